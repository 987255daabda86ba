import type { NotePath } from "../../note/notePath.ts";
import { compareCodePoints } from "../../note/codePointOrder.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { TaxonomyRecord } from "../record.ts";
import type { Moment } from "../versions.ts";

/** In how many notes a property must hold links before it looks like a relation rather than a remark. */
const MANY = 3;

/** Notes that cannot be read, and properties that look like relations but are none. */
export function findNoteProblems(record: TaxonomyRecord, moment: Moment): Diagnostic[] {
	const found: Diagnostic[] = [];
	const holders = new Map<string, { property: string; path: NotePath; line: number }[]>();
	for (const key of record.notes.keysAt(moment).sort(compareCodePoints)) {
		const path = key as NotePath;
		const info = record.notes.getAt(moment, key);
		if (info?.unreadable != null) found.push(unreadable("unreadableNote", path, 1, info.unreadable));
		if (info?.frontmatterProblem) {
			const { line, reason } = info.frontmatterProblem;
			found.push(unreadable("unreadableFrontmatter", path, line, reason));
		}
		for (const { property, line } of info?.linkProperties ?? []) {
			const name = property.normalize("NFKC").trim().toLowerCase();
			const places = holders.get(name) ?? [];
			if (places.at(-1)?.path !== path) holders.set(name, [...places, { property, path, line }]);
		}
	}
	for (const places of holders.values()) {
		const [first] = places;
		if (first && places.length >= MANY) found.push(unmapped(first, places.length));
	}
	return found;
}

function unreadable(code: "unreadableNote" | "unreadableFrontmatter", path: NotePath, line: number, reason: string): Diagnostic {
	return { code, severity: "error", path, line, parameters: { reason }, concepts: [], fix: null };
}

function unmapped({ property, path, line }: { property: string; path: NotePath; line: number }, count: number): Diagnostic {
	return {
		code: "unmappedProperty",
		severity: "hint",
		path,
		line,
		parameters: { property, count: String(count) },
		concepts: [],
		fix: { kind: "mapProperty", property, as: "related" },
	};
}

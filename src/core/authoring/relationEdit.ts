import type { NotePath } from "../note/notePath.ts";
import type { Concept, Relation } from "../taxonomy/concept.ts";
import type { RelationType } from "../vocabulary/terms.ts";
import { vocabularyOf } from "../vocabulary/vocabulary.ts";
import { codeOf, propertyFor } from "./conventions.ts";
import type { Edit } from "./edit.ts";
import { scanFrontmatter, type FrontmatterEntry } from "./frontmatterScan.ts";
import type { PlanningContext } from "./planningContext.ts";
import { valuesOf } from "./propertySource.ts";
import { ownNote } from "./ownNote.ts";
import type { References } from "./reference.ts";
import type { Refusal } from "./refusal.ts";

/** Relations that say the same from either end. */
const SYMMETRIC: ReadonlySet<RelationType> = new Set(["contrastsWith", "related"]);

/**
 * Edits that state a relation: in the note of its `from` end, else by an inverse property in that of the other.
 * None where a property says so already.
 */
export async function statingEdits(
	from: Concept,
	type: RelationType,
	to: Concept,
	context: PlanningContext,
	references: References,
): Promise<readonly Edit[] | Refusal> {
	const [fromNote, toNote] = [ownNote(from), ownNote(to)];
	const vocabulary = vocabularyOf(context.reading);
	const inverse = SYMMETRIC.has(type) ? type : `inverse:${type}`;
	const isStated = fromNote !== null;
	const note = fromNote ?? toNote;
	if (note === null) return { code: "noNote", path: null, parameters: { name: from.label } };
	const text = await context.read(note);
	if (text === null) return { code: "missingNote", path: note, parameters: {} };
	const meaning = isStated ? type : inverse;
	const key = propertyFor(text, meaning, context.conventions, vocabulary);
	if (!isStated && codeOf(vocabulary.property(key)) !== meaning) return { code: "noInverseProperty", path: null, parameters: { name: from.label } };
	const other = isStated ? to : from;
	const entry = entriesOf(text).find((each) => each.key === key);
	if (entry && valuesOf(entry.value).some((value) => references.means(value, note, other))) return [];
	if (references.isAmbiguous(other, note)) return { code: "ambiguousName", path: null, parameters: { name: other.label } };
	const value = references.writtenFor(other, note, key);
	if (!entry && context.conventions.singles.has(key)) return [{ kind: "property", path: note, edit: { kind: "set", key, value } }];
	return [{ kind: "property", path: note, edit: { kind: "add", key, items: [value] } }];
}

export interface UnstatingEdits {
	readonly edits: readonly Edit[];
	/** Places that go on saying so, which no edit of a property reaches. */
	readonly left: readonly { readonly path: NotePath; readonly line: number }[];
}

/**
 * Edits that take a relation out of properties and inline fields.
 * @param replacement what is to stand in the place of the relation's far end, where the note states it from this end.
 */
export async function unstatingEdits(
	relation: Relation,
	replacement: Concept | null,
	context: PlanningContext,
	references: References,
): Promise<UnstatingEdits | Refusal> {
	const { taxonomy } = context;
	const [from, to] = [taxonomy.concept(relation.from), taxonomy.concept(relation.to)];
	const edits: Edit[] = [];
	const left: { path: NotePath; line: number }[] = [];
	if (!from || !to) return { edits, left };
	let isReplaced = false;
	const source = ownNote(from);
	if (replacement && source !== null && references.isAmbiguous(replacement, source)) return { code: "ambiguousName", path: null, parameters: { name: replacement.label } };
	for (const { path, line, origin } of relation.evidence) {
		const text = await context.read(path);
		const isFromEnd = path === ownNote(from);
		const other = isFromEnd ? to : from;
		const isMeant = (value: string) => references.means(value, path, other);
		const byThis = isFromEnd ? replacement : null;
		if (text !== null && origin === "property") {
			const entry = entriesOf(text).find((each) => each.keyStart <= startOfLine(text, line) && startOfLine(text, line) < each.end);
			const values = entry ? valuesOf(entry.value).filter(isMeant) : [];
			if (entry && values.length > 0) {
				const { key } = entry;
				const by = byThis && references.writtenFor(byThis, path, key);
				isReplaced ||= by !== null;
				for (const old of values) {
					edits.push({ kind: "property", path, edit: by ? { kind: "exchange", key, old, item: by } : { kind: "remove", key, items: [old] } });
				}
				continue;
			}
		}
		const links = text !== null && origin === "inlineField" ? linksInField(text, line, isMeant, byThis === null) : [];
		if (links.length > 0) {
			const by = byThis && references.writtenFor(byThis, path, "");
			isReplaced ||= by !== null;
			for (const { written, offset, cut } of links) {
				edits.push(by ? { kind: "replaceText", path, old: written, text: by, offset } : { kind: "replaceText", path, ...cut, text: "" });
			}
			continue;
		}
		left.push({ path, line });
	}
	if (replacement && !isReplaced) {
		const stated = await statingEdits(from, relation.type, replacement, context, references);
		if ("code" in stated) return stated;
		edits.push(...stated);
	}
	return { edits: distinctEdits(edits), left };
}

/** Several pieces of evidence may stand in one property. */
function distinctEdits(edits: readonly Edit[]): Edit[] {
	const seen = new Set<string>();
	return edits.filter((edit) => {
		const key = JSON.stringify(edit);
		return !seen.has(key) && seen.add(key);
	});
}

function entriesOf(text: string): readonly FrontmatterEntry[] {
	const scan = scanFrontmatter(text);
	return typeof scan === "string" ? [] : scan.entries;
}

/** Where a line begins, from 1; the text's end where it has fewer. */
export function startOfLine(text: string, line: number): number {
	let at = 0;
	for (let current = 1; current < line; current++) {
		const newline = text.indexOf("\n", at);
		if (newline < 0) return text.length;
		at = newline + 1;
	}
	return at;
}

/**
 * Links of a field's line that mean something, each with the stretch to cut so that the list stays a list. None where
 * one of them is part of a sentence: to take that out would be to reword it.
 */
function linksInField(text: string, line: number, isMeant: (value: string) => boolean, isCut: boolean) {
	const start = startOfLine(text, line);
	const newline = text.indexOf("\n", start);
	const source = text.slice(start, newline < 0 ? text.length : newline);
	const links = [...source.matchAll(/\[\[[^[\]\n]+\]\]/g)].filter(([written]) => isMeant(written));
	const found = links.map((match) => {
		const [written] = match;
		const before = /[,，、;；:：]\s{0,3}$/.exec(source.slice(0, match.index).slice(-8))?.[0];
		const after = /^\s{0,3}(?:[,，、;；]\s{0,3}|$)/.exec(source.slice(match.index + written.length, match.index + written.length + 8))?.[0];
		const isFirst = before !== undefined && /[:：]/.test(before);
		const [head, tail] = isFirst ? ["", after ?? ""] : [before ?? "", ""];
		const isItem = before !== undefined && (!isCut || after !== undefined);
		return { isItem, written, offset: start + match.index, cut: { old: head + written + tail, offset: start + match.index - head.length } };
	});
	return found.every(({ isItem }) => isItem) ? found : [];
}

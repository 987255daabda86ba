import type { NotePath } from "../note/notePath.ts";
import type { EditPlan, NoteRewrite, PlanResult, PlanStep, PlanSummary, PlanWarning } from "./editPlan.ts";
import { bodyStart, scanFrontmatter } from "./frontmatterScan.ts";
import { propertySplices, type PropertyEdit } from "./frontmatterEdit.ts";
import { lineEndOf } from "./lineEnd.ts";
import type { PropertyStyle } from "./propertySource.ts";
import type { Refusal } from "./refusal.ts";
import { composed, refusedSplice, spliced, spliceResult, type Splice, type SpliceResult } from "./splice.ts";

/** One thing that an intention asks of one note. */
export type Edit =
	| { readonly kind: "create"; readonly path: NotePath; readonly text: string }
	| { readonly kind: "property"; readonly path: NotePath; readonly edit: PropertyEdit }
	/** Whole lines, without line ends, before a line of the note's present text. */
	| { readonly kind: "insertLines"; readonly path: NotePath; readonly at: LinePlace; readonly lines: readonly string[] }
	/** `old` at `offset` of the note's present text, or wherever it stands if it stands once. */
	| { readonly kind: "replaceText"; readonly path: NotePath; readonly old: string; readonly text: string; readonly offset?: number }
	/** The host moves the file and rewrites links; `rewrites` foretells which. */
	| { readonly kind: "rename"; readonly path: NotePath; readonly to: NotePath; readonly rewrites: readonly NoteRewrite[] }
	/** The whole note, once nothing in it is lost. */
	| { readonly kind: "trash"; readonly path: NotePath };

/** A line from 1; the beginning of the body; or behind the last line. */
export type LinePlace = number | "bodyStart" | "end";

export interface PlanOptions {
	readonly style: PropertyStyle;
	/** Reads a YAML mapping, throwing where it is malformed: the host's own parser has the last word on an edit. */
	readonly parseYaml: (source: string) => unknown;
}

/**
 * Turns edits into a plan: each note's edits become one step, offsets counting in the text before any of them.
 * @param texts the present text of every note that an edit changes or trashes; null where there is none.
 */
export function planOf(
	summary: PlanSummary,
	edits: readonly Edit[],
	texts: (path: NotePath) => string | null,
	options: PlanOptions,
	warnings: readonly PlanWarning[] = [],
): PlanResult {
	const steps: PlanStep[] = [];
	for (const path of new Set(edits.map((edit) => edit.path))) {
		const own = edits.filter((edit) => edit.path === path);
		const created = own.find((edit) => edit.kind === "create");
		const before = created ? "" : texts(path);
		if (before === null) return { kind: "refused", refusal: { code: "missingNote", path, parameters: {} } };
		if (created) steps.push({ kind: "create", path, text: created.text });
		const changes = own.filter(changesText);
		if (changes.length > 0) {
			const splices = splicesOfNote(path, before, changes, options);
			if ("code" in splices) return { kind: "refused", refusal: splices };
			if (splices.length > 0) steps.push({ kind: "change", path, before, splices });
		}
		for (const edit of own) {
			if (edit.kind === "rename") steps.push({ kind: "rename", path, to: edit.to, rewrites: edit.rewrites, exact: false });
			if (edit.kind === "trash") steps.push({ kind: "trash", path, before });
		}
	}
	if (steps.length === 0) return { kind: "refused", refusal: { code: "nothingToDo", path: null, parameters: {} } };
	return { kind: "planned", plan: { summary, steps: inOrderOfWriting(steps), warnings } };
}

/** Create and insert before remove, so that a crash in between leaves words twice and never not at all. */
export function inOrderOfWriting(steps: readonly PlanStep[]): EditPlan["steps"] {
	const rank = (step: PlanStep) => {
		if (step.kind === "change") return step.splices.every((splice) => splice.start === splice.end) ? 1 : 2;
		return { create: 0, rename: 3, trash: 4 }[step.kind];
	};
	return [...steps].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

type TextChange = Extract<Edit, { kind: "property" | "insertLines" | "replaceText" }>;

function changesText(edit: Edit): edit is TextChange {
	return edit.kind === "property" || edit.kind === "insertLines" || edit.kind === "replaceText";
}

function splicesOfNote(path: NotePath, before: string, edits: readonly TextChange[], options: PlanOptions): readonly Splice[] | Refusal {
	const inText: Splice[] = [];
	for (const edit of edits) {
		if (edit.kind === "property") continue;
		const result = edit.kind === "insertLines" ? insertion(before, edit.at, edit.lines) : replacement(before, edit.old, edit.text, edit.offset);
		if (result.kind === "refused") return { code: result.code, path, parameters: result.parameters };
		inText.push(...result.splices);
	}
	inText.sort((a, b) => a.start - b.start || a.end - b.end);
	for (let index = 1; index < inText.length; index++) {
		if (inText[index]!.start < inText[index - 1]!.end) return { code: "changedSince", path, parameters: {} };
	}
	let splices: readonly Splice[] = inText;
	let text = spliced(before, splices);
	for (const edit of edits) {
		if (edit.kind !== "property") continue;
		const result = propertySplices(text, edit.edit, options.style);
		if (result.kind === "refused") return { code: result.code, path, parameters: result.parameters };
		const after = spliced(text, result.splices);
		if (result.splices.length > 0 && !keepsOtherProperties(text, after, edit.edit.key, options)) {
			return { code: "unreadableFrontmatter", path, parameters: {} };
		}
		splices = composed(before.length, splices, result.splices);
		text = after;
	}
	return splices.filter((splice) => splice.text !== before.slice(splice.start, splice.end));
}

/** Whole lines before the given one, in the note's line ends. A note without a final line end keeps it so. */
export function insertion(text: string, at: LinePlace, lines: readonly string[]): SpliceResult {
	const eol = lineEndOf(text);
	const place = at === "end" ? text.length : at === "bodyStart" ? bodyStart(text) : startOfLine(text, at);
	if (place === null) return refusedSplice("changedSince");
	if (lines.length === 0) return spliceResult([]);
	const block = lines.join(eol);
	const endsOpen = place === text.length && text !== "" && !text.endsWith("\n");
	return spliceResult([{ start: place, end: place, text: endsOpen ? eol + block : block + eol }]);
}

function startOfLine(text: string, line: number): number | null {
	let at = 0;
	for (let current = 1; current < line; current++) {
		const newline = text.indexOf("\n", at);
		if (newline < 0) return current === line - 1 && at < text.length ? text.length : null;
		at = newline + 1;
	}
	return at;
}

function replacement(text: string, old: string, by: string, offset: number | undefined): SpliceResult {
	const at = offset ?? text.indexOf(old);
	if (at < 0 || old === "" || !text.startsWith(old, at)) return refusedSplice("textNotFound", old);
	if (offset === undefined && text.indexOf(old, at + 1) >= 0) return refusedSplice("ambiguousPlace", old);
	return spliceResult([{ start: at, end: at + old.length, text: by }]);
}

/** Asks the host's parser whether all but the edited property reads as before. */
function keepsOtherProperties(before: string, after: string, key: string, options: PlanOptions): boolean {
	try {
		const [old, now] = [before, after].map((text) => propertiesOf(text, options.parseYaml));
		const others = (properties: Record<string, unknown>) =>
			JSON.stringify(Object.entries(properties).filter(([name]) => name.toLowerCase() !== key.toLowerCase()));
		return others(old!) === others(now!);
	} catch {
		return false;
	}
}

function propertiesOf(text: string, parseYaml: PlanOptions["parseYaml"]): Record<string, unknown> {
	const scan = scanFrontmatter(text);
	if (typeof scan === "string") return {};
	const parsed = parseYaml(text.slice(text.indexOf("\n") + 1, scan.closing)) ?? {};
	if (typeof parsed !== "object" || Array.isArray(parsed)) throw new TypeError("front matter is no mapping");
	return parsed as Record<string, unknown>;
}

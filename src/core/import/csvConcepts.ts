import { foldWord } from "../vocabulary/foldWord.ts";
import type { Meaning } from "../vocabulary/meaning.ts";
import type { ReadingOptions } from "../vocabulary/readingOptions.ts";
import { RELATION_TYPES } from "../vocabulary/terms.ts";
import { vocabularyOf, type Vocabulary } from "../vocabulary/vocabulary.ts";
import { csvRows, type CsvRow } from "./csvRows.ts";
import { ForeignDrafts, oneLine, yearOf, type ForeignDraft } from "./foreignDrafts.ts";
import { ForeignSyntaxError, SLICE_LENGTH, type Breather, type ForeignTaxonomy } from "./foreignTaxonomy.ts";

/** A column that says something: its place, and what it means. */
interface Column {
	readonly at: number;
	readonly meaning: Meaning;
}

/** Names of columns that no property of a note bears. */
const OWN: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
	...["label", "pref label", "preferred label"].map((name) => [name, { kind: "role", role: "label" }] as const),
	...["alt label", "alt labels"].map((name) => [name, { kind: "role", role: "alias" }] as const),
	...RELATION_TYPES.map((relation) => [foldWord(relation), { kind: "relation", relation, inverse: false }] as const),
]);

/**
 * The concepts of a table, one a row. Columns go by the names that properties of notes may have in either language
 * ("label", "parents", "别名", "类型" …), or by those of our own export; "id" holds the key, and a column may say
 * whether it holds keys or names ("parents_id", "parents_label"). Several values in a cell are separated by bars, a bar
 * inside a value is doubled; without any bar in the table, by semicolons.
 * @throws ForeignSyntaxError
 */
export async function csvConcepts(source: string, reading: ReadingOptions, breathe: Breather): Promise<ForeignTaxonomy> {
	const vocabulary = vocabularyOf(reading);
	const drafts = new ForeignDrafts();
	const rows = csvRows(source);
	const head = rows.next();
	const names = head.done === true ? [] : head.value.cells.map((name) => foldWord(name));
	const columns = names.flatMap((name, at): Column[] => {
		const meaning = meaningOfColumn(name, vocabulary);
		return meaning === null ? [] : [{ at, meaning }];
	});
	const labelAt = columns.find(({ meaning }) => meaning.kind === "role" && meaning.role === "label")?.at;
	if (labelAt === undefined) throw new ForeignSyntaxError(1, "noLabelColumn", names.slice(0, 8).join(", "));
	const keyAt = names.findIndex((name) => name === "id" || name === "key" || name === "iri" || name === "uri");
	const separated = listSplitter(source);
	let read = 0;
	for (const row of rows) {
		if (++read % SLICE_LENGTH === 0) await breathe();
		const label = cell(row, labelAt);
		const key = (keyAt < 0 ? "" : cell(row, keyAt)) || label;
		if (row.cells.length > names.length) drafts.report("wideRow", row.line, { name: label });
		if (key !== "" && drafts.has(key)) drafts.report("keyTwice", row.line, { name: key });
		else fill(drafts.of(key, row.line), row, columns, vocabulary, separated);
	}
	return drafts.taxonomy(true);
}

function meaningOfColumn(name: string, vocabulary: Vocabulary): Meaning | null {
	const known = OWN.get(name) ?? vocabulary.property(name);
	if (known) return known;
	const bare = name.replace(/ (?:ids?|labels?|iris?|uris?)$/, "");
	return OWN.get(bare) ?? vocabulary.property(bare);
}

function fill(draft: ForeignDraft, row: CsvRow, columns: readonly Column[], vocabulary: Vocabulary, separated: (cell: string) => string[]): void {
	for (const { at, meaning } of columns) {
		const text = cell(row, at);
		if (text === "") continue;
		if (meaning.kind === "relation") {
			for (const to of separated(text)) draft.relations.push({ type: meaning.relation, to, inverse: meaning.inverse, line: row.line });
		} else if (meaning.role === "label") draft.label ||= text;
		else if (meaning.role === "alias") for (const name of separated(text)) draft.aliases.add(name);
		else if (meaning.role === "strength") for (const claim of separated(text)) draft.strengths.add(claim);
		else if (meaning.role === "weakness") for (const claim of separated(text)) draft.weaknesses.add(claim);
		else if (meaning.role === "type") draft.type ??= vocabulary.type(text) ?? text;
		else if (meaning.role === "year") draft.year ??= yearOf(text);
		else if (meaning.role === "summary") draft.summary ||= text;
	}
}

/** The apostrophe that keeps a spreadsheet from running a cell: our export's, and most programs'. */
const KEPT_FROM_RUNNING = /^'(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))/;

/** A cell in one line, without the apostrophe that keeps it from running. */
function cell({ cells }: CsvRow, at: number): string {
	return oneLine((cells[at] ?? "").replace(KEPT_FROM_RUNNING, ""));
}

function listSplitter(source: string): (cell: string) => string[] {
	const sign = source.includes("|") ? "|" : ";";
	const parts = (text: string) => text.replace(/\|\|/g, "\0").split(sign);
	return (text) => parts(text).map((part) => part.replace(/\0/g, "|").trim()).filter((part) => part !== "");
}

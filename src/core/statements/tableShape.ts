import type { NoteFacts, TableBlock } from "../note/noteFacts.ts";
import { foldWord } from "../vocabulary/foldWord.ts";
import type { Meaning } from "../vocabulary/meaning.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { ASPECT_HEADERS, BEST_MODEL_HEADERS, NAME_HEADERS, TASK_HEADERS, VARIANT_HEADERS } from "../vocabulary/words/tableWords.ts";
import { namedThings } from "./conceptNames.ts";
import { isNameOfSomething } from "./enumeration.ts";
import { type Passage, passage } from "./passage.ts";
import { roleHeading } from "./roleHeading.ts";

/** A table's cells, and how it is to be read. */
export interface TableShape {
	readonly header: readonly Passage[];
	readonly rows: readonly (readonly Passage[])[];
	/** What each column says of the model of its row; null for all others. */
	readonly meanings: readonly (Meaning | null)[];
	/**
	 * `models`: a row each; `columns`: a column each; `tasks`: a row each, with the model that suits it;
	 * `halves`: two columns, strengths and weaknesses of whatever the section is about. */
	readonly kind: "models" | "columns" | "tasks" | "halves" | "other";
	/** The column of the names; of the suited model for `tasks`. */
	readonly column: number;
	/** The header itself says that the rows are variants. */
	readonly ofVariants: boolean;
}

const shapes = new WeakMap<TableBlock, { readonly vocabulary: Vocabulary; readonly shape: TableShape }>();

/** Worked out once for each table: a note's concepts are sought in it before it is read. */
export function tableShape(facts: NoteFacts, table: TableBlock, vocabulary: Vocabulary): TableShape {
	const known = shapes.get(table);
	if (known?.vocabulary === vocabulary) return known.shape;
	const shape = shapeOf(facts, table, vocabulary);
	shapes.set(table, { vocabulary, shape });
	return shape;
}

function shapeOf(facts: NoteFacts, table: TableBlock, vocabulary: Vocabulary): TableShape {
	const row = ({ line, cells }: TableBlock["header"]) => cells.map((cell) => passage(facts, line, cell));
	const header = row(table.header);
	const words = header.map((cell) => foldWord(cell.inline.text));
	const first = words[0] ?? "";
	const shape = { header, rows: table.rows.map(row), meanings: header.map((cell) => columnMeaning(cell, vocabulary)), ofVariants: VARIANT_HEADERS.includes(first) };
	const best = words.findIndex((word, index) => index > 0 && BEST_MODEL_HEADERS.includes(word));
	if (best > 0 && TASK_HEADERS.includes(first)) return { ...shape, kind: "tasks", column: best };
	const named = words.findIndex((word) => NAME_HEADERS.includes(word));
	if (named === 0 || named === 1) return { ...shape, kind: "models", column: named };
	const halves = shape.meanings.filter((meaning) => meaning?.kind === "role" && (meaning.role === "strength" || meaning.role === "weakness")).length;
	if (halves === 2 && header.length === 2) return { ...shape, kind: "halves", column: 0 };
	const weighs = shape.meanings.some((meaning, index) => index > 0 && meaning?.kind === "role" && (meaning.role === "strength" || meaning.role === "weakness"));
	if (weighs && shape.meanings[0] === null && !ASPECT_HEADERS.includes(first) && !TASK_HEADERS.includes(first)) return { ...shape, kind: "models", column: 0 };
	return { ...shape, kind: ASPECT_HEADERS.includes(first) ? "columns" : "other", column: 0 };
}

/** The names of models that a table describes, as written: a heading that bears one of them is that model's section. */
export function modelsOfTable(shape: TableShape, vocabulary: Vocabulary): string[] {
	const cells = shape.kind === "models" && shape.meanings.some((meaning, index) => index !== shape.column && describes(meaning))
		? shape.rows.flatMap((row) => row[shape.column] ?? [])
		: shape.kind === "columns" && shape.rows.some((row) => row[0] !== undefined && describes(roleHeading(row[0].inline.text, vocabulary)?.meaning ?? null))
			? shape.header.slice(1)
			: [];
	return cells.filter(isNameOfSomething).flatMap((cell) => namedThings(cell.inline.text)).flatMap((thing) => [thing.label, ...thing.altLabels]);
}

function describes(meaning: Meaning | null): boolean {
	if (meaning === null) return false;
	return meaning.kind === "role" ? ["strength", "weakness", "mixed"].includes(meaning.role) : meaning.relation === "suitedFor";
}

function columnMeaning(cell: Passage, vocabulary: Vocabulary): Meaning | null {
	const { text } = cell.inline;
	if (/^(?:类别|分类|所属类别|category|class|family)$/i.test(text)) return { kind: "relation", relation: "broader", inverse: false };
	return roleHeading(text, vocabulary)?.meaning ?? null;
}

import type { ComparedItem, ComparedProperty, Comparison } from "../query/comparison.ts";
import { csv } from "./csv.ts";
import { wellFormed } from "./wellFormed.ts";

/** How a comparison's cells are put into words. */
export interface ComparisonWords {
	property(property: ComparedProperty): string;
	/** An item with whatever its status adds, such as "slow (from RNN)". */
	item(item: ComparedItem, property: ComparedProperty): string;
	/** A column's head. */
	concept(concept: Comparison["concepts"][number]): string;
}

/** Rows of cells: the head row names the concepts, the first column the properties; `transposed` turns them round. */
export function comparisonTable(comparison: Comparison, words: ComparisonWords, transposed = false): string[][] {
	const rows = [
		["", ...comparison.concepts.map((concept) => words.concept(concept))],
		...comparison.rows.map(({ property, cells }) => [
			words.property(property),
			...cells.map((cell) => cell.map((item) => words.item(item, property)).join("; ")),
		]),
	];
	return transposed ? (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? "")) : rows;
}

/** A table in Markdown; the first row is its head. Nothing in a cell can end the cell or become HTML. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
	const [head = [], ...body] = rows;
	const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(" | ")} |\n`;
	return line(head) + `|${" --- |".repeat(head.length)}\n` + body.map(line).join("");
}

/** A table in CSV; the first row is its head. */
export function csvTable(rows: readonly (readonly string[])[]): string {
	const [head = [], ...body] = rows;
	return csv(head, body);
}

function markdownCell(text: string): string {
	return wellFormed(text)
		.replace(/\s+/g, " ")
		.trim()
		.replace(/&/g, "&amp;")
		.replace(/</g, "&lt;")
		.replace(/\\?\|/g, "\\|");
}

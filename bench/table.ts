import type { Goal, Row, Section } from "./measure.ts";

const HEAD = ["", "n", "median", "least", "spread", "against", "its median", "ratio", "goal", ""];

/** A section as a table in Markdown whose columns also line up in a terminal. */
export function tableText({ title, method, rows }: Section): string {
	const cells = [HEAD, ...rows.map(cellsOf)].map((line) => line.filter((_, column) => rows.some((row) => cellsOf(row)[column] !== "")));
	const widths = cells[0]!.map((_, column) => Math.max(3, ...cells.map((line) => width(line[column]!))));
	const lines = cells.map((line) => `| ${line.map((cell, column) => padded(cell, widths[column]!, column > 0)).join(" | ")} |`);
	const rule = `|${widths.map((size, column) => (column > 0 ? `${"-".repeat(size + 1)}:` : "-".repeat(size + 2))).join("|")}|`;
	return [`## ${title}`, "", method, "", lines[0], rule, ...lines.slice(1)].join("\n");
}

function cellsOf({ name, n, unit, median, least, spread, against, ratio, goal, reached }: Row): string[] {
	return [
		name,
		n === null ? "" : n.toLocaleString("en"),
		`${figure(median)} ${unit}`,
		figure(least),
		`±${Math.round(spread * 100)} %`,
		against?.name ?? "",
		against ? `${figure(against.median)} ${unit}` : "",
		ratio === null ? "" : `${figure(ratio)} ×`,
		goal ? goalText(goal) : "",
		reached === null ? "" : reached ? "reached" : "MISSED",
	];
}

function goalText(goal: Goal): string {
	return "within" in goal ? `≤ ${goal.within} ×` : `≥ ${goal.faster} ×`;
}

/** Three digits that count. */
function figure(value: number): string {
	return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}

function padded(cell: string, size: number, right: boolean): string {
	const room = " ".repeat(Math.max(0, size - width(cell)));
	return right ? room + cell : cell + room;
}

/** Chinese characters take two columns. */
function width(text: string): number {
	let columns = 0;
	for (const character of text) columns += character >= "\u2e80" ? 2 : 1;
	return columns;
}

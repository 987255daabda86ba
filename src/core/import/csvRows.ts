import { ForeignSyntaxError } from "./foreignTaxonomy.ts";

/** A row's cells and the line on which it begins, from 1. */
export interface CsvRow {
	readonly cells: readonly string[];
	readonly line: number;
}

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Reads comma-, semicolon- or tab-separated values (RFC 4180), whichever the first line holds most of. A line break of
 * any kind ends a row; rows without a word are left out.
 * @throws ForeignSyntaxError where quotes do not close.
 */
export function* csvRows(source: string): Generator<CsvRow> {
	const text = source.replace(/^\uFEFF/, "");
	const delimiter = delimiterOf(text);
	let line = 1;
	for (let at = 0; at < text.length; ) {
		const first = line;
		const cells: string[] = [];
		for (;;) {
			let cell = "";
			if (text[at] === '"') {
				const start = line;
				for (at++; ; at++) {
					const end = text.indexOf('"', at);
					if (end < 0) throw new ForeignSyntaxError(start, "openQuote", text.slice(at, at + 24));
					const piece = text.slice(at, end);
					cell += piece;
					line += piece.split(/\r\n?|\n/).length - 1;
					at = end + 1;
					if (text[at] !== '"') break;
					cell += '"';
				}
			}
			const start = at;
			while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
			cells.push(cell + text.slice(start, at));
			if (text[at] !== delimiter) break;
			at++;
		}
		if (text[at] === "\r" && text[at + 1] === "\n") at++;
		at++;
		line++;
		if (cells.some((cell) => cell.trim() !== "")) yield { cells, line: first };
	}
}

/** Outside of quotes, on the first line. */
function delimiterOf(text: string): string {
	const head = (/^(?:[^"\r\n]|"[^"]*")*/.exec(text.slice(0, 10_000))?.[0] ?? "").replace(/"[^"]*"/g, "");
	const count = (sign: string) => head.split(sign).length;
	return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best), DELIMITERS[0] as string);
}

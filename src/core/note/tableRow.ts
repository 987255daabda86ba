import { code, isBlank } from "./characters.ts";
import { trimmedEnd } from "./lineMarks.ts";

/** How many columns the delimiter row of a table has; 0 where the line is none. At least one `|` must stand in it. */
export function delimiterColumns(text: string, at: number, end: number): number {
	const first = text.charCodeAt(at);
	if (first !== code.pipe && first !== code.hyphen && first !== code.colon) return 0;
	const stop = trimmedEnd(text, at, end);
	let columns = 0;
	let bars = 0;
	let hyphens = 0;
	let state = 0; // 0 before the hyphens, 1 among them, 2 behind them
	for (let i = at; i < stop; i++) {
		const unit = text.charCodeAt(i);
		if (unit === code.pipe) {
			if (hyphens === 0 && (i !== at || state !== 0)) return 0;
			bars++;
			hyphens = 0;
			state = 0;
		} else if (unit === code.hyphen) {
			if (state === 2) return 0;
			if (hyphens++ === 0) columns++;
			state = 1;
		} else if (unit === code.colon) {
			if (state === 2 || (hyphens === 0 && text.charCodeAt(i + 1) !== code.hyphen)) return 0;
			if (hyphens > 0) state = 2;
		} else if (isBlank(unit)) {
			if (hyphens > 0) state = 2;
		} else return 0;
	}
	return bars > 0 ? columns : 0;
}

/**
 * The trimmed cells of a row. A bar that is escaped or stands inside a wikilink parts no cells; `\|` loses its
 * backslash.
 */
export function tableCells(row: string): string[] {
	const line = row.trim();
	const cells: string[] = [];
	let from = line.startsWith("|") ? 1 : 0;
	let linkEnd = 0;
	let escaped = false;
	for (let at = from; at < line.length; at++) {
		const unit = line.charCodeAt(at);
		if (unit === code.backslash) {
			if (line.charCodeAt(at + 1) === code.pipe) escaped = true;
			at++;
		} else if (unit === code.leftBracket && at >= linkEnd && line.charCodeAt(at + 1) === unit) {
			linkEnd = wikilinkEnd(line, at);
		} else if (unit === code.pipe && at >= linkEnd) {
			cells.push(cell(line, from, at, escaped));
			from = at + 1;
			escaped = false;
		}
	}
	if (from < line.length) cells.push(cell(line, from, line.length, escaped));
	return cells;
}

/** Behind the wikilink at `open`; where it is none, behind its brackets. Looks no further than the next `[[`. */
function wikilinkEnd(line: string, open: number): number {
	for (let at = open + 2; at < line.length; at++) {
		const unit = line.charCodeAt(at);
		if (unit === code.rightBracket && line.charCodeAt(at + 1) === unit) return at + 2;
		if (unit === code.leftBracket && line.charCodeAt(at + 1) === unit) break;
	}
	return open;
}

function cell(line: string, from: number, to: number, escaped: boolean): string {
	const text = line.slice(from, to).trim();
	return escaped ? text.replaceAll("\\|", "|") : text;
}

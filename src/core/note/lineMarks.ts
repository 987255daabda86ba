import { code, isBlank, isDigit, isLetter } from "./characters.ts";
import { blockTags, htmlTagEnd, htmlTagName, verbatimTags } from "./htmlTag.ts";

/*
 * What the start of a line can open. Each function looks at one line, from the first non-blank at `at` to `end`, and
 * reads it at most once.
 */

/** The level of an ATX heading, or 0. */
export function headingLevel(text: string, at: number, end: number): number {
	let level = 0;
	while (at + level < end && text.charCodeAt(at + level) === code.hash) level++;
	if (level === 0 || level > 6) return 0;
	return at + level === end || isBlank(text.charCodeAt(at + level)) ? level : 0;
}

/** Where the words of an ATX heading begin and end, closing hashes left out. */
export function headingWords(text: string, at: number, end: number): { from: number; to: number } {
	let from = at;
	let to = trimmedEnd(text, from, end);
	while (from < to && isBlank(text.charCodeAt(from))) from++;
	let hashes = to;
	while (hashes > from && text.charCodeAt(hashes - 1) === code.hash) hashes--;
	if (hashes === from) to = from;
	else if (hashes < to && isBlank(text.charCodeAt(hashes - 1))) to = trimmedEnd(text, from, hashes);
	return { from, to };
}

/** The level of a setext underline, or 0. */
export function underlineLevel(text: string, at: number, end: number): number {
	const mark = text.charCodeAt(at);
	if (mark !== code.equals && mark !== code.hyphen) return 0;
	const stop = trimmedEnd(text, at, end);
	for (let i = at; i < stop; i++) if (text.charCodeAt(i) !== mark) return 0;
	return mark === code.equals ? 1 : 2;
}

/** Where a thematic break fails to be one, or -1 where it is one. */
export function breakFailure(text: string, at: number, end: number): number {
	const mark = text.charCodeAt(at);
	if (mark !== code.star && mark !== code.hyphen && mark !== code.underscore) return at;
	let count = 0;
	for (let i = at; i < end; i++) {
		const unit = text.charCodeAt(i);
		if (unit === mark) count++;
		else if (!isBlank(unit)) return i;
	}
	return count >= 3 ? -1 : end;
}

/** Just behind a list marker, or -1. A marker is followed by a blank or by nothing. */
export function listMarkerEnd(text: string, at: number, end: number): number {
	const unit = text.charCodeAt(at);
	let behind = at + 1;
	if (isDigit(unit)) {
		while (behind < end && behind - at < 9 && isDigit(text.charCodeAt(behind))) behind++;
		const delimiter = text.charCodeAt(behind);
		if (behind >= end || (delimiter !== code.dot && delimiter !== code.rightParen)) return -1;
		behind++;
	} else if (unit !== code.hyphen && unit !== code.star && unit !== code.plus) return -1;
	return behind >= end || isBlank(text.charCodeAt(behind)) ? behind : -1;
}

/** The length of a code fence, or 0. */
export function fenceLength(text: string, at: number, end: number): number {
	const mark = text.charCodeAt(at);
	if (mark !== code.backtick && mark !== code.tilde) return 0;
	let behind = at;
	while (behind < end && text.charCodeAt(behind) === mark) behind++;
	if (behind - at < 3) return 0;
	// A backtick behind the fence makes the line an inline code span.
	for (let i = behind; mark === code.backtick && i < end; i++) if (text.charCodeAt(i) === mark) return 0;
	return behind - at;
}

/** True where the line is nothing but a fence of at least that length. */
export function closesFence(text: string, at: number, end: number, mark: number, length: number): boolean {
	let behind = at;
	while (behind < end && text.charCodeAt(behind) === mark) behind++;
	return behind - at >= length && trimmedEnd(text, behind, end) === behind;
}

/**
 * What ends the block of HTML that the line opens: a text; `""` for a blank line; null where it opens none.
 * @param interrupts a paragraph is open, which an arbitrary tag cannot end.
 */
export function htmlBlockEnd(text: string, at: number, end: number, interrupts: boolean): string | null {
	if (text.startsWith("<!--", at)) return "-->";
	const second = text.charCodeAt(at + 1);
	if (second === code.question) return "?>";
	if (text.startsWith("<![CDATA[", at)) return "]]>";
	if (second === code.bang) return isLetter(text.charCodeAt(at + 2)) ? ">" : null;
	const name = htmlTagName(text, at);
	if (name === "") return null;
	if (verbatimTags.has(name) && second !== code.slash) return `</${name}>`;
	if (blockTags.has(name)) return "";
	if (interrupts) return null;
	const behind = htmlTagEnd(text, at, end);
	if (behind < 0 || text.slice(at, behind).includes("://")) return null;
	return trimmedEnd(text, behind, end) === behind ? "" : null;
}

/** The end of a line without trailing blanks. */
export function trimmedEnd(text: string, from: number, end: number): number {
	let to = end;
	while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
	return to;
}

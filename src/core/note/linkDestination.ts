import { code, isBlank, isPunctuation } from "./characters.ts";

/** The part of a Markdown link in round brackets. */
export interface LinkDestination {
	readonly destination: string;
	/** Just behind the closing bracket. */
	readonly end: number;
}

/*
 * CommonMark lets a parser bound the nesting of brackets in a destination. The bound also keeps the scan linear:
 * every further `](` inside a destination nests one deeper, so a character is read by at most this many attempts.
 */
const DEEPEST = 32;

/** Reads `(destination "title")`, which must begin at `open` and end before `to`. */
export function linkDestination(text: string, open: number, to: number): LinkDestination | null {
	let at = skipBlanks(text, open + 1, to);
	let from = at;
	let until: number;
	if (text.charCodeAt(at) === code.less) {
		from = at + 1;
		for (at = from; ; at++) {
			const unit = text.charCodeAt(at);
			if (at >= to || unit === code.newline || unit === code.less) return null;
			if (unit === code.greater) break;
			if (unit === code.backslash) at++;
		}
		until = at++;
	} else {
		for (let depth = 0; ; at++) {
			const unit = text.charCodeAt(at);
			if (at >= to) return null;
			if (unit <= code.space) break;
			if (unit === code.backslash && isPunctuation(text.charCodeAt(at + 1))) at++;
			else if (unit === code.leftParen && ++depth > DEEPEST) return null;
			else if (unit === code.rightParen && depth-- === 0) break;
		}
		until = at;
	}
	const destination = text.slice(from, until);
	const behind = skipBlanks(text, at, to);
	if (behind < to && text.charCodeAt(behind) === code.rightParen) return { destination, end: behind + 1 };
	if (behind === at) return null;
	const title = titleEnd(text, behind, to);
	if (title < 0) return null;
	const close = skipBlanks(text, title, to);
	return close < to && text.charCodeAt(close) === code.rightParen ? { destination, end: close + 1 } : null;
}

function titleEnd(text: string, from: number, to: number): number {
	const mark = text.charCodeAt(from);
	if (mark !== code.quote && mark !== code.apostrophe && mark !== code.leftParen) return -1;
	const closing = mark === code.leftParen ? code.rightParen : mark;
	for (let at = from + 1; at < to; at++) {
		const unit = text.charCodeAt(at);
		if (unit === code.backslash) at++;
		else if (unit === closing) return at + 1;
		else if (unit === mark) return -1;
	}
	return -1;
}

function skipBlanks(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && (isBlank(text.charCodeAt(at)) || isLineBreak(text.charCodeAt(at)))) at++;
	return at;
}

function isLineBreak(unit: number): boolean {
	return unit === code.newline || unit === code.carriageReturn;
}

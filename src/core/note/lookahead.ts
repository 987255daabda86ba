import { code, isDigit, isWhitespace } from "./characters.ts";

/** Finds the next occurrence of a text again and again, from positions that never go back: linear in all. */
export class NextText {
	private readonly content: string;
	private readonly needle: string;
	private found = -2;

	constructor(content: string, needle: string) {
		this.content = content;
		this.needle = needle;
	}

	/** The first occurrence at or behind `position`, or -1. */
	from(position: number): number {
		if (this.found !== -1 && this.found < position) this.found = this.content.indexOf(this.needle, position);
		return this.found;
	}
}

/** Just behind the run of the same unit that begins at `from`. */
export function runEnd(content: string, from: number, unit: number): number {
	let at = from + 1;
	while (content.charCodeAt(at) === unit) at++;
	return at;
}

/**
 * Answers where a code span ends: behind the next run of exactly `length` backticks, or -1. Runs are indexed at the
 * first question; questions never go back.
 */
export function codeSpanEnds(content: string): (length: number, from: number) => number {
	let runs: Map<number, { starts: number[]; next: number }> | null = null;
	return (length, from) => {
		runs ??= backtickRuns(content);
		const same = runs.get(length);
		if (same === undefined) return -1;
		while (same.next < same.starts.length && same.starts[same.next]! < from) same.next++;
		const start = same.starts[same.next];
		return start === undefined ? -1 : start + length;
	};
}

function backtickRuns(content: string): Map<number, { starts: number[]; next: number }> {
	const runs = new Map<number, { starts: number[]; next: number }>();
	for (let at = content.indexOf("`"); at >= 0; ) {
		const end = runEnd(content, at, code.backtick);
		const same = runs.get(end - at);
		if (same === undefined) runs.set(end - at, { starts: [at], next: 0 });
		else same.starts.push(at);
		at = content.indexOf("`", end);
	}
	return runs;
}

/**
 * Answers where mathematics that opens at a `$` ends, or -1. A single `$` opens before a non-blank and closes behind
 * one, not before a digit, so that prices stay words. Questions never go back.
 */
export function mathEnds(content: string): (from: number) => number {
	const double = new NextText(content, "$$");
	let closer = -2;
	return (from) => {
		if (content.charCodeAt(from + 1) === code.dollar) {
			const close = double.from(from + 2);
			return close < 0 ? -1 : close + 2;
		}
		if (from + 1 >= content.length || isWhitespace(content.charCodeAt(from + 1))) return -1;
		if (closer === -1) return -1;
		if (closer < from + 2) {
			closer = content.indexOf("$", from + 2);
			while (closer >= 0 && !closesMath(content, closer)) closer = content.indexOf("$", closer + 1);
		}
		return closer < 0 ? -1 : closer + 1;
	};
}

function closesMath(content: string, at: number): boolean {
	const before = content.charCodeAt(at - 1);
	return before !== code.backslash && !isWhitespace(before) && !isDigit(content.charCodeAt(at + 1));
}

/**
 * A piece of a line without its markup, so that words can be compared and split; every character knows its column
 * in the source, so that a quote can be cut from there. Linear in the length of the piece.
 */
export interface InlineText {
	readonly raw: string;
	readonly text: string;
	/** Where `text` begins in the whole that `runs` describe. */
	readonly base: number;
	readonly runs: Runs;
	/** In order, none inside another. */
	readonly links: readonly InlineLink[];
	/** Ranges of `text` written in bold. */
	readonly bold: readonly TextRange[];
}

/** Stretches that were taken over unchanged: where each begins in the text, and in the source. */
interface Runs {
	readonly texts: readonly number[];
	readonly columns: readonly number[];
}

export interface TextRange {
	readonly start: number;
	readonly end: number;
}

/** A wikilink; `start` and `end` enclose its words in `text`. */
export interface InlineLink extends TextRange {
	/** Without heading, block and `.md`. */
	readonly linkpath: string;
	readonly display: string | null;
}

const LONGEST_LINK = 400;
const BLANK = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/;
const WORD = /[\p{L}\p{N}]/u;

/** What may be markup, or a blank that is not a single space. */
const NOTABLE = /[*_\\<[\]`=~!&\t\u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]|https?:\/\/| (?= )/g;
const BRACKET = /[\\[\]()]/g;
const nothing: readonly never[] = [];
const NO_PAIRS: ReadonlyMap<number, number> = new Map();

export function inlineText(raw: string): InlineText {
	NOTABLE.lastIndex = 0;
	if (!NOTABLE.test(raw)) {
		const text = raw.trim();
		const column = text === "" ? 0 : raw.indexOf(text[0]!);
		return { raw, text, base: 0, runs: { texts: [0], columns: [column] }, links: nothing, bold: nothing };
	}
	const texts: number[] = [];
	const columns: number[] = [];
	const links: InlineLink[] = [];
	const bold: TextRange[] = [];
	const pairs = raw.includes("[") ? bracketPairs(raw) : NO_PAIRS;
	let behindLink: Map<number, number> | null = null;
	let out = "";
	/** Asking the growing text itself would copy it each time. */
	let afterBlank = true;
	let boldFrom = -1;
	let closing = raw.indexOf("]]");
	let angle = -1;

	/** Takes over a stretch of the source; a blank after a blank, or at the beginning, is left out. */
	const take = (from: number, to: number) => {
		const start = raw[from] === " " && afterBlank ? from + 1 : from;
		if (start >= to) return;
		texts.push(out.length);
		columns.push(start);
		out += raw.slice(start, to);
		afterBlank = raw[to - 1] === " ";
	};
	const blank = (column: number) => {
		if (afterBlank) return;
		texts.push(out.length);
		columns.push(column);
		out += " ";
		afterBlank = true;
	};

	let at = 0;
	while (at < raw.length) {
		NOTABLE.lastIndex = at;
		const next = NOTABLE.exec(raw)?.index ?? raw.length;
		if (next > at) take(at, next);
		at = next;
		if (at < raw.length) at = mark(at, raw[at]!);
	}
	const text = out.trimEnd();
	const clip = <T extends TextRange>(range: T): T => ({ ...range, start: Math.min(range.start, text.length), end: Math.min(range.end, text.length) });
	return {
		raw,
		text,
		base: 0,
		runs: { texts, columns },
		links: links.length === 0 ? nothing : links.map(clip),
		bold: bold.length === 0 ? nothing : bold.map(clip).filter((range) => range.start < range.end),
	};

	/** Reads the markup at a position; where reading goes on. */
	function mark(here: number, char: string): number {
		const skip = behindLink?.get(here);
		if (skip !== undefined) return skip;
		switch (char) {
			case "\\":
				if (!/[!-/:-@[-`{-~]/.test(raw[here + 1] ?? "")) break;
				take(here + 1, here + 2);
				return here + 2;
			case "[": {
				if (raw[here + 1] !== "[") return bracket(here);
				while (closing >= 0 && closing < here + 2) closing = raw.indexOf("]]", closing + 1);
				const end = wikilink(here);
				return end > 0 ? end : bracket(here);
			}
			case "<": {
				if (!/[A-Za-z/!]/.test(raw[here + 1] ?? "")) break;
				if (angle < here) angle = raw.indexOf(">", here);
				if (angle < 0) angle = raw.length;
				if (angle >= raw.length || angle - here >= LONGEST_LINK) break;
				blank(here);
				return angle + 1;
			}
			case "h": {
				let end = here;
				while (end < raw.length && !/[\s\u00a0<>，。；、）]/.test(raw[end]!)) end++;
				return end;
			}
			case "*":
			case "_":
			case "=":
			case "~":
				return emphasis(here, char);
			case "!": {
				const end = raw[here + 1] === "[" ? image(here + 1) : -1;
				if (end > 0) return end;
				break;
			}
			case "&":
				if (!raw.startsWith("&nbsp;", here)) break;
				blank(here);
				return here + 6;
			case "]":
			case "`":
				return here + 1;
			default:
				if (INVISIBLE.test(char)) return here + 1;
				if (BLANK.test(char)) {
					blank(here);
					return here + 1;
				}
		}
		take(here, here + 1);
		return here + 1;
	}

	function wikilink(open: number): number {
		if (closing < 0 || closing - open > LONGEST_LINK) return -1;
		const inner = raw.slice(open + 2, closing);
		if (inner.includes("[[")) return -1;
		const bar = inner.indexOf("|");
		const target = linkTarget(bar < 0 ? inner : inner.slice(0, bar));
		const display = bar < 0 ? null : inner.slice(bar + 1).trim();
		const from = bar < 0 ? open + 2 : open + 3 + bar;
		const start = out.length;
		for (let i = from, stop = from; i < closing; i = stop) {
			stop = i;
			while (stop < closing && (raw[stop] === " " || !BLANK.test(raw[stop]!))) stop++;
			if (stop > i) take(i, stop);
			else blank(stop++);
		}
		if (target !== null && out.length > start) links.push({ start, end: out.length, linkpath: target, display: display === "" ? null : display });
		return closing + 2;
	}

	/** Where reading goes on behind an opening bracket; remembers where its link's destination ends. */
	function bracket(open: number): number {
		const close = pairs.get(open);
		if (close === undefined) return open + 1;
		if (raw[open + 1] === "^" && close - open < LONGEST_LINK) return close + 1;
		const end = destinationEnd(close);
		if (end > 0) (behindLink ??= new Map<number, number>()).set(close, end);
		return open + 1;
	}

	function image(open: number): number {
		const close = pairs.get(open);
		if (close === undefined) return -1;
		if (raw[open + 1] === "[") return raw[close - 1] === "]" ? close + 1 : -1;
		return destinationEnd(close);
	}

	function destinationEnd(close: number): number {
		if (raw[close + 1] !== "(") return -1;
		const end = pairs.get(close + 1);
		if (end === undefined) return -1;
		return end + 1;
	}

	function emphasis(from: number, mark: string): number {
		let end = from;
		while (raw[end] === mark) end++;
		const length = end - from;
		const before = raw[from - 1] ?? " ";
		const after = raw[end] ?? " ";
		if ((mark === "=" || mark === "~") && length !== 2) return keep(from, end);
		if (BLANK.test(before) && BLANK.test(after) && length === 1) return keep(from, end);
		if (mark === "_" && WORD.test(before) && WORD.test(after)) return keep(from, end);
		if (length >= 2 && (mark === "*" || mark === "_")) {
			if (boldFrom < 0) boldFrom = out.length;
			else {
				bold.push({ start: boldFrom, end: out.length });
				boldFrom = -1;
			}
		}
		return end;
	}

	function keep(from: number, end: number): number {
		take(from, end);
		return end;
	}
}

/** Where a character of the text stands in its source. */
export function columnOf({ base, runs }: InlineText, at: number): number {
	const { texts, columns } = runs;
	let low = 0;
	let high = texts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (texts[middle]! <= base + at) low = middle + 1;
		else high = middle;
	}
	const run = Math.max(0, low - 1);
	return (columns[run] ?? 0) + base + at - (texts[run] ?? 0);
}

/** A link's target as a path: null where it leads to no note (empty, an address, numbers from code). */
export function linkTarget(written: string): string | null {
	const bare = written.replace(/\\$/, "");
	const hash = bare.search(/[#^]/);
	const path = (hash < 0 ? bare : bare.slice(0, hash)).trim().replace(/\.md$/i, "");
	if (path === "" || /^[a-z][a-z0-9+.-]*:\/\//i.test(path) || /^[\d\s.,;+-]+$/.test(path)) return null;
	return path;
}

/** Each opening bracket or parenthesis with the one that closes it; the two kinds do not disturb each other. */
function bracketPairs(raw: string): Map<number, number> {
	const pairs = new Map<number, number>();
	const square: number[] = [];
	const round: number[] = [];
	BRACKET.lastIndex = 0;
	while (BRACKET.test(raw)) {
		const at = BRACKET.lastIndex - 1;
		const char = raw[at];
		if (char === "\\") BRACKET.lastIndex++;
		else if (char === "[") square.push(at);
		else if (char === "(") round.push(at);
		else {
			const open = (char === "]" ? square : round).pop();
			if (open !== undefined) pairs.set(open, at);
		}
	}
	return pairs;
}

/** The part of an inline text from `start` to `end`, without blanks at its ends, markup kept with it. */
export function slice(inline: InlineText, start: number, end: number): InlineText {
	if (start <= 0 && end >= inline.text.length) return inline;
	let from = start;
	let to = end;
	while (from < to && inline.text[from] === " ") from++;
	while (to > from && inline.text[to - 1] === " ") to--;
	const move = <T extends TextRange>(range: T): T => ({ ...range, start: Math.max(range.start, from) - from, end: Math.min(range.end, to) - from });
	return {
		raw: inline.raw,
		text: inline.text.slice(from, to),
		base: inline.base + from,
		runs: inline.runs,
		links: inline.links.length === 0 ? nothing : overlapping(inline.links, from, to).map(move),
		bold: inline.bold.length === 0 ? nothing : overlapping(inline.bold, from, to).map(move),
	};
}

/** The ranges that share characters with the stretch; found by halving, since a long line is cut into many pieces. */
function overlapping<T extends TextRange>(ranges: readonly T[], from: number, to: number): readonly T[] {
	let low = 0;
	let high = ranges.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ranges[middle]!.end <= from) low = middle + 1;
		else high = middle;
	}
	let last = low;
	while (last < ranges.length && ranges[last]!.start < to) last++;
	return ranges.slice(low, last);
}

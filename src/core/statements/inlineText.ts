/**
 * A piece of a line without its markup, so that words can be compared and split; every character knows its column
 * in the source, so that a quote can be cut from there. Linear in the length of the piece.
 */
export interface InlineText {
	readonly raw: string;
	readonly text: string;
	/** `columns[i]` is where character i of `text` stands in `raw`. */
	readonly columns: readonly number[];
	/** In order, none inside another. */
	readonly links: readonly InlineLink[];
	/** Ranges of `text` written in bold. */
	readonly bold: readonly TextRange[];
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

export function inlineText(raw: string): InlineText {
	const out: string[] = [];
	const columns: number[] = [];
	const links: InlineLink[] = [];
	const bold: TextRange[] = [];
	const pairs = bracketPairs(raw);
	const behindLink = new Map<number, number>();
	let boldFrom = -1;
	let closing = raw.indexOf("]]");
	let angle = -1;

	const put = (char: string, column: number) => {
		if (char === " " && (out.length === 0 || out[out.length - 1] === " ")) return;
		out.push(char);
		columns.push(column);
	};

	let at = 0;
	while (at < raw.length) {
		const char = raw[at]!;
		const skip = behindLink.get(at);
		if (skip !== undefined) {
			at = skip;
			continue;
		}
		if (char === "\\" && /[!-/:-@[-`{-~]/.test(raw[at + 1] ?? "")) {
			put(raw[at + 1]!, at + 1);
			at += 2;
			continue;
		}
		if (char === "[" && raw[at + 1] === "[") {
			while (closing >= 0 && closing < at + 2) closing = raw.indexOf("]]", closing + 1);
			const end = wikilink(at);
			if (end > 0) {
				at = end;
				continue;
			}
		}
		if (char === "[") {
			at = bracket(at);
			continue;
		}
		if (char === "<" && /[A-Za-z/!]/.test(raw[at + 1] ?? "")) {
			if (angle < at) angle = raw.indexOf(">", at);
			if (angle < 0) angle = raw.length;
			if (angle < raw.length && angle - at < LONGEST_LINK) {
				put(" ", at);
				at = angle + 1;
				continue;
			}
		}
		if (char === "h" && (raw.startsWith("http://", at) || raw.startsWith("https://", at))) {
			while (at < raw.length && !/[\s\u00a0<>，。；、）]/.test(raw[at]!)) at++;
			continue;
		}
		if (char === "*" || char === "_" || char === "=" || char === "~") {
			at = emphasis(at, char);
			continue;
		}
		if (char === "!" && raw[at + 1] === "[") {
			const end = image(at + 1);
			if (end > 0) {
				at = end;
				continue;
			}
		}
		if (char === "]" || char === "`" || INVISIBLE.test(char)) at++;
		else if (char === "&" && raw.startsWith("&nbsp;", at)) {
			put(" ", at);
			at += 6;
		} else {
			put(BLANK.test(char) ? " " : char, at);
			at++;
		}
	}
	while (out.length > 0 && out[out.length - 1] === " ") {
		out.pop();
		columns.pop();
	}
	if (boldFrom >= 0) boldFrom = -1;
	const length = out.length;
	const clip = <T extends TextRange>(range: T): T => ({ ...range, start: Math.min(range.start, length), end: Math.min(range.end, length) });
	return { raw, text: out.join(""), columns, links: links.map(clip), bold: bold.map(clip).filter((range) => range.start < range.end) };

	function wikilink(open: number): number {
		if (closing < 0 || closing - open > LONGEST_LINK) return -1;
		const inner = raw.slice(open + 2, closing);
		if (inner.includes("[[")) return -1;
		const bar = inner.indexOf("|");
		const target = linkTarget(bar < 0 ? inner : inner.slice(0, bar));
		const display = bar < 0 ? null : inner.slice(bar + 1).trim();
		const from = bar < 0 ? open + 2 : open + 3 + bar;
		const start = out.length;
		for (let i = from; i < closing; i++) put(BLANK.test(raw[i]!) ? " " : raw[i]!, i);
		if (target !== null && out.length > start) links.push({ start, end: out.length, linkpath: target, display: display === "" ? null : display });
		return closing + 2;
	}

	/** Where reading goes on behind an opening bracket; remembers where its link's destination ends. */
	function bracket(open: number): number {
		const close = pairs.get(open);
		if (close === undefined) return open + 1;
		if (raw[open + 1] === "^" && close - open < LONGEST_LINK) return close + 1;
		const end = destinationEnd(close);
		if (end > 0) behindLink.set(close, end);
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
		for (let i = from; i < end; i++) put(raw[i]!, i);
		return end;
	}
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
	for (let i = 0; i < raw.length; i++) {
		const char = raw[i];
		if (char === "\\") i++;
		else if (char === "[") square.push(i);
		else if (char === "(") round.push(i);
		else if (char === "]" || char === ")") {
			const open = (char === "]" ? square : round).pop();
			if (open !== undefined) pairs.set(open, i);
		}
	}
	return pairs;
}

/** The part of an inline text from `start` to `end`, without blanks at its ends, markup kept with it. */
export function slice(inline: InlineText, start: number, end: number): InlineText {
	let from = start;
	let to = end;
	while (from < to && inline.text[from] === " ") from++;
	while (to > from && inline.text[to - 1] === " ") to--;
	const move = <T extends TextRange>(range: T): T => ({ ...range, start: Math.max(range.start, from) - from, end: Math.min(range.end, to) - from });
	return {
		raw: inline.raw,
		text: inline.text.slice(from, to),
		columns: inline.columns.slice(from, to),
		links: overlapping(inline.links, from, to).map(move),
		bold: overlapping(inline.bold, from, to).map(move),
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

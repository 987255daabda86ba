import { readScalar, type Quoting } from "./yamlScalar.ts";

/*
 * Where each property stands in a note's text, to the character. This is no YAML parser: it tells apart the plain
 * shapes that front matter is written in from everything else, and everything else is left alone. All offsets count
 * UTF-16 units in the whole note.
 */

export interface FrontmatterScan {
	/** The line end of the opening fence, which new lines take over. */
	readonly eol: "\n" | "\r\n";
	/** Where the closing fence begins: new properties go before it. */
	readonly closing: number;
	/** Where the body begins. */
	readonly bodyStart: number;
	readonly entries: readonly FrontmatterEntry[];
	/** False where some line fits no known shape, so that nothing can be said about the whole. */
	readonly regular: boolean;
}

export interface FrontmatterEntry {
	readonly key: string;
	readonly keyStart: number;
	/** Behind the colon. */
	readonly keyEnd: number;
	/** Behind the last line of the value, its line end included; comments that follow belong to no entry. */
	readonly end: number;
	readonly value: EntryValue;
}

export type EntryValue =
	/** Nothing after the colon but perhaps a comment. */
	| { readonly kind: "empty" }
	| ({ readonly kind: "scalar" } & ScalarItem)
	| { readonly kind: "flowList"; readonly start: number; readonly end: number; readonly items: readonly ScalarItem[] }
	| { readonly kind: "blockList"; readonly indent: string; readonly gap: string; readonly items: readonly BlockItem[]; readonly commented: boolean }
	| { readonly kind: "closed"; readonly reason: ClosedReason };

/** Why a value can be kept but not edited. */
export type ClosedReason = "anchorInValue" | "multilineFlow" | "multilineScalar" | "nestedValue";

export interface ScalarItem {
	readonly start: number;
	readonly end: number;
	readonly value: string;
	readonly quoting: Quoting;
}

export interface BlockItem extends ScalarItem {
	readonly lineStart: number;
	/** Behind the line end. */
	readonly lineEnd: number;
}

interface SourceLine {
	readonly start: number;
	/** Before the line end. */
	readonly end: number;
	/** Behind the line end. */
	readonly next: number;
	readonly text: string;
}

const BOM = "\ufeff";

/** `none` where the note has no front matter, `unclosed` where an opening fence has no closing one. */
export function scanFrontmatter(text: string): FrontmatterScan | "none" | "unclosed" {
	let line = lineAt(text, text.startsWith(BOM) ? 1 : 0);
	if (line.text !== "---" || line.next === line.end) return "none";
	const eol = line.next - line.end === 2 ? "\r\n" : "\n";
	const lines: SourceLine[] = [];
	do {
		line = lineAt(text, line.next);
		if (line.text === "---") break;
		lines.push(line);
	} while (line.next > line.end);
	if (line.text !== "---") return "unclosed";
	return { eol, closing: line.start, bodyStart: line.next, ...entriesOf(lines) };
}

/** Where a note's body begins: behind its front matter, or at its first character. */
export function bodyStart(text: string): number {
	const scan = scanFrontmatter(text);
	return typeof scan === "string" ? (text.startsWith(BOM) ? 1 : 0) : scan.bodyStart;
}

function lineAt(text: string, start: number): SourceLine {
	const newline = text.indexOf("\n", start);
	const next = newline < 0 ? text.length : newline + 1;
	const end = newline < 0 ? text.length : newline > start && text[newline - 1] === "\r" ? newline - 1 : newline;
	return { start, end, next, text: text.slice(start, end) };
}

function isTrivia(line: SourceLine): boolean {
	return /^[ \t]*(?:#|$)/.test(line.text);
}

function entriesOf(lines: readonly SourceLine[]): Pick<FrontmatterScan, "entries" | "regular"> {
	const entries: FrontmatterEntry[] = [];
	let regular = true;
	for (let index = 0; index < lines.length; ) {
		const line = lines[index]!;
		const key = isTrivia(line) ? null : keyOf(line);
		if (!key) {
			if (!isTrivia(line)) regular = false;
			index++;
			continue;
		}
		let last = index;
		for (let next = index + 1; next < lines.length && (isTrivia(lines[next]!) || continues(lines[next]!)); next++) {
			if (!isTrivia(lines[next]!)) last = next;
		}
		const value = valueOf(line, key.end, lines.slice(index + 1, last + 1));
		if (value === "open") regular = false;
		entries.push({
			key: key.key,
			keyStart: line.start,
			keyEnd: key.end,
			end: lines[last]!.next,
			value: value === "open" ? { kind: "closed", reason: "multilineFlow" } : value,
		});
		index = last + 1;
	}
	return { entries, regular };
}

function continues(line: SourceLine): boolean {
	return /^(?: |-(?: |$))/.test(line.text);
}

/** The key that a line begins with, and where its colon ends. */
function keyOf(line: SourceLine): { readonly key: string; readonly end: number } | null {
	const { text } = line;
	const quote = text[0];
	if (quote === '"' || quote === "'") {
		let close = text.indexOf(quote, 1);
		while (close > 0 && (quote === '"' ? escapedAt(text, close) : text[close + 1] === "'")) {
			close = text.indexOf(quote, quote === '"' ? close + 1 : close + 2);
		}
		const scalar = close > 0 ? readScalar(text.slice(0, close + 1)) : null;
		const colon = scalar && /^[ \t]*:(?=[ \t]|$)/.exec(text.slice(close + 1));
		return scalar && colon ? { key: scalar.value, end: line.start + close + 1 + colon[0].length } : null;
	}
	if (/^(?:[[\]{},#&*!|>%@`\s]|[-?:](?:[ \t]|$))/.test(text)) return null;
	const colon = /:(?:[ \t]|$)/.exec(text)?.index ?? -1;
	const key = text.slice(0, Math.max(colon, 0)).trimEnd();
	return key === "" || / #/.test(key) ? null : { key, end: line.start + colon + 1 };
}

function escapedAt(text: string, at: number): boolean {
	let backslashes = 0;
	while (text[at - 1 - backslashes] === "\\") backslashes++;
	return backslashes % 2 === 1;
}

function valueOf(line: SourceLine, from: number, below: readonly SourceLine[]): EntryValue | "open" {
	const source = line.text.slice(from - line.start);
	const start = from + (source.length - source.trimStart().length);
	const written = withoutComment(source.trimStart());
	const first = written[0] ?? "";
	const contents = below.filter((each) => !isTrivia(each));
	if (first === "&" || first === "*" || first === "!") return { kind: "closed", reason: "anchorInValue" };
	if (first === "|" || first === ">") return { kind: "closed", reason: "multilineScalar" };
	if (first === "[" || first === "{") {
		if (contents.length > 0) return { kind: "closed", reason: "multilineFlow" };
		if (first === "{") return written.endsWith("}") ? { kind: "closed", reason: "nestedValue" } : "open";
		const link = readScalar(written);
		if (link) return { kind: "scalar", start, end: start + written.length, ...link };
		const items = flowItems(written, start);
		if (items === "open") return "open";
		return items ? { kind: "flowList", start, end: start + written.length, items } : { kind: "closed", reason: "nestedValue" };
	}
	if (written !== "") {
		if (contents.length > 0) return { kind: "closed", reason: "multilineScalar" };
		const scalar = readScalar(written);
		return scalar ? { kind: "scalar", start, end: start + written.length, ...scalar } : "open";
	}
	if (contents.length === 0) return { kind: "empty" };
	return blockList(contents, below.length > contents.length);
}

/** Cuts a trailing comment and blanks; a hash inside quotes or without a blank before it belongs to the value. */
function withoutComment(source: string): string {
	let quote = "";
	for (let at = 0; at < source.length; at++) {
		const character = source[at]!;
		if (quote) {
			if (character === "\\" && quote === '"') at++;
			else if (character === quote) quote = "";
		} else if ((character === '"' || character === "'") && (at === 0 || /[\s[{,:]/.test(source[at - 1]!))) quote = character;
		else if (character === "#" && (at === 0 || /\s/.test(source[at - 1]!))) return source.slice(0, at).trimEnd();
	}
	return source.trimEnd();
}

/** The scalars of a one-line flow list; null where something else stands in it, `open` where it does not close. */
function flowItems(source: string, offset: number): ScalarItem[] | null | "open" {
	const items: ScalarItem[] = [];
	let at = 1;
	let nested = false;
	for (;;) {
		while (source[at] === " " || source[at] === "\t") at++;
		const start = at;
		let depth = 0;
		let quote = "";
		for (; at < source.length; at++) {
			const character = source[at]!;
			if (quote) {
				if (character === "\\" && quote === '"') at++;
				else if (character === quote) quote = "";
			} else if ((character === '"' || character === "'") && (at === start || depth > 0)) quote = character;
			else if (character === "[" || character === "{") depth++;
			else if ((character === "]" || character === "}") && depth > 0) depth--;
			else if (depth === 0 && (character === "," || character === "]")) break;
		}
		if (at >= source.length) return "open";
		const written = source.slice(start, at).trimEnd();
		const scalar = written === "" ? null : readScalar(written);
		if (scalar) items.push({ start: offset + start, end: offset + start + written.length, ...scalar });
		// An empty place is a trailing comma or an empty list; anything but a scalar closes the list to edits.
		else if (written !== "" || (source[at] === "," )) nested = true;
		if (source[at++] === "]") break;
	}
	if (source.slice(at).trim() !== "") return "open";
	return nested ? null : items;
}

function blockList(lines: readonly SourceLine[], commented: boolean): EntryValue {
	const shape = /^( *)-( +|$)/.exec(lines[0]!.text);
	const items: BlockItem[] = [];
	let comments = commented;
	for (const line of lines) {
		const dash = /^( *)-( +|$)/.exec(line.text);
		if (!shape || !dash || dash[1] !== shape[1]) return { kind: "closed", reason: "nestedValue" };
		const rest = line.text.slice(dash[0].length);
		const written = withoutComment(rest);
		if (written.length < rest.trimEnd().length) comments = true;
		const scalar = readScalar(written);
		if (!scalar) return { kind: "closed", reason: /^[&*!]/.test(written) ? "anchorInValue" : "nestedValue" };
		const start = line.start + dash[0].length;
		items.push({ start, end: start + written.length, lineStart: line.start, lineEnd: line.next, ...scalar });
	}
	return { kind: "blockList", indent: shape?.[1] ?? "", gap: shape?.[2] || " ", items, commented: comments };
}

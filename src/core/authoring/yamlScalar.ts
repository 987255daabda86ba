/** How a scalar is written; `link` is a wikilink without quotes, which YAML takes for a list in a list. */
export type Quoting = "plain" | "single" | "double" | "link";

/** What stands around a scalar: alone after its key or dash, or between the commas of a flow list. */
export type ScalarPlace = "block" | "flow";

const indicators = new Set("-?:,[]{}#&*!|>'\"%@`");

/** Words that some YAML reader takes for something else than a string. */
const reserved = new Set(["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<"]);
const numeric = /^[-+]?(?:\d[\d_]*(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?|0x[\da-f_]+|0o[0-7_]+|0b[01_]+|\.inf|\.nan)$/i;
const sexagesimal = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?$/;
/** Control characters, breaks that YAML knows, the byte order mark, and halves of surrogate pairs. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

/** True where the words, written without quotes, read as just this string. */
export function plainIsSafe(value: string, place: ScalarPlace): boolean {
	if (value !== value.trim() || reserved.has(value.toLowerCase())) return false;
	if (numeric.test(value) || sexagesimal.test(value)) return false;
	if (hasUnprintable(value)) return false;
	const first = value[0]!;
	// "-5 layers" or ":x" would do, but their safe spelling is a quoted one.
	if (indicators.has(first)) return false;
	if (value.includes(": ") || value.endsWith(":") || value.includes(" #")) return false;
	if (/:\s|\s#/.test(value)) return false;
	if (value === "---" || value === "...") return false;
	return place === "block" || !/[,[\]{}]|:$/.test(value);
}

function hasUnprintable(value: string): boolean {
	for (const character of value) {
		// Iterating by code point leaves only lone surrogates as surrogates.
		if (character.length === 1 && unprintable.test(character)) return true;
	}
	return false;
}

/** The string as YAML, in the wished quoting where that can say it, else in double quotes. */
export function scalarSource(value: string, wished: Quoting, place: ScalarPlace): string {
	if (wished === "plain" && plainIsSafe(value, place)) return value;
	if (wished === "single" && !hasUnprintable(value)) return `'${value.replaceAll("'", "''")}'`;
	return `"${[...value].map(doubleQuoted).join("")}"`;
}

function doubleQuoted(character: string): string {
	if (character === '"' || character === "\\") return `\\${character}`;
	if (character === "\n") return "\\n";
	if (character === "\t") return "\\t";
	if (character.length > 1 || !unprintable.test(character)) return character;
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * What a scalar's source says, and how it was quoted. Null where it is no scalar of one line: an anchor, an alias, a
 * tag, a collection, a block scalar, or quotes that do not close.
 */
export function readScalar(source: string): { readonly value: string; readonly quoting: Quoting } | null {
	const first = source[0];
	if (first === "[" && /^\[\[[^[\],]+\]\]$/.test(source)) return { value: source, quoting: "link" };
	if (first === "'") {
		const inner = source.slice(1, -1);
		if (source.length < 2 || !source.endsWith("'") || inner.replaceAll("''", "").includes("'")) return null;
		return { value: inner.replaceAll("''", "'"), quoting: "single" };
	}
	if (first === '"') {
		const value = unescaped(source);
		return value === null ? null : { value, quoting: "double" };
	}
	if (first !== undefined && "&*!|>[]{}%@`,#".includes(first)) return null;
	if (/^[-?:](?:\s|$)/.test(source) || /:(?:\s|$)|\s#/.test(source)) return null;
	return { value: source, quoting: "plain" };
}

const escapes: Readonly<Record<string, string>> = {
	"0": "\0", a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b",
	" ": " ", '"': '"', "/": "/", "\\": "\\", N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029",
};
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function unescaped(source: string): string | null {
	let value = "";
	let at = 1;
	for (; at < source.length && source[at] !== '"'; at++) {
		if (source[at] !== "\\") {
			value += source[at];
			continue;
		}
		const escape = source[++at] ?? "";
		const hexLength = hexLengths[escape];
		if (hexLength === undefined) {
			const plain = escapes[escape];
			if (plain === undefined) return null;
			value += plain;
			continue;
		}
		const hex = source.slice(at + 1, at + 1 + hexLength);
		const code = Number.parseInt(hex, 16);
		if (!/^[\da-f]+$/i.test(hex) || hex.length < hexLength || code > 0x10ffff) return null;
		value += String.fromCodePoint(code);
		at += hexLength;
	}
	return at === source.length - 1 ? value : null;
}

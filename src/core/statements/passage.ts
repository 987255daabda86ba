import type { NoteFacts } from "../note/noteFacts.ts";
import type { Evidence, EvidenceOrigin } from "./evidence.ts";
import { type InlineText, inlineText, slice } from "./inlineText.ts";

/** A piece of one line that something is read from. */
export interface Passage {
	readonly line: number;
	readonly inline: InlineText;
	/** Column in the line where the piece's source begins. */
	readonly offset: number;
	/** The line as written. */
	readonly source: string;
}

const LONGEST_QUOTE = 240;

/** The piece `raw` of a line; a cell or item whose marks were taken out is looked up by its beginning. */
export function passage(facts: NoteFacts, line: number, raw: string): Passage {
	const source = facts.text?.lines[line - 1] ?? raw;
	return { line, inline: inlineText(raw), offset: source.indexOf(raw), source };
}

/** A part of a passage, by positions in its text. */
export function part(of: Passage, start: number, end: number): Passage {
	return { ...of, inline: slice(of.inline, start, end) };
}

/** Evidence that quotes the words of the passage: the whole line where it is short and clean. */
export function evidenceOf(facts: NoteFacts, of: Passage, origin: EvidenceOrigin): Evidence {
	return { path: facts.path, line: of.line, quote: quoteOf(of), origin };
}

/** Evidence that quotes a line as a whole; of a long one, the stretch around the words that matter. */
export function lineEvidence(facts: NoteFacts, line: number, origin: EvidenceOrigin, words = ""): Evidence {
	const source = facts.text?.lines[line - 1] ?? words;
	const at = words === "" ? 0 : source.indexOf(words);
	const quote = source.length <= LONGEST_QUOTE || at < 0 ? clip(source.trim(), 0) : words.length > 120 ? clip(source, at) : clip(source, at - 60);
	return { path: facts.path, line, quote, origin };
}

function quoteOf({ source, offset, inline }: Passage): string {
	const { columns, raw } = inline;
	const first = columns[0] ?? 0;
	const last = columns[columns.length - 1] ?? 0;
	if (source.length <= LONGEST_QUOTE && !source.includes("](")) return source.trim();
	const from = offset < 0 ? -1 : offset + first;
	if (from < 0) return clip(source.trim(), 0);
	const words = raw.slice(first, last + 1);
	if (words.includes("](")) return clip(telling(words.split(/\]\([^)]*\)?/)), 0);
	if (source.includes("](")) return clip(words, 0);
	return clip(source, from - 60);
}

function telling(pieces: readonly string[]): string {
	return pieces.find((piece) => piece.trim().length >= 4) ?? pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), "");
}

/** At most 240 units from a position, never half a character. */
function clip(text: string, from: number): string {
	let start = Math.max(0, Math.min(from, text.length - LONGEST_QUOTE));
	let end = Math.min(text.length, start + LONGEST_QUOTE);
	if (isLowHalf(text.charCodeAt(start))) start++;
	if (end < text.length && isLowHalf(text.charCodeAt(end))) end--;
	return text.slice(start, end).trim();
}

function isLowHalf(unit: number): boolean {
	return unit >= 0xdc00 && unit <= 0xdfff;
}

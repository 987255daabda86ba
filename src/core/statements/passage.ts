import type { NoteFacts } from "../note/noteFacts.ts";
import type { Evidence, EvidenceOrigin } from "./evidence.ts";
import { columnOf, type InlineText, inlineText, slice } from "./inlineText.ts";

/** A piece of one line that something is read from. Markup is taken out when somebody asks for the words. */
export interface Passage {
	readonly line: number;
	/** The piece as written, or the larger one that it is a part of. */
	readonly raw: string;
	readonly inline: InlineText;
	/** Column in the line where `raw` begins; -1 where marks were taken out of it. */
	readonly offset: number;
	/** The line as written. */
	readonly source: string;
	/** The line holds the destination of a Markdown link, which no quote should show. */
	readonly hasDestination: boolean;
}

/** Most characters of a line that evidence quotes. */
export const LONGEST_QUOTE = 240;

class SourcePassage implements Passage {
	readonly line: number;
	readonly raw: string;
	readonly source: string;
	#words: InlineText | null = null;
	#place: number | null = null;
	#destination: boolean | null = null;

	constructor(line: number, raw: string, source: string) {
		this.line = line;
		this.raw = raw;
		this.source = source;
	}

	get inline(): InlineText {
		return (this.#words ??= inlineText(this.raw));
	}

	get hasDestination(): boolean {
		return (this.#destination ??= this.source.includes("]("));
	}

	get offset(): number {
		return (this.#place ??= this.source.indexOf(this.raw));
	}
}

class PartPassage implements Passage {
	readonly inline: InlineText;
	readonly whole: Passage;

	constructor(whole: Passage, inline: InlineText) {
		this.whole = whole;
		this.inline = inline;
	}

	get line(): number {
		return this.whole.line;
	}

	get raw(): string {
		return this.whole.raw;
	}

	get offset(): number {
		return this.whole.offset;
	}

	get source(): string {
		return this.whole.source;
	}

	get hasDestination(): boolean {
		return this.whole.hasDestination;
	}
}

/** The piece `raw` of a line. */
export function passage(facts: NoteFacts, line: number, raw: string): Passage {
	return new SourcePassage(line, raw, facts.text?.lines[line - 1] ?? raw);
}

/** A part of a passage, by positions in its text. */
export function part(of: Passage, start: number, end: number): Passage {
	return withWords(of, slice(of.inline, start, end));
}

/** The same place with other words of it. */
export function withWords(of: Passage, inline: InlineText): Passage {
	return new PartPassage(of instanceof PartPassage ? of.whole : of, inline);
}

/** Evidence that quotes the words of the passage: the whole line where it is short and clean. */
export function evidenceOf(facts: NoteFacts, of: Passage, origin: EvidenceOrigin): Evidence {
	return { path: facts.path, line: of.line, quote: quoteOf(of), origin };
}

/** Evidence that quotes a line as a whole; of a long one, the stretch around the words that matter, at their column if it is known. */
export function lineEvidence(facts: NoteFacts, line: number, origin: EvidenceOrigin, words = "", column = -1): Evidence {
	const source = facts.text?.lines[line - 1] ?? words;
	// Looked for anew, each of many links on one line would cost all that stands before it.
	const at = words === "" ? 0 : column >= 0 && source.startsWith(words, column) ? column : source.indexOf(words);
	const quote = source.length <= LONGEST_QUOTE || at < 0 ? clip(source.trim(), 0) : words.length > 120 ? clip(source, at) : clip(source, at - 60);
	return { path: facts.path, line, quote, origin };
}

function quoteOf(of: Passage): string {
	const { source, offset, inline } = of;
	const { raw } = inline;
	const first = columnOf(inline, 0);
	const last = columnOf(inline, Math.max(0, inline.text.length - 1));
	if (source.length <= LONGEST_QUOTE && !of.hasDestination) return source.trim();
	const from = offset < 0 ? -1 : offset + first;
	if (from < 0) return clip(source.trim(), 0);
	const words = raw.slice(first, last + 1);
	if (words.includes("](")) return clip(telling(words.split(/\]\([^)]*\)?/)), 0);
	if (of.hasDestination) return clip(words, 0);
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

import type { BlockEvent, Segment } from "./blockEvents.ts";
import { isWhitespace } from "./characters.ts";
import { scanBlocks } from "./blockScan.ts";
import { frontmatterBlock, type FrontmatterBlock } from "./frontmatterBlock.ts";
import { InlineScan, type InlineFinds } from "./inlineScan.ts";
import { lineTable, type LineTable } from "./lineTable.ts";
import type { NoteLink, NoteTag } from "./noteFacts.ts";
import { ownCopy } from "./ownCopy.ts";

/** One pass over a note: its blocks, and what stands in their words. Metadata and text are both made from it. */
export interface NoteScan {
	readonly text: string;
	readonly lines: LineTable;
	readonly frontmatter: FrontmatterBlock | null;
	readonly blocks: readonly BlockEvent[];
	readonly links: readonly NoteLink[];
	readonly embeds: readonly NoteLink[];
	readonly tags: readonly NoteTag[];
	/** By line index: pairs of offsets between which code or a comment stands. */
	readonly hidden: ReadonlyMap<number, readonly number[]>;
}

export function scanNote(text: string): NoteScan {
	const lines = lineTable(text);
	const frontmatter = frontmatterBlock(text, lines);
	const blocks = scanBlocks(text, lines, frontmatter === null ? 0 : frontmatter.close + 1);
	const words = new WordScan(text, lines);
	for (const block of blocks) {
		if (block.kind === "item") continue;
		if (block.kind === "table") for (const row of block.segments) words.take([row]);
		else words.take(block.segments);
	}
	return { text, lines, frontmatter, blocks, links: words.links, embeds: words.embeds, tags: words.tags, hidden: words.concealed };
}

/** Reads the words of block after block and gives what it finds its place in the note. */
class WordScan implements InlineFinds {
	readonly links: NoteLink[] = [];
	readonly embeds: NoteLink[] = [];
	readonly tags: NoteTag[] = [];
	readonly concealed = new Map<number, number[]>();
	readonly #text: string;
	readonly #lines: LineTable;
	readonly #inline: InlineScan;
	#segments: readonly Segment[] = [];
	/** The segment last asked for. */
	#index = 0;
	/** What is to be added to a position in the scanned content to have an offset in the note. */
	#shift = 0;

	constructor(text: string, lines: LineTable) {
		this.#text = text;
		this.#lines = lines;
		this.#inline = new InlineScan(text, this);
	}

	take(segments: readonly Segment[]): void {
		const first = segments[0];
		if (first === undefined) return;
		this.#segments = segments;
		this.#index = 0;
		const { from } = first;
		const { to } = segments[segments.length - 1]!;
		const found = this.links.length;
		const masked = segments.length === 1 ? null : withoutQuoteMarks(this.#text, segments);
		if (masked === null) this.#inline.scan(from, to);
		else {
			this.#shift = from;
			new InlineScan(masked, this).scan(0, masked.length);
			this.#shift = 0;
		}
		inOrder(this.links, found);
	}

	link(link: string, displayText: string, from: number, to: number, embed: boolean): void {
		const offset = from + this.#shift;
		const { line } = this.#segmentAt(offset);
		(embed ? this.embeds : this.links).push({
			link,
			original: ownCopy(this.#text.slice(offset, to + this.#shift)),
			displayText: ownCopy(displayText),
			line: line + 1,
			column: offset - this.#lines.starts[line]!,
			offset,
		});
	}

	tag(from: number, to: number): void {
		const offset = from + this.#shift;
		this.tags.push({ tag: ownCopy(this.#text.slice(offset, to + this.#shift)), line: this.#segmentAt(offset).line + 1 });
	}

	hidden(from: number, to: number): void {
		const stop = to + this.#shift;
		let segment: Segment | undefined = this.#segmentAt(from + this.#shift);
		for (let index = this.#index; segment !== undefined && segment.from < stop; segment = this.#segments[++index]) {
			const range = [Math.max(from + this.#shift, segment.from), Math.min(stop, segment.to)];
			const ranges = this.concealed.get(segment.line);
			if (ranges === undefined) this.concealed.set(segment.line, range);
			else ranges.push(...range);
		}
	}

	#segmentAt(offset: number): Segment {
		const segments = this.#segments;
		while (this.#index > 0 && offset < segments[this.#index]!.from) this.#index--;
		while (this.#index + 1 < segments.length && offset >= segments[this.#index + 1]!.from) this.#index++;
		return segments[this.#index]!;
	}
}

/**
 * The note from the first segment to the last, what lies between them as spaces; null where nothing but blanks does.
 * So the marks of quotes are no words, and every position stays.
 */
function withoutQuoteMarks(text: string, segments: readonly Segment[]): string | null {
	if (!segments.some(({ from }, index) => index > 0 && marksBetween(text, segments[index - 1]!.to, from))) return null;
	let masked = "";
	let end = segments[0]!.from;
	for (const { from, to } of segments) {
		masked += text.slice(end, from).replace(/[^\r\n]/g, " ") + text.slice(from, to);
		end = to;
	}
	return masked;
}

function marksBetween(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (!isWhitespace(text.charCodeAt(at))) return true;
	return false;
}

/** A Markdown link is complete only behind the wikilinks in its text: put those from `first` on back in order. */
function inOrder(links: NoteLink[], first: number): void {
	for (let i = first + 1; i < links.length; i++) {
		if (links[i]!.offset >= links[i - 1]!.offset) continue;
		// One by one: as arguments of a single call, 100,000 links would overflow the stack.
		for (const link of links.splice(first).sort((a, b) => a.offset - b.offset)) links.push(link);
		return;
	}
}

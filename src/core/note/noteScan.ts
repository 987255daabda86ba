import type { BlockEvent, Segment } from "./blockEvents.ts";
import { scanBlocks } from "./blockScan.ts";
import { frontmatterBlock, type FrontmatterBlock } from "./frontmatterBlock.ts";
import { scanInline } from "./inlineScan.ts";
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
	return { text, lines, frontmatter, blocks, links: words.links, embeds: words.embeds, tags: words.tags, hidden: words.hidden };
}

/** Reads the words of block after block and gives what it finds its place in the note. */
class WordScan {
	readonly links: NoteLink[] = [];
	readonly embeds: NoteLink[] = [];
	readonly tags: NoteTag[] = [];
	readonly hidden = new Map<number, number[]>();
	private readonly text: string;
	private readonly lines: LineTable;

	constructor(text: string, lines: LineTable) {
		this.text = text;
		this.lines = lines;
	}

	take(segments: readonly Segment[]): void {
		const { text } = this;
		const first = segments[0];
		if (first === undefined) return;
		const content =
			segments.length === 1
				? text.slice(first.from, first.to)
				: segments.map((segment) => text.slice(segment.from, segment.to)).join("\n");
		const places = new Places(segments);
		const found = this.links.length;
		scanInline(content, {
			link: (link, displayText, from, to, embed) => {
				const segment = places.at(from);
				const offset = places.offset;
				places.at(to - 1);
				(embed ? this.embeds : this.links).push({
					link,
					original: ownCopy(text.slice(offset, places.offset + 1)),
					displayText,
					line: segment.line + 1,
					column: offset - this.lines.starts[segment.line]!,
					offset,
				});
			},
			tag: (from, to) => {
				this.tags.push({ tag: ownCopy(content.slice(from, to)), line: places.at(from).line + 1 });
			},
			hidden: (from, to) => this.hide(places, from, to),
		});
		inOrder(this.links, found);
	}

	private hide(places: Places, from: number, to: number): void {
		for (let at = from; at < to; ) {
			const segment = places.at(at);
			const stop = Math.min(to, places.contentEnd);
			const ranges = this.hidden.get(segment.line);
			if (ranges === undefined) this.hidden.set(segment.line, [places.offset, places.offset + stop - at]);
			else ranges.push(places.offset, places.offset + stop - at);
			at = stop + 1;
		}
	}
}

/** Turns positions in joined segments into offsets in the note; the segment is found from the last one asked for. */
class Places {
	private readonly segments: readonly Segment[];
	private index = 0;
	/** Where the current segment begins in the content. */
	private start = 0;
	/** The offset of the position last asked for. */
	offset = 0;

	constructor(segments: readonly Segment[]) {
		this.segments = segments;
	}

	at(position: number): Segment {
		while (position < this.start) {
			const before = this.segments[--this.index]!;
			this.start -= before.to - before.from + 1;
		}
		while (position > this.contentEnd) {
			this.start = this.contentEnd + 1;
			this.index++;
		}
		const segment = this.segments[this.index]!;
		this.offset = segment.from + position - this.start;
		return segment;
	}

	/** Where the current segment ends in the content. */
	get contentEnd(): number {
		const segment = this.segments[this.index]!;
		return this.start + segment.to - segment.from;
	}
}

/** A Markdown link is complete only behind the wikilinks in its text: put those from `first` on back in order. */
function inOrder(links: NoteLink[], first: number): void {
	for (let i = first + 1; i < links.length; i++) {
		if (links[i]!.offset >= links[i - 1]!.offset) continue;
		links.push(...links.splice(first).sort((a, b) => a.offset - b.offset));
		return;
	}
}

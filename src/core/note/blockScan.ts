import type { BlockEvent, Segment, Surroundings } from "./blockEvents.ts";
import { code } from "./characters.ts";
import { ContainerStack, skipBlanks, type Cursor } from "./containers.ts";
import { breakFailure, headingLevel, headingWords, listMarkerEnd, underlineLevel } from "./lineMarks.ts";
import type { LineTable } from "./lineTable.ts";
import { delimiterColumns, tableCells } from "./tableRow.ts";
import { endsVerbatim, VerbatimOpenings, type Verbatim } from "./verbatimBlock.ts";

/**
 * Parts a note into blocks by CommonMark's rules with GFM's tables, Obsidian's comments and mathematics, line by line
 * from `firstLine` on. Each line is read a bounded number of times, whatever stands in it.
 */
export function scanBlocks(text: string, lines: LineTable, firstLine: number): BlockEvent[] {
	const scan = new BlockScan(text, lines);
	for (let line = firstLine; line < lines.count; line++) scan.take(line);
	scan.closeLeaf();
	return scan.events;
}

const nowhere: Surroundings = { item: null, quote: 0 };

class BlockScan {
	readonly events: BlockEvent[] = [];
	readonly #text: string;
	readonly #lines: LineTable;
	readonly #openings: VerbatimOpenings;
	readonly #containers = new ContainerStack();
	#paragraph: Segment[] | null = null;
	#table: Segment[] | null = null;
	#verbatim: Verbatim | null = null;

	constructor(text: string, lines: LineTable) {
		this.#text = text;
		this.#lines = lines;
		this.#openings = new VerbatimOpenings(text);
	}

	take(line: number): void {
		const text = this.#text;
		const containers = this.#containers;
		const end = this.#lines.ends[line]!;
		const cursor: Cursor = { at: this.#lines.starts[line]!, column: 0, base: 0 };
		skipBlanks(text, cursor, end);
		const matched = containers.match(text, cursor, end);
		if (this.#verbatim !== null) {
			if (matched === containers.open.length) return this.#continueVerbatim(this.#verbatim, line, cursor, end);
			this.closeLeaf();
		}
		if (cursor.at >= end) return this.#takeBlank(matched);
		const opened = this.#openContainers(line, cursor, end, matched);
		if (cursor.at < end) this.#takeLeaf(line, cursor, end, opened ? containers.open.length : matched, opened);
	}

	#continueVerbatim(block: Verbatim, line: number, cursor: Cursor, end: number): void {
		block.comment?.push({ line, from: cursor.at, to: end });
		if (endsVerbatim(this.#text, block, cursor.column - cursor.base, cursor.at, end)) this.closeLeaf();
	}

	#takeBlank(matched: number): void {
		this.closeLeaf();
		this.#containers.truncate(matched);
		// An item can begin with one blank line, not with two.
		if (this.#containers.top?.filled === false) this.#containers.truncate(this.#containers.open.length - 1);
	}

	/** Opens quotes and list items at the cursor; true where there were any. */
	#openContainers(line: number, cursor: Cursor, end: number, matched: number): boolean {
		const text = this.#text;
		const containers = this.#containers;
		let opened = false;
		/** Up to here the line is known to hold no thematic break. */
		let noBreakBefore = 0;
		while (cursor.at < end) {
			const inside = opened ? containers.open.length : matched;
			const inParagraph = this.#paragraph !== null && inside === containers.open.length;
			const indent = cursor.column - cursor.base;
			if (indent < 4 && text.charCodeAt(cursor.at) === code.greater) {
				this.#startBlock(inside);
				containers.pushQuote(text, cursor, end);
				opened = true;
				continue;
			}
			const behind = listMarkerEnd(text, cursor.at, end);
			if (behind < 0) break;
			// Deeper than CommonMark allows, yet straight below an item: meant as its child, never as prose.
			if (indent >= 4 && !(inParagraph && containers.top?.isQuote === false)) break;
			if (noBreakBefore <= cursor.at) {
				noBreakBefore = breakFailure(text, cursor.at, end);
				if (noBreakBefore < 0) break;
			}
			if (inParagraph && !interrupts(text, cursor.at, behind, end)) break;
			const sibling = containers.open[inside];
			this.#startBlock(inside);
			const item = containers.pushItem(text, cursor, end, behind, line, sibling);
			if (item !== null) this.events.push({ kind: "item", item });
			opened = true;
		}
		return opened;
	}

	#takeLeaf(line: number, cursor: Cursor, end: number, inside: number, opened: boolean): void {
		const text = this.#text;
		const { at } = cursor;
		const segment: Segment = { line, from: at, to: end };
		const goesOn = this.#paragraph !== null && !opened;
		const same = !opened && inside === this.#containers.open.length;
		if (cursor.column - cursor.base >= 4) {
			if (goesOn) this.#paragraph!.push(segment);
			else this.#startBlock(inside);
			return;
		}
		const level = headingLevel(text, at, end);
		if (level > 0) {
			this.#startBlock(inside);
			this.#emit("heading", [{ line, ...headingWords(text, at + level, end) }], level);
			return;
		}
		const verbatim = this.#openings.at(segment, goesOn);
		if (verbatim !== null) {
			this.#startBlock(inside);
			if (!verbatim.closed) this.#verbatim = verbatim;
			return;
		}
		if (same && this.#paragraph !== null && this.#turnsParagraph(this.#paragraph, at, end)) return;
		if (breakFailure(text, at, end) < 0) return this.#startBlock(inside);
		if (same && this.#table !== null) this.#table.push(segment);
		else if (goesOn) this.#paragraph!.push(segment);
		else {
			this.#startBlock(inside);
			this.#paragraph = [segment];
		}
	}

	/** An underline makes the open paragraph a heading; a delimiter row makes its last line a table's header. */
	#turnsParagraph(paragraph: Segment[], at: number, end: number): boolean {
		const level = underlineLevel(this.#text, at, end);
		if (level > 0) {
			this.#paragraph = null;
			this.#emit("heading", paragraph, level);
			return true;
		}
		const columns = delimiterColumns(this.#text, at, end);
		const header = paragraph[paragraph.length - 1]!;
		if (columns === 0 || tableCells(this.#text.slice(header.from, header.to)).length !== columns) return false;
		paragraph.pop();
		this.closeLeaf();
		this.#table = [header];
		return true;
	}

	/** Makes room for a block inside the first `inside` containers. */
	#startBlock(inside: number): void {
		this.closeLeaf();
		this.#containers.truncate(inside);
		const { top } = this.#containers;
		if (top !== undefined) top.filled = true;
	}

	closeLeaf(): void {
		if (this.#paragraph !== null && this.#paragraph.length > 0) this.#emit("paragraph", this.#paragraph);
		else if (this.#table !== null) this.#emit("table", this.#table);
		else if (this.#verbatim !== null && this.#verbatim.comment !== null) this.#emit("comment", this.#verbatim.comment);
		this.#paragraph = null;
		this.#table = null;
		this.#verbatim = null;
	}

	#emit(kind: "heading" | "paragraph" | "table" | "comment", segments: readonly Segment[], level = 0): void {
		const { top } = this.#containers;
		const surroundings = top === undefined ? nowhere : { item: top.item, quote: top.quote };
		this.events.push(kind === "heading" ? { kind, level, segments, in: surroundings } : { kind, segments, in: surroundings });
	}
}

/** Whether a list may begin in the middle of a paragraph: with words, and if numbered, with 1. */
function interrupts(text: string, at: number, behind: number, end: number): boolean {
	let words = behind;
	while (words < end && (text.charCodeAt(words) === code.space || text.charCodeAt(words) === code.tab)) words++;
	if (words >= end) return false;
	const first = text.charCodeAt(at);
	const numbered = first >= code.zero && first <= code.nine;
	return !numbered || (first === code.one && behind - at === 2);
}

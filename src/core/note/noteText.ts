import type { BlockEvent, ItemPlace, Segment } from "./blockEvents.ts";
import type { Block, ListItem, NoteHeading, NoteText, Section, TableRow, TextLine } from "./noteFacts.ts";
import { headingOf } from "./noteMetadata.ts";
import type { NoteScan } from "./noteScan.ts";
import { ownCopy } from "./ownCopy.ts";
import { propertyPlaces } from "./propertyPlaces.ts";
import { tableCells } from "./tableRow.ts";

/** The part of a scan that statements are read from. */
export function textOf(scan: NoteScan): NoteText {
	const lines: string[] = [];
	for (let line = 0; line < scan.lines.count; line++) {
		lines.push(ownCopy(scan.text.slice(scan.lines.starts[line], scan.lines.ends[line])));
	}
	return {
		lineCount: lines.length,
		lines,
		properties: scan.frontmatter === null ? [] : propertyPlaces(lines, scan.frontmatter),
		sections: new SectionBuilder(scan, lines).build(),
	};
}

type Leaf = Exclude<BlockEvent, { kind: "item" }>;

interface ItemDraft {
	line: number;
	depth: number;
	marker: string;
	text: string;
	continuation: TextLine[];
}

class SectionBuilder {
	readonly #scan: NoteScan;
	readonly #lines: readonly string[];
	readonly #sections: { heading: NoteHeading | null; parent: number; blocks: Block[] }[] = [];
	#blocks: Block[] = [];
	/** Open sections by index, outermost first. */
	readonly #path: number[] = [];
	readonly #drafts = new Map<ItemPlace, ItemDraft>();
	#items: ListItem[] = [];
	#list = 0;
	#quoted: TextLine[] = [];
	#quote = 0;

	constructor(scan: NoteScan, lines: readonly string[]) {
		this.#scan = scan;
		this.#lines = lines;
		this.#sections.push({ heading: null, parent: -1, blocks: this.#blocks });
	}

	build(): Section[] {
		for (const block of this.#scan.blocks) {
			if (block.kind === "item") this.#addItem(block.item);
			else if (block.kind !== "comment") this.#addLeaf(block);
		}
		return this.#sections;
	}

	#addItem(place: ItemPlace): void {
		if (place.list !== this.#list) {
			this.#items = [];
			this.#list = place.list;
			this.#blocks.push({ kind: "list", items: this.#items });
		}
		const { line, depth, marker } = place;
		const draft: ItemDraft = { line: line + 1, depth, marker: ownCopy(marker), text: "", continuation: [] };
		this.#drafts.set(place, draft);
		this.#items.push(draft);
	}

	#addLeaf(leaf: Leaf): void {
		const { item, quote } = leaf.in;
		if (item !== null) this.#addToItem(this.#drafts.get(item)!, leaf.segments);
		else if (quote > 0) this.#addToQuote(quote, leaf.segments);
		else if (leaf.kind === "heading") this.#startSection(headingOf(this.#scan.text, leaf));
		else if (leaf.kind === "table") this.#addTable(leaf.segments);
		else this.#blocks.push({ kind: "paragraph", lines: leaf.segments.map((segment) => this.#textLine(segment)) });
	}

	#addToItem(item: ItemDraft, segments: readonly Segment[]): void {
		for (const segment of segments) {
			if (segment.line + 1 === item.line) item.text = withoutTaskBox(this.#words(segment));
			else item.continuation.push(this.#textLine(segment));
		}
	}

	/** All lines of one quote or callout make one paragraph, whatever stands in it. */
	#addToQuote(quote: number, segments: readonly Segment[]): void {
		if (quote !== this.#quote) {
			this.#quoted = [];
			this.#quote = quote;
			this.#blocks.push({ kind: "paragraph", lines: this.#quoted });
		}
		for (const segment of segments) this.#quoted.push(this.#textLine(segment));
	}

	#addTable([header, ...rows]: readonly Segment[]): void {
		const row = (segment: Segment): TableRow => ({ line: segment.line + 1, cells: tableCells(this.#words(segment)) });
		this.#blocks.push({ kind: "table", header: row(header!), rows: rows.map(row) });
	}

	#startSection(heading: NoteHeading): void {
		const sections = this.#sections;
		const path = this.#path;
		while (path.length > 0 && sections[path[path.length - 1]!]!.heading!.level >= heading.level) path.pop();
		const parent = path[path.length - 1] ?? -1;
		path.push(sections.length);
		this.#blocks = [];
		sections.push({ heading, parent, blocks: this.#blocks });
	}

	#textLine(segment: Segment): TextLine {
		return { line: segment.line + 1, text: this.#shown(segment.line) };
	}

	/** The part of the line that belongs to the segment, without what is hidden. */
	#words(segment: Segment): string {
		const start = this.#scan.lines.starts[segment.line]!;
		return this.#shown(segment.line).slice(segment.from - start, segment.to - start);
	}

	/** The whole line; spaces stand for code and comments, so that columns stay. */
	#shown(line: number): string {
		const written = this.#lines[line]!;
		const hidden = this.#scan.hidden.get(line);
		if (hidden === undefined) return written;
		const start = this.#scan.lines.starts[line]!;
		let shown = "";
		let from = 0;
		for (let i = 0; i < hidden.length; i += 2) {
			const open = Math.max(from, hidden[i]! - start);
			const close = Math.max(open, hidden[i + 1]! - start);
			shown += written.slice(from, open) + " ".repeat(close - open);
			from = close;
		}
		return shown + written.slice(from);
	}
}

function withoutTaskBox(text: string): string {
	return /^\[[^\]]{1,2}\][ \t]/.test(text) ? text.slice(text.indexOf("]") + 2).trimStart() : text;
}

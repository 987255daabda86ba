import type * as O from "obsidian";
import type { NoteLink } from "../../src/core/note/noteFacts.ts";
import { metadataOf } from "../../src/core/note/noteMetadata.ts";
import { scanNote } from "../../src/core/note/noteScan.ts";
import { noteStructure } from "./noteStructure.ts";
import { parseYaml } from "./yaml.ts";

/** What the metadata cache holds of one note. Properties that cannot be read are left out and nothing is thrown. [O] */
export function readMetadata(text: string): O.CachedMetadata {
	const scan = scanNote(text);
	const facts = metadataOf(scan, parseYaml);
	const places = new Places(text);
	const cache: O.CachedMetadata = {};
	if (facts.links.length > 0) cache.links = facts.links.map((link) => reference(link, places));
	if (facts.embeds.length > 0) cache.embeds = facts.embeds.map((link) => reference(link, places));
	if (facts.tags.length > 0) cache.tags = tags(facts.tags, places);
	if (facts.headings.length > 0) {
		cache.headings = facts.headings.map(({ text: heading, level, line }) => ({ heading, level, position: places.line(line - 1) }));
	}
	const { sections, listItems, blocks } = noteStructure(text, scan.frontmatter, places);
	if (sections.length > 0) cache.sections = sections;
	if (listItems.length > 0) cache.listItems = listItems;
	if (Object.keys(blocks).length > 0) cache.blocks = blocks;
	if (facts.frontmatter) {
		cache.frontmatter = facts.frontmatter;
		cache.frontmatterLinks = facts.frontmatterLinks.map((link) => ({ ...link }));
		if (scan.frontmatter) cache.frontmatterPosition = places.span(scan.frontmatter.open, scan.frontmatter.close);
	}
	return cache;
}

/** Offsets of lines, from 0, in UTF-16 units. [G] */
export class Places {
	private readonly starts: number[];

	constructor(private readonly text: string) {
		// A byte order mark is no part of the first line.
		this.starts = [text.startsWith("\ufeff") ? 1 : 0];
		for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
	}

	get lineCount(): number {
		return this.starts.length;
	}

	textOf(line: number): string {
		const end = this.starts[line + 1];
		return this.text.slice(this.start(line), end === undefined ? this.text.length : end - 1).replace(/\r$/, "");
	}

	line(line: number): O.Pos {
		return this.span(line, line);
	}

	/** From the beginning of one line to the end of another. */
	span(first: number, last: number): O.Pos {
		const col = this.textOf(last).length;
		return {
			start: { line: first, col: 0, offset: this.start(first) },
			end: { line: last, col, offset: this.start(last) + col },
		};
	}

	/** From one offset to another. */
	range(from: number, to: number): O.Pos {
		return { start: this.at(from), end: this.at(to) };
	}

	start(line: number): number {
		return this.starts[line] ?? this.text.length;
	}

	private at(offset: number): O.Loc {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.start(middle) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low, col: offset - this.start(low), offset };
	}
}

function reference({ link, original, displayText, offset }: NoteLink, places: Places): O.ReferenceCache {
	const position = places.range(offset, offset + original.length);
	return displayText === undefined ? { link, original, position } : { link, original, displayText, position };
}

/** The scanner tells a tag's line only; the column is where its text next stands on that line. */
function tags(found: readonly { tag: string; line: number }[], places: Places): O.TagCache[] {
	let before = { line: -1, col: 0 };
	return found.map(({ tag, line }) => {
		const from = before.line === line ? before.col : 0;
		const col = Math.max(0, places.textOf(line - 1).indexOf(tag, from));
		before = { line, col: col + tag.length };
		const offset = places.start(line - 1) + col;
		return { tag, position: places.range(offset, offset + tag.length) };
	});
}

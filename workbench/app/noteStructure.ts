import MarkdownIt from "markdown-it";
import type * as O from "obsidian";
import type { Places } from "./noteMetadata.ts";

const markdown = new MarkdownIt("commonmark").enable("table");

/** A block between two lines that begin with `%%`; it also ends a paragraph. [G] */
markdown.block.ruler.before("fence", "comment", (state, startLine, endLine, silent) => {
	const textOf = (line: number) => state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
	if (!textOf(startLine).startsWith("%%")) return false;
	let close = startLine;
	if (!textOf(startLine).slice(2).includes("%%")) {
		do close++;
		while (close < endLine && !textOf(close).includes("%%"));
	}
	if (close >= endLine) return false;
	if (silent) return true;
	state.push("comment", "", 0).map = [startLine, close + 1];
	state.line = close + 1;
	return true;
}, { alt: ["paragraph"] });

type Token = ReturnType<typeof markdown.parse>[number];

const SECTION_TYPES: Readonly<Record<string, string>> = {
	heading_open: "heading",
	paragraph_open: "paragraph",
	bullet_list_open: "list",
	ordered_list_open: "list",
	blockquote_open: "blockquote",
	table_open: "table",
	fence: "code",
	code_block: "code",
	html_block: "html",
	hr: "thematicBreak",
	comment: "comment",
};

export interface NoteStructure {
	readonly sections: O.SectionCache[];
	readonly listItems: O.ListItemCache[];
	readonly blocks: Record<string, O.BlockCache>;
}

/** The note's outermost blocks, its list items, and what bears a `^block` mark. [G] */
export function noteStructure(text: string, frontmatter: { open: number; close: number } | null, places: Places): NoteStructure {
	const first = frontmatter ? frontmatter.close + 1 : 0;
	const tokens = markdown.parse(text.slice(places.start(first)), {});
	const sections = tokens.flatMap((token) => section(token, first, places) ?? []);
	if (frontmatter) sections.unshift({ type: "yaml", position: places.span(frontmatter.open, frontmatter.close) });
	const listItems = new ListItems(first, places).of(tokens);
	const blocks: Record<string, O.BlockCache> = {};
	for (const item of [...sections, ...listItems]) if (item.id !== undefined) blocks[item.id.toLowerCase()] = { id: item.id, position: item.position };
	return { sections, listItems, blocks };
}

function section(token: Token, first: number, places: Places): O.SectionCache | null {
	const type = token.level === 0 ? SECTION_TYPES[token.type] : undefined;
	if (type === undefined || !token.map) return null;
	const start = first + token.map[0];
	const end = lastLine(places, start, first + token.map[1] - 1);
	const callout = type === "blockquote" && /^\s*>\s*\[!/.test(places.textOf(start));
	const position = places.span(start, end);
	return { type: callout ? "callout" : type, position, ...(type === "paragraph" ? blockId(places.textOf(end)) : {}) };
}

/** Blocks end with their last line that says something. */
function lastLine(places: Places, first: number, last: number): number {
	let line = Math.min(last, places.lineCount - 1);
	while (line > first && places.textOf(line).trim() === "") line--;
	return line;
}

function blockId(line: string): { id: string } | Record<never, never> {
	const id = /(?:^|\s)\^([a-zA-Z0-9-]+)$/.exec(line.trimEnd())?.[1];
	return id === undefined ? {} : { id };
}

/**
 * An item reaches from where its list's content begins (so that a child's own indent belongs to it) to the end of its
 * own words; `parent` is the line of the item around it or, outermost, minus the line of its list. [G]
 */
class ListItems {
	private readonly open: { line: number; column: number }[] = [];
	private listStart = 0;

	constructor(
		private readonly first: number,
		private readonly places: Places,
	) {}

	of(tokens: readonly Token[]): O.ListItemCache[] {
		return tokens.flatMap((token, index) => {
			if (token.type.endsWith("_list_open") && this.open.length === 0) this.listStart = this.first + (token.map?.[0] ?? 0);
			if (token.type === "list_item_close") this.open.pop();
			return token.type === "list_item_open" ? this.item(token, tokens[index + 2]) : [];
		});
	}

	private item(token: Token, words: Token | undefined): O.ListItemCache {
		const { places } = this;
		const line = this.first + (token.map?.[0] ?? 0);
		const text = places.textOf(line);
		const [prefix = "", marker = ""] = /^((?:\s*>)*\s*)((?:[-*+]|\d+[.)])(?: {1,4}(?! )|\t)?)/.exec(text)?.slice(1) ?? [];
		const around = this.open.at(-1);
		const quote = /^(?:\s*> ?)*/.exec(text)?.[0].length ?? 0;
		const column = Math.min(around?.column ?? quote, prefix.length);
		this.open.push({ line, column: prefix.length + marker.length });
		const end = words?.type === "inline" && words.map ? this.first + words.map[1] - 1 : line;
		const task = /^\[(.)\]\s/.exec(text.slice(prefix.length + marker.length))?.[1];
		const { start, end: last } = places.span(line, end);
		const position = { start: { line, col: column, offset: start.offset + column }, end: last };
		return { parent: around?.line ?? -Math.max(this.listStart, 1), position, ...(task === undefined ? {} : { task }), ...blockId(places.textOf(end)) };
	}
}

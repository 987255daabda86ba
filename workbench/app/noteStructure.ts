import MarkdownIt from "markdown-it";
import type * as O from "obsidian";
import type { Places } from "./noteMetadata.ts";

const markdown = new MarkdownIt("commonmark").enable("table");

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
};

/** The note's outermost blocks, and its list items with the line of the item they stand in. [G] */
export function noteStructure(
	text: string,
	frontmatter: { open: number; close: number } | null,
	places: Places,
): { sections: O.SectionCache[]; listItems: O.ListItemCache[] } {
	const sections: O.SectionCache[] = [];
	const listItems: O.ListItemCache[] = [];
	if (frontmatter) sections.push({ type: "yaml", position: places.span(frontmatter.open, frontmatter.close) });
	const first = frontmatter ? frontmatter.close + 1 : 0;
	const parents: number[] = [];
	let listStart = 0;
	for (const token of markdown.parse(text.slice(places.start(first)), {})) {
		const [from, to] = token.map ?? [0, 0];
		const start = first + from;
		const end = lastLine(places, start, first + to - 1);
		const type = token.level === 0 ? SECTION_TYPES[token.type] : undefined;
		if (type !== undefined) {
			const callout = type === "blockquote" && /^\s*>\s*\[!/.test(places.textOf(start));
			sections.push({ type: callout ? "callout" : type, position: places.span(start, end) });
			listStart = start;
		}
		if (token.type === "list_item_close") parents.pop();
		if (token.type !== "list_item_open") continue;
		listItems.push(listItem(places, start, end, parents.at(-1) ?? -Math.max(listStart, 1)));
		parents.push(start);
	}
	return { sections, listItems };
}

/** Blocks end with their last line that says something. */
function lastLine(places: Places, first: number, last: number): number {
	let line = Math.min(last, places.lineCount - 1);
	while (line > first && places.textOf(line).trim() === "") line--;
	return line;
}

function listItem(places: Places, start: number, end: number, parent: number): O.ListItemCache {
	const words = places.textOf(start);
	const indent = words.length - words.trimStart().length;
	const offset = places.start(start) + indent;
	const task = /^\s*(?:[-*+]|\d+[.)])\s+\[(.)\]/.exec(words)?.[1];
	const position = { ...places.span(start, end), start: { line: start, col: indent, offset } };
	return task === undefined ? { parent, position } : { parent, position, task };
}

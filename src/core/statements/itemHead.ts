import type { OutlineNode } from "./outlineTree.ts";
import { type Passage, part } from "./passage.ts";

/** A remark after a dash may say anything, the opposite too. */
export function beforeRemark(line: Passage): Passage {
	const { text } = line.inline;
	const dash = text.search(/\s[-–—]\s|——|\s—|—\s/);
	return dash > 0 ? part(line, 0, dash) : line;
}

/** The words of an item that name it: its label, its bold or linked beginning, what stands before a dash. */
export function itemHead(item: OutlineNode): Passage | null {
	if (item.form !== null && item.kind !== "heading") return item.head;
	if (item.kind === "heading") return item.head;
	const { whole } = item;
	const { text, bold, links } = whole.inline;
	const first = bold[0];
	if (first !== undefined && first.start === 0 && (first.end >= text.length || /^\s*(?:[（(:：.,，—–]|-\s|——)/.test(text.slice(first.end)) || /[.:：]$/.test(text.slice(0, first.end)))) return part(whole, 0, first.end);
	const link = links[0];
	if (link !== undefined && link.start === 0 && /^\s*(?:$|[（(:：,，—–]|-\s)/.test(text.slice(link.end))) return part(whole, 0, link.end);
	const before = beforeRemark(whole);
	return before === whole ? null : before;
}

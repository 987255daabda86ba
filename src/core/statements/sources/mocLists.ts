import { linkName } from "../conceptNaming.ts";
import { relation } from "../make.ts";
import type { NoteReading } from "../noteReading.ts";
import type { OutlineNode } from "../outlineTree.ts";
import { evidenceOf } from "../passage.ts";
import { itemHead } from "../itemHead.ts";
import type { ConceptName, Statement } from "../statement.ts";

const FEWEST = 3;

/** A map of content, a note that is mostly a list of links, holds what it lists; a nested item is held by the one above. */
export function fromMocLists(reading: NoteReading): Statement[] {
	const items = reading.nodes.filter((node) => node.kind === "item" && !reading.kinds.ignored.has(node) && !reading.kinds.roles.has(node));
	const linked = items.filter((item) => linkOf(reading, item) !== null);
	if (linked.length < FEWEST || linked.length * 2 < items.length) return [];
	return linked.flatMap((item) => {
		const name = linkOf(reading, item)!;
		const above = item.parent?.kind === "item" ? linkOf(reading, item.parent) : null;
		return [relation(name, "broader", above ?? reading.own, evidenceOf(reading.facts, item.whole, "outline"))];
	});
}

function linkOf(reading: NoteReading, item: OutlineNode): ConceptName | null {
	const head = itemHead(item) ?? item.whole;
	const link = head.inline.links[0];
	if (link === undefined || link.start > 1 || item.children.length > 200) return null;
	return linkName(link, reading.facts.path);
}

import { linkTarget } from "../inlineText.ts";
import { linkName, nameText } from "../conceptNaming.ts";
import { relation } from "../make.ts";
import type { NoteReading } from "../noteReading.ts";
import type { OutlineNode } from "../outlineTree.ts";
import { lineEvidence } from "../passage.ts";
import { propertyValues } from "../propertyValues.ts";
import type { Statement } from "../statement.ts";

/** Plain wikilinks: the concept whose section they stand in mentions what they lead to. */
export function fromLinks(reading: NoteReading): Statement[] {
	const { facts } = reading;
	const owners = ownersByLine(reading);
	const seen = new Set<string>();
	const stated: Statement[] = [];
	for (const link of facts.metadata.links) {
		const linkpath = link.original.startsWith("[[") ? linkTarget(link.link) : null;
		if (linkpath === null) continue;
		const name = linkName({ linkpath, display: null }, facts.path);
		for (const owner of reading.subjectOf(owners(link.line))) {
			const key = `${nameText(owner)}\n${nameText(name)}`;
			if (seen.has(key)) continue;
			seen.add(key);
			stated.push(relation(owner, "mentions", name, lineEvidence(facts, link.line, "link", link.original, link.column), "from"));
		}
	}
	if (reading.about === "one") stated.push(...fromUnmappedProperties(reading));
	return stated;
}

function fromUnmappedProperties(reading: NoteReading): Statement[] {
	return propertyValues(reading.facts).flatMap(({ key, values }) => {
		if (reading.vocabulary.property(key) !== null) return [];
		return values.flatMap((value) => (value.link === null ? [] : [relation(reading.own, "mentions", linkName(value.link, reading.facts.path), value.evidence, "from")]));
	});
}

/** The innermost node that a line belongs to: nodes are in document order, so the last one that begins before it. */
function ownersByLine(reading: NoteReading): (line: number) => OutlineNode {
	const { nodes } = reading;
	const lines = nodes.map((node) => (node.kind === "root" ? 0 : node.line));
	return (line) => {
		let low = 0;
		let high = nodes.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (lines[middle]! <= line) low = middle + 1;
			else high = middle;
		}
		let node = nodes[Math.max(0, low - 1)]!;
		while (node.line !== line && (node.kind === "label" || node.kind === "item") && node.parent !== null) node = node.parent;
		return node;
	};
}

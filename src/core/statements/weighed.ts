import type { NoteFacts } from "../note/noteFacts.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { isCoined } from "./acronym.ts";
import { sentences } from "./claims.ts";
import { isPlainSection } from "./headingKind.ts";
import type { OutlineKinds } from "./outlineKinds.ts";
import type { OutlineNode } from "./outlineTree.ts";
import type { Passage } from "./passage.ts";
import { subjectKey } from "./roleOwners.ts";
import { tableShape } from "./tableShape.ts";
import { beforeHalves, twoHalves, weighs } from "./twoHalves.ts";

/**
 * Headings, labels and items whose strengths and weaknesses stand below them without a label of their own: in a table
 * of the two ("| Pros | Cons |"), or in a sentence ("其优点是…，缺点是…").
 */
export function weighedNodes(facts: NoteFacts, nodes: readonly OutlineNode[], kinds: OutlineKinds, vocabulary: Vocabulary): ReadonlySet<OutlineNode> {
	const weighed = new Set<OutlineNode>();
	for (const node of nodes) {
		if (kinds.ignored.has(node) || kinds.roles.has(node)) continue;
		const byTable = node.parts.some((part) => part.kind === "table" && tableShape(facts, part.table, vocabulary).kind === "halves");
		const weighing = linesOf(node).filter((line) => weighs(line.raw));
		// Whose it would be is asked last: most nodes weigh nothing.
		const owner = byTable || weighing.length > 0 ? nearestName(node, kinds) : null;
		if (owner === null || weighed.has(owner)) continue;
		const mayBySentence = owner !== kinds.top || kinds.things(owner).some(({ label, altLabels }) => [label, ...altLabels].some(isCoined));
		if (byTable || (mayBySentence && weighing.some((line) => weighsOwner(line, owner, kinds)))) weighed.add(owner);
	}
	return weighed;
}

/** 核心思想, Evaluation: parts of the heading above. */
function nearestName(node: OutlineNode, kinds: OutlineKinds): OutlineNode | null {
	for (let at: OutlineNode | null = node; at !== null && at.kind !== "root"; at = at.parent) {
		if (kinds.roles.has(at)) return null;
		if (!isPlainSection(at.head.inline.text)) return at;
	}
	return null;
}

function linesOf(node: OutlineNode): readonly Passage[] {
	const below = node.parts.flatMap((part) => (part.kind === "paragraph" ? part.lines : []));
	return node.content === null ? below : [node.content, ...below];
}

function weighsOwner(line: Passage, owner: OutlineNode, kinds: OutlineKinds): boolean {
	return sentences(line).some((sentence) => {
		if (twoHalves(sentence).length === 0) return false;
		const before = beforeHalves(sentence.inline.text);
		return before === "" || kinds.things(owner).some(({ label, altLabels }) => [label, ...altLabels].some((name) => subjectKey(before).includes(subjectKey(name))));
	});
}

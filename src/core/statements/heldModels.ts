import type { NoteFacts } from "../note/noteFacts.ts";
import { foldWord } from "../vocabulary/foldWord.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { CLASS_NAME_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { endsLike, namedThings, withoutGenericNoun } from "./conceptNames.ts";
import { enumeratedNames } from "./enumeration.ts";
import { restates } from "./headingKind.ts";
import { itemHead } from "./itemHead.ts";
import type { OutlineKinds } from "./outlineKinds.ts";
import type { OutlineNode } from "./outlineTree.ts";
import type { Passage } from "./passage.ts";
import { isProper } from "./properName.ts";
import { modelsOfTable, tableShape } from "./tableShape.ts";
import { weighedNodes } from "./weighed.ts";

/** The models that a note names in tables and in lists of bare names, and the headings right above them. */
export interface HeldModels {
	/** Folded names of the models that tables describe. */
	readonly described: ReadonlySet<string>;
	/** Headings with a table that describes two models or more. */
	readonly overTables: ReadonlySet<OutlineNode>;
	/** Headings such as "GPT 系列" or "Autoregressive models" over a list of names, with those names as written. */
	readonly overNames: ReadonlyMap<OutlineNode, readonly Passage[]>;
	/** Nodes that are weighed in a table or a sentence of their own. */
	readonly weighed: ReadonlySet<OutlineNode>;
}

export function heldModels(facts: NoteFacts, nodes: readonly OutlineNode[], kinds: OutlineKinds, vocabulary: Vocabulary): HeldModels {
	const described = new Set<string>();
	const overTables = new Set<OutlineNode>();
	const overNames = new Map<OutlineNode, readonly Passage[]>();
	for (const node of nodes) {
		if (node.kind !== "heading" && node.parts.length === 0) continue;
		if (kinds.ignored.has(node) && !restates(node.head.inline.text)) continue;
		let rows = 0;
		for (const part of node.parts) {
			if (part.kind !== "table") continue;
			const shape = tableShape(facts, part.table, vocabulary);
			const names = modelsOfTable(shape, vocabulary);
			for (const name of names) described.add(foldWord(name));
			if (names.length > 0 && shape.kind === "models") rows += shape.rows.length;
		}
		if (node.kind !== "heading" || node === kinds.top || kinds.roles.has(node) || kinds.ignored.has(node)) continue;
		if (rows >= 2) overTables.add(node);
		const names = namesBelow(node, kinds);
		if (names.length > 0) overNames.set(node, names);
	}
	// One such heading may stand in any text; two of them show that the note sorts models.
	return { described, overTables, overNames: overNames.size >= 2 ? overNames : new Map(), weighed: weighedNodes(facts, nodes, kinds, vocabulary) };
}

/** The names in a heading's list, where its own name is that of a class and two of three items are names by their letters. */
function namesBelow(node: OutlineNode, kinds: OutlineKinds): readonly Passage[] {
	const items = node.children.filter(({ kind }) => kind === "item");
	if (items.length === 0 || items.length < node.children.length) return [];
	const label = kinds.things(node)[0]?.label ?? "";
	if (!endsLike(label, CLASS_NAME_ENDINGS)) return [];
	const lists = items.map((item) => enumeratedNames(itemHead(item) ?? item.whole));
	const series = withoutGenericNoun(label);
	const isOne = ({ inline }: Passage) => inline.links.length > 0 || inline.text.startsWith(series) || namedThings(inline.text).some(isProper);
	const proper = lists.filter((names) => names.length > 0 && names.every(isOne));
	const names = proper.flat();
	return proper.length * 3 >= items.length * 2 && names.length >= 2 ? names : [];
}

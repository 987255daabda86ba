import { claimsIn, claimsOfItem } from "../claims.ts";
import { nameText } from "../conceptNaming.ts";
import { mention, namesIn, quality, relation } from "../make.ts";
import type { NoteReading } from "../noteReading.ts";
import type { OutlineNode } from "../outlineTree.ts";
import { evidenceOf } from "../passage.ts";
import { itemHead } from "../itemHead.ts";
import { contentOf, describedBy } from "../roleContent.ts";
import type { Statement } from "../statement.ts";
import { polarity } from "../twoHalves.ts";

/** Strengths, weaknesses and tasks: what stands below their headings and labels, and ✅/❌ lists without any. */
export function fromLists(reading: NoteReading): Statement[] {
	const described = [...reading.kinds.roles.values()].flatMap((role) => describedBy(reading, role));
	const holders = reading.about === "one" ? [reading.root, reading.kinds.top, ...reading.concepts.keys()] : [...reading.concepts.keys()];
	return [...described, ...[...new Set(holders)].flatMap((node) => signedContent(reading, node)), ...membersByName(reading)];
}

/** "### GPT 系列" over a list of names holds what it lists. */
function membersByName(reading: NoteReading): Statement[] {
	const { facts } = reading;
	return [...reading.held.overNames].flatMap(([node, pieces]) => {
		const holder = reading.concepts.get(node);
		if (holder?.type !== "category") return [];
		return pieces.flatMap((piece) => {
			const evidence = evidenceOf(facts, piece, "outline");
			return namesIn(piece, facts.path).flatMap((name) =>
				holder.names.filter((above) => nameText(above) !== nameText(name)).flatMap((above) => [...mention(name, evidence), relation(name, "broader", above, evidence)]),
			);
		});
	});
}

/** A list with both signs weighs its subject; with one sign alone it may be any checklist. */
function signedContent(reading: NoteReading, node: OutlineNode): Statement[] {
	const { facts } = reading;
	const { lines, items } = contentOf(reading, node);
	const labelled = node.children.filter((child) => child.kind === "label" && !reading.kinds.roles.has(child)).flatMap((child) => contentOf(reading, child).items);
	const all = [...items.filter((item) => item.kind === "item"), ...labelled];
	const signs = new Set([...lines.map((line) => polarity(line.inline.text)), ...all.map((item) => polarity(item.whole.inline.text))]);
	if (!signs.has(1) || !signs.has(-1)) return [];
	const owners = reading.concepts.get(node)?.names ?? reading.subjectOf(node);
	const role = (sign: number) => (sign > 0 ? "strength" : "weakness");
	return [
		...lines.flatMap((line) => {
			const sign = polarity(line.inline.text);
			return sign === 0 ? [] : claimsIn(line).flatMap((piece) => quality(owners, role(sign), piece, evidenceOf(facts, piece, "outline")));
		}),
		...all.flatMap((item) => {
			const sign = polarity(item.whole.inline.text);
			return sign === 0 ? [] : claimsOfItem(itemHead(item), item.whole).flatMap((piece) => quality(owners, role(sign), piece, evidenceOf(facts, piece, "outline")));
		}),
	];
}

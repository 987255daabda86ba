import { claimsIn, claimsOfItem, sentences } from "../claims.ts";
import { nameText } from "../conceptNaming.ts";
import { enumeratedNames } from "../enumeration.ts";
import { mention, namesIn, quality, relation, suited } from "../make.ts";
import { modelsNamed } from "../modelName.ts";
import { isNegated } from "../negation.ts";
import type { NoteReading } from "../noteReading.ts";
import type { OutlineNode } from "../outlineTree.ts";
import { evidenceOf, type Passage } from "../passage.ts";
import { itemHead } from "../itemHead.ts";
import { contentOf, describedBy } from "../roleContent.ts";
import type { ConceptName, Statement } from "../statement.ts";
import { askedTask, taskOfRole } from "../taskRoles.ts";
import { polarity } from "../twoHalves.ts";

/** Strengths, weaknesses and tasks: what stands below their headings and labels, and ✅/❌ lists without any. */
export function fromLists(reading: NoteReading): Statement[] {
	const described = [...reading.kinds.roles.values()].flatMap((role) => describedBy(reading, role));
	const holders = reading.about === "one" ? [reading.root, reading.kinds.top, ...reading.concepts.keys()] : [...reading.concepts.keys()];
	return [...described, ...[...new Set(holders)].flatMap((node) => signedContent(reading, node)), ...membersByName(reading), ...modelsForTasks(reading)];
}

/** "## 目标检测" over "常用模型：YOLO、DETR", and headings that ask which model to take. */
function modelsForTasks(reading: NoteReading): Statement[] {
	const { facts, kinds } = reading;
	const suit = (task: ConceptName, pieces: readonly Passage[], status: "asserted" | "suggested"): Statement[] =>
		pieces.flatMap((piece) => {
			const evidence = evidenceOf(facts, piece, status === "asserted" ? "outline" : "prose");
			return namesIn(piece, facts.path).flatMap((model) => [...mention(model, evidence), ...suited([model], task, evidence, status)]);
		});
	const labelled = [...kinds.roles.values()].flatMap((role) => {
		const task = taskOfRole(role, kinds);
		if (task === null || !reading.isAboutModels()) return [];
		const { lines, items } = contentOf(reading, role.node);
		return suit(task, [...lines, ...items.map((item) => itemHead(item) ?? item.whole)].flatMap(enumeratedNames), "asserted");
	});
	const asked = !reading.options.prose ? [] : reading.nodes.flatMap((node) => {
		const task = kinds.ignored.has(node) || node.kind === "root" ? null : askedTask(node);
		if (task === null || !reading.isAboutModels()) return [];
		const { lines, items } = contentOf(reading, node);
		const answers = [...lines, ...items.map((item) => item.whole)].flatMap(sentences).filter((sentence) => !isNegated(sentence.inline.text));
		return suit(task, answers.flatMap(modelsNamed), "suggested");
	});
	return [...labelled, ...asked];
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

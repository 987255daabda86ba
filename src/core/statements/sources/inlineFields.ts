import type { NoteReading } from "../noteReading.ts";
import { beforeRemark } from "../itemHead.ts";
import { detailsOf, relatedBy } from "../roleContent.ts";
import { namedThings } from "../conceptNames.ts";
import { labelName } from "../conceptNaming.ts";
import { cutAt, isComma } from "../enumeration.ts";
import { directed, mention, namesIn, suited, type } from "../make.ts";
import { evidenceOf, type Passage, part } from "../passage.ts";
import type { Role } from "../outlineKinds.ts";
import type { Statement } from "../statement.ts";

/** `key:: value` lines and items, `Parents: [[a]], [[b]]`, fields in brackets inside a line. */
export function fromInlineFields(reading: NoteReading): Statement[] {
	const roles = [...reading.kinds.roles.values()].filter((role) => role.node.form !== null);
	return [...roles.flatMap((role) => [...relatedBy(reading, role), ...detailsOf(reading, role), ...namesAndTypes(reading, role)]), ...bracketFields(reading)];
}

/** `别名:: CNN`, `类型:: 模型`. */
function namesAndTypes(reading: NoteReading, role: Role): Statement[] {
	const { meaning, node } = role;
	if (meaning.kind !== "role" || node.content === null) return [];
	const { facts } = reading;
	const evidence = evidenceOf(facts, node.content, "inlineField");
	const owners = reading.ownersOf(role);
	if (meaning.role === "alias" || meaning.role === "label") {
		const names = meaning.role === "label" ? [node.content.inline.text] : cutAt(beforeRemark(node.content), isComma).flatMap((piece) => namesOfOne(piece.inline.text));
		const short = names.filter((name) => name.length <= 80);
		if (short.length === 0) return [];
		return owners.map((owner): Statement => {
			const label = meaning.role === "label" ? short[0]! : owner.by === "label" ? owner.label : reading.title.label;
			const presence = owner.by === "note" ? "note" : "section";
			return { kind: "concept", name: owner, presence, label, altLabels: short.filter((name) => name !== label), heading: null, evidence };
		});
	}
	if (meaning.role === "type" && node.form === "field") {
		const found = reading.vocabulary.type(node.content.inline.text);
		if (found === null && node.content.inline.links.length > 0) return owners.flatMap((owner) => namesIn(node.content!, facts.path).map((other) => directed(owner, "broader", false, other, evidence)));
		return found === null ? [] : owners.map((owner) => type(owner, found, "property", evidence));
	}
	return [];
}

/** "Recurrent Neural Network（循环神经网络）" gives one thing two names. */
function namesOfOne(words: string): readonly string[] {
	const [thing, ...others] = namedThings(words);
	return thing === undefined || others.length > 0 || thing.altLabels.length === 0 ? [words] : [thing.label, ...thing.altLabels];
}

/** `[基于:: [[Transformer]]]` and `(year:: 2018)` inside a line, any number of them. */
function bracketFields(reading: NoteReading): Statement[] {
	const found: Statement[] = [];
	for (const node of reading.nodes) {
		if (reading.kinds.ignored.has(node)) continue;
		const lines: Passage[] = node.kind === "item" ? [node.whole] : [];
		for (const piece of node.parts) if (piece.kind === "paragraph") lines.push(...piece.lines);
		for (const line of lines) if (line.raw.includes("::") || line.raw.includes("：：")) found.push(...fieldsInside(reading, node, line));
	}
	return found;
}

function fieldsInside(reading: NoteReading, node: Parameters<NoteReading["subjectOf"]>[0], line: Passage): Statement[] {
	const { text } = line.inline;
	const owners = reading.subjectOf(node);
	const starts = [...text.matchAll(/(?:^|[\s[(（,，;；|])([^\s:：[\](){}（）,，;；|][^:：[\](){}（）,，;；|]{0,30}?)\s*(?:::|：：)\s*/g)];
	return starts.flatMap((match, index): Statement[] => {
		const meaning = reading.vocabulary.property(match[1]!.trim());
		if (meaning === null || meaning.kind !== "relation" || (index === 0 && node.kind === "item" && node.form === "field")) return [];
		const from = match.index + match[0].length;
		const value = beforeRemark(part(line, from, starts[index + 1]?.index ?? text.length));
		const targets = value.inline.links.length > 0 ? value.inline.links.map((link) => part(value, link.start, link.end)) : cutAt(part(value, 0, value.inline.text.search(/[\])）]|$/)), isComma);
		return targets.flatMap((target) => {
			const evidence = evidenceOf(reading.facts, target, "inlineField");
			const names = target.inline.links.length > 0 ? namesIn(target, reading.facts.path) : [labelName(target.inline.text)];
			return names.flatMap((name) =>
				meaning.relation === "suitedFor" && !meaning.inverse ? suited(owners, name, evidence) : owners.flatMap((owner) => [directed(owner, meaning.relation, meaning.inverse, name, evidence), ...mention(name, evidence)]),
			);
		});
	});
}

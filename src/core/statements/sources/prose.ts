import { claimsIn, sentences } from "../claims.ts";
import { withoutGenericNoun } from "../conceptNames.ts";
import { labelName, nameText } from "../conceptNaming.ts";
import { claim, namesIn, quality, relation, suited } from "../make.ts";
import { classesIn, mayNameMembers, membersOf } from "../members.ts";
import { isNegated, isUnsure } from "../negation.ts";
import type { NoteReading } from "../noteReading.ts";
import type { OutlineNode } from "../outlineTree.ts";
import { evidenceOf, type Passage } from "../passage.ts";
import { propertyValues } from "../propertyValues.ts";
import { qualifierOf } from "../qualifier.ts";
import { mayRelate, relationsOfSentence } from "../relationSentence.ts";
import type { ConceptName, Statement } from "../statement.ts";
import { isPronoun, labelsOf, namesSubject } from "../subject.ts";
import { tasksOfSentence } from "../taskSentence.ts";
import { beforeHalves, twoHalves } from "../twoHalves.ts";
import { verdictsIn } from "../verdicts.ts";

/** Some word of every pattern that sentences are held against: most lines have none and are left alone. */
const SPEAKS = /变体|变种|基于|建立在|构建|改造|改进|扩展|简化|修改|特例|延伸|推广|衍生|派生|演化|演变|发展|特殊形式|等|代表|典型|常见|经典|知名|著名|主流|模型|网络|架构|类|分支|方向|优点|優點|优势|優勢|好处|缺点|缺點|不足|局限|劣势|弊端|\b(?:is|are|was|extends|builds|improves|generali[sz]es|simplifies|such as|like|including|include|used|applied|suited|suitable|ideal|effective|excels?|popular|deployed|e\.g)\b/i;

/** What sentences suggest. Nothing here is asserted, and nothing is read from sentences that deny, doubt or ask. */
export function fromProse(reading: NoteReading): Statement[] {
	const found: Statement[] = [];
	for (const node of reading.nodes) {
		if (reading.kinds.ignored.has(node)) {
			found.push(...linesOf(node).flatMap(sentences).flatMap((sentence) => classesIn(reading, node, sentence)));
			continue;
		}
		const role = reading.kinds.roles.get(node);
		const describes = role === undefined || (role.meaning.kind === "role" && role.meaning.role === "summary");
		const lines = linesOf(node);
		const subjects = lines.length === 0 ? [] : reading.subjectOf(node);
		for (const line of lines) {
			if (!SPEAKS.test(line.raw)) continue;
			// Where the words are about nothing that is known, only a sentence that names both its ends can say something.
			if (subjects.length === 0 && !mayRelate(line.raw) && !mayNameMembers(line.raw)) continue;
			for (const sentence of sentences(line)) {
				const stated = statedIn(reading, node, subjects, sentence, describes);
				if (stated.length > 0 && !isUnsure(sentence.inline.text)) found.push(...stated);
			}
		}
	}
	return [...found, ...summaries(reading)];
}

/** Most sentences fit no pattern: whether one is denied is asked only of those that do. */
function statedIn(reading: NoteReading, node: OutlineNode, subjects: readonly ConceptName[], sentence: Passage, describes: boolean): Statement[] {
	const weighs = describes && subjects.length > 0;
	const open = [...(weighs ? halves(reading, subjects, sentence) : []), ...membersOf(reading, node, sentence)];
	const plain = [...relations(reading, subjects, sentence), ...(weighs ? tasks(reading, subjects, sentence) : [])];
	return plain.length === 0 || isNegated(sentence.inline.text) ? open : [...open, ...plain];
}

function linesOf(node: OutlineNode): Passage[] {
	const lines = node.parts.flatMap((part) => (part.kind === "paragraph" ? part.lines : []));
	if (node.kind === "item") lines.unshift(node.whole);
	else if (node.kind === "label" && node.content !== null && node.form !== "field") lines.unshift(node.content);
	return lines;
}

function relations(reading: NoteReading, subjects: readonly ConceptName[], sentence: Passage): Statement[] {
	// "- 简化自 LSTM" below GRU: the whole line is what a bracket behind the name would say.
	const bare = qualifierOf(sentence.inline.text);
	if (bare !== null) {
		const object = labelName(withoutGenericNoun(bare.name));
		const evidence = evidenceOf(reading.facts, sentence, "prose");
		return subjects.filter((subject) => nameText(subject) !== nameText(object)).map((subject) => relation(subject, bare.relation, object, evidence, "both", "suggested"));
	}
	const found = relationsOfSentence(sentence.inline.text);
	if (found.length === 0) return [];
	const evidence = evidenceOf(reading.facts, sentence, "prose");
	return found.flatMap(({ subject, relation: kind, object }) => {
		const froms = isPronoun(subject) ? subjects : [namedSubject(subjects, subject)];
		return froms.filter((from) => nameText(from) !== nameText(object)).map((from) => relation(from, kind, object, evidence, "both", "suggested"));
	});
}

/** The section's own concept where the words name it: it may be known by a link or a note. */
function namedSubject(subjects: readonly ConceptName[], words: string): ConceptName {
	const folded = words.toLowerCase();
	return subjects.find((subject) => labelsOf(subject).some((label) => label.toLowerCase() === folded)) ?? { by: "label", label: words, altLabels: [] };
}

function tasks(reading: NoteReading, subjects: readonly ConceptName[], sentence: Passage): Statement[] {
	const found = tasksOfSentence(sentence);
	if (found === null) return [];
	const owners = subjects.filter((subject) => (found.elided && subject.by !== "note") || namesSubject(found.before, subject, reading));
	return found.tasks.flatMap((piece) => namesIn(piece, reading.facts.path).flatMap((task) => suited(owners, task, evidenceOf(reading.facts, piece, "prose"), "suggested")));
}

/** "其优点是…，缺点是…" in running text. */
function halves(reading: NoteReading, subjects: readonly ConceptName[], sentence: Passage): Statement[] {
	const found = twoHalves(sentence);
	if (found.length === 0) return [];
	const before = beforeHalves(sentence.inline.text);
	const owners = subjects.filter((subject) => before === "" || namesSubject(before, subject, reading));
	return found.flatMap(({ role, words }) => claimsIn(words).flatMap((piece) => quality(owners, role, piece, evidenceOf(reading.facts, piece, "prose"), "suggested")));
}

/** A description of one line may pass a verdict: "砍得最狠，也最掉质量". */
function summaries(reading: NoteReading): Statement[] {
	if (reading.about !== "one") return [];
	return propertyValues(reading.facts).flatMap(({ key, values }) => {
		const meaning = reading.vocabulary.property(key);
		if (meaning?.kind !== "role" || meaning.role !== "summary") return [];
		return values.flatMap(({ text, evidence }) => verdictsIn(text).map(({ role, words }) => claim(reading.own, role, words, { ...evidence }, "suggested")));
	});
}

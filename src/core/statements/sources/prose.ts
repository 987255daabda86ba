import { simplify } from "../../vocabulary/foldWord.ts";
import { claimsIn, sentences } from "../claims.ts";
import { withoutGenericNoun } from "../conceptNames.ts";
import { labelName, nameText } from "../conceptNaming.ts";
import type { RelationType } from "../../vocabulary/terms.ts";
import type { Evidence } from "../evidence.ts";
import { claim, mention, namesIn, quality, relation, suited, type } from "../make.ts";
import { classesIn, mayNameMembers, membersOf } from "../members.ts";
import { isModelName, leadingModel } from "../modelName.ts";
import { isNegated, isUnsure } from "../negation.ts";
import type { NoteReading } from "../noteReading.ts";
import type { OutlineNode } from "../outlineTree.ts";
import { evidenceOf, type Passage } from "../passage.ts";
import { propertyValues } from "../propertyValues.ts";
import { qualifierOf } from "../qualifier.ts";
import { mayRelate, relationsOfSentence } from "../relationSentence.ts";
import type { ConceptName, Statement } from "../statement.ts";
import { beginsWithPronoun, isPronoun, labelsOf, namesSubject } from "../subject.ts";
import { maySuit, tasksOfSentence } from "../taskSentence.ts";
import { beforeHalves, twoHalves, weighs } from "../twoHalves.ts";
import { verdictsIn } from "../verdicts.ts";

/** Some word of every pattern that sentences are held against: most lines have none and are left alone. */
const SPEAKS = /变体|变种|版|基于|基础|之上|为骨干|为主干|源自|改编自|继承自|脱胎于|建立在|构建|改造|改进|扩展|简化|修改|特例|延伸|推广|衍生|派生|演化|演变|发展|特殊形式|等|代表|典型|常见|经典|知名|著名|主流|模型|网络|架构|类|分支|方向|用于|擅长|适合|优点|優點|优势|優勢|好处|缺点|缺點|不足|局限|劣势|弊端|\b(?:is|are|was|were|evolved|descends|derives|derived|based|built|variant|variation|version|type|kind|special case|extension|improvement|successor|adaptation|extends|builds|improves|generali[sz]es|simplifies|augments|modifies|such as|like|including|include|used|applied|suited|suitable|ideal|effective|excels?|popular|deployed|e\.g)\b/i;

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
		const describesItself = node.form === null || reading.concepts.has(node);
		let isFirst = true;
		let current: ConceptName | null = null;
		for (const line of lines) {
			// Where the words are about nothing that is known, the sentence itself must name what it speaks of.
			const { raw } = line;
			if (!SPEAKS.test(simplify(raw)) || (subjects.length === 0 && !mayRelate(raw) && !mayNameMembers(raw) && !((weighs(raw) || maySuit(raw)) && reading.isAboutModels()))) {
				isFirst = false;
				current = null;
				continue;
			}
			for (const sentence of sentences(line)) {
				const about: Subjects = { given: subjects, isFirst, current, describesItself };
				const stated = statedIn(reading, node, about, sentence, describes);
				if (stated.length > 0 && !isUnsure(sentence.inline.text)) found.push(...stated);
				if (describes) current = leadingModel(sentence.inline.text) ?? current;
				isFirst = false;
			}
		}
	}
	return [...found, ...summaries(reading)];
}

/** Whom a sentence may be about. */
interface Subjects {
	/** The section's concept, or the note's. */
	readonly given: readonly ConceptName[];
	/** The sentence opens a description: where it names no subject, it describes the section's. */
	readonly isFirst: boolean;
	/** What is described is no label within, whose name was not taken for a concept. */
	readonly describesItself: boolean;
	/** The model that the sentences before it named. */
	readonly current: ConceptName | null;
}

/** Most sentences fit no pattern: whether one is denied is asked only of those that do. */
function statedIn(reading: NoteReading, node: OutlineNode, about: Subjects, sentence: Passage, describes: boolean): Statement[] {
	const open = [...(describes ? halves(reading, about, sentence) : []), ...membersOf(reading, node, sentence)];
	const plain = [...relations(reading, about, sentence), ...(describes ? tasks(reading, about, sentence) : [])];
	return plain.length === 0 || isNegated(sentence.inline.text) ? open : [...open, ...plain];
}

function linesOf(node: OutlineNode): Passage[] {
	const lines = node.parts.flatMap((part) => (part.kind === "paragraph" ? part.lines : []));
	if (node.kind === "item") lines.unshift(node.form === null || node.content === null ? node.whole : node.content);
	else if (node.kind === "label" && node.content !== null && node.form !== "field") lines.unshift(node.content);
	return lines;
}

/** What only looks like a name behind the words that relate: it has a verb or a clause of its own. */
const GOES_ON = /是|、|\b(?:that|which|with|by|for|is|are|but)\b/i;

function relations(reading: NoteReading, { given, isFirst, current, describesItself }: Subjects, sentence: Passage): Statement[] {
	// "- 简化自 LSTM" below GRU: the whole line is what a bracket behind the name would say.
	const whole = qualifierOf(sentence.inline.text);
	const bare = whole === null || !describesItself || GOES_ON.test(whole.name) ? null : whole;
	const found = bare === null ? relationsOfSentence(sentence.inline.text) : [];
	// Most sentences relate nothing: what is asked for below is asked of the others only.
	if (bare === null && found.length === 0) return [];
	const evidence = evidenceOf(reading.facts, sentence, "prose");
	const own = given.filter((subject) => subject !== reading.topic);
	if (bare !== null) {
		const object = labelName(withoutGenericNoun(bare.name));
		return own.filter((subject) => nameText(subject) !== nameText(object)).flatMap((subject) => related(reading, subject, bare.relation, object, evidence));
	}
	const leading = leadingModel(sentence.inline.text);
	return found.flatMap(({ subject, relation: kind, object, goesOn }) => {
		if (goesOn && leading !== null) return related(reading, given.find((each) => namesSubject(labelsOf(leading)[0]!, each, reading)) ?? leading, kind, object, evidence);
		const elided = subject === "";
		if (elided && (!isFirst || !describesItself)) return [];
		const pronoun = elided || isPronoun(subject);
		const froms = pronoun ? (own.length > 0 ? own : current === null ? [] : [current]) : [namedSubject([...given, ...(leading === null ? [] : [leading])], subject)];
		return froms.filter((from) => nameText(from) !== nameText(object)).flatMap((from) => related(reading, from, kind, object, evidence));
	});
}

/** A sentence may name models that stand nowhere else, where their letters show them to be such and the note is about models. */
function related(reading: NoteReading, from: ConceptName, kind: RelationType, object: ConceptName, evidence: Evidence): Statement[] {
	const [brings, brought] = [from, object].map((name) => name.by === "label" ? isModelName(name.label, true) && (reading.isDescribed(name.label) || reading.isAboutModels()) : name === reading.own && reading.about === "one") as [boolean, boolean];
	const requires = brings && brought ? "none" : brought ? "from" : brings ? "to" : "both";
	if (requires !== "none") return [relation(from, kind, object, evidence, requires, "suggested")];
	const named = [from, object].filter((name) => name.by === "label" && !reading.isDescribed(name.label));
	return [
		relation(from, kind, object, evidence, requires, "suggested"),
		...named.flatMap((name) => [...mention(name, evidence), ...(labelsOf(name).some((label) => isModelName(label)) ? [type(name, "model", "word", evidence)] : [])]),
	];
}

/** The section's own concept where the words name it: it may be known by a link or a note. */
function namedSubject(subjects: readonly ConceptName[], words: string): ConceptName {
	const folded = words.toLowerCase();
	return subjects.find((subject) => labelsOf(subject).some((label) => label.toLowerCase() === folded)) ?? { by: "label", label: words, altLabels: [] };
}

function tasks(reading: NoteReading, { given, isFirst, current }: Subjects, sentence: Passage): Statement[] {
	const found = tasksOfSentence(sentence);
	if (found === null) return [];
	const owners = given.filter((subject) => (found.elided && subject.by !== "note" && (isFirst || subject !== reading.topic)) || namesSubject(found.before, subject, reading));
	const models = owners.length > 0 ? owners : unnamed(reading, given, found.before, sentence, current);
	return [
		...introduced(reading, models, owners, sentence),
		...found.tasks.flatMap((piece) => namesIn(piece, reading.facts.path).flatMap((task) => suited(models, task, evidenceOf(reading.facts, piece, "prose"), "suggested"))),
	];
}

/** Where a section describes none: the model that the sentence begins with, or the one before where a pronoun does. */
function unnamed(reading: NoteReading, given: readonly ConceptName[], before: string, sentence: Passage, current: ConceptName | null): readonly ConceptName[] {
	if (given.some((subject) => subject !== reading.topic)) return [];
	const leading = before.trim() === "" ? null : leadingModel(sentence.inline.text);
	const model = leading ?? (before.trim() === "" || beginsWithPronoun(before) ? current : null);
	return model !== null && reading.isAboutModels() ? [model] : [];
}

/** The models that nothing but this sentence names. */
function introduced(reading: NoteReading, models: readonly ConceptName[], known: readonly ConceptName[], sentence: Passage): Statement[] {
	if (models === known) return [];
	const evidence = evidenceOf(reading.facts, sentence, "prose");
	return models.flatMap((model) => [...mention(model, evidence), type(model, "model", "word", evidence)]);
}

/** "其优点是…，缺点是…" in running text. */
function halves(reading: NoteReading, { given, current }: Subjects, sentence: Passage): Statement[] {
	const found = twoHalves(sentence);
	if (found.length === 0) return [];
	const before = beforeHalves(sentence.inline.text);
	const owners = given.filter((subject) => (before === "" && subject !== reading.topic) || namesSubject(before, subject, reading));
	const models = owners.length > 0 ? owners : unnamed(reading, given, before, sentence, current);
	return [
		...introduced(reading, models, owners, sentence),
		...found.flatMap(({ role, words }) => claimsIn(words).flatMap((piece) => quality(models, role, piece, evidenceOf(reading.facts, piece, "prose"), "suggested"))),
	];
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

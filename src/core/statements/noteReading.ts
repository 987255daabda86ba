import type { NoteFacts } from "../note/noteFacts.ts";
import { noteBasename } from "../note/notePath.ts";
import { foldWord, hasCjk } from "../vocabulary/foldWord.ts";
import type { ReadingOptions } from "../vocabulary/readingOptions.ts";
import { describesConcept } from "../vocabulary/meaning.ts";
import { type Vocabulary, vocabularyOf } from "../vocabulary/vocabulary.ts";
import type { ConceptType, KnownConceptType } from "../vocabulary/terms.ts";
import { CONCEPT_ENDINGS, GENERAL_TYPE_VALUES, GENERIC_NOUNS, MODEL_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { endsLike } from "./conceptNames.ts";
import { folderType } from "./noteTypes.ts";
import { isDate, isDiary } from "./diary.ts";
import { type NoteTitle, noteTitle, titleHeading } from "./noteTitle.ts";
import { isManualSection } from "./headingKind.ts";
import { type HeldModels, heldModels } from "./heldModels.ts";
import { inlineText } from "./inlineText.ts";
import { withoutNumbering } from "./numbering.ts";
import { documentOrder, type OutlineNode, outlineTree } from "./outlineTree.ts";
import { propertyValues } from "./propertyValues.ts";
import { roleHeading } from "./roleHeading.ts";
import type { OutlineKinds, Role } from "./outlineKinds.ts";
import { outlineKinds, tells } from "./roles.ts";
import { type SectionConcept, sectionConcepts } from "./sectionConcepts.ts";
import { isAboutModels } from "./subjectMatter.ts";
import type { ConceptName } from "./statement.ts";
import { topicOf } from "./topic.ts";

/** Everything the sources of statements need to know of one note; made once, never changed. */
export interface NoteReading {
	readonly facts: NoteFacts;
	readonly options: ReadingOptions;
	readonly vocabulary: Vocabulary;
	readonly title: NoteTitle;
	/** The whole note describes one concept; else it is a survey of several, or about none. */
	readonly about: "one" | "several" | "none";
	/** The note is about a mechanism or another concept that is no model, by its type, its folder or its name. */
	readonly isAboutConcept: boolean;
	/** The note's own concept, which every note has by its name, whether or not it says anything about it. */
	readonly own: ConceptName;
	/** What a survey is about, where its title names it. */
	readonly topic: ConceptName | null;
	readonly root: OutlineNode;
	/** The root and every node below it, in document order. */
	readonly nodes: readonly OutlineNode[];
	readonly kinds: OutlineKinds;
	/** Headings, labels and items that describe a concept, in document order. */
	readonly concepts: ReadonlyMap<OutlineNode, SectionConcept>;
	/** What the words at this node are about: the nearest concept above, else the note's. Empty where nothing is. */
	subjectOf(node: OutlineNode): readonly ConceptName[];
	readonly held: HeldModels;
	/** The one concept of the note that bears this name but for a noun such as 模型 or "models"; else the name itself. */
	asDescribed(name: ConceptName): ConceptName;
	/** The type of one of the concepts, by the name that it is given here; null for any other name. */
	typeOf(name: ConceptName): KnownConceptType | null;
	/** True for a name of one of the concepts. */
	isDescribed(label: string): boolean;
	/** Whose role this is; empty where nobody's. */
	ownersOf(role: Role): readonly ConceptName[];
	/** The note is about models that learn, by its words or by what its reader said. */
	isAboutModels(): boolean;
}

export function readNoteFacts(facts: NoteFacts, options: ReadingOptions): NoteReading {
	const vocabulary = vocabularyOf(options);
	const root = outlineTree(facts, (words, alone) => labelKind(words, alone, vocabulary));
	const nodes = documentOrder(root);
	const heading = titleHeading(facts, root, vocabulary);
	const title = noteTitle(facts, vocabulary, heading);
	const top = root.children.find((node) => node.line === heading?.line) ?? root;
	const chinese = facts.metadata.headings.some((heading) => hasCjk(heading.text));
	const kinds = outlineKinds(nodes, top, vocabulary, chinese);
	// A type or a parent among the properties says more than a date in the name of the file.
	const diary = isDiary(facts) && !statesPlace(facts, vocabulary);
	const held = heldModels(facts, nodes, kinds, vocabulary);
	const sections = sectionConcepts(nodes, kinds, facts.path, held, diary);
	// Most notes describe nothing: only of the others it is asked what they are about.
	const describes = sections.size > 0 || [...kinds.roles.values()].some((role) => role.telling) || held.weighed.size > 0 || statesQualities(facts, vocabulary);
	const ofModels = describes && (areModels(sections) || isAboutModels(facts, options, vocabulary));
	const concepts = ofModels ? sections : new Map<OutlineNode, SectionConcept>();
	// Only a note that describes several things is asked for its topic: most are not.
	const found = diary || concepts.size === 0 ? null : topicOf(title.words);
	const about = aboutWhat(facts, vocabulary, kinds, concepts, found?.announced === true, diary, ofModels, held.weighed.has(top));
	const own: ConceptName = { by: "note", path: facts.path };
	const several = [...concepts.values()].filter((concept) => concept.holder === null && !concept.inRole).length >= 2;
	const topic: ConceptName | null = about === "several" && found !== null && several ? { by: "label", label: found.label, altLabels: [] } : null;
	const above = about === "one" ? [own] : topic === null ? [] : [topic];

	const subjectOf = (node: OutlineNode): readonly ConceptName[] => {
		for (let at: OutlineNode | null = node; at !== null; at = at.parent) {
			const concept = concepts.get(at);
			if (concept !== undefined) return concept.names;
			const role = kinds.roles.get(at);
			if (role !== undefined) return ownersOf(role);
			// A name that was not taken for a concept keeps what is said below it to itself.
			if (about !== "one" && at.kind === "heading" && at !== top && kinds.signal(at) > 0) return [];
		}
		return above;
	};
	const ownersOf = (role: Role): readonly ConceptName[] => {
		if (!ofModels && describesConcept(role.meaning)) return [];
		if (role.owner === null) return introduced(role.subject === null ? askedAbove(role, kinds) : role, concepts);
		const { owner } = role;
		if (role.telling && owner.kind === "heading" && owner !== top && !concepts.has(owner)) return [];
		return describedAbove(owner, concepts)?.names ?? above;
	};
	let labels: Set<string> | null = null;
	const isDescribed = (label: string): boolean => {
		labels ??= new Set([...concepts.values()].flatMap(({ things }) => things.flatMap((thing) => [thing.label, ...thing.altLabels].map(foldWord))));
		return labels.has(foldWord(label));
	};
	let types: Map<ConceptName, KnownConceptType> | null = null;
	const typeOf = (name: ConceptName): KnownConceptType | null => {
		types ??= new Map([...concepts.values()].flatMap((concept) => concept.names.map((each) => [each, concept.type] as const)));
		return types.get(name) ?? null;
	};
	let bare: Map<string, ConceptName | null> | null = null;
	const asDescribed = (name: ConceptName): ConceptName => {
		if (name.by !== "label" || isDescribed(name.label)) return name;
		bare ??= bareNames(concepts);
		return bare.get(bareName(name.label)) ?? name;
	};
	const isAboutConcept = about === "one" && ownKind(facts, vocabulary, title) === "concept";
	return { facts, options, vocabulary, title, about, isAboutConcept, own, topic, root, nodes, kinds, concepts, held, subjectOf, ownersOf, typeOf, isDescribed, asDescribed, isAboutModels: () => ofModels || isAboutModels(facts, options, vocabulary) };
}

/** Star networks and washing machines end so too. */
const OF_ANYTHING = /\b(?:networks?|nets?|machines?|model)$/i;

/** 门控网络, 记忆网络: one name of that kind may be that of anything, two show what a note is about. */
function areModels(sections: ReadonlyMap<OutlineNode, SectionConcept>): boolean {
	return [...sections.values()].filter(({ things }) => things.some(({ label }) => endsLike(label, MODEL_ENDINGS) && !OF_ANYTHING.test(label))).length >= 2;
}

function labelKind(words: string, alone: boolean, vocabulary: Vocabulary): "words" | "links" | null {
	const role = roleHeading(words, vocabulary, !alone);
	if (role === null || (alone && role.subject !== null)) return null;
	const { meaning } = role;
	const ofWords = meaning.kind === "role" ? meaning.role !== "hierarchy" : meaning.relation === "suitedFor" || meaning.relation === "variantOf";
	return ofWords ? "words" : "links";
}

function bareName(label: string): string {
	const folded = foldWord(label);
	const noun = GENERIC_NOUNS.find((word) => folded.length > word.length + 1 && folded.endsWith(hasCjk(word) ? word : ` ${word}`));
	return noun === undefined ? folded : folded.slice(0, -noun.length).trim();
}

/** Each bare name with its concept; null where several concepts bear it. */
function bareNames(concepts: ReadonlyMap<OutlineNode, SectionConcept>): Map<string, ConceptName | null> {
	const found = new Map<string, ConceptName | null>();
	for (const { names, things } of concepts.values()) {
		things.forEach((thing, index) => {
			const name = names[index];
			if (name === undefined) return;
			for (const key of new Set([thing.label, ...thing.altLabels].map(bareName))) found.set(key, found.has(key) ? null : name);
		});
	}
	return found;
}

/** The concept at a node or nearest above it; null where the note itself is meant. */
function describedAbove(node: OutlineNode, concepts: ReadonlyMap<OutlineNode, SectionConcept>): SectionConcept | null {
	for (let at: OutlineNode | null = node; at !== null; at = at.parent) {
		const concept = concepts.get(at);
		if (concept !== undefined && !concept.inRole) return concept;
	}
	return null;
}

/** A subject that stands nowhere but in the role's own heading is a concept by that. */
function introduced(role: Role | null, concepts: ReadonlyMap<OutlineNode, SectionConcept>): readonly ConceptName[] {
	return role === null ? [] : (concepts.get(role.node)?.names ?? []);
}

/** 优点 below "CNN 的优点和缺点是什么？": the role whose heading names the subject. */
function askedAbove({ node }: Role, kinds: OutlineKinds): Role | null {
	for (let at = node.parent; at !== null; at = at.parent) {
		const role = kinds.roles.get(at);
		if (role !== undefined && role.subject !== null) return role;
	}
	return null;
}

function aboutWhat(
	facts: NoteFacts,
	vocabulary: Vocabulary,
	kinds: OutlineKinds,
	concepts: ReadonlyMap<OutlineNode, SectionConcept>,
	announced: boolean,
	diary: boolean,
	ofModels: boolean,
	weighed: boolean,
): NoteReading["about"] {
	const strong = [...concepts.values()].filter((concept) => concept.strong);
	const described = strong.every((concept) => concept.node.kind === "item") && strong.length < 2 ? 0 : strong.length;
	const ownRoles = [...kinds.roles.values()].filter((role) => role.owner !== null && describedAbove(role.owner, concepts) === null);
	const placed = statesPlace(facts, vocabulary) || ownRoles.some((role) => role.meaning.kind === "relation" && role.meaning.relation !== "suitedFor" && hasLinks(role.node));
	const describesItself = ofModels && (weighed || (ownRoles.some(tells) && !isManual(facts)) || statesQualities(facts, vocabulary));
	if (statesPlace(facts, vocabulary) || (placed && !isDate(noteBasename(facts.path)))) return "one";
	if (diary) return described > 0 ? "several" : "none";
	if (described >= 2 && (announced || !describesItself)) return "several";
	if (describesItself) return "one";
	return described > 0 ? "several" : "none";
}

function ownKind(facts: NoteFacts, vocabulary: Vocabulary, title: NoteTitle): ConceptType | null {
	const folder = folderType(facts.path);
	for (const { key, values } of propertyValues(facts)) {
		const meaning = vocabulary.property(key);
		if (meaning?.kind !== "role" || meaning.role !== "type") continue;
		const telling = values.filter(({ text }) => folder === null || !GENERAL_TYPE_VALUES.includes(foldWord(text)));
		const named = telling.map(({ text }) => vocabulary.type(text)).find((found) => found !== null);
		if (named !== undefined && named !== null) return named;
	}
	return folder ?? ([title.label, ...title.altLabels].some((name) => endsLike(name, CONCEPT_ENDINGS)) ? "concept" : null);
}

function isManual(facts: NoteFacts): boolean {
	return facts.metadata.headings.filter(({ text }) => isManualSection(withoutNumbering(inlineText(text)).text)).length >= 2;
}

/** Relations or a known type among the properties: only a note about one thing has them. */
function statesPlace(facts: NoteFacts, vocabulary: Vocabulary): boolean {
	return propertyValues(facts).some(({ key, values }) => {
		const meaning = vocabulary.property(key);
		if (meaning === null || values.length === 0) return false;
		if (meaning.kind === "relation") return meaning.relation !== "suitedFor";
		if (meaning.role === "type") return values.some((value) => value.link !== null || vocabulary.type(value.text) !== null);
		return meaning.role === "hierarchy";
	});
}

function statesQualities(facts: NoteFacts, vocabulary: Vocabulary): boolean {
	return propertyValues(facts).some(({ key, values }) => {
		const meaning = vocabulary.property(key);
		if (meaning === null || values.length === 0) return false;
		return meaning.kind === "relation" || ["strength", "weakness", "year"].includes(meaning.role);
	});
}

function hasLinks(node: OutlineNode): boolean {
	if (node.content !== null && node.content.inline.links.length > 0) return true;
	return node.parts.some((part) => (part.kind === "node" ? part.node.whole.inline.links.length > 0 : part.kind === "paragraph" && part.lines.some((line) => line.inline.links.length > 0)));
}

import { noteBasename } from "../../note/notePath.ts";
import { foldWord } from "../../vocabulary/foldWord.ts";
import { CONCEPT_ENDINGS, MODEL_ENDINGS } from "../../vocabulary/words/typeWords.ts";
import { endsLike, withoutGenericNoun } from "../conceptNames.ts";
import { labelName, nameText } from "../conceptNaming.ts";
import { claim, relation, type } from "../make.ts";
import { isDate } from "../diary.ts";
import type { NoteReading } from "../noteReading.ts";
import { folderType, tagTexts, tagType } from "../noteTypes.ts";
import { evidenceOf } from "../passage.ts";
import { endTypes, relatedBy, detailsOf } from "../roleContent.ts";
import type { SectionConcept } from "../sectionConcepts.ts";
import type { ConceptName, Statement } from "../statement.ts";

/** The note's own concept, the concepts of its sections, and what holds what. */
export function fromOutline(reading: NoteReading): Statement[] {
	const roles = [...reading.kinds.roles.values()].filter((role) => role.node.form === null);
	return [
		...ownConcept(reading),
		...topicConcept(reading),
		...[...reading.concepts.values()].flatMap((concept) => sectionStatements(reading, concept)),
		...roles.flatMap((role) => [...relatedBy(reading, role), ...detailsOf(reading, role)]),
	];
}

function ownConcept(reading: NoteReading): Statement[] {
	const { title, own, about, facts } = reading;
	if (isDate(title.label)) return [];
	const { evidence } = title;
	const heading = title.fromHeading ? title.words : null;
	const { topic } = reading;
	// A file that is called like its survey's topic is shown by that, not by the question its title asks.
	const label = topic?.by === "label" && foldWord(topic.label) === foldWord(noteBasename(facts.path)) ? topic.label : title.label;
	const stated: Statement[] = [
		{ kind: "concept", name: own, presence: "note", label, altLabels: title.altLabels, heading, evidence, ...(about === "one" ? {} : { onlyIfNamed: true }) },
	];
	const names = [title.label, ...title.altLabels];
	const folder = folderType(facts.path);
	for (const tag of tagTexts(facts.metadata.frontmatter, facts.metadata.tags)) {
		const found = tagType(tag);
		if (found !== null && about === "one") stated.push(type(own, found, "tag", evidence));
	}
	if (folder !== null) stated.push(type(own, folder, "folder", evidence));
	if (names.some((name) => endsLike(name, MODEL_ENDINGS))) stated.push(type(own, "model", "word", evidence));
	else if (names.some((name) => endsLike(name, CONCEPT_ENDINGS) || endsLike(name.replace(/[A-Za-z0-9.+-]+$/, ""), CONCEPT_ENDINGS))) stated.push(type(own, "concept", "word", evidence));
	if (about === "one" && title.year !== null) stated.push(claim(own, "year", String(title.year), evidence));
	return stated;
}

function topicConcept(reading: NoteReading): Statement[] {
	const { topic, title } = reading;
	if (topic === null || topic.by !== "label") return [];
	const { evidence } = title;
	return [
		{ kind: "concept", name: topic, presence: "section", label: topic.label, altLabels: [], heading: title.fromHeading ? title.words : null, evidence },
		type(topic, "category", "position", evidence),
	];
}

function sectionStatements(reading: NoteReading, concept: SectionConcept): Statement[] {
	const { facts } = reading;
	const evidence = evidenceOf(facts, concept.node.whole, "outline");
	if (concept.inRole) return concept.names.map((name) => type(name, concept.type, "position", evidence));
	const heading = concept.node.kind === "heading" && concept.node.form === null ? concept.node.whole.inline.text : null;
	const stated: Statement[] = [];
	concept.names.forEach((name, index) => {
		const thing = concept.things[index];
		const label = name.by === "label" ? name.label : (thing?.label ?? concept.node.head.inline.text);
		stated.push({ kind: "concept", name, presence: "section", label, altLabels: name.by === "label" ? name.altLabels : [], heading, evidence });
		stated.push(type(name, concept.type, "position", evidence));
		for (const holder of holdersOf(reading, concept)) {
			if (nameText(holder) === nameText(name)) continue;
			stated.push(relation(name, concept.relation, holder, evidence), ...endTypes(name, concept.relation, holder, evidence));
		}
		if (thing?.year != null) stated.push(claim(name, "year", String(thing.year), evidence));
		for (const qualifier of thing?.qualifiers ?? []) {
			stated.push(relation(name, qualifier.relation, labelName(withoutGenericNoun(qualifier.name)), evidence, "to"));
		}
	});
	return stated;
}

function holdersOf(reading: NoteReading, concept: SectionConcept): readonly ConceptName[] {
	if (concept.holder !== null) return reading.concepts.get(concept.holder)?.names ?? [];
	if (reading.about === "one") return [reading.own];
	return reading.topic === null ? [] : [reading.topic];
}

import type { Concept, ConceptId, Relation } from "../taxonomy/concept.ts";
import { ancestorsOf } from "../taxonomy/hierarchy.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { UserRelation } from "../vocabulary/readingOptions.ts";
import { wellFormed } from "./wellFormed.ts";

/** Relations and types that SKOS has no word for stand in this namespace. */
const OWN = "urn:model-taxonomy:vocabulary:";
const CONCEPT = "urn:model-taxonomy:concept:";

/**
 * The taxonomy as SKOS in Turtle, stated facts only. Keeps SKOS's integrity conditions: one prefLabel a language and
 * none of them an altLabel too (S13, S14); nothing both related and above or below (S27), for which the relation is
 * written in the project's own namespace instead. See the SKOS Reference, W3C 2009.
 */
export function skosTurtle(taxonomy: Taxonomy, title: string): string {
	const scheme = "<urn:model-taxonomy:scheme>";
	const head = [
		"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
		"@prefix dct: <http://purl.org/dc/terms/> .",
		`@prefix mt: <${OWN}> .`,
		...(taxonomy.ownRelations.length === 0 ? [] : ["@prefix owl: <http://www.w3.org/2002/07/owl#> .", "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."]),
		"",
		`${scheme} a skos:ConceptScheme ;\n\tdct:title ${literal(title)} .`,
	];
	return `${[...head, ...taxonomy.ownRelations.map(relationTurtle), ...taxonomy.concepts.map((concept) => conceptTurtle(taxonomy, concept, scheme))].join("\n")}\n`;
}

/**
 * A relation of the user's own as a property beside SKOS's: under skos:semanticRelation, not skos:related, which would
 * be false between what is above and below one another (S27). OWL has no word for "without cycles".
 */
function relationTurtle({ type, words, inverseWords, inverseName, transitive, acyclic }: UserRelation): string {
	const isSymmetric = inverseName === type;
	const named = (name: string | undefined, others: readonly string[]) => [
		...(name === undefined ? [] : [`rdfs:label ${literal(name, languageTag(name))}`]),
		...[...new Set(others.map(wellFormed))].map((word) => `skos:altLabel ${literal(word, languageTag(word))}`),
		"rdfs:subPropertyOf skos:semanticRelation",
	];
	const kinds = ["owl:ObjectProperty", ...(transitive ? ["owl:TransitiveProperty"] : []), ...(isSymmetric ? ["owl:SymmetricProperty"] : [])];
	const lines = [`\n${ownIri(type)} a ${kinds.join(", ")}`, ...named(type, isSymmetric ? [...words, ...inverseWords] : words)];
	if (acyclic) lines.push("mt:acyclic true");
	const property = `${lines.join(" ;\n\t")} .`;
	if (isSymmetric || (inverseName === undefined && inverseWords.length === 0)) return property;
	return `${property}\n${[`\n${ownIri(type, "inverse:")} a owl:ObjectProperty`, `owl:inverseOf ${ownIri(type)}`, ...named(inverseName, inverseWords)].join(" ;\n\t")} .`;
}

function ownIri(type: string, before = ""): string {
	return `<${OWN}${before}${encodeURIComponent(wellFormed(type))}>`;
}

function conceptTurtle(taxonomy: Taxonomy, concept: Concept, scheme: string): string {
	const stated = taxonomy.outgoing(concept.id).filter(({ status }) => status !== "inherited");
	const lines = [`skos:inScheme ${scheme}`, `skos:prefLabel ${literal(concept.label, languageTag(concept.label))}`];
	for (const label of distinctLabels(concept)) lines.push(`skos:altLabel ${literal(label, languageTag(label))}`);
	if (!stated.some(({ type }) => type === "broader")) lines.push(`skos:topConceptOf ${scheme}`);
	if (concept.type !== null) lines.push(`mt:type ${literal(concept.type)}`);
	if (concept.year !== null) lines.push(`mt:year ${concept.year}`);
	for (const relation of stated) lines.push(`${predicate(taxonomy, relation)} ${iri(relation.to)}`);
	for (const role of ["strengths", "weaknesses"] as const) {
		for (const { text, status } of concept[role]) if (status !== "inherited") lines.push(`mt:${role} ${literal(text)}`);
	}
	if (concept.summary) lines.push(`skos:definition ${literal(concept.summary.text)}`);
	for (const { path, line } of concept.places) lines.push(`dct:source ${literal(`${path}:${line}`)}`);
	return `\n${iri(concept.id)} a skos:Concept ;\n\t${lines.join(" ;\n\t")} .`;
}

function distinctLabels({ label, altLabels }: Concept): string[] {
	return [...new Set(altLabels.map(wellFormed))].filter((other) => other !== wellFormed(label));
}

function predicate(taxonomy: Taxonomy, { from, type, to }: Relation): string {
	if (type === "broader") return "skos:broader";
	if (type === "related" && !inOneLine(taxonomy, from, to)) return "skos:related";
	return ownIri(type);
}

function inOneLine(taxonomy: Taxonomy, a: ConceptId, b: ConceptId): boolean {
	return a === b || ancestorsOf(taxonomy, a).has(b) || ancestorsOf(taxonomy, b).has(a);
}

/** Different ids stay different, also those that no encoding can carry: half surrogate pairs are spelled out. */
function iri(id: ConceptId): string {
	const spelled = id.replace(/[~\p{Surrogate}]/gu, (character) => `~${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
	return `<${CONCEPT}${encodeURIComponent(spelled)}>`;
}

/** Han characters make a label Chinese; what has none is left without a language, an acronym being neither. */
function languageTag(text: string): string {
	return /\p{Script=Han}/u.test(text) ? "@zh" : "";
}

function literal(text: string, tag = ""): string {
	const escaped = wellFormed(text)
		.replace(/\\/g, "\\\\")
		.replace(/"/g, '\\"')
		.replace(/\n/g, "\\n")
		.replace(/\r/g, "\\r")
		.replace(/\t/g, "\\t");
	return `"${escaped}"${tag}`;
}

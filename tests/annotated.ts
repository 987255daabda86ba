import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { MemoryNotes } from "../src/core/note/memoryNotes.ts";
import { statementsOf } from "../src/core/statements/statementsOf.ts";
import type { ConceptId } from "../src/core/taxonomy/concept.ts";
import type { Taxonomy } from "../src/core/taxonomy/taxonomy.ts";
import { TaxonomyIndex } from "../src/core/taxonomy/taxonomyIndex.ts";
import { defaultReadingOptions } from "../src/core/vocabulary/readingOptions.ts";
import { isSound } from "./evidence.ts";
import { parseYaml } from "./yaml.ts";

/** What a careful reader found in some notes; the schema is that of the corpora's gold files. */
export interface Annotation {
	readonly files: readonly string[];
	readonly nodes: readonly AnnotatedNode[];
	readonly edges: readonly AnnotatedEdge[];
	readonly facts: Readonly<Record<string, Partial<Record<"pros" | "cons", readonly { readonly items: readonly string[] }[]>>>>;
	readonly optional?: { readonly nodes: readonly AnnotatedNode[]; readonly edges: readonly AnnotatedEdge[] };
}

interface AnnotatedNode {
	readonly name: string;
	readonly aliases?: readonly string[];
	readonly aliases_from_elsewhere?: readonly string[];
	readonly type?: string;
}

interface AnnotatedEdge {
	readonly from: string;
	readonly relation: string;
	readonly to: string;
	readonly accept_also?: readonly string[];
}

/** What was missed and what is too much, in words; shares of what is right. */
export interface Agreement {
	readonly concepts: number;
	readonly relations: number;
	readonly claims: number;
	readonly types: number;
	readonly asserted: number;
	readonly sound: number;
	readonly differences: readonly string[];
}

const TYPED: Readonly<Record<string, string>> = { broader: "broader", variant_of: "variantOf", based_on: "basedOn", suited_for: "suitedFor" };

/** Reads the annotated notes below `root` and compares. */
export function agreement(annotation: Annotation, root: string): Agreement {
	const texts = Object.fromEntries(annotation.files.map((file) => [file.startsWith("vaults/") ? file.split("/").slice(2).join("/") : basename(file), readFileSync(join(root, file), "utf8")]));
	const notes = new MemoryNotes(texts, parseYaml);
	const index = new TaxonomyIndex(notes.links);
	for (const path of notes.paths()) index.setNote(path, statementsOf(notes.facts(path)!, defaultReadingOptions));
	const taxonomy = index.snapshot();
	const differences: string[] = [];
	const required = annotation.nodes.map(({ name }) => fold(name));
	const byName = new Map<string, AnnotatedNode>();
	for (const node of [...annotation.nodes, ...(annotation.optional?.nodes ?? [])]) {
		for (const name of [node.name, ...(node.aliases ?? []), ...(node.aliases_from_elsewhere ?? [])]) if (!byName.has(fold(name))) byName.set(fold(name), node);
	}
	const nodeOf = new Map<ConceptId, AnnotatedNode>();
	for (const concept of taxonomy.concepts) {
		const own = concept.presence === "note" ? concept.places.map((place) => basename(place.path, ".md")) : [];
		const node = [concept.label, ...concept.altLabels, ...own].map((label) => byName.get(fold(label))).find((found) => found !== undefined);
		if (node !== undefined) nodeOf.set(concept.id, node);
	}
	const compared = (wanted: ReadonlySet<string>, got: ReadonlySet<string>, spare: ReadonlySet<string>, what: string): number => {
		const hit = [...wanted].filter((one) => got.has(one)).length;
		const extra = [...got].filter((one) => !wanted.has(one) && !spare.has(one));
		for (const one of wanted) if (!got.has(one)) differences.push(`missing ${what}: ${one}`);
		for (const one of extra) differences.push(`too much, ${what}: ${one}`);
		return wanted.size + extra.length === 0 ? 1 : (2 * hit) / (wanted.size + hit + extra.length);
	};
	const labelOf = (id: ConceptId) => nodeOf.get(id)?.name ?? taxonomy.concept(id)?.label ?? id;
	const names = (nodes: readonly AnnotatedNode[]) => new Set(nodes.map(({ name }) => name));
	const concepts = compared(names(annotation.nodes), new Set(usedConcepts(taxonomy, nodeOf).map(labelOf)), names(annotation.optional?.nodes ?? []), "concept");

	const wanted = annotation.edges.filter((edge) => edge.relation in TYPED);
	const told = (edge: AnnotatedEdge, relation: string) => `${byName.get(fold(edge.from))?.name} -${TYPED[relation]}-> ${byName.get(fold(edge.to))?.name}`;
	const accepted = new Map(wanted.flatMap((edge) => [edge.relation, ...(edge.accept_also ?? [])].map((relation) => [told(edge, relation), told(edge, edge.relation)])));
	const spare = new Set((annotation.optional?.edges ?? []).map((edge) => told(edge, edge.relation)));
	const stated = taxonomy.relations.filter((relation) => relation.status !== "inherited" && Object.values(TYPED).includes(relation.type));
	const inWords = (relation: (typeof stated)[number]) => `${labelOf(relation.from)} -${relation.type}-> ${labelOf(relation.to)}`;
	const got = new Set(stated.map(inWords).map((words) => accepted.get(words) ?? words));
	const relations = compared(new Set(wanted.map((edge) => told(edge, edge.relation))), got, spare, "relation");
	const asserted = stated.filter((relation) => relation.status === "asserted" && !spare.has(inWords(relation)));

	const wantedClaims = new Set<string>();
	const gotClaims = new Set<string>();
	for (const [model, roles] of Object.entries(annotation.facts)) {
		const node = byName.get(fold(model));
		for (const [role, sign] of [["pros", "+"], ["cons", "-"]] as const) for (const { items } of roles[role] ?? []) for (const item of items) wantedClaims.add(`${sign} ${node?.name}: ${fold(item)}`);
	}
	for (const [id, node] of nodeOf) {
		const concept = taxonomy.concept(id)!;
		for (const claim of concept.strengths) if (claim.status !== "inherited") gotClaims.add(`+ ${node.name}: ${fold(claim.text)}`);
		for (const claim of concept.weaknesses) if (claim.status !== "inherited") gotClaims.add(`- ${node.name}: ${fold(claim.text)}`);
	}
	const claims = compared(wantedClaims, gotClaims, new Set(), "claim");

	const typed = [...nodeOf].filter(([, node]) => node.type !== undefined && required.includes(fold(node.name)));
	for (const [id, node] of typed) if (taxonomy.concept(id)!.type !== node.type) differences.push(`type ${taxonomy.concept(id)!.type} for ${node.type}: ${node.name}`);
	const lines = new Map(Object.entries(texts).map(([path, text]) => [path, text.split(/\r?\n/)]));
	const evidence = [...taxonomy.relations, ...taxonomy.concepts.flatMap((concept) => [...concept.strengths, ...concept.weaknesses])].flatMap((one) => one.evidence);
	return {
		concepts,
		relations,
		claims,
		types: share(typed, ([id, node]) => taxonomy.concept(id)!.type === node.type),
		asserted: share(asserted, (relation) => accepted.has(inWords(relation))),
		sound: share(evidence, (one) => isSound(one, (path) => lines.get(path))),
		differences,
	};
}

/** Concepts that something is said of; a mere mention asks nothing of the annotator. */
function usedConcepts(taxonomy: Taxonomy, nodeOf: ReadonlyMap<ConceptId, AnnotatedNode>): ConceptId[] {
	const used = new Set(taxonomy.relations.filter(({ type }) => Object.values(TYPED).includes(type)).flatMap(({ from, to }) => [from, to]));
	return taxonomy.concepts.filter(({ id, strengths, weaknesses }) => nodeOf.has(id) || used.has(id) || strengths.length + weaknesses.length > 0).map(({ id }) => id);
}

function share<T>(all: readonly T[], isRight: (one: T) => boolean): number {
	return all.length === 0 ? 1 : all.filter(isRight).length / all.length;
}

/** NFKC, lower case, without blanks, punctuation and a plural s. */
function fold(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[\s*_`'"“”‘’《》\-–—·.。,，;；:：、]/g, "")
		.replace(/([a-z]{3})s$/, "$1");
}

import { toNotePath } from "../src/core/note/notePath.ts";
import type { Evidence } from "../src/core/statements/evidence.ts";
import { compareCodePoints } from "../src/core/note/codePointOrder.ts";
import type { Concept, ConceptId, Relation, Status } from "../src/core/taxonomy/concept.ts";
import type { Diagnostic } from "../src/core/taxonomy/diagnostic.ts";
import { nameKey } from "../src/core/taxonomy/nameKey.ts";
import type { LikelyDuplicate, Taxonomy } from "../src/core/taxonomy/taxonomy.ts";
import type { UserRelation } from "../src/core/vocabulary/readingOptions.ts";
import type { RelationType } from "../src/core/vocabulary/terms.ts";

/** A concept of a test: a label alone, or with what matters to the test. */
export type ConceptSketch = string | (Partial<Omit<Concept, "id">> & { readonly label: string });

/** From label, relation, to label; asserted unless said otherwise. */
export type RelationSketch = readonly [from: string, type: RelationType, to: string, status?: Status];

let revisions = 0;

/** The id that `taxonomyOf` gives the concept of a label. */
export function idOf(label: string): ConceptId {
	return `note:${label}.md` as ConceptId;
}

/** A taxonomy in memory. Concepts that only relations name are added as notes of their own. */
export function taxonomyOf(
	concepts: readonly ConceptSketch[],
	relations: readonly RelationSketch[] = [],
	findings: { readonly diagnostics?: readonly Diagnostic[]; readonly duplicates?: readonly LikelyDuplicate[]; readonly ownRelations?: readonly UserRelation[] } = {},
): Taxonomy {
	const byId = new Map<ConceptId, Concept>();
	const add = (sketch: ConceptSketch) => {
		const concept = conceptOf(sketch, byId.size);
		byId.set(concept.id, concept);
	};
	for (const sketch of concepts) add(sketch);
	for (const [from, , to] of relations) for (const label of [from, to]) if (!byId.has(idOf(label))) add(label);
	const outgoing = new Map<ConceptId, Relation[]>();
	const incoming = new Map<ConceptId, Relation[]>();
	const all = relations
		.map(([from, type, to, status = "asserted"]): Relation => {
			return { from: idOf(from), type, to: idOf(to), status, source: null, evidence: [evidenceOf(from)] };
		})
		.sort(
			(a, b) =>
				compareCodePoints(a.from, b.from) || compareCodePoints(a.type, b.type) || compareCodePoints(a.to, b.to),
		);
	for (const relation of all) {
		push(outgoing, relation.from, relation);
		push(incoming, relation.to, relation);
	}
	const sorted = [...byId.values()].sort((a, b) => compareCodePoints(a.id, b.id));
	return {
		revision: ++revisions,
		concept: (id) => byId.get(id) ?? null,
		concepts: sorted,
		relations: all,
		outgoing: (id) => outgoing.get(id) ?? [],
		incoming: (id) => incoming.get(id) ?? [],
		named: (label) => {
			const key = nameKey(label);
			return sorted.filter((concept) => [concept.label, ...concept.altLabels].some((name) => nameKey(name) === key));
		},
		inNote: (path) => sorted.filter(({ places }) => places.some((place) => place.path === path)),
		diagnostics: findings.diagnostics ?? [],
		duplicates: findings.duplicates ?? [],
		ownRelations: findings.ownRelations ?? [],
	};
}

function conceptOf(sketch: ConceptSketch, line: number): Concept {
	const given = typeof sketch === "string" ? { label: sketch } : sketch;
	return {
		id: idOf(given.label),
		altLabels: [],
		type: "model",
		typeReason: null,
		presence: "note",
		places: [{ path: toNotePath("survey.md"), line: line + 1, heading: null }],
		strengths: [],
		weaknesses: [],
		summary: null,
		year: null,
		tags: [],
		...given,
	};
}

function evidenceOf(label: string): Evidence {
	return { path: toNotePath(`${label}.md`), line: 1, quote: label, origin: "property" };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

/** A repeatable source of numbers from 0 to 1 (a linear congruential generator with the constants of Numerical Recipes). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 4294967296;
	};
}

const CHARACTERS = "深度学习卷积循环网络注意力机制生成对抗自编码变分图像文本语音识别翻译分类检测分割强化策略价值模型架构";
const SYLLABLES = ["net", "former", "gan", "bert", "conv", "auto", "deep", "graph", "vision", "lang"];

/** A taxonomy of a given size, the same for the same seed: a tree with further parents, variants, descendants and tasks. */
export function randomTaxonomy(seed: number, size: number, extraParents = 0.1): Taxonomy {
	const random = seeded(seed);
	const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)] as T;
	const concepts: ConceptSketch[] = [];
	const labels: string[] = [];
	const relations: RelationSketch[] = [];
	const roots = Math.max(1, Math.round(Math.log2(size + 1) / 2));
	for (let index = 0; index < size; index++) {
		const length = 2 + Math.floor(random() * 7);
		const chinese = Array.from({ length }, () => pick(CHARACTERS)).join("");
		const latin = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(" ");
		const label = `${random() < 0.7 ? chinese : latin} ${index}`;
		const type = index < roots ? "category" : random() < 0.12 ? "task" : random() < 0.2 ? "category" : "model";
		labels.push(label);
		const altLabels = random() < 0.3 ? [`${pick("ABCDEFG")}${pick("NLMRT")}${pick("NM")}${index % 9}`] : [];
		concepts.push({ label, altLabels, type, year: random() < 0.4 ? 1980 + Math.floor(random() * 45) : null });
		if (index < roots) continue;
		const earlier = () => labels[Math.floor(random() ** 2 * index)] ?? "";
		if (type === "task") {
			for (let count = 0; count < 3; count++) relations.push([earlier(), "suitedFor", label]);
			continue;
		}
		relations.push([label, "broader", earlier()]);
		if (random() < extraParents) relations.push([label, "broader", earlier()]);
		if (random() < extraParents) relations.push([label, "variantOf", earlier()]);
		if (random() < extraParents) relations.push([label, "basedOn", earlier()]);
	}
	return taxonomyOf(concepts, relations);
}

import { acronymsOf, looksLikeAcronym } from "./acronym.ts";
import { compareCodePoints } from "../note/codePointOrder.ts";
import type { Concept, ConceptId, Presence } from "./concept.ts";
import { withoutGenericWord } from "./genericWords.ts";
import { nameKey, wordKey } from "./nameKey.ts";
import type { LikelyDuplicate, Taxonomy } from "./taxonomy.ts";
import type { TaxonomyRecord } from "./record.ts";
import type { Moment } from "./versions.ts";

/** Relations between two concepts that leave open whether they are one. */
const VAGUE_RELATIONS = new Set(["related", "mentions"]);
const STANDING: readonly Presence[] = ["note", "section", "mention", "placeholder"];

/** What a concept's names give away; derived from its names alone. */
interface NameSigns {
	/** Every name as it is compared. */
	readonly keys: ReadonlySet<string>;
	/** Names with a generic word left off. */
	readonly bare: readonly string[];
	/** Abbreviations of its Latin names. */
	readonly acronyms: readonly string[];
}

/** Names change seldom, taxonomies often. */
const signsByConcept = new WeakMap<Concept, NameSigns>();

/**
 * Pairs that are likely one thing: through an abbreviation ("LLM大模型", "大型预训练语言模型（Large Language Model）"),
 * through an added word ("BERT模型"), or because one place gives names of both. An abbreviation that several concepts
 * spell out suggests nothing, and neither does a pair that is related in so many words.
 */
export function likelyDuplicates(taxonomy: Taxonomy, record: TaxonomyRecord, moment: Moment): LikelyDuplicate[] {
	const found = new Map<string, LikelyDuplicate>();
	const suggest = (one: ConceptId, other: ConceptId, reason: LikelyDuplicate["reason"], name: string): void => {
		const pair = orderedPair(taxonomy, one, other);
		if (!pair || (reason !== "stated" && (areRelated(taxonomy, one, other) || onlyOneIsTask(taxonomy, pair)))) return;
		const key = `${pair.a}\n${pair.b}`;
		if (!found.has(key)) found.set(key, { ...pair, reason, name });
	};
	for (const key of record.twins.keysAt(moment).sort(compareCodePoints)) {
		const [first, ...others] = (record.twins.getAt(moment, key) ?? []).filter((id) => taxonomy.concept(id));
		for (const other of others) if (first !== undefined) suggest(first, other, "stated", key);
	}
	const signs = taxonomy.concepts.map((concept) => [concept.id, signsOf(concept)] as const);
	const spelled = new Map<string, Set<ConceptId>>();
	const bearers = new Map<string, Set<ConceptId>>();
	for (const [id, { keys, acronyms }] of signs) {
		for (const key of keys) enter(bearers, key, id);
		for (const acronym of acronyms) enter(spelled, acronym, id);
	}
	for (const [id, { keys, bare }] of signs) {
		for (const name of [...keys, ...bare]) {
			const [only, ...more] = spelled.get(name) ?? [];
			if (only !== undefined && more.length === 0) suggest(id, only, "acronym", name);
		}
		for (const name of bare) {
			const [only, ...more] = bearers.get(name) ?? [];
			if (only !== undefined && more.length === 0) suggest(id, only, "addedWord", name);
		}
	}
	return [...found.values()].sort((x, y) => compareCodePoints(x.a, y.a) || compareCodePoints(x.b, y.b));
}

function signsOf(concept: Concept): NameSigns {
	let signs = signsByConcept.get(concept);
	if (!signs) {
		const names = [concept.label, ...concept.altLabels];
		const keys = new Set(names.map(nameKey));
		const bare = names.map((name) => withoutGenericWord(wordKey(name), looksLikeAcronym));
		signs = {
			keys,
			bare: bare.filter((name) => name !== null && !keys.has(name)) as string[],
			acronyms: names.flatMap(acronymsOf),
		};
		signsByConcept.set(concept, signs);
	}
	return signs;
}

/** The better described first; null where they are no pair of known concepts. */
function orderedPair(taxonomy: Taxonomy, one: ConceptId, other: ConceptId): { a: ConceptId; b: ConceptId } | null {
	const pair = [taxonomy.concept(one), taxonomy.concept(other)].filter((concept) => concept !== null);
	pair.sort((x, y) => STANDING.indexOf(x.presence) - STANDING.indexOf(y.presence) || compareCodePoints(x.id, y.id));
	const [a, b] = pair;
	return a && b && a !== b ? { a: a.id, b: b.id } : null;
}

/** "NLP" the field and "NLP任务" the task are two. */
function onlyOneIsTask(taxonomy: Taxonomy, { a, b }: { a: ConceptId; b: ConceptId }): boolean {
	return (taxonomy.concept(a)?.type === "task") !== (taxonomy.concept(b)?.type === "task");
}

function areRelated(taxonomy: Taxonomy, one: ConceptId, other: ConceptId): boolean {
	const relations = [...taxonomy.outgoing(one), ...taxonomy.outgoing(other)];
	return relations.some(
		({ from, type, to }) =>
			!VAGUE_RELATIONS.has(type) && ((from === one && to === other) || (from === other && to === one)),
	);
}

function enter(lists: Map<string, Set<ConceptId>>, key: string, id: ConceptId): void {
	const list = lists.get(key);
	if (list) list.add(id);
	else lists.set(key, new Set([id]));
}

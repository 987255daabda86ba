import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import { nameKey, wordKey } from "../taxonomy/nameKey.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { type SearchName, searchNames } from "./names.ts";
import { mayBePinyin, soundsLike } from "./pinyin.ts";

/** A concept that a typed text finds. */
export interface SearchHit {
	readonly concept: Concept;
	/** The label, alias or task by which it was found, as written. */
	readonly name: string;
	readonly through: "label" | "alias" | "task";
	/** 0 the whole name, 1 its beginning, 2 the beginning of a word, 3 inside, 4 by sound; a task's hits after all others. */
	readonly rank: number;
}

const TASK_RANK = 5;

/**
 * Concepts whose label or alias holds the text, or sounds like it, then the models suited for the tasks found by name.
 * Best first: by rank, label before alias, the shorter name, the order of ids. Empty for an empty text.
 */
export function search(taxonomy: Taxonomy, text: string, limit = Number.POSITIVE_INFINITY): SearchHit[] {
	const wanted = { key: nameKey(text), words: wordKey(text), sound: mayBePinyin(text) ? text : null };
	if (wanted.key === "") return [];
	const hits: SearchHit[] = [];
	const found = new Set<ConceptId>();
	for (const concept of taxonomy.concepts) {
		const hit = bestHit(concept, wanted);
		if (hit === null) continue;
		hits.push(hit);
		found.add(concept.id);
	}
	for (const { concept: task, rank } of [...hits]) {
		if (task.type !== "task" || rank > 3) continue;
		for (const { type, from } of taxonomy.incoming(task.id)) {
			const model = type === "suitedFor" && !found.has(from) ? taxonomy.concept(from) : null;
			if (model === null) continue;
			hits.push({ concept: model, name: task.label, through: "task", rank: TASK_RANK + rank });
			found.add(from);
		}
	}
	return hits.sort(compareHits).slice(0, limit);
}

interface Wanted {
	readonly key: string;
	readonly words: string;
	readonly sound: string | null;
}

function bestHit(concept: Concept, wanted: Wanted): SearchHit | null {
	let best: SearchHit | null = null;
	for (const searched of searchNames(concept)) {
		const rank = rankOf(searched, wanted);
		if (rank === null || (best !== null && best.rank <= rank)) continue;
		best = { concept, name: searched.name, through: searched.through, rank };
		if (rank === 0) break;
	}
	return best;
}

function rankOf(searched: SearchName, { key, words, sound }: Wanted): number | null {
	if (searched.key === key) return 0;
	if (searched.key.startsWith(key)) return 1;
	if (searched.words.includes(" " + words)) return 2;
	if (searched.key.includes(key)) return 3;
	return sound !== null && soundsLike(searched.name, sound) ? 4 : null;
}

function compareHits(a: SearchHit, b: SearchHit): number {
	if (a.rank !== b.rank) return a.rank - b.rank;
	if (a.through !== b.through) return a.through === "label" ? -1 : 1;
	// The list keeps the order of ids where names are equally long: sorting is stable.
	return a.name.length - b.name.length;
}

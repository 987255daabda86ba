import { compareCodePoints } from "../note/codePointOrder.ts";
import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { searchNames } from "./names.ts";
import { search } from "./search.ts";

/** What a typed name means in a taxonomy. */
export type ResolvedName =
	| { readonly kind: "found"; readonly concept: Concept }
	/** Several concepts bear the name: a person must say which. */
	| { readonly kind: "ambiguous"; readonly concepts: readonly Concept[] }
	/** Nobody bears it; the nearest names, best first, perhaps none. */
	| { readonly kind: "unknown"; readonly nearest: readonly Concept[] };

const MOST_NEAREST = 5;

/** Names share at least this part of their letter pairs to count as near (Dice's coefficient). */
const NEAR = 0.34;

/**
 * Finds the concept of a label, an alias or an id. With `accepts`, only such concepts count, so that a task's name can
 * be told from a model's.
 */
export function resolveName(taxonomy: Taxonomy, name: string, accepts: (concept: Concept) => boolean = () => true): ResolvedName {
	const byId = taxonomy.concept(name as ConceptId);
	if (byId && accepts(byId)) return { kind: "found", concept: byId };
	const named = taxonomy.named(name).filter(accepts);
	const [only] = named;
	if (only && named.length === 1) return { kind: "found", concept: only };
	if (named.length > 1) return { kind: "ambiguous", concepts: named };
	return { kind: "unknown", nearest: nearestConcepts(taxonomy, name, accepts) };
}

/** Concepts whose names hold the text or sound like it, then those that are spelled like it. */
function nearestConcepts(taxonomy: Taxonomy, name: string, accepts: (concept: Concept) => boolean): Concept[] {
	const found = search(taxonomy, name)
		.filter(({ through }) => through !== "task")
		.map(({ concept }) => concept)
		.filter(accepts)
		.slice(0, MOST_NEAREST);
	if (found.length === MOST_NEAREST) return found;
	const pairs = letterPairs(name.toLowerCase());
	const alike = taxonomy.concepts
		.filter((concept) => accepts(concept) && !found.includes(concept))
		.map((concept) => ({ concept, likeness: Math.max(...searchNames(concept).map(({ key }) => dice(pairs, letterPairs(key)))) }))
		.filter(({ likeness }) => likeness >= NEAR)
		.sort((a, b) => b.likeness - a.likeness || compareCodePoints(a.concept.id, b.concept.id));
	return [...found, ...alike.slice(0, MOST_NEAREST - found.length).map(({ concept }) => concept)];
}

/** Neighbouring letters as a set; a single letter stands for itself, so that "猫" and "猫狗" have something in common. */
function letterPairs(text: string): Set<string> {
	const letters = [...text.replace(/\s+/g, "")].slice(0, 64);
	const pairs = new Set(letters.filter((letter) => letter > "\u2e80"));
	for (const [index, letter] of letters.entries()) if (index > 0) pairs.add((letters[index - 1] ?? "") + letter);
	return pairs;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	if (a.size + b.size === 0) return 0;
	let shared = 0;
	for (const pair of a) if (b.has(pair)) shared++;
	return (2 * shared) / (a.size + b.size);
}

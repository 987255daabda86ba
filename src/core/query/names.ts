import type { Concept } from "../taxonomy/concept.ts";
import { squeeze, wordKey } from "../taxonomy/nameKey.ts";

/** One name of a concept, ready to be searched. */
export interface SearchName {
	/** As written. */
	readonly name: string;
	readonly through: "label" | "alias";
	/** As `wordKey` and `nameKey` give them. */
	readonly words: string;
	readonly key: string;
}

const known = new WeakMap<Concept, readonly SearchName[]>();

/** Label first. Kept as long as the concept lives: every keystroke asks for the names of all. */
export function searchNames(concept: Concept): readonly SearchName[] {
	let names = known.get(concept);
	if (!names) {
		names = [searchName(concept.label, "label"), ...concept.altLabels.map((alias) => searchName(alias, "alias"))];
		known.set(concept, names);
	}
	return names;
}

function searchName(name: string, through: "label" | "alias"): SearchName {
	const words = wordKey(name);
	return { name, through, words, key: squeeze(words) };
}

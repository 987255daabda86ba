import { nameKey } from "../taxonomy/nameKey.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { CONCEPT_TYPES, type ConceptType } from "../vocabulary/terms.ts";
import type { Branches } from "./branches.ts";

/** A theme's hues by Obsidian's names, in an order that keeps neighbours apart. */
export const HUES = ["pink", "cyan", "yellow", "purple", "green", "orange", "blue", "red"] as const;

/** What colours tell, and which of them a person has chosen: a name of `HUES`, or `#rrggbb`. */
export interface Colouring {
	readonly by: "category" | "type";
	/** By label, in any spelling of one name. */
	readonly categories: Readonly<Record<string, string>>;
	readonly types: Readonly<Record<string, string>>;
}

export const themeColouring: Colouring = { by: "category", categories: {}, types: {} };

const OWN_COLOUR = /^#[0-9a-f]{6}$/i;

/** True for a name of `HUES` and for `#rrggbb`. */
export function isColour(text: string): boolean {
	return OWN_COLOUR.test(text) || (HUES as readonly string[]).includes(text);
}

/** Colours that no theme has, in the order of their slots, which follow those of `HUES`. */
export function ownColours({ categories, types }: Colouring): string[] {
	const chosen = [...Object.values(categories), ...Object.values(types)].filter((colour) => OWN_COLOUR.test(colour));
	return [...new Set(chosen.map((colour) => colour.toLowerCase()))].sort();
}

/** The slots of top categories, by their index among the concepts. */
export function categorySlots(taxonomy: Taxonomy, { of, colours }: Branches, colouring: Colouring): ReadonlyMap<number, number> {
	const chosen = new Map(Object.entries(colouring.categories).map(([label, colour]) => [nameKey(label), colour]));
	if (chosen.size === 0) return colours;
	const tops = taxonomy.concepts.flatMap((_, index) => (of[index] === index ? index : []));
	return slotsOf(tops, colours, (top) => chosen.get(nameKey(taxonomy.concepts[top]?.label ?? "")), colouring);
}

/** The slots of types, those known from the start first. */
export function typeSlots(present: Iterable<ConceptType>, colouring: Colouring): ReadonlyMap<ConceptType, number> {
	const own = [...present].filter((type) => !(CONCEPT_TYPES as readonly string[]).includes(type)).sort();
	const types: ConceptType[] = [...CONCEPT_TYPES, ...own];
	const automatic = new Map(types.map((type, at) => [type, at % HUES.length]));
	const chosen = new Map(Object.entries(colouring.types));
	return slotsOf(types, automatic, (type) => chosen.get(type), colouring);
}

/** What is chosen comes first; whoever had that slot before takes the one that became free. */
function slotsOf<T>(
	all: readonly T[],
	automatic: ReadonlyMap<T, number>,
	chosenFor: (item: T) => string | undefined,
	colouring: Colouring,
): Map<T, number> {
	const palette = [...HUES, ...ownColours(colouring)];
	const slots = new Map(automatic);
	for (const item of all) {
		const slot = palette.indexOf(chosenFor(item)?.toLowerCase() ?? "");
		if (slot < 0) continue;
		const free = slots.get(item);
		for (const [other, taken] of slots) {
			if (taken === slot && other !== item && free !== undefined && chosenFor(other) === undefined) slots.set(other, free);
		}
		slots.set(item, slot);
	}
	return slots;
}

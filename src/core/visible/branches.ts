import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { Hierarchy } from "./hierarchy.ts";

/** Colours that the eye can keep apart. */
export const BRANCH_COLOURS = 8;

/** A lone root that holds at least this share of all placed concepts is the subject itself, not one of its branches. */
const SUBJECT_SHARE = 2 / 3;

/** The top categories: what colours and lineage's bands follow. */
export interface Branches {
	/** By concept: the index of its top category; -1 above and outside of them. */
	readonly of: Int32Array;
	/** Colour slots of the largest categories, in reading order; smaller ones are neutral. */
	readonly colours: ReadonlyMap<number, number>;
}

const found = new WeakMap<Hierarchy, Branches>();

/** Top categories of a hierarchy; folding and filters do not change them. */
export function branchesOf(taxonomy: Taxonomy, hierarchy: Hierarchy): Branches {
	let branches = found.get(hierarchy);
	if (!branches) found.set(hierarchy, (branches = find(taxonomy, hierarchy)));
	return branches;
}

function find(taxonomy: Taxonomy, { roots, children, descendants, order, parent, rank }: Hierarchy): Branches {
	const isTask = (index: number) => taxonomy.concepts[index]?.type === "task";
	const size = (index: number) => descendants[index] ?? 0;
	let tops = roots.filter((index) => size(index) > 0 && !isTask(index));
	const placed = tops.reduce((sum, index) => sum + size(index) + 1, 0);
	const subject = tops.find((index) => size(index) + 1 >= placed * SUBJECT_SHARE && branching(children[index], size));
	if (subject !== undefined) tops = tops.flatMap((index) => (index === subject ? (children[index] ?? []) : index));
	const largest = [...tops]
		.sort((a, b) => size(b) - size(a) || (rank[a] ?? 0) - (rank[b] ?? 0))
		.slice(0, BRANCH_COLOURS)
		.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
	const of = new Int32Array(children.length).fill(-1);
	for (const top of tops) of[top] = top;
	for (const index of order) {
		const above = parent[index] ?? -1;
		if (of[index] === -1 && above >= 0) of[index] = of[above] ?? -1;
	}
	return { of, colours: new Map(largest.map((index, slot) => [index, slot])) };
}

/** A chain's or a single family's head is no subject. */
function branching(children: readonly number[] | undefined, size: (index: number) => number): boolean {
	return (children ?? []).filter((child) => size(child) > 0).length >= 2;
}

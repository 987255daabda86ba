import type { Concept } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { Hierarchy } from "./hierarchy.ts";

/** From this many concepts without any place in the hierarchy, they stand together in a group. */
const SMALLEST_GROUP = 2;

/**
 * What the filters leave of a hierarchy. Nodes are concept indices, and two more for the groups. Children of what is
 * left out hang under the nearest ancestor that is not.
 */
export interface Forest {
	/** In reading order, groups last. */
	readonly roots: readonly number[];
	/** -1 for roots and for what is left out. */
	readonly parent: Int32Array;
	readonly children: readonly (readonly number[])[];
	/** Of the forest, the node itself left out. */
	readonly descendants: Int32Array;
	/** The groups' nodes; neither need be in the forest. */
	readonly tasks: number;
	readonly unplaced: number;
}

/** What a forest is made of. */
export interface ForestSetting {
	readonly includes: (concept: Concept, index: number) => boolean;
	/** Tasks stand below a group of their own; else they are left out. */
	readonly tasks: boolean;
	/** Concepts without any place in the hierarchy are gathered. */
	readonly gather: boolean;
}

/** Linear in the taxonomy. */
export function forestOf(taxonomy: Taxonomy, hierarchy: Hierarchy, setting: ForestSetting): Forest {
	const { concepts } = taxonomy;
	const tasks = concepts.length;
	const unplaced = tasks + 1;
	const parent = new Int32Array(tasks + 2).fill(-1);
	const children: number[][] = Array.from(parent, () => []);
	// Nearest included node above, or itself: one for the tasks' own trees, one for everything else.
	const above = { task: new Int32Array(tasks).fill(-1), other: new Int32Array(tasks).fill(-1) };
	const roots: number[] = [];
	const loose: number[] = [];
	for (const index of hierarchy.order) {
		const concept = concepts[index];
		if (!concept) continue;
		const over = hierarchy.parent[index] ?? -1;
		for (const kind of ["task", "other"] as const) {
			const inherited = over < 0 ? -1 : (above[kind][over] ?? -1);
			above[kind][index] = inherited;
			if ((concept.type === "task") !== (kind === "task")) continue;
			if (!setting.includes(concept, index) || (kind === "task" && !setting.tasks)) continue;
			above[kind][index] = index;
			const hang = inherited < 0 && kind === "task" ? tasks : inherited;
			parent[index] = hang;
			if (hang >= 0) children[hang]?.push(index);
			else if (setting.gather && isLoose(hierarchy, index)) loose.push(index);
			else roots.push(index);
		}
	}
	if (loose.length < SMALLEST_GROUP) roots.push(...loose);
	else {
		for (const index of loose) parent[index] = unplaced;
		children[unplaced]?.push(...loose);
		roots.push(unplaced);
	}
	if (children[tasks]?.length) roots.push(tasks);
	const descendants = countDescendants(hierarchy.order, parent);
	return { roots, parent, children, descendants, tasks, unplaced };
}

function isLoose(hierarchy: Hierarchy, index: number): boolean {
	return (hierarchy.parents[index]?.length ?? 0) === 0 && (hierarchy.children[index]?.length ?? 0) === 0;
}

function countDescendants(order: Int32Array, parent: Int32Array): Int32Array {
	const descendants = new Int32Array(parent.length);
	for (let at = order.length - 1; at >= 0; at--) {
		const index = order[at] ?? 0;
		const above = parent[index] ?? -1;
		if (above >= 0) descendants[above] = (descendants[above] ?? 0) + (descendants[index] ?? 0) + 1;
	}
	return descendants;
}

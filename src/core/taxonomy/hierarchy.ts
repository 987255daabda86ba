import { compareCodePoints } from "../note/codePointOrder.ts";
import type { ConceptId, Relation } from "./concept.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** Which relations make up the skeleton that pictures and breadcrumbs follow. */
export interface Skeleton {
	/** Variants hang under the model they vary. */
	readonly variants: boolean;
	/** Also along relations that are only suggested. */
	readonly suggested: boolean;
}

export const FULL_SKELETON: Skeleton = { variants: true, suggested: true };

/** Broader concepts, and those it is a variant of; sorted by id. */
export function parentsOf(taxonomy: Taxonomy, id: ConceptId, skeleton: Skeleton = FULL_SKELETON): ConceptId[] {
	return ends(taxonomy.outgoing(id), "to", skeleton);
}

export function childrenOf(taxonomy: Taxonomy, id: ConceptId, skeleton: Skeleton = FULL_SKELETON): ConceptId[] {
	return ends(taxonomy.incoming(id), "from", skeleton);
}

/** All that lies above, nearest first; a ring is walked once. Without the concept itself. */
export function ancestorsOf(taxonomy: Taxonomy, id: ConceptId, skeleton: Skeleton = FULL_SKELETON): Set<ConceptId> {
	return reach(id, (each) => parentsOf(taxonomy, each, skeleton));
}

/** All that lies below, nearest first; a ring is walked once. Without the concept itself. */
export function descendantsOf(taxonomy: Taxonomy, id: ConceptId, skeleton: Skeleton = FULL_SKELETON): Set<ConceptId> {
	return reach(id, (each) => childrenOf(taxonomy, each, skeleton));
}

/** A shortest way up from a concept to one without parents, the concept first; where it stands in a ring, into it. */
export function pathToRoot(taxonomy: Taxonomy, id: ConceptId, skeleton: Skeleton = FULL_SKELETON): ConceptId[] {
	const below = new Map<ConceptId, ConceptId | null>([[id, null]]);
	let last = id;
	for (const each of below.keys()) {
		const parents = parentsOf(taxonomy, each, skeleton);
		last = each;
		if (parents.length === 0) break;
		for (const parent of parents) if (!below.has(parent)) below.set(parent, each);
	}
	const path: ConceptId[] = [];
	for (let at: ConceptId | null = last; at !== null; at = below.get(at) ?? null) path.unshift(at);
	return path;
}

/**
 * Concepts that have children but no parent, sorted by id. A ring that nothing stands above is led by its smallest id,
 * so that no concept is lost from a picture that starts at the roots.
 */
export function rootsOf(taxonomy: Taxonomy, skeleton: Skeleton = FULL_SKELETON): ConceptId[] {
	const reached = new Set<ConceptId>();
	const roots: ConceptId[] = [];
	const lead = (id: ConceptId): void => {
		roots.push(id);
		reached.add(id);
		for (const below of descendantsOf(taxonomy, id, skeleton)) reached.add(below);
	};
	const rings: ConceptId[] = [];
	for (const { id } of taxonomy.concepts) {
		if (childrenOf(taxonomy, id, skeleton).length === 0) continue;
		if (parentsOf(taxonomy, id, skeleton).length === 0) lead(id);
		else rings.push(id);
	}
	for (const id of rings) if (!reached.has(id) && isTopRing(taxonomy, id, skeleton)) lead(id);
	return roots.sort(compareCodePoints);
}

/** Steps down from the nearest root, by concept: 0 for roots. Concepts outside of the hierarchy are left out. */
export function depths(taxonomy: Taxonomy, skeleton: Skeleton = FULL_SKELETON): Map<ConceptId, number> {
	const depth = new Map<ConceptId, number>(rootsOf(taxonomy, skeleton).map((root) => [root, 0]));
	for (const [id, steps] of depth) {
		for (const child of childrenOf(taxonomy, id, skeleton)) if (!depth.has(child)) depth.set(child, steps + 1);
	}
	return depth;
}

/** True where all that lies above also lies below: nothing leads into the ring from outside. */
function isTopRing(taxonomy: Taxonomy, id: ConceptId, skeleton: Skeleton): boolean {
	const below = descendantsOf(taxonomy, id, skeleton);
	return [...ancestorsOf(taxonomy, id, skeleton)].every((above) => below.has(above));
}

function reach(start: ConceptId, next: (id: ConceptId) => readonly ConceptId[]): Set<ConceptId> {
	const found = new Set<ConceptId>([start]);
	for (const id of found) for (const other of next(id)) found.add(other);
	found.delete(start);
	return found;
}

function ends(relations: readonly Relation[], end: "from" | "to", { variants, suggested }: Skeleton): ConceptId[] {
	const found = new Set<ConceptId>();
	for (const relation of relations) {
		if (relation.type !== "broader" && !(variants && relation.type === "variantOf")) continue;
		if (suggested || relation.status === "asserted") found.add(relation[end]);
	}
	return [...found].sort(compareCodePoints);
}

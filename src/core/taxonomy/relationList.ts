import { compareCodePoints } from "../note/codePointOrder.ts";
import type { ConceptId, Relation } from "./concept.ts";

/*
 * Looking things up in a concept's outgoing relations, sorted by type. Most concepts have a handful; a list of
 * everything has thousands, and may be asked about each of them.
 */

const FEW = 16;

/** By halving. */
export function relationsOfType(relations: readonly Relation[], type: string): readonly Relation[] {
	if (relations.length <= FEW) return relations.filter((relation) => relation.type === type);
	let [low, high] = [0, relations.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compareCodePoints(relations[middle]?.type ?? "", type) < 0) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while (relations[end]?.type === type) end++;
	return relations.slice(low, end);
}

const byTarget = new WeakMap<readonly Relation[], Map<ConceptId, Relation[]>>();

/** Long lists are sorted out by target once, and that is kept as long as they are. */
export function relationsTo(relations: readonly Relation[], to: ConceptId): readonly Relation[] {
	if (relations.length <= FEW) return relations.filter((relation) => relation.to === to);
	let targets = byTarget.get(relations);
	if (!targets) {
		targets = new Map<ConceptId, Relation[]>();
		byTarget.set(relations, targets);
		for (const relation of relations) {
			const known = targets.get(relation.to);
			if (known) known.push(relation);
			else targets.set(relation.to, [relation]);
		}
	}
	return targets.get(to) ?? [];
}

import type { ConceptId, Relation } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";

/**
 * Concepts within so many steps of one, with their distance, nearest first and then in the order of relations; at most
 * `limit`. Relations count in both directions where `passes` allows them.
 */
export function neighbourhood(
	taxonomy: Taxonomy,
	centre: ConceptId,
	steps: number,
	passes: (relation: Relation) => boolean = () => true,
	limit = Number.POSITIVE_INFINITY,
): Map<ConceptId, number> {
	const distances = new Map<ConceptId, number>();
	if (taxonomy.concept(centre) === null) return distances;
	distances.set(centre, 0);
	for (const [id, distance] of distances) {
		// A map's iteration reaches what is added on the way: this is the queue of a breadth-first search.
		if (distance >= steps) break;
		for (const relation of [...taxonomy.outgoing(id), ...taxonomy.incoming(id)]) {
			if (!passes(relation)) continue;
			const other = relation.from === id ? relation.to : relation.from;
			if (!distances.has(other)) distances.set(other, distance + 1);
			if (distances.size >= limit) return distances;
		}
	}
	return distances;
}

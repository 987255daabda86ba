import type { Concept, ConceptId, Relation } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";

/** Models × tasks, ordered so that models for the same tasks stand together. */
export interface TaskMap {
	readonly models: readonly Concept[];
	readonly tasks: readonly Concept[];
	/** The relation that fills a cell; null where no note says that the model suits the task. */
	readonly cell: (model: ConceptId, task: ConceptId) => Relation | null;
	/** How many cells are filled. */
	readonly filled: number;
}

/**
 * Sweeps of the barycentre method; the order settles well before this many. After Mäkinen and Siirtola, "The
 * barycenter heuristic and the reorderable matrix" (2005).
 */
const SWEEPS = 24;

/** The matrix of every suitedFor relation, inherited ones included. Costs O(sweeps · relations · log). */
export function taskMap(taxonomy: Taxonomy): TaskMap {
	const cells = new Map<ConceptId, Map<ConceptId, Relation>>();
	const columns = new Map<ConceptId, ConceptId[]>();
	let filled = 0;
	for (const relation of taxonomy.relations) {
		if (relation.type !== "suitedFor") continue;
		const row = cells.get(relation.from) ?? new Map<ConceptId, Relation>();
		cells.set(relation.from, row);
		const known = row.get(relation.to);
		if (known && strength(known) >= strength(relation)) continue;
		if (!known) {
			filled++;
			const column = columns.get(relation.to) ?? [];
			columns.set(relation.to, column);
			column.push(relation.from);
		}
		row.set(relation.to, relation);
	}
	let rows = [...cells.keys()];
	let tasks = [...columns.keys()];
	for (let sweep = 0; sweep < SWEEPS; sweep++) {
		tasks = byBarycentre(tasks, rows, (task) => columns.get(task) ?? []);
		rows = byBarycentre(rows, tasks, (model) => [...(cells.get(model)?.keys() ?? [])]);
	}
	const known = (id: ConceptId) => taxonomy.concept(id) ?? [];
	return {
		models: rows.flatMap(known),
		tasks: tasks.flatMap(known),
		cell: (model, task) => cells.get(model)?.get(task) ?? null,
		filled,
	};
}

function strength({ status }: Relation): number {
	return status === "asserted" ? 2 : status === "inherited" ? 1 : 0;
}

/** Stable: what has the same centre keeps its order. */
function byBarycentre(
	items: readonly ConceptId[],
	others: readonly ConceptId[],
	neighbours: (id: ConceptId) => readonly ConceptId[],
): ConceptId[] {
	const position = new Map(others.map((id, index) => [id, index]));
	const centre = new Map(
		items.map((id) => {
			const near = neighbours(id);
			return [id, near.reduce((sum, other) => sum + (position.get(other) ?? 0), 0) / Math.max(1, near.length)];
		}),
	);
	return [...items].sort((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0));
}

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
 * Sweeps of the barycentre method; the order of a real vault settles before this many. After Mäkinen and Siirtola, "The
 * barycenter heuristic and the reorderable matrix" (2005).
 */
const SWEEPS = 12;

/** The matrix of every suitedFor relation, inherited ones included. Costs O(sweeps · (relations + models · log models)). */
export function taskMap(taxonomy: Taxonomy): TaskMap {
	const models = new Axis();
	const tasks = new Axis();
	const cells = new Map<ConceptId, Map<ConceptId, Relation>>();
	let filled = 0;
	for (const relation of taxonomy.relations) {
		if (relation.type !== "suitedFor") continue;
		const row = cells.get(relation.from) ?? new Map<ConceptId, Relation>();
		cells.set(relation.from, row);
		const known = row.get(relation.to);
		if (known && strength(known) >= strength(relation)) continue;
		row.set(relation.to, relation);
		if (known) continue;
		filled++;
		const [model, task] = [models.index(relation.from), tasks.index(relation.to)];
		models.near[model]?.push(task);
		tasks.near[task]?.push(model);
	}
	for (let sweep = 0; sweep < SWEEPS; sweep++) {
		const moved = [tasks.sortBy(models), models.sortBy(tasks)];
		if (!moved.includes(true)) break;
	}
	return {
		models: models.ids().flatMap((id) => taxonomy.concept(id) ?? []),
		tasks: tasks.ids().flatMap((id) => taxonomy.concept(id) ?? []),
		cell: (model, task) => cells.get(model)?.get(task) ?? null,
		filled,
	};
}

function strength({ status }: Relation): number {
	return status === "asserted" ? 2 : status === "inherited" ? 1 : 0;
}

/** The rows or the columns: each has a number by when it was first met, and a place in the present order. */
class Axis {
	/** The numbers of the other axis that each one meets. */
	readonly near: number[][] = [];
	readonly #numbers = new Map<ConceptId, number>();
	#order: number[] = [];
	#places: number[] = [];

	index(id: ConceptId): number {
		const known = this.#numbers.get(id);
		if (known !== undefined) return known;
		const next = this.#numbers.size;
		this.#numbers.set(id, next);
		this.near.push([]);
		this.#order.push(next);
		this.#places.push(next);
		return next;
	}

	/** Orders by the centre of what each one meets; what has the same centre keeps its order. True where any moved. */
	sortBy(other: Axis): boolean {
		const centres = this.near.map((met) => met.reduce((sum, at) => sum + (other.#places[at] ?? 0), 0) / met.length);
		const before = this.#order;
		this.#order = [...before].sort((a, b) => (centres[a] ?? 0) - (centres[b] ?? 0));
		for (const [place, number] of this.#order.entries()) this.#places[number] = place;
		return this.#order.some((number, place) => number !== before[place]);
	}

	ids(): ConceptId[] {
		const all = [...this.#numbers.keys()];
		return this.#order.flatMap((number) => all[number] ?? []);
	}
}

import { compareConcepts } from "../src/core/query/comparison.ts";
import { findGaps } from "../src/core/query/gaps.ts";
import { findModels } from "../src/core/query/modelFinder.ts";
import { resolveName } from "../src/core/query/resolveName.ts";
import { search } from "../src/core/query/search.ts";
import { taskMap } from "../src/core/query/taskMap.ts";
import { typedPath } from "../src/core/query/typedPath.ts";
import { nameKey } from "../src/core/taxonomy/nameKey.ts";
import type { Concept } from "../src/core/taxonomy/concept.ts";
import type { Taxonomy } from "../src/core/taxonomy/taxonomy.ts";
import { randomTaxonomy } from "../tests/builders.ts";
import type { Measured } from "./measure.ts";
import { measure } from "./measure.ts";

const SIZE = 10_000;

/** Every question asked of 10,000 concepts, each with names that differ from run to run. */
export function measureQueries(runs: number): Measured[] {
	const taxonomy = withNames(randomTaxonomy(11, SIZE));
	const tasks = taxonomy.concepts.filter(({ type }) => type === "task");
	const models = taxonomy.concepts.filter(({ type }) => type === "model");
	const pick = <T>(list: readonly T[], run: number): T => list[(run * 7919) % list.length] as T;
	return [
		measure("find models for three tasks", runs, (run) => {
			findModels(taxonomy, { tasks: [0, 1, 2].map((offset) => pick(tasks, run + offset).id), avoid: ["慢"] });
		}),
		measure("compare six models", runs, (run) => {
			compareConcepts(taxonomy, [0, 1, 2, 3, 4, 5].map((offset) => pick(models, run + offset).id));
		}),
		measure("how two are related", runs, (run) => void typedPath(taxonomy, pick(models, run).id, pick(models, run + 1).id)),
		measure("gaps", runs, () => void findGaps(taxonomy)),
		measure("a name that exists", runs, (run) => void resolveName(taxonomy, pick(models, run).label)),
		measure("search while typing", runs, (run) => void search(taxonomy, pick(models, run).label.slice(0, 2), 12)),
		measure("task map of all", runs, () => void taskMap(taxonomy)),
	];
}

/** The tests' taxonomy looks names up one by one; the index of a vault has them at hand, and so has this. */
function withNames(taxonomy: Taxonomy): Taxonomy {
	const names = new Map<string, Concept[]>();
	for (const concept of taxonomy.concepts) {
		for (const name of new Set([concept.label, ...concept.altLabels].map(nameKey))) names.set(name, [...(names.get(name) ?? []), concept]);
	}
	return { ...taxonomy, named: (label) => names.get(nameKey(label)) ?? [] };
}

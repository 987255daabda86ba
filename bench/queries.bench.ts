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
import { measure, row, type BenchOptions, type Section } from "./measure.ts";

const SIZE = 10_000;

/** One frame at 60 Hz, in milliseconds. */
const FRAME = 1000 / 60;

/** Every question asked of 10,000 concepts, each with names that differ from run to run. */
export async function* queries({ quick }: BenchOptions): AsyncGenerator<Section> {
	const runs = quick ? 9 : 41;
	const taxonomy = withNames(randomTaxonomy(11, SIZE));
	const tasks = taxonomy.concepts.filter(({ type }) => type === "task");
	const models = taxonomy.concepts.filter(({ type }) => type === "model");
	const pick = <T>(list: readonly T[], run: number): T => list[(run * 7919) % list.length] as T;
	const works: Readonly<Record<string, (run: number) => unknown>> = {
		"find models for three tasks": (run) => findModels(taxonomy, { tasks: [0, 1, 2].map((offset) => pick(tasks, run + offset).id), avoid: ["慢"] }),
		"compare six models": (run) => compareConcepts(taxonomy, [0, 1, 2, 3, 4, 5].map((offset) => pick(models, run + offset).id)),
		"how two are related": (run) => typedPath(taxonomy, pick(models, run).id, pick(models, run + 1).id),
		gaps: () => findGaps(taxonomy),
		"a name that exists": (run) => resolveName(taxonomy, pick(models, run).label),
		"search while typing": (run) => search(taxonomy, pick(models, run).label.slice(0, 2), 12),
		"task map of all": () => taskMap(taxonomy),
	};
	yield {
		title: "Questions",
		method: "Asked of a seeded synthetic taxonomy with Chinese labels, beside the 16.7 ms of one frame.",
		rows: Object.entries(works).map(([name, work]) => {
			const samples = measure(runs, (run) => void work(run));
			return row({ name, n: SIZE, samples, against: { name: "one frame", samples: [FRAME] }, goal: { faster: 1 } });
		}),
	};
}

/** The tests' taxonomy looks names up one by one; the index of a vault has them at hand, and so has this. */
function withNames(taxonomy: Taxonomy): Taxonomy {
	const names = new Map<string, Concept[]>();
	for (const concept of taxonomy.concepts) {
		for (const name of new Set([concept.label, ...concept.altLabels].map(nameKey))) names.set(name, [...(names.get(name) ?? []), concept]);
	}
	return { ...taxonomy, named: (label) => names.get(nameKey(label)) ?? [] };
}

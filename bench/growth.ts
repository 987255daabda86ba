import { stepsOf } from "./steps.ts";
import { toNotePath } from "../src/core/note/notePath.ts";
import { PathIndex } from "../src/core/note/pathIndex.ts";
import { readNote } from "../src/core/note/readNote.ts";
import { search } from "../src/core/query/search.ts";
import { statementsOf } from "../src/core/statements/statementsOf.ts";
import type { Taxonomy } from "../src/core/taxonomy/taxonomy.ts";
import { TaxonomyIndex } from "../src/core/taxonomy/taxonomyIndex.ts";
import { defaultReadingOptions, type ReadingOptions } from "../src/core/vocabulary/readingOptions.ts";
import { PickGrid } from "../src/core/scene/pickGrid.ts";
import { ForceSimulation } from "../src/core/layout/forceSimulation.ts";
import { parseYaml } from "../src/node/grayMatter.ts";
import { randomTaxonomy, seeded } from "../tests/builders.ts";
import { syntheticGraph } from "./syntheticGraph.ts";
import { syntheticVault } from "./syntheticVault.ts";

export type Growth = "flat" | "linear" | "n log n";

/** How the steps of some work may grow with its size. */
export interface GrowthCheck {
	readonly growth: Growth;
	readonly name: string;
	/** The small and the large size. */
	readonly sizes: readonly [number, number];
	/** Makes everything ready for one size; the work itself is what it returns. */
	readonly prepare: (size: number) => () => unknown;
}

/** What the steps of the large size may be at most, in those of the small one: a quarter above the exact shape. */
export function allowed({ growth, sizes: [small, large] }: Pick<GrowthCheck, "growth" | "sizes">): number {
	const times = large / small;
	const shape = { flat: 1, linear: times, "n log n": (times * Math.log(large)) / Math.log(small) }[growth];
	return 1.25 * shape;
}

/** The steps of one check at both its sizes. */
export function measureGrowth({ sizes, prepare }: GrowthCheck): readonly [small: number, large: number] {
	// A rehearsal: what is done only once in a process belongs to no size.
	stepsOf(prepare(sizes[0]));
	return [stepsOf(prepare(sizes[0])), stepsOf(prepare(sizes[1]))];
}

const options: ReadingOptions = { ...defaultReadingOptions, sources: { ...defaultReadingOptions.sources, all: true } };

/** Every promise about growth. */
export const growthChecks: readonly GrowthCheck[] = [
	{ growth: "flat", name: "a link is looked up among the notes", sizes: [1_000, 16_000], prepare: (size) => {
		const links = new PathIndex(Array.from({ length: size }, (_, at) => toNotePath(`folder ${at % 50}/Note ${at}.md`)));
		return () => links.resolve(`Note ${size / 2}`, toNotePath("folder 1/Note 1.md"));
	} },
	{ growth: "flat", name: "one note changes, and its concept is shown", sizes: [250, 2_000], prepare: (size) => {
		const index = indexed(size);
		const changed = [...syntheticVault(size)].find(({ kind }) => kind === "typed")!;
		const facts = readNote(toNotePath(changed.path), changed.text.replace(/^年份: .*$/m, "年份: 1901"), parseYaml, () => true);
		const statements = statementsOf(facts, options);
		return () => {
			index.setNote(facts.path, statements);
			return index.snapshot().inNote(facts.path);
		};
	} },
	{ growth: "flat", name: "the point under the pointer", sizes: [2_000, 32_000], prepare: (size) => {
		const random = seeded(size);
		const side = Math.sqrt(size);
		const grid = new PickGrid(Float32Array.from({ length: size }, () => 30 * side * random()), Float32Array.from({ length: size }, () => 30 * side * random()));
		return () => Array.from({ length: 200 }, () => grid.nearest(30 * side * random(), 30 * side * random(), 12));
	} },
	{ growth: "linear", name: "a note of many sections is read", sizes: [100, 1_600], prepare: (size) => () => readNote(toNotePath("a.md"), survey(size), parseYaml, () => true) },
	{ growth: "linear", name: "a note of many sections states what it says", sizes: [100, 1_600], prepare: (size) => {
		const facts = readNote(toNotePath("a.md"), survey(size), parseYaml, () => true);
		return () => statementsOf(facts, options);
	} },
	{ growth: "linear", name: "an index is filled", sizes: [200, 1_600], prepare: (size) => () => indexed(size) },
	{ growth: "n log n", name: "a name is searched for", sizes: [1_000, 8_000], prepare: (size) => {
		const taxonomy = randomTaxonomy(3, size);
		return () => search(taxonomy, "网络", 12);
	} },
	{ growth: "n log n", name: "one tick of the forces", sizes: [500, 8_000], prepare: (size) => {
		const { parent } = syntheticGraph(size);
		return tick(parent);
	} },
	{ growth: "n log n", name: "all concepts and relations are put in order", sizes: [250, 2_000], prepare: (size) => {
		const index = indexed(size);
		return () => listed(index.snapshot());
	} },
];

function indexed(size: number): TaxonomyIndex {
	const links = new PathIndex();
	const notes = [...syntheticVault(size)].filter(({ kind }) => kind !== "survey");
	for (const { path } of notes) links.add(toNotePath(path));
	const index = new TaxonomyIndex(links);
	for (const { path, text } of notes) index.setNote(toNotePath(path), statementsOf(readNote(toNotePath(path), text, parseYaml, () => true), options));
	index.settle();
	return index;
}

function listed({ concepts, relations }: Taxonomy): number {
	return concepts.length + relations.length;
}

let surveys = 0;

/** A note of so many sections, a model in each, whose names stood in no survey before: answers to words are kept. */
function survey(sections: number): string {
	const series = String.fromCharCode(65 + surveys++);
	const parts = Array.from({ length: sections }, (_, at) => `## ${at + 1}. 模型${series}${at}（M${series}${at}）\n\n基于[[模型${series}${at - 1}]]的模型，主要用于图像分类、目标检测等任务。\n\n### 优点\n\n- 参数少\n- 训练快，效果好\n\n| 模型 | 优点 |\n|---|---|\n| M${series}${at} | 快 |\n`);
	return `# 模型综述\n\n${parts.join("\n")}`;
}

function tick(parent: Int32Array): () => void {
	const random = seeded(parent.length);
	const spread = Math.sqrt(parent.length) * 30;
	const place = () => Float64Array.from(parent, () => spread * random());
	const simulation = new ForceSimulation({ x: place(), y: place(), from: Int32Array.from(parent.keys()).slice(1), to: parent.slice(1) }, 0.02, 0);
	return () => {
		for (const slices = simulation.tick(); slices.next().done !== true; );
	};
}

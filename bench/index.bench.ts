import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import type { NotePath } from "../src/core/note/notePath.ts";
import { TaxonomyBuilder } from "../src/obsidian/taxonomyBuilder.ts";
import { LiveTaxonomy, type Silence } from "../src/obsidian/liveTaxonomy.ts";
import type { Breath } from "../src/obsidian/slices.ts";
import { defaultReadingOptions } from "../src/core/vocabulary/readingOptions.ts";
import { type BenchOptions, row, type Section, sideBySide } from "./measure.ts";
import { MemoryVault } from "./memoryVault.ts";
import { syntheticVault } from "./syntheticVault.ts";

const FRAME = 1000 / 60;
/** As many files at once as the plugin asks for. */
const AT_ONCE = 16;

/** The plugin's index: filled at start-up, kept up to date, and how much memory it takes. */
export async function* index(options: BenchOptions): AsyncGenerator<Section> {
	yield await coldBuild(options);
	yield await oneChange(options);
	yield memory(options);
}

/**
 * Breathes through the event loop, without waiting; keeps how long it is from one breath to the next, in milliseconds.
 * The clock also counts what other processes do, the processor's time also what the engine's other threads do: the
 * smaller of the two is never less than what this thread took.
 */
class TimedBreath implements Breath {
	readonly blocks: number[] = [];
	private since = process.cpuUsage();
	private began = performance.now();

	now(): number {
		return performance.now();
	}

	end(): void {
		const { user, system } = process.cpuUsage(this.since);
		this.blocks.push(Math.min((user + system) / 1000, performance.now() - this.began));
	}

	async breathe(): Promise<void> {
		this.end();
		await new Promise((resolve) => setImmediate(resolve));
		this.since = process.cpuUsage();
		this.began = performance.now();
	}

	async idle(): Promise<number> {
		await this.breathe();
		return 8;
	}

	wait(): Promise<void> {
		return this.breathe();
	}

	later(): () => void {
		return () => undefined;
	}
}

const silence: Silence = { has: () => true, add: () => undefined, forget: () => undefined, settle: () => undefined };

/** From the first listener to the first picture. */
async function build(vault: MemoryVault): Promise<TimedBreath> {
	const breath = new TimedBreath();
	const live = new LiveTaxonomy(vault, breath, () => new TaxonomyBuilder(vault.links, defaultReadingOptions), silence);
	await new Promise<void>((resolve) => {
		live.listen({ show: () => resolve() });
	});
	breath.end();
	live.stop();
	return breath;
}

async function coldBuild({ quick }: BenchOptions): Promise<Section> {
	const size = quick ? 2_000 : 10_000;
	const vault = new MemoryVault(syntheticVault(size));
	await build(vault);
	const sources = [...vault.textsRead];
	const texts = await Promise.all(sources.map((path) => vault.cachedRead(path)));
	const longest: number[] = [];
	const samples = await sideBySide(quick ? 3 : 7, {
		build: async () => {
			const { blocks } = await build(vault);
			longest.push(Math.max(...blocks));
		},
		cachedRead: () => inBatches(sources, (path) => vault.cachedRead(path)),
		lines: () => texts.reduce((sum, text) => sum + text.split("\n").filter((line) => /^#|^\s*[-*] |[:：]/.test(line)).length, 0),
	}, 1);
	return {
		title: "Index: start-up",
		method: `A synthetic vault with a full metadata cache. ${sources.length} of its notes are sources, and their texts alone are read. The build lasts from the first listener to the first picture. \`cachedRead\` decodes UTF-8 that lies in memory, ${AT_ONCE} notes at once. A block is what runs between two breaths, collecting garbage included: the smaller of the time on the clock and of the processor time of the whole process.`,
		rows: [
			row({ name: "cold build", n: size, samples: samples.build, against: { name: "cachedRead of its sources", samples: samples.cachedRead }, goal: { within: 1.5 } }),
			row({ name: "their lines, held against one pattern", n: size, samples: samples.lines, against: { name: "cachedRead of its sources", samples: samples.cachedRead } }),
			row({ name: "longest block", n: size, samples: longest.slice(1), against: { name: "one frame", samples: [FRAME] }, goal: { within: 1 } }),
		],
	};
}

async function inBatches<T>(items: readonly T[], read: (item: T) => Promise<string>): Promise<number> {
	let length = 0;
	for (let at = 0; at < items.length; at += AT_ONCE) for (const text of await Promise.all(items.slice(at, at + AT_ONCE).map(read))) length += text.length;
	return length;
}

/** The same change of one typed note in a small and in a large vault. */
async function oneChange({ quick }: BenchOptions): Promise<Section> {
	const sizes = [1_000, quick ? 5_000 : 50_000] as const;
	const [small, large] = await Promise.all(sizes.map(async (size) => {
		const vault = new MemoryVault(syntheticVault(size));
		const builder = new TaxonomyBuilder(vault.links, defaultReadingOptions);
		const sources: NotePath[] = [];
		for (const path of vault.paths()) {
			const facts = await vault.read(path, (metadata) => builder.verdict(metadata) === "source");
			if (facts.text !== null && facts.path.startsWith("模型/") && sources.length < 100) sources.push(path);
			builder.put(facts);
		}
		const first = builder.taxonomy();
		const texts = await Promise.all(sources.map((path) => vault.cachedRead(path)));
		return { builder, first, sources, texts, vault };
	}));
	const change = ({ builder, sources, vault }: typeof small & object) => async (round: number) => {
		const path = sources[round % sources.length]!;
		const facts = await vault.read(path, () => true);
		const year = round % 2 === 0 ? 1901 : 1902;
		builder.put({ ...facts, metadata: { ...facts.metadata, frontmatter: { ...facts.metadata.frontmatter, year, 年份: year } } });
		return builder.taxonomy().inNote(path);
	};
	const samples = await sideBySide(quick ? 41 : 201, { small: change(small!), large: change(large!) }, 20);
	return {
		title: "Index: one changed note",
		method: "The year among the properties of a typed note changes: it is read, its statements replace the former ones, and its concept is asked for in the new taxonomy. The same notes in both vaults.",
		rows: [row({ name: `in ${sizes[1].toLocaleString("en")} notes`, n: sizes[1], samples: samples.large, against: { name: `in ${sizes[0].toLocaleString("en")} notes`, samples: samples.small }, goal: { within: 2 } })],
	};
}

function memory({ quick, project }: BenchOptions): Section {
	const size = quick ? 5_000 : 50_000;
	const taken = (what: string) => Array.from({ length: quick ? 1 : 3 }, () => Number(execFileSync(process.execPath, ["--expose-gc", join(project, "bench/.cache/memory.process.mjs"), what, String(size)], { encoding: "utf8", maxBuffer: 1 << 20 })));
	return {
		title: "Index: memory",
		method: "Megabytes on the heap and beside it after a collection, less what there was before, each in a process of its own: the index and its taxonomy of all sources, the other notes known by name; against gray-matter's cache of the same notes, called without options as it is usually called.",
		rows: [row({ name: "index", n: size, unit: "MB", samples: taken("index"), against: { name: "gray-matter's cache", samples: taken("gray-matter") }, goal: { faster: 5 } })],
	};
}

import { performance } from "node:perf_hooks";

export type Unit = "ms" | "µs" | "MB" | "kB" | "steps" | "‰";

/** What must be reached beside the other: so many times faster (or smaller), or at most so many times as long (or large). */
export type Goal = { readonly faster: number } | { readonly within: number };

/** One line of a table. */
export interface Row {
	readonly name: string;
	/** Notes, nodes, concepts: what the section says; null where it says it all. */
	readonly n: number | null;
	readonly unit: Unit;
	readonly median: number;
	readonly least: number;
	/** Half of what the middle half of the runs spans, over the median: 0.05 is ±5 %. */
	readonly spread: number;
	/** Measured in the same run, turn by turn with this one. */
	readonly against: { readonly name: string; readonly median: number } | null;
	/** The other's median over this one's, or the other way round under a goal of `within`; null without another. */
	readonly ratio: number | null;
	readonly goal: Goal | null;
	readonly reached: boolean | null;
}

/** One table. */
export interface Section {
	readonly title: string;
	/** What exactly was measured, in a sentence or two. */
	readonly method: string;
	readonly rows: readonly Row[];
}

export interface BenchOptions {
	/** Fewer runs and smaller sizes. */
	readonly quick: boolean;
	/** Real vaults to measure besides the synthetic ones: absolute paths. */
	readonly vaults: readonly string[];
	/** The folder of the package.json of the project. */
	readonly project: string;
}

/** One part of the run: its tables one by one, as they are measured. */
export type Bench = (options: BenchOptions) => AsyncIterable<Section>;

/** Times of several works in milliseconds, by name. */
export type Samples<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Runs each work once a round, in turn, so that whatever else the machine does falls on all of them alike. The first
 * rounds, which warm up, do not count.
 */
export async function sideBySide<Name extends string>(
	rounds: number,
	works: Readonly<Record<Name, (round: number) => unknown>>,
	warmUp = 2,
): Promise<Samples<Name>> {
	const entries = Object.entries(works) as [Name, (round: number) => unknown][];
	const samples = Object.fromEntries(entries.map(([name]) => [name, [] as number[]])) as Record<Name, number[]>;
	for (let round = -warmUp; round < rounds; round++) {
		for (const [name, work] of entries) {
			const start = performance.now();
			const result = work(round + warmUp);
			if (result instanceof Promise) await result;
			if (round >= 0) samples[name].push(performance.now() - start);
		}
	}
	return samples;
}

/** Runs something so many times after three runs that do not count: milliseconds. */
export function measure(runs: number, work: (run: number) => void): number[] {
	for (let run = 0; run < 3; run++) work(run);
	return Array.from({ length: runs }, (_, run) => {
		const start = performance.now();
		work(run);
		return performance.now() - start;
	});
}

export interface RowOf {
	readonly name: string;
	readonly n?: number;
	/** Milliseconds unless said otherwise. */
	readonly unit?: Unit;
	readonly samples: readonly number[];
	readonly against?: { readonly name: string; readonly samples: readonly number[] };
	readonly goal?: Goal;
}

export function row({ name, n, unit = "ms", samples, against, goal }: RowOf): Row {
	const sorted = [...samples].sort((a, b) => a - b);
	const median = quantile(sorted, 0.5);
	const other = against && { name: against.name, median: quantile([...against.samples].sort((a, b) => a - b), 0.5) };
	const ratio = !other ? null : goal && "within" in goal ? median / other.median : other.median / median;
	return {
		name,
		n: n ?? null,
		unit,
		median,
		least: sorted[0] ?? NaN,
		spread: median === 0 ? 0 : (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 2 / median,
		against: other ?? null,
		ratio,
		goal: goal ?? null,
		reached: ratio === null || !goal ? null : "within" in goal ? ratio <= goal.within : ratio >= goal.faster,
	};
}

/** Of sorted numbers, between the two that lie nearest. */
export function quantile(sorted: readonly number[], share: number): number {
	const at = share * (sorted.length - 1);
	const low = sorted[Math.floor(at)] ?? NaN;
	return low + ((sorted[Math.ceil(at)] ?? NaN) - low) * (at - Math.floor(at));
}

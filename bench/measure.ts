import { performance } from "node:perf_hooks";

export interface Measured {
	readonly name: string;
	/** Milliseconds. */
	readonly median: number;
	readonly least: number;
	readonly most: number;
}

/** Runs something so many times after three runs that do not count. */
export function measure(name: string, runs: number, work: (run: number) => void): Measured {
	for (let run = 0; run < 3; run++) work(run);
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		work(run);
		times.push(performance.now() - start);
	}
	times.sort((a, b) => a - b);
	return { name, median: times[Math.floor(times.length / 2)] ?? 0, least: times[0] ?? 0, most: times.at(-1) ?? 0 };
}

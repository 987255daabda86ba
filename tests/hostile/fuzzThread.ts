import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { heart } from "./bounded.ts";
import { TARGETS } from "./targets.ts";

/* The thread of `npm run fuzz`: tries one target with one seed after the other, as it is told, and answers each. */

export interface FuzzTask {
	readonly target: string;
	readonly cases: number;
	readonly seed: number;
}

/** How many cases were tried, and what came of the one that failed, shrunk. */
export interface FuzzAnswer {
	readonly tried: number;
	readonly failure: { readonly message: string; readonly stack: string; readonly report: string } | null;
}

/** Counted up with every case, so that the other thread sees that something still moves. */
const beat = new Int32Array(workerData as SharedArrayBuffer);
heart.beat = () => void Atomics.add(beat, 0, 1);

parentPort?.on("message", (task: FuzzTask) => void run(task).then((answer) => parentPort?.postMessage(answer)));

async function run({ target, cases, seed }: FuzzTask): Promise<FuzzAnswer> {
	const { property } = TARGETS.find(({ name }) => name === target)!;
	const details = await fc.check(property as fc.IAsyncProperty<unknown>, { numRuns: cases, seed });
	if (!details.failed) return { tried: details.numRuns, failure: null };
	const { errorInstance: error } = details;
	const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
	return { tried: details.numRuns, failure: { message, stack, report: fc.stringify(details.counterexample) } };
}

parentPort?.postMessage(TARGETS.map(({ name, share }) => ({ name, share })));

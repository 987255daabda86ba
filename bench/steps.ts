import { Session } from "node:inspector";

/*
 * The engine counts branches only in functions that it compiles while it is asked to count them, and it compiles a
 * function when it is first called: so it is asked before anything else is loaded, and never told to stop.
 */
const session = new Session();
session.connect();
session.post("Profiler.enable");
session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * How often functions and branches of this program run, counted by the engine itself: the same number on every machine,
 * however busy it is. What happens inside one call of the engine's own (a search in a text, a copy) counts as one.
 * Import this file before the code whose steps are counted.
 */
export function stepsOf(work: () => unknown): number {
	counted();
	work();
	return counted();
}

/** Since it was last asked. */
function counted(): number {
	let steps = 0;
	session.post("Profiler.takePreciseCoverage", (error, coverage) => {
		if (error) throw error;
		for (const { url, functions } of coverage.result) {
			if (url.startsWith("node:") || url.includes("node_modules")) continue;
			for (const { ranges } of functions) for (const { count } of ranges) steps += count;
		}
	});
	return steps;
}

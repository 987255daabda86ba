import { serveLayouts } from "./layoutWorker.ts";
import type { FromWorker, ToWorker, WorkerPort } from "./workerMessages.ts";

/** What a worker's global scope has of use here. */
interface WorkerScope extends WorkerPort<ToWorker, FromWorker> {
	setTimeout(resume: () => void, milliseconds: number): number;
	readonly performance: { now(): number };
}

const scope = self as unknown as WorkerScope;

// Nothing is painted here: slices only have to be short enough to hear a cancellation.
serveLayouts(scope, {
	pause: () => new Promise((resume) => scope.setTimeout(resume, 0)),
	now: () => scope.performance.now(),
	slice: 40,
});

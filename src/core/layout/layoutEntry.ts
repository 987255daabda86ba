import { serveLayouts } from "./layoutWorker.ts";
import type { FromWorker, ToWorker, WorkerPort } from "./workerMessages.ts";

/*
 * All of a thread's layouts: the build makes one function of this file and what it imports, which the main thread calls
 * and whose text a worker is started from. So nothing here may refer to anything beside it but the language's globals.
 */
export { slicedLayout } from "./slicedLayout.ts";

/** What a worker's global scope has of use here. */
export interface WorkerScope extends WorkerPort<ToWorker, FromWorker> {
	setTimeout(resume: () => void, milliseconds: number): number;
	readonly performance: { now(): number };
}

/** Answers in a worker. Nothing is painted there: slices only have to be short enough to hear a cancellation. */
export function serveWorker(scope: WorkerScope): void {
	serveLayouts(scope, {
		pause: () => new Promise((resume) => scope.setTimeout(resume, 0)),
		now: () => scope.performance.now(),
		slice: 40,
	});
}

import type { LayoutResult } from "./layout.ts";
import { type Pauses, slicedLayout } from "./slicedLayout.ts";
import type { FromWorker, ToWorker, WorkerPort } from "./workerMessages.ts";

/**
 * Answers layout requests that come over a port: the worker's side. Works in slices, so that a cancellation is heard
 * between them.
 */
export function serveLayouts(port: WorkerPort<ToWorker, FromWorker>, pauses: Pauses): void {
	const running = new Map<number, AbortController>();
	const layout = slicedLayout(pauses);
	port.onmessage = ({ data }) => {
		const { job } = data;
		if (data.kind === "cancel") {
			running.get(job)?.abort();
			return;
		}
		const abort = new AbortController();
		running.set(job, abort);
		const onProgress = (result: LayoutResult, done: number) => port.postMessage({ kind: "progress", job, result, done }, buffersOf(result));
		layout
			.layout(data.request, { signal: abort.signal, onProgress })
			.then(
				(result) => port.postMessage({ kind: "result", job, result }, buffersOf(result)),
				(reason: unknown) => port.postMessage({ kind: "failure", job, message: String(reason) }, []),
			)
			.finally(() => running.delete(job));
	};
}

/** The label sides are shared between the pictures of one layout, so only positions travel for good. */
function buffersOf({ x, y }: LayoutResult): Transferable[] {
	return [x.buffer as ArrayBuffer, y.buffer as ArrayBuffer];
}

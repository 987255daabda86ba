import type { Layout, LayoutOptions, LayoutRequest, LayoutResult } from "./layout.ts";
import type { FromWorker, ToWorker, WorkerPort } from "./workerMessages.ts";

interface Job {
	readonly resolve: (result: LayoutResult) => void;
	readonly reject: (reason: unknown) => void;
	readonly onProgress: LayoutOptions["onProgress"];
}

/** Lays out at the other end of a port, where `serveLayouts` answers: the view's side of the worker. */
export function workerLayout(port: WorkerPort<FromWorker, ToWorker>): Layout {
	const jobs = new Map<number, Job>();
	let last = 0;
	port.onmessage = ({ data }) => {
		const job = jobs.get(data.job);
		if (!job) return;
		if (data.kind === "progress") {
			job.onProgress?.(data.result, data.done);
			return;
		}
		jobs.delete(data.job);
		if (data.kind === "result") job.resolve(data.result);
		else job.reject(new Error(data.message));
	};
	return {
		layout(request: LayoutRequest, { signal, onProgress }: LayoutOptions = {}): Promise<LayoutResult> {
			return new Promise((resolve, reject) => {
				signal?.throwIfAborted();
				const job = ++last;
				jobs.set(job, { resolve, reject, onProgress });
				signal?.addEventListener(
					"abort",
					() => {
						if (!jobs.delete(job)) return;
						port.postMessage({ kind: "cancel", job }, []);
						reject(signal.reason as Error);
					},
					{ once: true },
				);
				// Cloned, not transferred: the caller may need it again, and copying it takes less than a millisecond.
				port.postMessage({ kind: "layout", job, request }, []);
			});
		},
	};
}

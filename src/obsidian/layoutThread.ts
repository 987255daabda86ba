import layouts from "function:../core/layout/layoutEntry.ts";
import type { Layout } from "../core/layout/layout.ts";
import { workerLayout } from "../core/layout/workerLayout.ts";
import type { FromWorker, ToWorker, WorkerPort } from "../core/layout/workerMessages.ts";
import { SLICE, type Breath } from "./slices.ts";

/** Pictures of so many nodes are arranged within a frame or two, before a worker would have started. */
const NEAR = 300;

/** A layout of one view's own, to be disposed of with it. */
export interface LayoutThread {
	readonly layout: Layout;
	readonly dispose: () => void;
}

/** Lays out small pictures at once and large ones in a worker; in slices where no worker can be had. */
export function layoutThread(breath: Breath): LayoutThread {
	const near = layouts().slicedLayout({ pause: () => breath.breathe(), now: () => breath.now(), slice: SLICE });
	let far: Far | null = null;
	return {
		layout: {
			async layout(request, options = {}) {
				if (request.parent.length <= NEAR) return await near.layout(request, options);
				far ??= startWorker();
				try {
					if (!far.broken) return await Promise.race([far.layout.layout(request, options), far.failure]);
				} catch (error) {
					if (!far.broken) throw error;
				}
				return await near.layout(request, options);
			},
		},
		dispose: () => far?.end(),
	};
}

interface Far {
	readonly layout: Layout;
	/** Rejects when the worker cannot go on. */
	readonly failure: Promise<never>;
	broken: boolean;
	end(): void;
}

function startWorker(): Far {
	const far = { layout: NOWHERE, broken: false, failure: NEVER, end: (): void => undefined };
	try {
		// The worker runs the text of the very function that is called here: no second copy, and nothing is evaluated.
		const source = `(${layouts.toString()})().serveWorker(self)`;
		const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
		const worker = new Worker(address);
		far.failure = new Promise((_, reject) => {
			worker.addEventListener("error", () => {
				far.broken = true;
				reject(new Error("the layout worker has stopped"));
			});
		});
		// Awaited only while something is laid out.
		far.failure.catch(() => undefined);
		far.layout = workerLayout(worker as unknown as WorkerPort<FromWorker, ToWorker>);
		far.end = () => {
			worker.terminate();
			URL.revokeObjectURL(address);
		};
	} catch {
		// Some web views allow no workers from blobs.
		far.broken = true;
	}
	return far;
}

const NEVER = new Promise<never>(() => undefined);
const NOWHERE: Layout = { layout: () => NEVER };

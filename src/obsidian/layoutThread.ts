import layouts from "function:../core/layout/layoutEntry.ts";
import type { Layout, LayoutOptions, LayoutRequest, LayoutResult } from "../core/layout/layout.ts";
import { workerLayout } from "../core/layout/workerLayout.ts";
import type { FromWorker, ToWorker, WorkerPort } from "../core/layout/workerMessages.ts";
import { SLICE, type Breath } from "./slices.ts";

/** Pictures of so many nodes are arranged within a frame or two, before a worker would have started. */
const NEAR = 300;
/** A worker that says nothing for so many milliseconds counts as dead. */
const PATIENCE = 20_000;

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
				return (await answered(far, request, options, breath)) ?? (await near.layout(request, options));
			},
		},
		dispose: () => far?.end(),
	};
}

interface Far {
	readonly layout: Layout;
	/** Told when the worker cannot go on; each is told of once. */
	readonly waiting: Set<() => void>;
	broken: boolean;
	end(): void;
}

/** Null where the worker stops, or falls silent: it is not asked again then. */
function answered(far: Far, request: LayoutRequest, options: LayoutOptions, breath: Breath): Promise<LayoutResult | null> {
	if (far.broken) return Promise.resolve(null);
	return new Promise((resolve, reject) => {
		const giveUp = (): void => {
			done();
			resolve(null);
		};
		const silent = (): void => breakOff(far);
		let patience = breath.later(PATIENCE, silent);
		const done = (): void => {
			patience();
			far.waiting.delete(giveUp);
		};
		const onProgress: LayoutOptions["onProgress"] = (...progress) => {
			patience();
			patience = breath.later(PATIENCE, silent);
			options.onProgress?.(...progress);
		};
		far.waiting.add(giveUp);
		far.layout.layout(request, { ...options, onProgress }).finally(done).then(resolve, reject);
	});
}

function breakOff(far: Far): void {
	far.broken = true;
	far.end();
	for (const giveUp of [...far.waiting]) giveUp();
}

function startWorker(): Far {
	const far = { layout: NOWHERE, broken: false, waiting: new Set<() => void>(), end: (): void => undefined };
	try {
		// The worker runs the text of the very function that is called here: no second copy, and nothing is evaluated.
		const source = `(${layouts.toString()})().serveWorker(self)`;
		const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
		const worker = new Worker(address);
		worker.addEventListener("error", () => breakOff(far));
		worker.addEventListener("messageerror", () => breakOff(far));
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

const NOWHERE: Layout = { layout: () => new Promise(() => undefined) };

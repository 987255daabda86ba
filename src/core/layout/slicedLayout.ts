import type { Layout, LayoutOptions, LayoutRequest, LayoutResult } from "./layout.ts";
import { layoutSteps } from "./runLayout.ts";

/** What slicing needs of its surroundings. */
export interface Pauses {
	/** Resolves when the next slice may begin, after the host has had its turn. */
	pause(): Promise<void>;
	/** A clock, in milliseconds. */
	now(): number;
	/** How long a slice may take, in milliseconds: half a frame (8) where something is painted. */
	readonly slice: number;
}

/** Lays out on the thread that asks, in slices. What is done between two looks at the clock takes up to 10 ms at 10,000 nodes. */
export function slicedLayout(pauses: Pauses): Layout {
	return { layout: (request, options) => run(request, options, pauses) };
}

async function run(request: LayoutRequest, { signal, onProgress }: LayoutOptions = {}, pauses: Pauses): Promise<LayoutResult> {
	signal?.throwIfAborted();
	const steps = layoutSteps(request);
	let started = pauses.now();
	let shown: { result: LayoutResult; done: number } | null = null;
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		if (step.value.result) shown = { result: step.value.result, done: step.value.done };
		if (pauses.now() - started < pauses.slice) continue;
		if (shown) onProgress?.(shown.result, shown.done);
		shown = null;
		await pauses.pause();
		signal?.throwIfAborted();
		started = pauses.now();
	}
}

import type { Layout, LayoutOptions, LayoutRequest, LayoutResult } from "./layout.ts";
import { layoutSteps } from "./runLayout.ts";

/** How long a slice may take, in milliseconds: half a frame, so that the rest of the frame can be painted. */
const SLICE = 8;

/** What slicing needs of its surroundings. */
export interface Pauses {
	/** Resolves when the next slice may begin, after the host has had its turn. */
	pause(): Promise<void>;
	/** A clock, in milliseconds. */
	now(): number;
}

/** Lays out on the thread that asks, in slices. */
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
		if (pauses.now() - started < SLICE) continue;
		if (shown) onProgress?.(shown.result, shown.done);
		shown = null;
		await pauses.pause();
		signal?.throwIfAborted();
		started = pauses.now();
	}
}

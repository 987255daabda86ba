import type { Layout, LayoutOptions, LayoutRequest, LayoutResult } from "./layout.ts";
import type { LayoutStep } from "./layoutSteps.ts";
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

/** Lays out on the thread that asks, in slices. */
export function slicedLayout(pauses: Pauses): Layout {
	return { layout: (request, options) => run(request, options, pauses) };
}

async function run(request: LayoutRequest, { signal, onProgress }: LayoutOptions = {}, pauses: Pauses): Promise<LayoutResult> {
	signal?.throwIfAborted();
	const steps = layoutSteps(request);
	let started = pauses.now();
	let shown: LayoutStep | undefined;
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		shown = step.value ?? shown;
		if (pauses.now() - started < pauses.slice) continue;
		if (shown) onProgress?.(shown.picture(), shown.done);
		shown = undefined;
		await pauses.pause();
		signal?.throwIfAborted();
		started = pauses.now();
	}
}

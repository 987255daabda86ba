import type { Layout, LayoutOptions, LayoutRequest, LayoutResult } from "../core/layout/layout.ts";
import { layoutSteps } from "../core/layout/runLayout.ts";
import { SLICE, type Breath } from "./slices.ts";

/** Lays out in the view's own thread, a slice at a time: where there are no workers, and for short work. */
export function slicedLayout(breath: Breath): Layout {
	return {
		async layout(request: LayoutRequest, { signal, onProgress }: LayoutOptions = {}): Promise<LayoutResult> {
			const steps = layoutSteps(request);
			let since = breath.now();
			for (;;) {
				signal?.throwIfAborted();
				const step = steps.next();
				if (step.done) return step.value;
				if (step.value.result) onProgress?.(step.value.result, step.value.done);
				if (breath.now() - since < SLICE) continue;
				await breath.breathe();
				since = breath.now();
			}
		},
	};
}

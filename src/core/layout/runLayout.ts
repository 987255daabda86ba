import type { LayoutLens, LayoutRequest, LayoutResult } from "./layout.ts";
import { outlineRows } from "./outlineRows.ts";
import { radialTree } from "./radialTree.ts";
import { tidyTree } from "./tidyTree.ts";

/** A picture on the way, and the share of the work that is done. */
export interface LayoutStep {
	/** Null where there is nothing new to show yet. */
	readonly result: LayoutResult | null;
	readonly done: number;
}

/** A layout's work in slices of a few milliseconds; the generator's return value is the result. */
export type LayoutSteps = Generator<LayoutStep, LayoutResult>;

const lenses: Readonly<Record<LayoutLens, (request: LayoutRequest) => LayoutResult | LayoutSteps>> = {
	outline: outlineRows,
	tree: tidyTree,
	radial: radialTree,
	network: tidyTree,
	lineage: tidyTree,
};

/** Starts the layout that a request names. */
export function* layoutSteps(request: LayoutRequest): LayoutSteps {
	const answer = lenses[request.lens](request);
	return Symbol.iterator in answer ? yield* answer : answer;
}

/** Runs a layout to its end, in one go. */
export function runLayout(request: LayoutRequest): LayoutResult {
	const steps = layoutSteps(request);
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

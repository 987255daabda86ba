import type { LayoutLens, LayoutRequest, LayoutResult } from "./layout.ts";
import type { LayoutSteps } from "./layoutSteps.ts";
import { lineage } from "./lineage.ts";
import { network } from "./network.ts";
import { outlineRows } from "./outlineRows.ts";
import { radialTree } from "./radialTree.ts";
import { tidyTree } from "./tidyTree.ts";

const lenses: Readonly<Record<LayoutLens, (request: LayoutRequest) => LayoutResult | LayoutSteps>> = {
	outline: outlineRows,
	tree: tidyTree,
	radial: radialTree,
	network,
	lineage,
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

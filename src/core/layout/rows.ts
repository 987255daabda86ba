import { LABEL_DISTANCE } from "../visible/visibleGraph.ts";
import type { LayoutRequest } from "./layout.ts";

/** Rows of a small picture stand further apart than those of a large one: the gap shrinks smoothly from 22 to 8 pixels. */
export function rowGap(count: number): number {
	return 8 + 14 / (1 + (count / 30) ** 2);
}

/** Widths of columns come in steps, so that a renamed note seldom moves what stands beside it. */
const STEP = 40;

/** What a column needs, and the room for the curves that leave it. */
export function columnPitch(widest: number, gap: number): number {
	return Math.ceil((widest + gap) / STEP) * STEP;
}

/** From the shape's centre to the end of the label beside it. */
export function reach({ radius, width }: LayoutRequest, node: number): number {
	return radius[node]! + LABEL_DISTANCE + width[node]!;
}

/** What a row needs. */
export function rowHeight({ radius, height }: LayoutRequest, node: number): number {
	return Math.max(2 * radius[node]!, height[node]!);
}

/** What every node's row needs. */
export function rowHeights(request: LayoutRequest): Float64Array {
	const heights = new Float64Array(request.radius.length);
	for (let node = 0; node < heights.length; node++) heights[node] = rowHeight(request, node);
	return heights;
}

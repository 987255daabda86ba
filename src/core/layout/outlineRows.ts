import { familyOf } from "./family.ts";
import type { LayoutRequest, LayoutResult } from "./layout.ts";

/** CSS pixels at 100 %. */
const INDENT = 20;
const ROW = 28;

/** One row a node, in the order in which the outline is read. */
export function outlineRows({ parent }: LayoutRequest): LayoutResult {
	const { preorder, depth, count } = familyOf(parent);
	const x = new Float32Array(count);
	const y = new Float32Array(count);
	for (const [row, node] of preorder.entries()) {
		x[node] = INDENT * depth[node]!;
		y[node] = ROW * row;
	}
	return { x, y, labelSide: new Uint8Array(count), ticks: [], lanes: [] };
}

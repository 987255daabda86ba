import type { Boxes } from "./boxes.ts";
import { familyOf, rootsOf } from "./family.ts";
import { type LayoutRequest, NODE_GROUP } from "./layout.ts";

/** Between everything else and the blocks, and between two blocks. */
const BLOCK_DISTANCE = 110;
const NEXT_BLOCK_DISTANCE = 56;
const INDENT = 28;
const FEWEST_ROWS = 8;

/** Sets each group right of everything before it: its name, and below it what belongs to it, in columns. */
export function placeGroups(request: LayoutRequest, core: Int32Array, boxes: Boxes, x: Float32Array, y: Float32Array): void {
	let [top, bottom, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const node of core) {
		top = Math.min(top, y[node]! - boxes.top[node]!);
		bottom = Math.max(bottom, y[node]! + boxes.bottom[node]!);
		right = Math.max(right, x[node]! + boxes.right[node]!);
	}
	if (core.length === 0) [top, bottom, right] = [0, 0, -BLOCK_DISTANCE];
	const family = familyOf(request.parent);
	let distance = BLOCK_DISTANCE;
	for (const root of rootsOf(family)) {
		if (request.group[root] === NODE_GROUP.concept) continue;
		const start = family.preorder.indexOf(root);
		let end = start + 1;
		while (end < family.count && family.depth[family.preorder[end]!]! > 0) end++;
		const members = family.preorder.slice(start + 1, end);
		const left = right + distance;
		distance = NEXT_BLOCK_DISTANCE;
		x[root] = left;
		y[root] = top + boxes.top[root]!;
		const column = { left: left + INDENT, top: y[root] + boxes.bottom[root]!, height: bottom - top };
		right = Math.max(left + boxes.right[root]!, fill(members, column, boxes, x, y));
	}
}

/** Column by column, as high as what stands beside; returns the right side of the last. */
function fill(
	members: Int32Array,
	{ left, top, height }: { readonly left: number; readonly top: number; readonly height: number },
	boxes: Boxes,
	x: Float32Array,
	y: Float32Array,
): number {
	const row = members.reduce((most, node) => Math.max(most, boxes.top[node]! + boxes.bottom[node]!), 1);
	const pitch = members.reduce((most, node) => Math.max(most, boxes.left[node]! + boxes.right[node]!), 0);
	const rows = Math.max(FEWEST_ROWS, Math.ceil(Math.sqrt((members.length * pitch) / (row * 1.6))), Math.floor((height * 0.9) / row));
	for (const [at, node] of members.entries()) {
		x[node] = left + Math.floor(at / rows) * pitch;
		y[node] = top + ((at % rows) + 0.5) * row;
	}
	return left + Math.ceil(members.length / rows) * pitch;
}

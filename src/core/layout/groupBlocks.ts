import type { Boxes } from "./boxes.ts";
import { type Family, familyOf, rootsOf } from "./family.ts";
import { type LayoutRequest, NODE_GROUP } from "./layout.ts";

/** Between everything else and the blocks, and between two blocks. */
const BLOCK_DISTANCE = 90;
const NEXT_BLOCK_DISTANCE = 56;
const INDENT = 28;
const FEWEST_ROWS = 6;

/** A group's name and what belongs to it. */
interface Block {
	readonly root: number;
	readonly members: Int32Array;
}

interface Frame {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/**
 * Sets each group into a block: its name, and below it what belongs to it, in columns. The blocks stand in a row beside
 * everything else or below it, wherever the whole can be shown larger.
 */
export function placeGroups(request: LayoutRequest, core: Int32Array, boxes: Boxes, x: Float32Array, y: Float32Array): void {
	const blocks = blocksOf(request, familyOf(request.parent));
	if (blocks.length === 0) return;
	const frame = frameOf(core, boxes, x, y);
	const width = frame.right - frame.left;
	const height = frame.bottom - frame.top;
	const beside = () => row(blocks, { left: frame.right + BLOCK_DISTANCE, top: frame.top }, height, boxes, x, y);
	const below = () => row(blocks, { left: frame.left, top: frame.bottom + BLOCK_DISTANCE }, height / 3, boxes, x, y);
	const scale = (size: { width: number; height: number }) => Math.min(request.aspect / size.width, 1 / size.height);
	const right = beside();
	const bottom = below();
	const scaleBeside = scale({ width: right.right - frame.left, height: Math.max(height, right.bottom - frame.top) });
	const scaleBelow = scale({ width: Math.max(width, bottom.right - frame.left), height: bottom.bottom - frame.top });
	if (scaleBeside >= scaleBelow) beside();
}

function blocksOf({ group, parent }: LayoutRequest, family: Family): Block[] {
	return Array.from(rootsOf(family))
		.filter((root) => group[root] !== NODE_GROUP.concept)
		.map((root) => {
			const start = family.preorder.indexOf(root) + 1;
			let end = start;
			while (end < family.count && parent[family.preorder[end]!]! >= 0) end++;
			return { root, members: family.preorder.slice(start, end) };
		});
}

function frameOf(nodes: Int32Array, boxes: Boxes, x: Float32Array, y: Float32Array): Frame {
	if (nodes.length === 0) return { left: 0, top: 0, right: -BLOCK_DISTANCE, bottom: -BLOCK_DISTANCE };
	let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const node of nodes) {
		left = Math.min(left, x[node]! - boxes.left[node]!);
		top = Math.min(top, y[node]! - boxes.top[node]!);
		right = Math.max(right, x[node]! + boxes.right[node]!);
		bottom = Math.max(bottom, y[node]! + boxes.bottom[node]!);
	}
	return { left, top, right, bottom };
}

/** Places the blocks side by side from a corner; returns how far they reach. */
function row(
	blocks: readonly Block[],
	corner: { readonly left: number; readonly top: number },
	height: number,
	boxes: Boxes,
	x: Float32Array,
	y: Float32Array,
): { right: number; bottom: number } {
	let { left } = corner;
	let [right, bottom] = [left, corner.top];
	for (const { root, members } of blocks) {
		x[root] = left + boxes.left[root]!;
		y[root] = corner.top + boxes.top[root]!;
		const pitch = members.reduce((most, node) => Math.max(most, boxes.left[node]! + boxes.right[node]!), 0);
		const rowHeight = members.reduce((most, node) => Math.max(most, boxes.top[node]! + boxes.bottom[node]!), 1);
		const rows = Math.max(FEWEST_ROWS, Math.floor((height * 0.9) / rowHeight));
		const under = corner.top + boxes.top[root]! + boxes.bottom[root]!;
		for (const [at, node] of members.entries()) {
			x[node] = x[root] + INDENT + Math.floor(at / rows) * pitch;
			y[node] = under + (at % rows) * rowHeight + boxes.top[node]!;
		}
		right = Math.max(x[root] + boxes.right[root]!, x[root] + INDENT + Math.ceil(members.length / rows) * pitch);
		bottom = Math.max(bottom, under + Math.min(rows, members.length) * rowHeight);
		left = right + NEXT_BLOCK_DISTANCE;
	}
	return { right, bottom };
}

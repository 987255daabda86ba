import type { Boxes } from "./boxes.ts";

const ROUNDS = 40;
/** Overlaps up to this are rounding. */
const TOLERANCE = 0.05;

/**
 * Pushes overlapping boxes apart, each pair along the direction in which they overlap least, round by round. Most
 * overlaps are gone afterwards, not all: see `BoxGrid.settle`. A round is linear for evenly spread boxes.
 */
export function* pushApart(nodes: Int32Array, boxes: Boxes, x: Float32Array, y: Float32Array): Generator<void, void> {
	const byLeft = nodes.slice();
	const widest = nodes.reduce((most, node) => Math.max(most, boxes.left[node]! + boxes.right[node]!), 0);
	for (let round = 0; round < ROUNDS; round++) {
		byLeft.sort((a, b) => x[a]! - boxes.left[a]! - (x[b]! - boxes.left[b]!) || a - b);
		if (!sweep(byLeft, widest, boxes, x, y)) return;
		yield;
	}
}

/** One round over boxes sorted by their left sides; true where any two overlapped. */
function sweep(byLeft: Int32Array, widest: number, boxes: Boxes, x: Float32Array, y: Float32Array): boolean {
	const { left, right, top, bottom } = boxes;
	let moved = false;
	for (let at = 0; at < byLeft.length; at++) {
		const a = byLeft[at]!;
		const reach = x[a]! - left[a]! + widest;
		for (let next = at + 1; next < byLeft.length; next++) {
			const b = byLeft[next]!;
			// Boxes move while they are compared: the order is right within the widest box.
			if (x[b]! - left[b]! > reach) break;
			const overlapX = Math.min(x[a]! + right[a]! - (x[b]! - left[b]!), x[b]! + right[b]! - (x[a]! - left[a]!));
			if (overlapX <= TOLERANCE) continue;
			const overlapY = Math.min(y[a]! + bottom[a]! - (y[b]! - top[b]!), y[b]! + bottom[b]! - (y[a]! - top[a]!));
			if (overlapY <= TOLERANCE) continue;
			moved = true;
			if (overlapX < overlapY) {
				const push = (overlapX / 2 + 0.5) * (x[a]! <= x[b]! ? 1 : -1);
				x[a]! -= push;
				x[b]! += push;
			} else {
				const push = (overlapY / 2 + 0.5) * (y[a]! <= y[b]! ? 1 : -1);
				y[a]! -= push;
				y[b]! += push;
			}
		}
	}
	return moved;
}

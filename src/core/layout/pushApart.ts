import type { Boxes } from "./boxes.ts";
import type { Slices } from "./layoutSteps.ts";

const ROUNDS = 40;
/** Cells that are looked through between two yields. */
const CELLS = 1000;
/** Overlaps up to this are rounding. */
const TOLERANCE = 0.05;

/**
 * Pushes overlapping boxes apart, each pair along the direction in which they overlap least, round by round. Most
 * overlaps are gone afterwards, not all: see `BoxGrid.settle`. A round is linear for evenly spread boxes.
 */
export function* pushApart(nodes: Int32Array, boxes: Boxes, x: Float32Array, y: Float32Array): Slices<void> {
	const cells = new Cells(nodes, boxes, x, y);
	for (let round = 0; round < ROUNDS; round++) {
		cells.sort();
		let moved = 0;
		for (let cell = 0; cell < cells.count; cell += CELLS) {
			yield;
			cells.eachPair(cell, cell + CELLS, (one, other) => {
				if (push(one, other, boxes, x, y)) moved++;
			});
		}
		if (moved === 0) return;
	}
}

function push(a: number, b: number, { left, right, top, bottom }: Boxes, x: Float32Array, y: Float32Array): boolean {
	const overlapX = Math.min(x[a]! + right[a]! - (x[b]! - left[b]!), x[b]! + right[b]! - (x[a]! - left[a]!));
	if (overlapX <= TOLERANCE) return false;
	const overlapY = Math.min(y[a]! + bottom[a]! - (y[b]! - top[b]!), y[b]! + bottom[b]! - (y[a]! - top[a]!));
	if (overlapY <= TOLERANCE) return false;
	if (overlapX < overlapY) {
		const way = (overlapX / 2 + 0.5) * (x[a]! <= x[b]! ? 1 : -1);
		x[a]! -= way;
		x[b]! += way;
	} else {
		const way = (overlapY / 2 + 0.5) * (y[a]! <= y[b]! ? 1 : -1);
		y[a]! -= way;
		y[b]! += way;
	}
	return true;
}

/** Nodes sorted into cells as large as the largest box: whatever touches stands in the same cell or in the next. */
class Cells {
	readonly #width: number;
	readonly #height: number;
	#columns = 0;
	#start = new Int32Array(0);
	readonly #items: Int32Array;

	constructor(
		private readonly nodes: Int32Array,
		boxes: Boxes,
		private readonly x: Float32Array,
		private readonly y: Float32Array,
	) {
		this.#width = nodes.reduce((most, node) => Math.max(most, boxes.left[node]! + boxes.right[node]!), 1);
		this.#height = nodes.reduce((most, node) => Math.max(most, boxes.top[node]! + boxes.bottom[node]!), 1);
		this.#items = new Int32Array(nodes.length);
	}

	sort(): void {
		const { nodes, x, y } = this;
		let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
		for (const node of nodes) {
			left = Math.min(left, x[node]!);
			right = Math.max(right, x[node]!);
			top = Math.min(top, y[node]!);
			bottom = Math.max(bottom, y[node]!);
		}
		if (nodes.length === 0) return;
		// Boxes far apart must not make a grid of nothing.
		const width = Math.max(this.#width, (right - left) / 1024);
		const height = Math.max(this.#height, (bottom - top) / 1024);
		// A margin of one cell on each side spares every test for the rim.
		this.#columns = Math.floor((right - left) / width) + 3;
		const rows = Math.floor((bottom - top) / height) + 3;
		const cellOf = (node: number) => (Math.floor((y[node]! - top) / height) + 1) * this.#columns + Math.floor((x[node]! - left) / width) + 1;
		this.#start = new Int32Array(this.#columns * rows + 1);
		for (const node of nodes) this.#start[cellOf(node) + 1]!++;
		for (let cell = 1; cell < this.#start.length; cell++) this.#start[cell]! += this.#start[cell - 1]!;
		const filled = this.#start.slice();
		for (const node of nodes) this.#items[filled[cellOf(node)]!++] = node;
	}

	/** All that may hold something, but for the margin below. */
	get count(): number {
		return this.#start.length - this.#columns - 2;
	}

	/** Every pair with its one end in these cells and the other there or in neighbouring ones, once over all cells. */
	eachPair(from: number, to: number, visit: (one: number, other: number) => void): void {
		const columns = this.#columns;
		const start = this.#start;
		const items = this.#items;
		for (let cell = from; cell < Math.min(to, this.count); cell++) {
			for (let at = start[cell]!; at < start[cell + 1]!; at++) {
				const one = items[at]!;
				for (let next = at + 1; next < start[cell + 2]!; next++) visit(one, items[next]!);
				// The row below: its three neighbouring cells lie side by side.
				for (let next = start[cell + columns - 1]!; next < start[cell + columns + 2]!; next++) visit(one, items[next]!);
			}
		}
	}
}

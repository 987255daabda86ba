import { type Family, rootsOf } from "./family.ts";
import type { LayoutRequest } from "./layout.ts";

/** A piece to be set below the others: sizes in CSS pixels at 100 %. */
export interface Block {
	readonly width: number;
	readonly height: number;
}

/** A picture that fits this height at 100 % needs no more columns. */
const COMFORTABLE_HEIGHT = 760;
const MOST_COLUMNS = 12;

/**
 * Breaks a list of blocks into columns as a newspaper does, in their order, so that the whole can be shown as large as
 * possible in a viewport of that aspect. Returns the column of each block.
 */
export function packColumns(blocks: readonly Block[], gap: Block, aspect: number): Int32Array {
	let best: Int32Array = new Int32Array(blocks.length);
	let largest = 0;
	for (let columns = 1; columns <= Math.min(MOST_COLUMNS, blocks.length); columns++) {
		const column = fill(blocks, gap.height, columns);
		const { width, height } = extent(blocks, column, gap);
		const scale = Math.min(aspect / width, 1 / height, 1 / COMFORTABLE_HEIGHT);
		// A further column must be worth the break.
		if (scale > largest * 1.2) {
			largest = scale;
			best = column;
		}
	}
	return best;
}

/** Size of the whole. */
export function extent(blocks: readonly Block[], column: Int32Array, gap: Block): Block {
	const widths: number[] = [];
	const heights: number[] = [];
	for (const [index, block] of blocks.entries()) {
		const at = column[index]!;
		widths[at] = Math.max(widths[at] ?? 0, block.width);
		heights[at] = (heights[at] === undefined ? 0 : heights[at] + gap.height) + block.height;
	}
	const width = widths.reduce((sum, value) => sum + value, 0) + gap.width * Math.max(0, widths.length - 1);
	return { width: Math.max(1, width), height: Math.max(1, ...heights) };
}

/** The lowest columns that hold all blocks in order, found by halving. */
function fill(blocks: readonly Block[], gap: number, columns: number): Int32Array {
	let low = blocks.reduce((most, { height }) => Math.max(most, height), 0);
	let high = blocks.reduce((sum, { height }) => sum + height + gap, 0);
	while (high - low > 1) {
		const limit = (low + high) / 2;
		if ((greedy(blocks, gap, limit).at(-1) ?? 0) < columns) high = limit;
		else low = limit;
	}
	return greedy(blocks, gap, high);
}

function greedy(blocks: readonly Block[], gap: number, limit: number): Int32Array {
	const column = new Int32Array(blocks.length);
	let at = 0;
	let filled = 0;
	for (const [index, { height }] of blocks.entries()) {
		if (filled > 0 && filled + gap + height > limit) {
			at++;
			filled = 0;
		}
		filled += (filled > 0 ? gap : 0) + height;
		column[index] = at;
	}
	return column;
}

/** The newspaper column of each root's tree. */
export type Packing = ReadonlyMap<number, number>;

/** Above any row: orders columns before rows. */
const HIGHER_THAN_ANY = 1e7;

/**
 * Trees in the columns in which they stood; new ones join the tree before them. `order` sorts siblings as they stood,
 * roots column by column.
 */
export function keptPacking({ previousX, previousY }: LayoutRequest, family: Family): { packing: Packing; order: Float32Array } {
	const roots = rootsOf(family);
	const known = Array.from(roots, (root) => previousX[root]!).filter((x) => !Number.isNaN(x));
	const places = [...new Set(known.map(Math.round))].sort((a, b) => a - b);
	const packing = new Map<number, number>();
	const order = previousY.slice();
	let column = 0;
	for (const root of roots) {
		if (!Number.isNaN(previousX[root]!)) column = places.indexOf(Math.round(previousX[root]!));
		packing.set(root, column);
		order[root]! += HIGHER_THAN_ANY * column;
	}
	return { packing, order };
}

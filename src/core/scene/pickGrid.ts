/** Cells a side at most: a few far outliers must not make a grid of nothing. */
const MOST_CELLS_A_SIDE = 1024;

/**
 * Points in square cells, sorted by cell: built in linear time, asked in constant time where points are spread as
 * layouts spread them. Coordinates are world units.
 */
export class PickGrid {
	readonly #left: number;
	readonly #top: number;
	readonly #columns: number;
	readonly #rows: number;
	readonly #cell: number;
	/** Items of cell `c` are `items[start[c]] … items[start[c + 1] - 1]`. */
	readonly #start: Int32Array;
	readonly #items: Int32Array;

	constructor(
		private readonly x: Float32Array,
		private readonly y: Float32Array,
		cell?: number,
	) {
		const count = x.length;
		let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
		for (let item = 0; item < count; item++) {
			left = Math.min(left, x[item]!);
			right = Math.max(right, x[item]!);
			top = Math.min(top, y[item]!);
			bottom = Math.max(bottom, y[item]!);
		}
		this.#left = count === 0 ? 0 : left;
		this.#top = count === 0 ? 0 : top;
		const width = count === 0 ? 0 : right - left;
		const height = count === 0 ? 0 : bottom - top;
		// About two points a cell where nothing else is asked for.
		const wanted = cell ?? Math.sqrt((2 * (width + 1) * (height + 1)) / Math.max(1, count));
		this.#cell = Math.max(wanted, width / MOST_CELLS_A_SIDE, height / MOST_CELLS_A_SIDE, 1);
		this.#columns = Math.floor(width / this.#cell) + 1;
		this.#rows = Math.floor(height / this.#cell) + 1;
		this.#start = new Int32Array(this.#columns * this.#rows + 1);
		this.#items = new Int32Array(count);
		for (let item = 0; item < count; item++) this.#start[this.#cellOf(item) + 1]!++;
		for (let at = 1; at < this.#start.length; at++) this.#start[at]! += this.#start[at - 1]!;
		const filled = this.#start.slice();
		for (let item = 0; item < count; item++) this.#items[filled[this.#cellOf(item)]!++] = item;
	}

	/** The point nearest to a place, no further than `reach`; -1 where there is none. Of equal ones the later wins. */
	nearest(x: number, y: number, reach: number): number {
		let found = -1;
		let least = reach * reach;
		this.within(x - reach, y - reach, x + reach, y + reach, (item) => {
			const distance = (this.x[item]! - x) ** 2 + (this.y[item]! - y) ** 2;
			if (distance <= least) [found, least] = [item, distance];
		});
		return found;
	}

	/** Calls `visit` with every point inside a box, until it returns true. */
	within(left: number, top: number, right: number, bottom: number, visit: (item: number) => boolean | void): void {
		const firstColumn = Math.max(0, Math.floor((left - this.#left) / this.#cell));
		const lastColumn = Math.min(this.#columns - 1, Math.floor((right - this.#left) / this.#cell));
		const firstRow = Math.max(0, Math.floor((top - this.#top) / this.#cell));
		const lastRow = Math.min(this.#rows - 1, Math.floor((bottom - this.#top) / this.#cell));
		for (let row = firstRow; row <= lastRow; row++) {
			for (let column = firstColumn; column <= lastColumn; column++) {
				const cell = row * this.#columns + column;
				for (let at = this.#start[cell]!; at < this.#start[cell + 1]!; at++) {
					const item = this.#items[at]!;
					const x = this.x[item]!;
					const y = this.y[item]!;
					if (x < left || x > right || y < top || y > bottom) continue;
					if (visit(item) === true) return;
				}
			}
		}
	}

	#cellOf(item: number): number {
		const column = Math.floor((this.x[item]! - this.#left) / this.#cell);
		const row = Math.floor((this.y[item]! - this.#top) / this.#cell);
		return row * this.#columns + column;
	}
}

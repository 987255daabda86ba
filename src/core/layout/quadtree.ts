/** A leaf holds up to so many points: what stands so near is computed point by point sooner than cell by cell. */
const LEAF = 12;

/**
 * A region quadtree over points, rebuilt for every tick, as columns in depth-first order: a cell's content follows it
 * directly, and `skip` leads past it, so that a traversal runs forward through memory without a stack. Points are
 * sorted by cell; from tick to tick hardly one changes its place, so that sorting them again is almost only reading.
 */
export class Quadtree {
	/** Cells in use. */
	count = 0;
	/** Where the traversal goes on if it does not enter the cell. */
	skip = new Int32Array(0);
	/** A leaf's points are `first … end - 1`; the `end` of inner cells is 0. */
	first = new Int32Array(0);
	end = new Int32Array(0);
	/** Four numbers a cell, side by side for the cache: where its points weigh (x, y), how many, its squared width (0 for one point). */
	cells = new Float64Array(0);
	/** The points sorted by cell: which they are, and where they stand. */
	readonly order: Int32Array;
	readonly x: Float64Array;
	readonly y: Float64Array;
	#smallest = 0;

	constructor(points: number) {
		this.order = Int32Array.from({ length: points }, (_, point) => point);
		this.x = new Float64Array(points);
		this.y = new Float64Array(points);
		this.#reserve(points + 16);
	}

	build(x: Float64Array, y: Float64Array): void {
		const points = x.length;
		this.count = 0;
		if (points === 0) return;
		let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
		for (let at = 0; at < points; at++) {
			const ownX = (this.x[at] = x[this.order[at]!]!);
			const ownY = (this.y[at] = y[this.order[at]!]!);
			if (ownX < left) left = ownX;
			if (ownX > right) right = ownX;
			if (ownY < top) top = ownY;
			if (ownY > bottom) bottom = ownY;
		}
		const width = Math.max(right - left, bottom - top, 1e-6) * 1.0001;
		this.#smallest = width * 2 ** -40;
		this.#cell(0, points, left, top, width);
	}

	/** Writes the cell of these points down, then all that is in it, then what they weigh. */
	#cell(from: number, to: number, left: number, top: number, width: number): void {
		const cell = this.count++;
		if (cell === this.skip.length) this.#reserve(2 * cell);
		let sumX = 0;
		let sumY = 0;
		if (to - from <= LEAF || width < this.#smallest) {
			this.first[cell] = from;
			this.end[cell] = to;
			for (let at = from; at < to; at++) {
				sumX += this.x[at]!;
				sumY += this.y[at]!;
			}
		} else {
			this.end[cell] = 0;
			const half = width / 2;
			const middleX = left + half;
			const middleY = top + half;
			const across = this.#split(from, to, this.y, middleY);
			const above = this.#split(from, across, this.x, middleX);
			const below = this.#split(across, to, this.x, middleX);
			if (from < above) this.#cell(from, above, left, top, half);
			if (above < across) this.#cell(above, across, middleX, top, half);
			if (across < below) this.#cell(across, below, left, middleY, half);
			if (below < to) this.#cell(below, to, middleX, middleY, half);
			for (let inner = cell + 1; inner < this.count; inner = this.skip[inner]!) {
				sumX += this.cells[4 * inner]! * this.cells[4 * inner + 2]!;
				sumY += this.cells[4 * inner + 1]! * this.cells[4 * inner + 2]!;
			}
		}
		const points = to - from;
		this.cells[4 * cell] = sumX / points;
		this.cells[4 * cell + 1] = sumY / points;
		this.cells[4 * cell + 2] = points;
		this.cells[4 * cell + 3] = points === 1 ? 0 : width * width;
		this.skip[cell] = this.count;
	}

	/** Sorts points below the middle before those above it; returns where the latter begin. */
	#split(from: number, to: number, place: Float64Array, middle: number): number {
		const { order, x, y } = this;
		let low = from;
		let high = to - 1;
		for (;;) {
			while (low <= high && place[low]! < middle) low++;
			while (low <= high && place[high]! >= middle) high--;
			if (low >= high) return low;
			const [point, pointX, pointY] = [order[low]!, x[low]!, y[low]!];
			order[low] = order[high]!;
			x[low] = x[high]!;
			y[low] = y[high]!;
			order[high] = point;
			x[high] = pointX;
			y[high] = pointY;
		}
	}

	#reserve(cells: number): void {
		this.skip = grown(this.skip, new Int32Array(cells));
		this.first = grown(this.first, new Int32Array(cells));
		this.end = grown(this.end, new Int32Array(cells));
		this.cells = grown(this.cells, new Float64Array(4 * cells));
	}
}

function grown<T extends Int32Array | Float64Array>(column: T, larger: T): T {
	larger.set(column);
	return larger;
}

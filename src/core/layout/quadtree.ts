/**
 * A region quadtree over points, rebuilt for every tick, as columns in depth-first order: a cell's content follows it
 * directly, and `skip` leads past it, so that a traversal runs forward through memory without a stack.
 */
export class Quadtree {
	/** Cells in use. */
	count = 0;
	/** Where the traversal goes on if it does not enter the cell. */
	skip: Int32Array;
	/** A leaf's point (its first of several at one place), -1 for inner cells. */
	point: Int32Array;
	/** Four numbers a cell, side by side for the cache: where its charges weigh (x, y), their sum, its squared width. */
	cells: Float64Array;
	/** Next point at the same place; -1 at the end. */
	readonly next: Int32Array;

	private child: Int32Array;
	private held: Int32Array;

	constructor(points: number) {
		const cells = 2 * points + 16;
		this.skip = new Int32Array(cells);
		this.point = new Int32Array(cells);
		this.cells = new Float64Array(4 * cells);
		this.next = new Int32Array(points);
		this.child = new Int32Array(4 * cells);
		this.held = new Int32Array(cells);
	}

	build(x: Float64Array, y: Float64Array, charges: Float64Array): void {
		const points = x.length;
		this.count = 0;
		if (points === 0) return;
		let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
		for (let point = 0; point < points; point++) {
			left = Math.min(left, x[point]!);
			right = Math.max(right, x[point]!);
			top = Math.min(top, y[point]!);
			bottom = Math.max(bottom, y[point]!);
		}
		const width = Math.max(right - left, bottom - top, 1e-6) * 1.0001;
		const cells = this.insert(x, y, left, top, width);
		this.flatten(cells, x, y, charges, width);
	}

	/** Builds the linked tree: `child` holds four cells of each cell, 0 for none; `held` a leaf's first point, or -1. */
	private insert(x: Float64Array, y: Float64Array, left: number, top: number, width: number): number {
		this.held[0] = -1;
		this.child.fill(0, 0, 4);
		let cells = 1;
		const smallest = width * 2 ** -40;
		for (let point = 0; point < x.length; point++) {
			const px = x[point]!;
			const py = y[point]!;
			this.next[point] = -1;
			let cell = 0;
			let half = width / 2;
			let middleX = left + half;
			let middleY = top + half;
			for (;;) {
				const quadrant = (px >= middleX ? 1 : 0) | (py >= middleY ? 2 : 0);
				const at = 4 * cell + quadrant;
				let inner = this.child[at]!;
				if (inner === 0) {
					cells = this.leaf(cells, at, point);
					break;
				}
				half /= 2;
				middleX += px >= middleX ? half : -half;
				middleY += py >= middleY ? half : -half;
				const other = this.held[inner]!;
				if (other < 0) {
					cell = inner;
					continue;
				}
				if ((x[other] === px && y[other] === py) || half < smallest) {
					this.next[point] = this.next[other]!;
					this.next[other] = point;
					break;
				}
				// The leaf becomes an inner cell that holds what it held one level further down.
				this.held[inner] = -1;
				const below = 4 * inner + ((x[other]! >= middleX ? 1 : 0) | (y[other]! >= middleY ? 2 : 0));
				cells = this.leaf(cells, below, other);
				cell = inner;
				inner = 0;
			}
		}
		return cells;
	}

	private leaf(cells: number, at: number, point: number): number {
		if (4 * cells + 4 > this.child.length) this.grow();
		this.child[at] = cells;
		this.child.fill(0, 4 * cells, 4 * cells + 4);
		this.held[cells] = point;
		return cells + 1;
	}

	/** Depth first, with an explicit stack: entering a cell writes it down, leaving it sums up what it holds. */
	private flatten(cells: number, x: Float64Array, y: Float64Array, charges: Float64Array, width: number): void {
		if (this.skip.length < cells) this.growColumns(cells);
		const stack: number[] = [0];
		const levels: number[] = [0];
		while (stack.length > 0) {
			const cell = stack.pop()!;
			const level = levels.pop()!;
			if (cell < 0) {
				this.sum(-1 - cell);
				continue;
			}
			const at = this.count++;
			const record = 4 * at;
			const held = this.held[cell]!;
			this.cells.fill(0, record, record + 4);
			this.cells[record + 3] = (width * 2 ** -level) ** 2;
			this.point[at] = held;
			if (held >= 0) {
				this.cells[record] = x[held]!;
				this.cells[record + 1] = y[held]!;
				for (let point = held; point >= 0; point = this.next[point]!) this.cells[record + 2]! += charges[point]!;
				this.skip[at] = at + 1;
				continue;
			}
			stack.push(-1 - at);
			levels.push(level);
			for (let quadrant = 3; quadrant >= 0; quadrant--) {
				const inner = this.child[4 * cell + quadrant]!;
				if (inner === 0) continue;
				stack.push(inner);
				levels.push(level + 1);
			}
		}
	}

	private sum(at: number): void {
		let [x, y, charge, weight] = [0, 0, 0, 0];
		for (let inner = at + 1; inner < this.count; inner = this.skip[inner]!) {
			const own = this.cells[4 * inner + 2]!;
			const share = Math.abs(own);
			charge += own;
			x += share * this.cells[4 * inner]!;
			y += share * this.cells[4 * inner + 1]!;
			weight += share;
		}
		this.cells[4 * at] = x / weight;
		this.cells[4 * at + 1] = y / weight;
		this.cells[4 * at + 2] = charge;
		this.skip[at] = this.count;
	}

	private grow(): void {
		const child = new Int32Array(this.child.length * 2);
		child.set(this.child);
		this.child = child;
		const held = new Int32Array(this.held.length * 2);
		held.set(this.held);
		this.held = held;
	}

	private growColumns(cells: number): void {
		const length = cells * 2;
		this.skip = new Int32Array(length);
		this.point = new Int32Array(length);
		this.cells = new Float64Array(4 * length);
	}
}

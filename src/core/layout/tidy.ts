import type { Family } from "./family.ts";
import type { Slices } from "./layoutSteps.ts";

/**
 * Tidy breadths after Buchheim, Jünger and Leipert, "Improving Walker's algorithm to run in linear time" (2002), for
 * nodes of different sizes: parents stand in the middle of their children, equal subtrees look alike, subtrees nest
 * into each other as far as `gap` lets them, and small ones spread between large ones. Depths share their columns, so
 * only nodes of one depth keep apart.
 */
export interface TidySizes {
	/** By node: extent across the tree's direction. */
	readonly size: Float64Array;
	/** Between siblings, and between nodes of different parents. */
	readonly siblingGap: number;
	readonly cousinGap: number;
	/** By depth: a factor on sizes and gaps; 1 where left out. */
	readonly scale?: Float64Array;
}

/** Writes the breadth of every node's centre below these roots. The trees nest like siblings, around 0. */
export function* tidyTogether(family: Family, roots: Int32Array, sizes: TidySizes, breadth: Float64Array): Slices<void> {
	const tidy = new Tidy(family, sizes);
	yield* tidy.arrangeAll();
	tidy.together(roots, breadth);
}

/** Writes the breadth of every node's centre below these roots, each tree by itself with its root at 0. */
export function* tidyApart(family: Family, roots: Int32Array, sizes: TidySizes, breadth: Float64Array): Slices<void> {
	const tidy = new Tidy(family, sizes);
	yield* tidy.arrangeAll();
	tidy.apart(roots, breadth);
}

/** Nodes whose children are set side by side between two pauses. */
const ARRANGED_AT_ONCE = 2000;

class Tidy {
	readonly #start: Int32Array;
	readonly #list: Int32Array;
	readonly #prelim: Float64Array;
	readonly #shift: Float64Array;
	readonly #modifier: Float64Array;
	readonly #change: Float64Array;
	readonly #thread: Int32Array;
	readonly #ancestor: Int32Array;
	/** Position among the siblings. */
	readonly #number: Int32Array;
	readonly #middle: Float64Array;

	constructor(
		private readonly family: Family,
		private readonly sizes: TidySizes,
	) {
		const { count, start, list } = family;
		this.#start = start;
		this.#list = list;
		this.#prelim = new Float64Array(count + 1);
		this.#shift = new Float64Array(count + 1);
		this.#modifier = new Float64Array(count + 1);
		this.#change = new Float64Array(count + 1);
		this.#thread = new Int32Array(count + 1).fill(-1);
		this.#ancestor = new Int32Array(count + 1);
		this.#number = new Int32Array(count + 1);
		this.#middle = new Float64Array(count + 1);
		for (let node = 0; node <= count; node++) this.#ancestor[node] = node;
	}

	/** Against the preorder every child is laid out before its parent needs it. */
	*arrangeAll(): Slices<void> {
		const { count, preorder } = this.family;
		for (let at = count - 1; at >= 0; at--) {
			const node = preorder[at]!;
			this.#arrange(node, this.#list, this.#start[node]!, this.#start[node + 1]!);
			if (at % ARRANGED_AT_ONCE === 0) yield;
		}
	}

	together(roots: Int32Array, breadth: Float64Array): void {
		const { count } = this.family;
		this.#arrange(count, roots, 0, roots.length);
		this.#write(roots, -this.#middle[count]!, breadth);
	}

	apart(roots: Int32Array, breadth: Float64Array): void {
		for (const root of roots) this.#modifier[root] = -this.#middle[root]!;
		this.#write(roots, 0, breadth);
	}

	#write(roots: Int32Array, start: number, breadth: Float64Array): void {
		const carried = new Float64Array(this.family.count).fill(Number.NaN);
		for (const root of roots) carried[root] = start;
		for (const node of this.family.preorder) {
			const offset = carried[node]!;
			if (Number.isNaN(offset)) continue;
			breadth[node] = this.#prelim[node]! + offset;
			const below = offset + this.#modifier[node]!;
			for (let at = this.#start[node]!; at < this.#start[node + 1]!; at++) carried[this.#list[at]!] = below;
		}
	}

	/** Sets the children of a node side by side and finds the middle over which it will stand. */
	#arrange(node: number, list: Int32Array, from: number, to: number): void {
		if (to <= from) return;
		let reach = list[from]!;
		for (let at = from; at < to; at++) {
			const child = list[at]!;
			this.#number[child] = at - from;
			if (at === from) {
				this.#prelim[child] = this.#middle[child]!;
				this.#modifier[child] = 0;
				continue;
			}
			const left = list[at - 1]!;
			this.#prelim[child] = this.#prelim[left]! + this.#distance(left, child, true);
			this.#modifier[child] = this.#prelim[child] - this.#middle[child]!;
			reach = this.#apportion(child, left, list[from]!, reach, list, from);
		}
		let shift = 0;
		let change = 0;
		for (let at = to - 1; at >= from; at--) {
			const child = list[at]!;
			this.#prelim[child]! += shift;
			this.#modifier[child]! += shift;
			change += this.#change[child]!;
			shift += this.#shift[child]! + change;
		}
		this.#middle[node] = (this.#prelim[list[from]!]! + this.#prelim[list[to - 1]!]!) / 2;
	}

	/** Moves a subtree clear of all subtrees to its left; returns the root of the contour's furthest reach so far. */
	#apportion(child: number, left: number, leftmost: number, reach: number, list: Int32Array, from: number): number {
		let insideRight = child;
		let outsideRight = child;
		let insideLeft = left;
		let outsideLeft = leftmost;
		let sumInsideRight = this.#modifier[child]!;
		let sumOutsideRight = sumInsideRight;
		let sumInsideLeft = this.#modifier[insideLeft]!;
		let sumOutsideLeft = this.#modifier[outsideLeft]!;
		let nextLeft = this.#nextRight(insideLeft);
		let nextRight = this.#nextLeft(insideRight);
		while (nextLeft >= 0 && nextRight >= 0) {
			insideLeft = nextLeft;
			insideRight = nextRight;
			outsideLeft = this.#nextLeft(outsideLeft);
			outsideRight = this.#nextRight(outsideRight);
			this.#ancestor[outsideRight] = child;
			const shift =
				this.#prelim[insideLeft]! +
				sumInsideLeft -
				(this.#prelim[insideRight]! + sumInsideRight) +
				this.#distance(insideLeft, insideRight, false);
			if (shift > 0) {
				const origin = this.#originOf(insideLeft, child, reach, list, from);
				this.#moveSubtree(origin, child, shift);
				sumInsideRight += shift;
				sumOutsideRight += shift;
			}
			sumInsideLeft += this.#modifier[insideLeft]!;
			sumInsideRight += this.#modifier[insideRight]!;
			sumOutsideLeft += this.#modifier[outsideLeft]!;
			sumOutsideRight += this.#modifier[outsideRight]!;
			nextLeft = this.#nextRight(insideLeft);
			nextRight = this.#nextLeft(insideRight);
		}
		if (nextLeft >= 0 && this.#nextRight(outsideRight) < 0) {
			this.#thread[outsideRight] = nextLeft;
			this.#modifier[outsideRight]! += sumInsideLeft - sumOutsideRight;
		}
		if (nextRight >= 0 && this.#nextLeft(outsideLeft) < 0) {
			this.#thread[outsideLeft] = nextRight;
			this.#modifier[outsideLeft]! += sumInsideRight - sumOutsideLeft;
			return child;
		}
		return reach;
	}

	/** The sibling of `child` whose subtree the contour's node belongs to. */
	#originOf(node: number, child: number, reach: number, list: Int32Array, from: number): number {
		const origin = this.#ancestor[node]!;
		const place = this.#number[origin]!;
		return place < this.#number[child]! && list[from + place] === origin ? origin : reach;
	}

	#moveSubtree(left: number, right: number, shift: number): void {
		const between = this.#number[right]! - this.#number[left]!;
		const part = shift / between;
		this.#change[right]! -= part;
		this.#shift[right]! += shift;
		this.#change[left]! += part;
		this.#prelim[right]! += shift;
		this.#modifier[right]! += shift;
	}

	#nextLeft(node: number): number {
		const first = this.#start[node]!;
		return first < this.#start[node + 1]! ? this.#list[first]! : this.#thread[node]!;
	}

	#nextRight(node: number): number {
		const end = this.#start[node + 1]!;
		return this.#start[node]! < end ? this.#list[end - 1]! : this.#thread[node]!;
	}

	#distance(left: number, right: number, siblings: boolean): number {
		const { size, siblingGap, cousinGap, scale } = this.sizes;
		const same = siblings || this.family.parent[left] === this.family.parent[right];
		const needed = (size[left]! + size[right]!) / 2 + (same ? siblingGap : cousinGap);
		return scale ? needed * scale[this.family.depth[left]!]! : needed;
	}
}

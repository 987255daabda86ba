import { countCrossings } from "./crossings.ts";
import { type Family, childCount, reordered } from "./family.ts";
import type { Slices } from "./layoutSteps.ts";

/** Edges beside the tree that the order of children should keep from crossing. */
export interface ExtraEdges {
	readonly from: Int32Array;
	readonly to: Int32Array;
}

/** Where a family's nodes would stand. */
export type Placement = (family: Family) => Slices<{ readonly x: Float64Array; readonly y: Float64Array }>;

const SWEEPS = 6;

/** How many orders may be tried, and pairs of lines compared for it: a few frames. Larger graphs get sweeps alone. */
const MOST_TRIES = 400;
const COMPARISONS = 4_000_000;

/**
 * Orders children so that few of the extra edges cross the tree or each other: barycentre sweeps over whole subtrees
 * (Sugiyama, Tagawa and Toda 1981), then moves of single children while they help. The first order wins ties.
 */
export function* orderChildren(family: Family, extra: ExtraEdges, placement: Placement): Slices<Family> {
	const edges = outsideTheTree(family, extra);
	if (edges.from.length === 0) return family;
	const cost = crossingCost(family.parent, edges, placement);
	let left = Math.min(MOST_TRIES, Math.floor(COMPARISONS / (edges.from.length * (edges.from.length + family.count))));
	if (left < 2) return swept(family, edges);
	let best = family;
	let fewest = yield* cost(family);
	let current = family;
	for (let sweep = 0; sweep < SWEEPS && left > 0 && fewest > 0; sweep++, left--) {
		current = swept(current, edges);
		const crossings = yield* cost(current, fewest);
		if (crossings < fewest) [best, fewest] = [current, crossings];
	}
	return fewest === 0 ? best : yield* improved(best, fewest, edges, cost, left);
}

function outsideTheTree({ parent }: Family, { from, to }: ExtraEdges): ExtraEdges {
	const kept: number[] = [];
	for (let edge = 0; edge < from.length; edge++) {
		const a = from[edge]!;
		const b = to[edge]!;
		if (a !== b && parent[a] !== b && parent[b] !== a) kept.push(edge);
	}
	return { from: Int32Array.from(kept, (edge) => from[edge]!), to: Int32Array.from(kept, (edge) => to[edge]!) };
}

/** Counts an order's crossings; where they are more than `enough`, any larger number will do. */
type Cost = (family: Family, enough?: number) => Slices<number>;

function crossingCost(parent: Int32Array, { from, to }: ExtraEdges, placement: Placement): Cost {
	const tied = Int32Array.from(parent.keys()).filter((node) => parent[node]! >= 0);
	const lines = {
		from: Int32Array.from([...from, ...tied]),
		to: Int32Array.from([...to, ...tied.map((node) => parent[node]!)]),
	};
	return function* (family, enough) {
		const places = yield* placement(family);
		yield;
		return countCrossings({ ...lines, ...places }, from.length, enough);
	};
}

/** Sorts every node's children by where the extra edges of their subtrees lead to. */
function swept(family: Family, { from, to }: ExtraEdges): Family {
	const { count, parent, start, preorder } = family;
	const place = middles(family);
	const sum = new Float64Array(count);
	const ends = new Float64Array(count);
	for (let edge = 0; edge < from.length; edge++) {
		const a = from[edge]!;
		const b = to[edge]!;
		sum[a]! += place[b]!;
		sum[b]! += place[a]!;
		ends[a]!++;
		ends[b]!++;
		const both = commonAncestor(family, a, b);
		if (both < 0) continue;
		// Above the common ancestor the edge leads nowhere.
		sum[both]! -= place[a]! + place[b]!;
		ends[both]! -= 2;
	}
	for (let at = count - 1; at >= 0; at--) {
		const node = preorder[at]!;
		const above = parent[node]!;
		if (above < 0) continue;
		sum[above]! += sum[node]!;
		ends[above]! += ends[node]!;
	}
	const list = family.list.slice();
	const keys = place.map((own, node) => (ends[node]! > 0 ? sum[node]! / ends[node]! : own));
	for (let node = 0; node <= count; node++) if (childCount(family, node) > 1) sortByKey(list, keys, start[node]!, start[node + 1]!);
	return reordered(family, list);
}

/** Stable, and linear where nothing is out of order, as below most nodes. */
function sortByKey(list: Int32Array, keys: Float64Array, from: number, to: number): void {
	for (let at = from + 1; at < to; at++) {
		if (keys[list[at - 1]!]! <= keys[list[at]!]!) continue;
		list.set(Array.from(list.subarray(from, to)).sort((a, b) => keys[a]! - keys[b]!), from);
		return;
	}
}

/** Each node's middle in the order of leaves. */
function middles({ count, start, list, preorder }: Family): Float64Array {
	const place = new Float64Array(count);
	let leaves = 0;
	for (const node of preorder) if (start[node] === start[node + 1]) place[node] = leaves++;
	for (let at = count - 1; at >= 0; at--) {
		const node = preorder[at]!;
		const first = start[node]!;
		const end = start[node + 1]!;
		if (first < end) place[node] = (place[list[first]!]! + place[list[end - 1]!]!) / 2;
	}
	return place;
}

function commonAncestor({ parent, depth }: Family, a: number, b: number): number {
	while (a !== b && a >= 0 && b >= 0) {
		if (depth[a]! >= depth[b]!) a = parent[a]!;
		else b = parent[b]!;
	}
	return a === b ? a : -1;
}

/** Tries every other place for each child above an extra edge's end, and keeps what lessens the crossings. */
function* improved(family: Family, crossings: number, edges: ExtraEdges, cost: Cost, tries: number): Slices<Family> {
	let best = family;
	let fewest = crossings;
	let gained = true;
	while (gained && tries > 0) {
		gained = false;
		for (const child of touched(best, edges)) {
			for (const candidate of moves(best, child)) {
				if (tries-- <= 0) return best;
				const count = yield* cost(candidate, fewest);
				if (count >= fewest) continue;
				[best, fewest, gained] = [candidate, count, true];
				break;
			}
			if (fewest === 0) return best;
		}
	}
	return best;
}

function touched({ parent }: Family, { from, to }: ExtraEdges): Set<number> {
	const nodes = new Set<number>();
	for (const end of [...from, ...to]) for (let at = end; at >= 0 && !nodes.has(at); at = parent[at]!) nodes.add(at);
	return nodes;
}

function* moves(family: Family, child: number): Generator<Family> {
	const owner = family.parent[child]! < 0 ? family.count : family.parent[child]!;
	const from = family.start[owner]!;
	const to = family.start[owner + 1]!;
	for (let place = from; place < to; place++) {
		const siblings = Array.from(family.list.subarray(from, to)).filter((node) => node !== child);
		siblings.splice(place - from, 0, child);
		if (siblings.every((node, at) => node === family.list[from + at])) continue;
		const list = family.list.slice();
		list.set(siblings, from);
		yield reordered(family, list);
	}
}

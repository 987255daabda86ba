import { hierarchy, pack } from "d3";
import { syntheticGraph, type SyntheticGraph } from "../syntheticGraph.ts";

/** What every renderer draws: the same graph at the same places. */
export interface Subject extends SyntheticGraph {
	/** By node, in CSS pixels at 100 %. */
	readonly x: Float32Array;
	readonly y: Float32Array;
	/** From the middle to the outermost node. */
	readonly reach: number;
}

/** CSS pixels between two nodes that stand side by side. */
const ROOM = 40;

/**
 * Each branch in a disc of its own, as networks come out. Nodes are numbered as a reader goes through the tree: parents
 * first, branch by branch.
 */
export function subjectOf(size: number): Subject {
	const drawn = syntheticGraph(size);
	const children: number[][] = Array.from({ length: size }, () => []);
	for (let node = 1; node < size; node++) children[drawn.parent[node]!]!.push(node);
	const order: number[] = [];
	for (const waiting = [0]; waiting.length > 0; ) {
		const node = waiting.pop()!;
		order.push(node);
		waiting.push(...[...children[node]!].reverse());
	}
	const place = new Int32Array(size);
	for (const [node, before] of order.entries()) place[before] = node;
	// A node that has children is a disc among theirs.
	interface Disc {
		readonly node: number;
		readonly discs?: readonly Disc[];
	}
	const discOf = (node: number): Disc => (children[node]!.length === 0 ? { node } : { node: -1, discs: [{ node }, ...children[node]!.map(discOf)] });
	const packed = pack<Disc>().radius(() => ROOM / 2)(hierarchy(discOf(0), ({ discs }) => discs));
	const x = new Float32Array(size);
	const y = new Float32Array(size);
	for (const { data, x: left, y: top } of packed.leaves()) {
		x[place[data.node]!] = left - packed.x;
		y[place[data.node]!] = top - packed.y;
	}
	return {
		labels: order.map((before) => drawn.labels[before]!),
		parent: Int32Array.from(order, (before) => place[drawn.parent[before]!]!),
		links: drawn.links.map((end) => place[end]!),
		x,
		y,
		reach: packed.r,
	};
}

/** Each edge's two ends, the tree's first. */
export function edgesOf({ parent, links }: SyntheticGraph): [from: number, to: number][] {
	const edges: [number, number][] = [];
	for (let node = 1; node < parent.length; node++) edges.push([node, parent[node]!]);
	for (let at = 0; at < links.length; at += 2) if (links[at] !== links[at + 1]) edges.push([links[at]!, links[at + 1]!]);
	return edges;
}

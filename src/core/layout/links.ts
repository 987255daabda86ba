import type { LayoutRequest } from "./layout.ts";

/** Links between nodes, by their places in a list. */
export interface Links {
	readonly from: Int32Array;
	readonly to: Int32Array;
}

/** The edges among the listed nodes, and those to their parents, each pair once. */
export function linksAmong({ parent, edgeFrom, edgeTo }: LayoutRequest, nodes: Int32Array): Links {
	const place = new Int32Array(parent.length).fill(-1);
	for (const [at, node] of nodes.entries()) place[node] = at;
	const seen = new Set<number>();
	const from: number[] = [];
	const to: number[] = [];
	const add = (a: number, b: number) => {
		const key = Math.min(a, b) * nodes.length + Math.max(a, b);
		if (a < 0 || b < 0 || a === b || seen.has(key)) return;
		seen.add(key);
		from.push(a);
		to.push(b);
	};
	for (const node of nodes) if (parent[node]! >= 0) add(place[node]!, place[parent[node]!]!);
	for (let edge = 0; edge < edgeFrom.length; edge++) add(place[edgeFrom[edge]!]!, place[edgeTo[edge]!]!);
	return { from: Int32Array.from(from), to: Int32Array.from(to) };
}

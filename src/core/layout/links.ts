import type { LayoutRequest } from "./layout.ts";

/** Links between nodes, by their places in a list. */
export interface Links {
	readonly from: Int32Array;
	readonly to: Int32Array;
}

/** The edges among the listed nodes, and those to their parents, each pair once, in order. Linear. */
export function linksAmong({ parent, edgeFrom, edgeTo }: LayoutRequest, nodes: Int32Array): Links {
	const place = new Int32Array(parent.length).fill(-1);
	for (let at = 0; at < nodes.length; at++) place[nodes[at]!] = at;
	const from = new Int32Array(nodes.length + edgeFrom.length);
	const to = new Int32Array(from.length);
	let count = 0;
	const add = (a: number, b: number) => {
		if (a < 0 || b < 0 || a === b) return;
		from[count] = a;
		to[count++] = b;
	};
	for (let at = 0; at < nodes.length; at++) if (parent[nodes[at]!]! >= 0) add(at, place[parent[nodes[at]!]!]!);
	for (let edge = 0; edge < edgeFrom.length; edge++) add(place[edgeFrom[edge]!]!, place[edgeTo[edge]!]!);

	// Links that share their lower end, as chains: a pair that comes again meets the mark of its higher end.
	const last = new Int32Array(nodes.length).fill(-1);
	const before = new Int32Array(count);
	for (let link = count - 1; link >= 0; link--) {
		const low = Math.min(from[link]!, to[link]!);
		before[link] = last[low]!;
		last[low] = link;
	}
	const mark = new Int32Array(nodes.length).fill(-1);
	const again = new Uint8Array(count);
	for (let low = 0; low < nodes.length; low++) {
		for (let link = last[low]!; link >= 0; link = before[link]!) {
			const high = Math.max(from[link]!, to[link]!);
			if (mark[high] === low) again[link] = 1;
			mark[high] = low;
		}
	}
	let kept = 0;
	for (let link = 0; link < count; link++) {
		if (again[link] === 1) continue;
		from[kept] = from[link]!;
		to[kept++] = to[link]!;
	}
	return { from: from.slice(0, kept), to: to.slice(0, kept) };
}

import { type LayoutRequest, NODE_GROUP } from "./layout.ts";

/** A task that stands outside of the tree, and what it is tied to. */
export interface LooseTask {
	readonly node: number;
	readonly ends: readonly number[];
}

/** Tasks without a parent, by index. */
export function looseTasks({ group, parent, edgeFrom, edgeTo }: LayoutRequest): LooseTask[] {
	const ends = new Map<number, number[]>();
	for (let node = 0; node < group.length; node++) {
		if (group[node] === NODE_GROUP.task && parent[node]! < 0) ends.set(node, []);
	}
	if (ends.size === 0) return [];
	for (let edge = 0; edge < edgeFrom.length; edge++) {
		const from = edgeFrom[edge]!;
		const to = edgeTo[edge]!;
		if (!ends.has(from)) ends.get(to)?.push(from);
		else if (!ends.has(to)) ends.get(from)?.push(to);
	}
	return Array.from(ends, ([node, tied]) => ({ node, ends: tied }));
}

import type { VisibleGraph } from "../../core/visible/visibleGraph.ts";
import type { NodeId } from "../../core/visible/viewState.ts";

/** A line of the hierarchy as a screen reader and the outline tell it. */
export interface TreeRow {
	readonly id: NodeId;
	/** Index among the graph's nodes. */
	readonly node: number;
	readonly label: string;
	/** From 1. */
	readonly level: number;
	/** Place among the siblings that are shown, from 1, and how many they are. */
	readonly position: number;
	readonly siblings: number;
	/** Index of the parent's row, -1 for roots. */
	readonly parent: number;
	/** Null where there is nothing to fold. */
	readonly open: boolean | null;
}

/** The shown nodes in reading order, each after its parent. */
export function treeRows({ nodes }: Pick<VisibleGraph, "nodes">): TreeRow[] {
	const children: number[][] = nodes.map(() => []);
	const roots: number[] = [];
	for (const [index, { parent }] of nodes.entries()) (children[parent] ?? roots).push(index);
	const rows: TreeRow[] = [];
	// A stack instead of recursion: a chain of ten thousand notes must not overflow.
	const stack: { node: number; parent: number; level: number; position: number; siblings: number }[] = [];
	const push = (among: readonly number[], parent: number, level: number) => {
		for (let index = among.length - 1; index >= 0; index--) {
			stack.push({ node: among[index] ?? 0, parent, level, position: index + 1, siblings: among.length });
		}
	};
	push(roots, -1, 1);
	for (let next = stack.pop(); next; next = stack.pop()) {
		const node = nodes[next.node];
		if (!node) continue;
		const open = node.childCount === 0 ? null : node.foldedCount === 0;
		push(children[next.node] ?? [], rows.length, next.level + 1);
		rows.push({ ...next, id: node.id, label: node.fullLabel, open });
	}
	return rows;
}

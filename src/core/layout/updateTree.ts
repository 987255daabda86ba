import { childCount, type Family, rootsOf } from "./family.ts";
import { type LayoutRequest, NODE_GROUP } from "./layout.ts";
import { medianOf } from "./median.ts";
import type { Packing } from "./packColumns.ts";
import { reach, rowGap, rowHeight } from "./rows.ts";
import { spread } from "./spread.ts";
import { keptColumns, placesInColumns, treeColumns } from "./treeColumns.ts";

/** Between a label that has outgrown its column and the next shape. */
const LABEL_CLEARANCE = 14;
/** The least room between rows, where a picture has to make room for one more. */
const LEAST_GAP = 6;

/**
 * The tree after a small change: what was there keeps its row and column, what is new comes below the sibling that
 * precedes it, and each column makes room with the least movement.
 */
export function updateTree(request: LayoutRequest, family: Family, packing: Packing): { x: Float32Array; y: Float32Array } {
	const { preorder, parent, depth, count } = family;
	const nodes = preorder.filter((node) => request.group[node] !== NODE_GROUP.task);
	const columns = keptColumns(request, family, treeColumns(request, family, nodes));
	const fromRoot = placesInColumns(request, family, columns);
	const lefts = treeLefts(request, family, packing);
	const tree = new Int32Array(count);
	for (const node of preorder) tree[node] = parent[node]! < 0 ? (packing.get(node) ?? 0) : tree[parent[node]!]!;
	const y = wantedRows(request, family, tree, nodes);

	const rows = new Map<string, { readonly node: number; readonly isOwn: boolean }[]>();
	const put = (node: number, level: number, isOwn: boolean) => {
		const key = `${tree[node]}/${level}`;
		const list = rows.get(key);
		if (list) list.push({ node, isOwn });
		else rows.set(key, [{ node, isOwn }]);
	};
	for (const node of nodes) {
		const level = depth[node]!;
		put(node, level, true);
		const next = columns[level + 1];
		const isLong = next !== undefined && fromRoot[node]! + reach(request, node) + LABEL_CLEARANCE > next;
		// A long label of a leaf keeps its row free in the next column too.
		if (isLong && childCount(family, node) === 0) put(node, level + 1, false);
	}
	for (const list of rows.values()) {
		const middles = spread(list.map(({ node }) => ({ wanted: y[node]!, size: rowHeight(request, node) + LEAST_GAP })));
		for (const [at, { node, isOwn }] of list.entries()) if (isOwn) y[node] = middles[at]!;
	}
	const x = new Float32Array(count);
	for (const node of nodes) x[node] = (lefts[tree[node]!] ?? 0) + fromRoot[node]!;
	return { x, y };
}

/** Where the roots of each newspaper column stood. */
function treeLefts({ previousX }: LayoutRequest, family: Family, packing: Packing): number[] {
	const places: number[][] = [];
	for (const root of rootsOf(family)) {
		if (!Number.isNaN(previousX[root]!)) (places[packing.get(root) ?? 0] ??= []).push(previousX[root]!);
	}
	return Array.from(places, (column: number[] | undefined) => medianOf(column ?? []) ?? 0);
}

/** Previous rows; for what is new, the row below the sibling before it, else above the next one, else the parent's. */
function wantedRows(request: LayoutRequest, { list, start, parent, count }: Family, tree: Int32Array, nodes: Int32Array): Float32Array {
	const y = request.previousY.slice();
	const gap = rowGap(nodes.length);
	const place = new Int32Array(count);
	for (const [at, node] of list.entries()) place[node] = at;
	const lowest: number[] = [];
	for (const node of nodes) if (!Number.isNaN(y[node]!)) lowest[tree[node]!] = Math.max(lowest[tree[node]!] ?? y[node]!, y[node]!);
	const distance = (one: number, other: number) => (rowHeight(request, one) + rowHeight(request, other)) / 2 + gap;
	for (const node of nodes) {
		if (!Number.isNaN(y[node]!)) continue;
		const owner = parent[node]! < 0 ? count : parent[node]!;
		const before = place[node]! > start[owner]! ? list[place[node]! - 1]! : -1;
		const after = place[node]! + 1 < start[owner + 1]! ? list[place[node]! + 1]! : -1;
		if (owner === count) y[node] = lowest[tree[node]!] = (lowest[tree[node]!] ?? 0) + 2 * distance(node, node);
		else if (before >= 0) y[node] = y[before]! + distance(before, node);
		else if (after >= 0 && !Number.isNaN(y[after]!)) y[node] = y[after]! - distance(after, node);
		else y[node] = y[owner]!;
	}
	return y.map((row) => (Number.isNaN(row) ? 0 : row));
}

import type { Family } from "./family.ts";
import type { LayoutRequest } from "./layout.ts";
import { medianOf } from "./median.ts";
import { columnPitch, reach } from "./rows.ts";

/** Between a column's widest label and the shapes of the next: room for curves. */
const COLUMN_GAP = 56;
/** The least such room, where columns have to stay where they are. */
const LEAST_COLUMN_GAP = 28;

/** Where each level's shapes stand, from the root's, by depth; one more entry for what would come next. */
export function treeColumns(request: LayoutRequest, { depth }: Family, nodes: Int32Array): Float64Array {
	const deepest = nodes.reduce((most, node) => Math.max(most, depth[node]!), 0);
	const widest = new Float64Array(deepest + 1);
	for (const node of nodes) widest[depth[node]!] = Math.max(widest[depth[node]!]!, reach(request, node));
	const x = new Float64Array(deepest + 2);
	for (let level = 0; level <= deepest; level++) x[level + 1] = x[level]! + columnPitch(widest[level]!, COLUMN_GAP);
	return x;
}

/** The columns in which the levels stood before; levels that are new stand as far away as drawn afresh. */
export function keptColumns(request: LayoutRequest, { preorder, parent, depth }: Family, fresh: Float64Array): Float64Array {
	const root = new Int32Array(parent.length);
	const places: number[][] = [];
	for (const node of preorder) {
		root[node] = parent[node]! < 0 ? node : root[parent[node]!]!;
		const place = request.previousX[node]! - request.previousX[root[node]]!;
		if (!Number.isNaN(place)) (places[depth[node]!] ??= []).push(place);
	}
	const kept = fresh.slice();
	for (let level = 1; level < fresh.length; level++) {
		kept[level] = medianOf(places[level] ?? []) ?? kept[level - 1]! + fresh[level]! - fresh[level - 1]!;
	}
	return kept;
}

/** Where each node stands, from its root. Where a label has outgrown its column, what hangs on it moves aside. */
export function placesInColumns(request: LayoutRequest, { preorder, parent, depth }: Family, columns: Float64Array): Float64Array {
	const x = new Float64Array(parent.length);
	for (const node of preorder) {
		const above = parent[node]!;
		const column = columns[depth[node]!]!;
		x[node] = above < 0 ? column : Math.max(column, x[above]! + reach(request, above) + LEAST_COLUMN_GAP);
	}
	return x;
}

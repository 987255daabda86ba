/**
 * Who hangs under whom, as columns: the children of node `v` are `list[start[v]] … list[start[v + 1] - 1]`, in the order
 * in which they are drawn. Roots are the children of the node after the last one.
 */
export interface Family {
	readonly count: number;
	readonly parent: Int32Array;
	readonly start: Int32Array;
	readonly list: Int32Array;
	/** Levels below the root, 0 for roots. */
	readonly depth: Int32Array;
	/** Parents before children, siblings in their order, each subtree in one piece. */
	readonly preorder: Int32Array;
}

/** Children in the order of their indices. `parent` points to smaller indices only. */
export function familyOf(parent: Int32Array): Family {
	const count = parent.length;
	const start = new Int32Array(count + 2);
	for (let node = 0; node < count; node++) start[owner(parent, node) + 1]!++;
	for (let node = 0; node <= count; node++) start[node + 1]! += start[node]!;
	const filled = start.slice();
	const list = new Int32Array(count);
	for (let node = 0; node < count; node++) list[filled[owner(parent, node)]!++] = node;
	const depth = new Int32Array(count);
	for (let node = 0; node < count; node++) depth[node] = parent[node]! < 0 ? 0 : depth[parent[node]!]! + 1;
	return { count, parent, start, list, depth, preorder: preorderOf(count, start, list) };
}

/** The same family with its children in another order. */
export function reordered(family: Family, list: Int32Array): Family {
	return { ...family, list, preorder: preorderOf(family.count, family.start, list) };
}

/** Child counts are `start[v + 1] - start[v]`; the roots' owner is `count`. */
export function childCount({ start }: Family, node: number): number {
	return start[node + 1]! - start[node]!;
}

export function rootsOf({ count, start, list }: Family): Int32Array {
	return list.subarray(start[count], start[count + 1]);
}

function owner(parent: Int32Array, node: number): number {
	return parent[node]! < 0 ? parent.length : parent[node]!;
}

function preorderOf(count: number, start: Int32Array, list: Int32Array): Int32Array {
	const order = new Int32Array(count);
	const waiting = new Int32Array(count + 1);
	let top = 0;
	let filled = 0;
	for (let at = start[count + 1]! - 1; at >= start[count]!; at--) waiting[top++] = list[at]!;
	while (top > 0) {
		const node = waiting[--top]!;
		order[filled++] = node;
		for (let at = start[node + 1]! - 1; at >= start[node]!; at--) waiting[top++] = list[at]!;
	}
	return order;
}

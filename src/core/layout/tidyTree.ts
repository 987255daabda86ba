import { orderChildren } from "./childOrder.ts";
import { hasPrevious, inPreviousOrder, settle } from "./continuity.ts";
import { type Family, familyOf, rootsOf } from "./family.ts";
import { hierarchicalEdges } from "./hierarchicalEdges.ts";
import { type LayoutRequest, type LayoutResult, NODE_GROUP } from "./layout.ts";
import { type Block, packColumns } from "./packColumns.ts";
import { columnPitch, reach, rowGap, rowHeight } from "./rows.ts";
import { placeTaskColumn } from "./taskColumn.ts";
import { tidyApart } from "./tidy.ts";

/** Between a column's widest label and the shapes of the next: room for curves. */
const COLUMN_GAP = 56;
/** Between the trees of a forest: below, and beside each other. */
const FOREST_GAP: Block = { width: 88, height: 24 };

/**
 * The tidy tree, left to right, one column a level, labels to the right of their shapes. The trees of a forest stand
 * below each other, in as many columns as fill the viewport best.
 */
export function tidyTree(request: LayoutRequest): LayoutResult {
	const draft = familyOf(request.parent);
	const tree = new TidyTree(request, draft);
	const known = hasPrevious(request);
	if (known) tree.keepColumns();
	const order = known ? tree.previousOrder() : orderChildren(draft, hierarchicalEdges(request), (family) => tree.place(family));
	const { x, y } = tree.place(order);
	const result = { x: Float32Array.from(x), y: Float32Array.from(y) };
	placeTaskColumn(request, result.x, result.y);
	settle(result.x, result.y, request);
	return { ...result, labelSide: new Uint8Array(x.length), ticks: [], lanes: [] };
}

class TidyTree {
	/** Where each level's shapes stand, by depth. */
	private readonly columnX: Float64Array;
	/** By root: the newspaper column of its tree; null until known. */
	private packing: Map<number, number> | null = null;
	private readonly sizes;

	constructor(
		private readonly request: LayoutRequest,
		private readonly draft: Family,
	) {
		const { group } = request;
		const nodes = draft.preorder.filter((node) => group[node] !== NODE_GROUP.task);
		const gap = rowGap(nodes.length);
		this.columnX = levels(request, draft, nodes);
		this.sizes = {
			size: Float64Array.from(request.parent, (_, node) => rowHeight(request, node)),
			siblingGap: gap,
			cousinGap: gap * 1.6,
		};
	}

	place(family: Family): { x: Float64Array; y: Float64Array } {
		const { count, depth } = family;
		const roots = rootsOf(family).filter((root) => this.request.group[root] !== NODE_GROUP.task);
		const x = new Float64Array(count);
		const y = new Float64Array(count);
		tidyApart(family, roots, this.sizes, y);
		const tops = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
		const bottoms = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
		const widths = new Float64Array(count);
		const root = new Int32Array(count);
		for (const node of family.preorder) {
			const top = (root[node] = family.parent[node]! < 0 ? node : root[family.parent[node]!]!);
			const half = this.sizes.size[node]! / 2;
			tops[top] = Math.min(tops[top]!, y[node]! - half);
			bottoms[top] = Math.max(bottoms[top]!, y[node]! + half);
			widths[top] = Math.max(widths[top]!, this.columnX[depth[node]!]! + reach(this.request, node));
		}
		const blocks = Array.from(roots, (node) => ({ width: widths[node]!, height: bottoms[node]! - tops[node]! }));
		// The order of trees may change while the best one is sought; their columns stay.
		this.packing ??= this.pack(roots, blocks);
		const offsets = this.offsets(roots, blocks);
		for (const node of family.preorder) {
			const offset = offsets.get(root[node]!);
			if (!offset) continue;
			x[node] = offset.x + this.columnX[depth[node]!]!;
			y[node]! += offset.y - tops[root[node]!]!;
		}
		return { x, y };
	}

	/** Trees stay in the newspaper columns in which they stood; new ones join the tree before them. */
	keepColumns(): void {
		const { previousX } = this.request;
		const roots = rootsOf(this.draft);
		const known = Array.from(roots, (root) => previousX[root]!).filter((x) => !Number.isNaN(x));
		const places = [...new Set(known.map(Math.round))].sort((a, b) => a - b);
		this.packing = new Map();
		let column = 0;
		for (const root of roots) {
			if (!Number.isNaN(previousX[root]!)) column = places.indexOf(Math.round(previousX[root]!));
			this.packing.set(root, column);
		}
	}

	previousOrder(): Family {
		const { previousY, parent } = this.request;
		const LOWER_THAN_ANY = 1e8;
		return inPreviousOrder(
			this.draft,
			previousY.map((y, node) => (parent[node]! < 0 ? y + LOWER_THAN_ANY * (this.packing?.get(node) ?? 0) : y)),
		);
	}

	private pack(roots: Int32Array, blocks: readonly Block[]): Map<number, number> {
		const column = packColumns(blocks, FOREST_GAP, this.request.aspect);
		return new Map(Array.from(roots, (root, at) => [root, column[at]!]));
	}

	private offsets(roots: Int32Array, blocks: readonly Block[]): Map<number, { x: number; y: number }> {
		const widths: number[] = [];
		const filled: number[] = [];
		const columns = Array.from(roots, (root) => this.packing?.get(root) ?? 0);
		for (const [at, { width }] of blocks.entries()) widths[columns[at]!] = Math.max(widths[columns[at]!] ?? 0, width);
		const lefts: number[] = [];
		for (let column = 0, left = 0; column < widths.length; column++) {
			lefts.push(left);
			if (widths[column] !== undefined) left += widths[column]! + FOREST_GAP.width;
		}
		const offsets = new Map<number, { x: number; y: number }>();
		for (const [at, { height }] of blocks.entries()) {
			const column = columns[at]!;
			offsets.set(roots[at]!, { x: lefts[column]!, y: filled[column] ?? 0 });
			filled[column] = (filled[column] ?? 0) + height + FOREST_GAP.height;
		}
		return offsets;
	}
}

function levels(request: LayoutRequest, { depth }: Family, nodes: Int32Array): Float64Array {
	const deepest = nodes.reduce((most, node) => Math.max(most, depth[node]!), 0);
	const widest = new Float64Array(deepest + 1);
	for (const node of nodes) widest[depth[node]!] = Math.max(widest[depth[node]!]!, reach(request, node));
	const x = new Float64Array(deepest + 2);
	for (let level = 0; level <= deepest; level++) x[level + 1] = x[level]! + columnPitch(widest[level]!, COLUMN_GAP);
	return x;
}

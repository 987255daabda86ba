import { orderChildren } from "./childOrder.ts";
import { changedLittle, hasPrevious, inPreviousOrder, settle } from "./continuity.ts";
import { type Family, familyOf, rootsOf } from "./family.ts";
import { hierarchicalEdges } from "./hierarchicalEdges.ts";
import { type LayoutRequest, type LayoutResult, NODE_GROUP } from "./layout.ts";
import type { Slices } from "./layoutSteps.ts";
import { keptPacking, packColumns, type Packing } from "./packColumns.ts";
import { reach, rowGap, rowHeights } from "./rows.ts";
import { placeTaskColumn } from "./taskColumn.ts";
import { tidyApart } from "./tidy.ts";
import { treeColumns } from "./treeColumns.ts";
import { updateTree } from "./updateTree.ts";

/** Between the trees of a forest: beside and below each other. */
const FOREST_GAP = { width: 88, height: 24 };

/**
 * The tidy tree, left to right, one column a level, labels to the right of their shapes. The trees of a forest stand
 * below each other, in as many columns as fill the viewport best. After a small change everything stays where it was, as
 * far as it can.
 */
export function* tidyTree(request: LayoutRequest): Slices<LayoutResult> {
	const draft = familyOf(request.parent);
	const known = hasPrevious(request);
	const kept = known ? keptPacking(request, draft) : null;
	const { x, y } =
		kept && changedLittle(request)
			? updateTree(request, inPreviousOrder(draft, kept.order), kept.packing)
			: yield* tidied(request, draft, kept);
	placeTaskColumn(request, x, y);
	settle(x, y, request);
	return { x, y, labelSide: new Uint8Array(x.length), ticks: [], lanes: [] };
}

interface Places {
	readonly x: Float32Array;
	readonly y: Float32Array;
}

function* tidied(request: LayoutRequest, draft: Family, kept: ReturnType<typeof keptPacking> | null): Slices<Places> {
	const forest = new Forest(request, draft, kept?.packing ?? null);
	const family = kept ? inPreviousOrder(draft, kept.order) : yield* orderChildren(draft, hierarchicalEdges(request), (order) => forest.place(order));
	const { x, y } = yield* forest.place(family);
	return { x: new Float32Array(x), y: new Float32Array(y) };
}

class Forest {
	readonly #columns: Float64Array;
	readonly #sizes;

	constructor(
		private readonly request: LayoutRequest,
		draft: Family,
		/** Found with the first placement: the order of trees may change while the best one is sought, their columns stay. */
		private packing: Packing | null,
	) {
		const nodes = draft.preorder.filter((node) => request.group[node] !== NODE_GROUP.task);
		const gap = rowGap(nodes.length);
		this.#columns = treeColumns(request, draft, nodes);
		this.#sizes = {
			size: rowHeights(request),
			siblingGap: gap,
			cousinGap: gap * 1.6,
		};
	}

	*place(family: Family): Slices<{ x: Float64Array; y: Float64Array }> {
		const { count, depth, parent, preorder } = family;
		const roots = rootsOf(family).filter((root) => this.request.group[root] !== NODE_GROUP.task);
		const x = new Float64Array(count);
		const y = new Float64Array(count);
		yield* tidyApart(family, roots, this.#sizes, y);
		const top = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
		const bottom = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
		const width = new Float64Array(count);
		const root = new Int32Array(count);
		for (const node of preorder) {
			const above = (root[node] = parent[node]! < 0 ? node : root[parent[node]!]!);
			const half = this.#sizes.size[node]! / 2;
			top[above] = Math.min(top[above]!, y[node]! - half);
			bottom[above] = Math.max(bottom[above]!, y[node]! + half);
			width[above] = Math.max(width[above]!, this.#columns[depth[node]!]! + reach(this.request, node));
		}
		const blocks = Array.from(roots, (node) => ({ width: width[node]!, height: bottom[node]! - top[node]! }));
		const packing = (this.packing ??= this.#pack(roots, blocks));
		const offsets = new Float64Array(2 * count);
		const filled: number[] = [];
		const lefts = columnLefts(roots, blocks, packing);
		for (const [at, tree] of roots.entries()) {
			const column = packing.get(tree) ?? 0;
			offsets[2 * tree] = lefts[column]!;
			offsets[2 * tree + 1] = (filled[column] ?? 0) - top[tree]!;
			filled[column] = (filled[column] ?? 0) + blocks[at]!.height + FOREST_GAP.height;
		}
		for (const node of preorder) {
			x[node] = offsets[2 * root[node]!]! + this.#columns[depth[node]!]!;
			y[node]! += offsets[2 * root[node]! + 1]!;
		}
		return { x, y };
	}

	#pack(roots: Int32Array, blocks: readonly { width: number; height: number }[]): Packing {
		const column = packColumns(blocks, FOREST_GAP, this.request.aspect);
		return new Map(Array.from(roots, (root, at) => [root, column[at]!]));
	}
}

function columnLefts(roots: Int32Array, blocks: readonly { width: number }[], packing: Packing): number[] {
	const widths: number[] = [];
	for (const [at, root] of roots.entries()) {
		const column = packing.get(root) ?? 0;
		widths[column] = Math.max(widths[column] ?? 0, blocks[at]!.width);
	}
	let left = 0;
	return Array.from(widths, (width: number | undefined) => {
		const own = left;
		// A column that has lost its trees leaves no room behind.
		if (width !== undefined) left += width + FOREST_GAP.width;
		return own;
	});
}

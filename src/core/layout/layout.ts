/** The lenses that have a layout; the same words as the view's. */
export type LayoutLens = "outline" | "tree" | "radial" | "network" | "lineage";

/** What an edge is to a layout. */
export const EDGE_KIND = {
	/** From child to tree parent. */
	skeleton: 0,
	/** Another parent, or a variant that hangs elsewhere: order the children so that few of these cross. */
	hierarchical: 1,
	/** From the later to the earlier: what a model is based on; in Lineage, also what it varies. */
	descent: 2,
	other: 3,
} as const;

/** Where a label stands, relative to its shape. */
export const LABEL_SIDE = { right: 0, left: 1, below: 2, above: 3 } as const;

/** What a node is to a layout. */
export const NODE_GROUP = { concept: 0, task: 1, group: 2 } as const;

/**
 * A graph to be laid out: plain numbers only, so that it crosses to a worker by structured clone or transfer.
 * Arrays "by node" are as long as `parent`. Lengths are CSS pixels at 100 %.
 */
export interface LayoutRequest {
	readonly lens: LayoutLens;
	/** By node: index of the tree's parent, smaller than the node's own index; -1 for roots. */
	readonly parent: Int32Array;
	/** By node: the label box, without the shape. */
	readonly width: Float32Array;
	readonly height: Float32Array;
	/** By node: the shape's radius. */
	readonly radius: Float32Array;
	/** By node: 0 to 1. */
	readonly weight: Float32Array;
	/** By node: a year, or 0 where none is known. */
	readonly year: Int16Array;
	/** By node: which band it belongs to in lenses that have bands (the branch), from 0; -1 for none. */
	readonly band: Int16Array;
	/** By node: `NODE_GROUP`. */
	readonly group: Uint8Array;
	/** By edge: indices and `EDGE_KIND`. */
	readonly edgeFrom: Int32Array;
	readonly edgeTo: Int32Array;
	readonly edgeKind: Uint8Array;
	/** By node: where the user pinned it; NaN elsewhere. */
	readonly pinX: Float32Array;
	readonly pinY: Float32Array;
	/** By node: where it stood before in this lens; NaN for new nodes. All NaN: a fresh picture. */
	readonly previousX: Float32Array;
	readonly previousY: Float32Array;
	/** Width of the viewport over its height. */
	readonly aspect: number;
}

/** Positions of the shapes' centres in world units, which are CSS pixels at 100 %. */
export interface LayoutResult {
	readonly x: Float32Array;
	readonly y: Float32Array;
	/** By node: `LABEL_SIDE`. */
	readonly labelSide: Uint8Array;
	/** Lineage's years, left to right; empty in other lenses. */
	readonly ticks: readonly AxisTick[];
	/** Lineage's bands, top to bottom; empty in other lenses. */
	readonly lanes: readonly Lane[];
}

export interface AxisTick {
	readonly x: number;
	readonly year: number;
}

export interface Lane {
	/** The request's band; -1 for nodes without one. */
	readonly band: number;
	/** True for the lane of those without a year. */
	readonly undated: boolean;
	readonly top: number;
	readonly bottom: number;
}

export interface LayoutOptions {
	readonly signal?: AbortSignal;
	/** A picture on the way, with its share of the work done (0 to 1). The arrays are the receiver's to keep. */
	readonly onProgress?: (result: LayoutResult, done: number) => void;
}

/** Finds positions, now or later. Rejects with the signal's reason when it is aborted. */
export interface Layout {
	layout(request: LayoutRequest, options?: LayoutOptions): Promise<LayoutResult>;
}

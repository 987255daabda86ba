import type { VisibleGraph } from "../visible/visibleGraph.ts";
import type { PickGrid } from "./pickGrid.ts";

/** Shapes by type; a type of the user's own is drawn as `concept`. */
export const SHAPE = { category: 0, model: 1, task: 2, concept: 3, group: 4 } as const;

/** Rings by presence. */
export const RING = { note: 0, section: 1, mention: 2, placeholder: 3 } as const;

/** Bits of `NodeMarks.state`. */
export const NODE_STATE = { matched: 1, selected: 2, dimmed: 4, folded: 8, pinned: 16 } as const;

/** Bits of `EdgeMarks.state`. */
export const EDGE_STATE = { dimmed: 1, suggested: 2, inherited: 4, implied: 8, skeleton: 16 } as const;

/** Nodes, as columns. Positions are the shapes' centres in world units. */
export interface NodeMarks {
	readonly count: number;
	readonly x: Float32Array;
	readonly y: Float32Array;
	readonly radius: Float32Array;
	/** `SHAPE`, `RING`, `NODE_STATE`. */
	readonly shape: Uint8Array;
	readonly ring: Uint8Array;
	readonly state: Uint8Array;
	/** Slot of the branch's colour, -1 for neutral. */
	readonly colour: Int8Array;
	/**
	 * Where the edges to the children leave from, beyond the label; NaN where they leave from the shape. The painter
	 * draws a straight stem from the shape, or from the end of the label where that is shown, to here.
	 */
	readonly stemX: Float32Array;
	readonly stemY: Float32Array;
}

/** Edges, as columns. */
export interface EdgeMarks {
	readonly count: number;
	readonly from: Int32Array;
	readonly to: Int32Array;
	/** Index into `relationStyles`. */
	readonly style: Uint8Array;
	/** `EDGE_STATE`. */
	readonly state: Uint8Array;
	/** Eight numbers an edge: start, two control points and end of a cubic curve, in world units. */
	readonly curve: Float32Array;
}

/** A node's label at its home, in world units at 100 %; by node. */
export interface LabelMarks {
	/** Centre of the box. */
	readonly x: Float32Array;
	readonly y: Float32Array;
	/** Size of the box before it is turned. */
	readonly width: Float32Array;
	readonly height: Float32Array;
	/** Radians, clockwise on the screen, from -π/2 to π/2; the box turns about its centre. 0 but in Radial. */
	readonly angle: Float32Array;
	/** `LABEL_SIDE` of the layout: 0 right, 1 left, 2 below, 3 above. */
	readonly side: Uint8Array;
	/** Nodes in the order in which their labels are placed. */
	readonly order: Int32Array;
	/** By node: 1 where the label must be shown at every zoom (levels 1 and 2, matched, selected). */
	readonly required: Uint8Array;
}

/** Lineage's frame: years along the top, lanes across. */
export interface AxisMarks {
	readonly ticks: readonly { readonly x: number; readonly label: string }[];
	readonly lanes: readonly LaneMark[];
}

export interface LaneMark {
	/** Null for the lane of those without a branch. */
	readonly label: string | null;
	readonly undated: boolean;
	readonly colour: number;
	readonly top: number;
	readonly bottom: number;
}

export interface Bounds {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Everything that is to be painted, without a pixel or a colour in it. */
export interface Scene {
	readonly graph: VisibleGraph;
	readonly nodes: NodeMarks;
	readonly edges: EdgeMarks;
	readonly labels: LabelMarks;
	readonly axis: AxisMarks;
	/** Of all shapes and labels at 100 %. */
	readonly bounds: Bounds;
	/** Smallest clear distance over needed distance between two shapes: how much larger than true they may be drawn. */
	readonly slack: number;
	/** Of all shapes, at 100 %. */
	readonly largestRadius: number;
	/** Of the shapes' centres: for picking, and for whatever asks what is near. */
	readonly grid: PickGrid;
}

/** The part of a layout's result that a scene needs. */
export interface Positions {
	readonly x: Float32Array;
	readonly y: Float32Array;
	readonly labelSide: Uint8Array;
	readonly ticks: readonly { readonly x: number; readonly year: number }[];
	readonly lanes: readonly {
		readonly band: number;
		readonly undated: boolean;
		readonly top: number;
		readonly bottom: number;
	}[];
}

import type { EdgeMarks, NodeMarks, Scene } from "../scene/scene.ts";
import type { Viewport } from "../scene/camera.ts";
import type { Camera } from "../visible/viewState.ts";
import type { Palette } from "./palette.ts";
import type { Pen } from "./pen.ts";

/** What is painted of a scene at one moment: its marks as they are, or on their way from another scene. */
export interface Marks {
	readonly nodes: NodeMarks;
	readonly edges: EdgeMarks;
	readonly slack: number;
	/** By node and by edge, 0 to 1; null where all are fully there. */
	readonly nodeAlpha: Float32Array | null;
	readonly edgeAlpha: Float32Array | null;
	readonly hover: Hover | null;
	/** The edge under the pointer, or -1. */
	readonly pointedEdge: number;
}

/** The node under the pointer: what touches it stays, the rest fades. */
export interface Hover {
	readonly node: number;
	/** By node: 1 for the node and its neighbours. */
	readonly lit: Uint8Array;
	/** Those nodes, and the edges that touch the one under the pointer. */
	readonly around: readonly number[];
	readonly edges: readonly number[];
	/** How far the rest has faded, 0 to 1. */
	readonly fade: number;
}

/** One painting: the target, what part of the world it shows, and with which colours. */
export interface Painting {
	readonly context: Pen;
	readonly camera: Camera;
	/** CSS pixels. */
	readonly viewport: Viewport;
	/** Device pixels for a CSS pixel. */
	readonly pixelRatio: number;
	readonly palette: Palette;
	/** Set where the picture is painted once and kept: then nothing is made plainer for speed. */
	readonly still?: { readonly transparent: boolean };
}

export function marksOf({ nodes, edges, slack }: Scene, hover: Hover | null = null, pointedEdge = -1): Marks {
	return { nodes, edges, slack, nodeAlpha: null, edgeAlpha: null, hover, pointedEdge };
}

/** How visible marks beside what is searched or filtered are, and those beside what is hovered. */
const DIMMED = 0.4;
const BESIDE_HOVER = 0.22;

/** How opaque a veil of the ground's colour makes everything look as far away as what is beside the hovered node. */
export function veilOf({ fade }: Hover): number {
	return (1 - BESIDE_HOVER) * fade;
}

/** Steps of opacity: marks of one step are painted in one path. */
export const ALPHA_STEPS = 16;

/** The opacity step of a mark, 0 to `ALPHA_STEPS`. */
export function alphaStep(present: number, dimmed: boolean, unlit: boolean, hover: Hover | null): number {
	let alpha = present;
	if (dimmed) alpha *= DIMMED;
	if (unlit && hover) alpha *= 1 - (1 - BESIDE_HOVER) * hover.fade;
	return Math.round(alpha * ALPHA_STEPS);
}

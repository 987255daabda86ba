import type { Camera } from "../visible/viewState.ts";
import type { Viewport } from "./camera.ts";
import type { Scene } from "./scene.ts";

/** A label's box on the screen, in CSS pixels of the viewport. Lines run as `VisibleGraph.labelFlow` says. */
export interface PlacedLabel {
	readonly node: number;
	/** Centre of the box. */
	readonly x: number;
	readonly y: number;
	/** Size of the box before it is turned. */
	readonly width: number;
	readonly height: number;
	/** Radians, as `LabelMarks.angle`: the box turns about its centre. */
	readonly angle: number;
	/** Factor on the font sizes. */
	readonly scale: number;
	readonly align: "start" | "middle" | "end";
	/** Beside, below or above its shape, where a reader looks for it; else a line leads to the shape. */
	readonly atHome: boolean;
	/** False where only the first line, or the first part of an inline label, fits. */
	readonly secondLine: boolean;
}

/**
 * Labels that have room in the viewport: important ones first, never over each other or over a shape.
 * Required ones are moved, with a leader line, before they are left out.
 */
export declare function placeLabels(scene: Scene, camera: Camera, viewport: Viewport): PlacedLabel[];

import type { Camera } from "../visible/viewState.ts";
import type { Bounds } from "./scene.ts";

/** CSS pixels. */
export interface Viewport {
	readonly width: number;
	readonly height: number;
}

export const SMALLEST_SCALE = 0.02;
export const LARGEST_SCALE = 8;

/** Type grows with the picture between these scales and keeps its size beyond: small text is worse than little text. */
const SMALLEST_TYPE = 0.75;
const LARGEST_TYPE = 1.6;

/** How much larger than at 100 % labels are drawn at a scale. */
export function labelScale(k: number): number {
	return Math.min(LARGEST_TYPE, Math.max(SMALLEST_TYPE, k));
}

/**
 * How much larger than at 100 % shapes are drawn at a scale. Zoomed out they shrink slower than their distances, as far
 * as `slack` (see `Scene.slack`) leaves them apart.
 */
export function shapeScale(k: number, slack: number): number {
	if (k >= 1) return Math.min(LARGEST_TYPE, k);
	return Math.max(k, Math.min(Math.sqrt(k), k * slack));
}

/** The camera that shows all of it, centred, never larger than 125 %. */
export function fitCamera(bounds: Bounds, viewport: Viewport, margin = 32): Camera {
	const width = Math.max(1, bounds.right - bounds.left);
	const height = Math.max(1, bounds.bottom - bounds.top);
	const room = { width: Math.max(1, viewport.width - 2 * margin), height: Math.max(1, viewport.height - 2 * margin) };
	const k = Math.min(1.25, Math.max(SMALLEST_SCALE, Math.min(room.width / width, room.height / height)));
	return {
		x: viewport.width / 2 - (k * (bounds.left + bounds.right)) / 2,
		y: viewport.height / 2 - (k * (bounds.top + bounds.bottom)) / 2,
		k,
	};
}

/** The part of the world that the canvas shows, widened by `overscan` canvas pixels on each side. */
export function visibleBounds({ x, y, k }: Camera, { width, height }: Viewport, overscan = 0): Bounds {
	return {
		left: (-overscan - x) / k,
		top: (-overscan - y) / k,
		right: (width + overscan - x) / k,
		bottom: (height + overscan - y) / k,
	};
}

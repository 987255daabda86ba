import { type Viewport, LARGEST_SCALE, SMALLEST_SCALE } from "../core/scene/camera.ts";
import type { Bounds } from "../core/scene/scene.ts";
import type { Camera } from "../core/visible/viewState.ts";

/** A point, in CSS pixels of the canvas or in world units. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

export function toScreen({ x, y, k }: Camera, point: Point): Point {
	return { x: point.x * k + x, y: point.y * k + y };
}

export function toWorld({ x, y, k }: Camera, point: Point): Point {
	return { x: (point.x - x) / k, y: (point.y - y) / k };
}

export function panned(camera: Camera, dx: number, dy: number): Camera {
	return { x: camera.x + dx, y: camera.y + dy, k: camera.k };
}

/** Magnifies by `factor`; the world under `about` (canvas pixels) stays where it is. */
export function zoomed(camera: Camera, about: Point, factor: number): Camera {
	const k = Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, camera.k * factor));
	const fixed = toWorld(camera, about);
	return { x: about.x - fixed.x * k, y: about.y - fixed.y * k, k };
}

/** Puts a world point in the middle of the canvas. */
export function centred(point: Point, viewport: Viewport, k: number): Camera {
	return { x: viewport.width / 2 - point.x * k, y: viewport.height / 2 - point.y * k, k };
}

/**
 * The least move that brings world bounds, `margin` canvas pixels around them included, into the canvas; the same
 * camera where they are in already. What is larger than the canvas is centred.
 */
export function revealing(camera: Camera, bounds: Bounds, viewport: Viewport, margin: number): Camera {
	const start = toScreen(camera, { x: bounds.left, y: bounds.top });
	const end = toScreen(camera, { x: bounds.right, y: bounds.bottom });
	const dx = shift(start.x, end.x, viewport.width, margin);
	const dy = shift(start.y, end.y, viewport.height, margin);
	return dx === 0 && dy === 0 ? camera : panned(camera, dx, dy);
}

function shift(start: number, end: number, room: number, margin: number): number {
	if (end - start + 2 * margin > room) return room / 2 - (start + end) / 2;
	if (start < margin) return margin - start;
	return Math.min(0, room - margin - end);
}

import type { Viewport } from "../../core/scene/camera.ts";
import type { Camera } from "../../core/visible/viewState.ts";
import { easedBoth } from "../frames.ts";

/** In milliseconds. */
const DURATION = 420;

/** A camera on its way to another. */
export interface Flight {
	readonly from: Camera;
	readonly to: Camera;
	/** When it began, on the clock of animation frames. */
	readonly since: number;
}

/** The camera at a time; `to` itself once it has arrived. */
export function cameraAt({ from, to, since }: Flight, time: number, { width, height }: Viewport): Camera {
	const t = Math.min(1, Math.max(0, (time - since) / DURATION));
	if (t >= 1) return to;
	const eased = easedBoth(t);
	// Zoom is felt by factors, so its logarithm moves evenly; the point between both views stays on its line.
	const k = from.k * (to.k / from.k) ** eased;
	const share = from.k === to.k ? eased : (1 / from.k - 1 / k) / (1 / from.k - 1 / to.k);
	const centre = (one: Camera, size: number, axis: "x" | "y") => (size / 2 - one[axis]) / one.k;
	const at = (axis: "x" | "y", size: number) => {
		const a = centre(from, size, axis);
		return size / 2 - (a + (centre(to, size, axis) - a) * share) * k;
	};
	return { x: at("x", width), y: at("y", height), k };
}

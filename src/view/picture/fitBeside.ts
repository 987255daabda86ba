import { fitCamera, labelScale, type Viewport } from "../../core/scene/camera.ts";
import type { Scene } from "../../core/scene/scene.ts";
import type { Camera } from "../../core/visible/viewState.ts";

/** A corner of the stage that a panel covers: its size in CSS pixels, and on which side it stands at the bottom. */
export interface Obstacle {
	readonly width: number;
	readonly height: number;
	readonly side: "left" | "right";
}

/** Ground around the picture, in CSS pixels; less where there is little to spare. */
function marginIn({ width, height }: Viewport): number {
	return Math.min(36, Math.max(10, Math.min(width, height) * 0.04));
}

/** A picture that would have to shrink further than this to stay clear is shown in full size, and covered. */
const LEAST_SHARE = 0.88;

/** The camera that shows the whole scene, clear of the obstacle where that costs little; and whether it is clear. */
export function fitBeside(
	scene: Scene,
	viewport: Viewport,
	obstacle: Obstacle | null,
): { readonly camera: Camera; readonly clear: boolean } {
	const margin = marginIn(viewport);
	const whole = fitCamera(scene.bounds, viewport, margin);
	if (!obstacle || isClear(scene, viewport, obstacle, whole)) return { camera: whole, clear: true };
	const { width, height } = viewport;
	const narrower = fitCamera(scene.bounds, { width: width - obstacle.width, height }, margin);
	const beside = obstacle.side === "left" ? { ...narrower, x: narrower.x + obstacle.width } : narrower;
	const above = fitCamera(scene.bounds, { width, height: height - obstacle.height }, margin);
	const best = beside.k >= above.k ? beside : above;
	return best.k >= whole.k * LEAST_SHARE ? { camera: best, clear: true } : { camera: whole, clear: false };
}

function isClear(scene: Scene, viewport: Viewport, obstacle: Obstacle, { x, y, k }: Camera): boolean {
	const { nodes, labels } = scene;
	const left = obstacle.side === "left" ? 0 : viewport.width - obstacle.width;
	const right = left + obstacle.width;
	const top = viewport.height - obstacle.height;
	const type = labelScale(k);
	for (let node = 0; node < nodes.count; node++) {
		const nodeX = (nodes.x[node] ?? 0) * k + x;
		const nodeY = (nodes.y[node] ?? 0) * k + y;
		const labelX = (labels.x[node] ?? 0) * k + x;
		const halfWidth = ((labels.width[node] ?? 0) * type) / 2;
		if (Math.max(nodeY, (labels.y[node] ?? 0) * k + y) + 10 < top) continue;
		if (Math.max(nodeX, labelX + halfWidth) > left && Math.min(nodeX, labelX - halfWidth) < right) return false;
	}
	return true;
}

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
	const whole = fitWithLabels(scene, viewport, { left: 0, right: 0, bottom: 0 });
	if (!obstacle || isClear(scene, viewport, obstacle, whole)) return { camera: whole, clear: true };
	const aside = { left: 0, right: 0, bottom: 0, [obstacle.side]: obstacle.width };
	const beside = fitWithLabels(scene, viewport, aside);
	const above = fitWithLabels(scene, viewport, { left: 0, right: 0, bottom: obstacle.height });
	const best = beside.k >= above.k ? beside : above;
	return best.k >= whole.k * LEAST_SHARE ? { camera: best, clear: true } : { camera: whole, clear: false };
}

interface Inset {
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
}

/** Small pictures keep their letters legible, so labels at the edge reach further out than the scene's own bounds say. */
function fitWithLabels(scene: Scene, viewport: Viewport, inset: Inset): Camera {
	const margin = marginIn(viewport);
	const fit = (left: number, right: number) => {
		const width = Math.max(40, viewport.width - left - right);
		const camera = fitCamera(scene.bounds, { width, height: Math.max(40, viewport.height - inset.bottom) }, margin);
		return { ...camera, x: camera.x + left };
	};
	const first = fit(inset.left, inset.right);
	const over = overhang(scene, first, inset.left, viewport.width - inset.right);
	if (over.left <= 0 && over.right <= 0) return first;
	// Within reason: a phone shows the shapes of a wide picture rather than one long label.
	const most = viewport.width * MOST_OVERHANG;
	return fit(inset.left + Math.min(most, Math.max(0, over.left)), inset.right + Math.min(most, Math.max(0, over.right)));
}

/** Share of the width that labels at one edge may claim. */
const MOST_OVERHANG = 0.2;

/** How far labels reach beyond the sides, in CSS pixels. */
function overhang({ nodes, labels }: Scene, { x, k }: Camera, left: number, right: number): { left: number; right: number } {
	const grown = labelScale(k) / k;
	let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (let node = 0; node < nodes.count; node++) {
		const angle = labels.angle[node] ?? 0;
		const wide = ((labels.width[node] ?? 0) * Math.abs(Math.cos(angle)) + (labels.height[node] ?? 0) * Math.abs(Math.sin(angle))) / 2;
		// A label keeps its distance from the shape while it grows, so its far end moves by the whole growth.
		const centre = labels.x[node] ?? 0;
		const away = Math.sign(centre - (nodes.x[node] ?? 0)) * wide * (grown - 1);
		least = Math.min(least, (centre + away - wide * grown) * k + x);
		most = Math.max(most, (centre + away + wide * grown) * k + x);
	}
	return { left: left + 4 - least, right: most + 4 - right };
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

import { shapeScale } from "../../core/scene/camera.ts";
import type { Scene } from "../../core/scene/scene.ts";
import type { Camera } from "../../core/visible/viewState.ts";
import type { Point } from "../camera.ts";
import { type DrawnLabel, type LabelPart, labelParts } from "../painter/labelParts.ts";

/** What lies under a point of the canvas. */
export interface Hit {
	readonly node: number;
	readonly part: "shape" | LabelPart["kind"];
}

/** How far beside a shape a pointer may be: a mouse, and a finger. */
export const REACH = { mouse: 4, touch: 14 } as const;

/**
 * The shape or piece of a label under a point, or null. Looking at every node costs a twentieth of a millisecond at
 * 10,000: an index would cost more to keep than it saves.
 */
export function hitAt(
	{ nodes, slack }: Pick<Scene, "nodes" | "slack">,
	camera: Camera,
	labels: readonly DrawnLabel[],
	{ x, y }: Point,
	reach: number,
): Hit | null {
	const worldX = (x - camera.x) / camera.k;
	const worldY = (y - camera.y) / camera.k;
	const grown = shapeScale(camera.k, slack) / camera.k;
	let nearest = -1;
	let least = Number.POSITIVE_INFINITY;
	for (let node = 0; node < nodes.count; node++) {
		const dx = (nodes.x[node] ?? 0) - worldX;
		const dy = (nodes.y[node] ?? 0) - worldY;
		const beside = Math.sqrt(dx * dx + dy * dy) - (nodes.radius[node] ?? 0) * grown;
		if (beside < least && beside * camera.k <= reach) {
			least = beside;
			nearest = node;
		}
	}
	// A label's own letters win over a neighbour's shape that is merely near.
	if (nearest >= 0 && least <= 0) return { node: nearest, part: "shape" };
	for (const label of labels) {
		const part = label.alpha > 0.5 ? partAt(label, x, y) : null;
		if (part) return { node: label.node, part };
	}
	return nearest < 0 ? null : { node: nearest, part: "shape" };
}

function partAt(label: DrawnLabel, x: number, y: number): LabelPart["kind"] | null {
	const cos = Math.cos(label.angle);
	const sin = Math.sin(label.angle);
	const dx = x - label.x;
	const dy = y - label.y;
	const alongX = dx * cos + dy * sin;
	const alongY = dy * cos - dx * sin;
	if (Math.abs(alongX) > label.width / 2 + 2 || Math.abs(alongY) > label.height / 2 + 1) return null;
	const hit = labelParts(label).find(
		(part) => alongX >= part.x - 2 && alongX <= part.x + part.width + 2 && Math.abs(alongY - part.y) <= part.height / 2,
	);
	return hit?.kind ?? null;
}

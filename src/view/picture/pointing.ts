import { shapeScale } from "../../core/scene/camera.ts";
import { EDGE_STATE, type EdgeMarks, type Scene } from "../../core/scene/scene.ts";
import type { Camera } from "../../core/visible/viewState.ts";
import type { Point } from "../camera.ts";
import { type DrawnLabel, type LabelPart, labelParts } from "../../core/painter/labelParts.ts";

/** What lies under a point of the canvas. */
export interface Hit {
	readonly node: number;
	readonly part: "shape" | LabelPart["kind"];
}

/** How far beside a shape a pointer may be: a mouse, and a finger. */
export const REACH = { mouse: 4, touch: 14 } as const;

/** The shape or piece of a label under a point, or null. Costs what is near the point, however large the picture is. */
export function hitAt(
	{ nodes, slack, grid, largestRadius }: Pick<Scene, "nodes" | "slack" | "grid" | "largestRadius">,
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
	const around = largestRadius * grown + reach / camera.k;
	grid.within(worldX - around, worldY - around, worldX + around, worldY + around, (node) => {
		const dx = (nodes.x[node] ?? 0) - worldX;
		const dy = (nodes.y[node] ?? 0) - worldY;
		const beside = Math.sqrt(dx * dx + dy * dy) - (nodes.radius[node] ?? 0) * grown;
		if (beside < least && beside * camera.k <= reach) {
			least = beside;
			nearest = node;
		}
	});
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

/** CSS pixels beside a line that still hit it. */
const EDGE_REACH = 5;
const SEGMENTS = 14;

/** The edge under a point, the nearest of several `among` those in view; -1 where there is none. Asked when the pointer is on no node. */
export function edgeAt({ curve, state }: EdgeMarks, among: readonly number[], camera: Camera, { x, y }: Point): number {
	const worldX = (x - camera.x) / camera.k;
	const worldY = (y - camera.y) / camera.k;
	let least = EDGE_REACH / camera.k;
	let nearest = -1;
	for (const edge of among) {
		if ((state[edge]! & EDGE_STATE.implied) !== 0) continue;
		const at = edge * 8;
		const misses = (to: number, one: number) => {
			const [a, b, c, d] = [curve[one]!, curve[one + 2]!, curve[one + 4]!, curve[one + 6]!];
			return Math.min(a, b, c, d) > to + least || Math.max(a, b, c, d) < to - least;
		};
		if (misses(worldX, at) || misses(worldY, at + 1)) continue;
		const xs = [0, 2, 4, 6].map((offset) => curve[at + offset]!);
		const ys = [1, 3, 5, 7].map((offset) => curve[at + offset]!);
		const distance = distanceToCurve(xs, ys, worldX, worldY);
		if (distance < least) [least, nearest] = [distance, edge];
	}
	return nearest;
}

function distanceToCurve(xs: readonly number[], ys: readonly number[], x: number, y: number): number {
	let least = Number.POSITIVE_INFINITY;
	let [fromX = 0, fromY = 0] = [xs[0], ys[0]];
	for (let step = 1; step <= SEGMENTS; step++) {
		const t = step / SEGMENTS;
		const toX = bezier(xs, t);
		const toY = bezier(ys, t);
		const length = (toX - fromX) ** 2 + (toY - fromY) ** 2;
		const along = length === 0 ? 0 : ((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / length;
		const near = Math.min(1, Math.max(0, along));
		least = Math.min(least, Math.hypot(fromX + near * (toX - fromX) - x, fromY + near * (toY - fromY) - y));
		[fromX, fromY] = [toX, toY];
	}
	return least;
}

function bezier([a = 0, b = 0, c = 0, d = 0]: readonly number[], t: number): number {
	const s = 1 - t;
	return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

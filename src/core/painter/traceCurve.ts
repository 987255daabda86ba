import type { Viewport } from "../scene/camera.ts";
import type { Camera } from "../visible/viewState.ts";
import type { Pen } from "./pen.ts";

/** CSS pixels below which a curve is painted as a straight line, and how far a line may pass beside its curve. */
const SHORTEST_CURVE = 14;
const FLAT = 0.3;
/** CSS pixels around the view that still count as in it: as wide as the widest line, and its dashes. */
const BESIDE = 16;
/** Curves that leave the view are cut into pieces about this long, in CSS pixels; the pieces outside are left out. */
const PIECE = 240;
const MOST_PIECES = 40;

/**
 * Adds the parts of a cubic curve that are in view to the path: what is outside costs a rasteriser as much as what is
 * inside, and when dashed far more. Pieces lie fixed in the world, so that dashes do not crawl while the camera moves.
 */
export function traceCurve(pen: Pen, curve: Float32Array, at: number, { x, y, k }: Camera, { width, height }: Viewport, dashed: boolean): void {
	const x0 = curve[at]! * k + x;
	const y0 = curve[at + 1]! * k + y;
	const x1 = curve[at + 2]! * k + x;
	const y1 = curve[at + 3]! * k + y;
	const x2 = curve[at + 4]! * k + x;
	const y2 = curve[at + 5]! * k + y;
	const x3 = curve[at + 6]! * k + x;
	const y3 = curve[at + 7]! * k + y;
	const dx = x3 - x0;
	const dy = y3 - y0;
	const extent = Math.abs(dx) + Math.abs(dy);
	// Twice the area of the triangle over the chord is its height times the chord's length.
	const flat = extent < SHORTEST_CURVE || Math.abs(dx * (y1 - y0) - dy * (x1 - x0)) + Math.abs(dx * (y2 - y0) - dy * (x2 - x0)) < FLAT * extent;
	const misses = (a: number, b: number, c: number, d: number, far: number) => Math.max(a, b, c, d) < -BESIDE || Math.min(a, b, c, d) > far + BESIDE;
	const leaves = (a: number, b: number, c: number, d: number, far: number) => Math.min(a, b, c, d) < -BESIDE || Math.max(a, b, c, d) > far + BESIDE;
	const whole = extent <= PIECE || !(leaves(x0, x1, x2, x3, width) || leaves(y0, y1, y2, y3, height));
	if (whole) {
		pen.moveTo(x0, y0);
		if (flat) pen.lineTo(x3, y3);
		else pen.bezierCurveTo(x1, y1, x2, y2, x3, y3);
		return;
	}
	const pieces = Math.min(MOST_PIECES, Math.ceil(extent / PIECE));
	let joined = false;
	let [fromX, fromY] = [x0, y0];
	let [slopeX, slopeY] = [3 * (x1 - x0), 3 * (y1 - y0)];
	for (let piece = 1; piece <= pieces; piece++) {
		const t = piece / pieces;
		const s = 1 - t;
		const toX = s * s * s * x0 + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t * t * t * x3;
		const toY = s * s * s * y0 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * y3;
		const nextX = 3 * (s * s * (x1 - x0) + 2 * s * t * (x2 - x1) + t * t * (x3 - x2));
		const nextY = 3 * (s * s * (y1 - y0) + 2 * s * t * (y2 - y1) + t * t * (y3 - y2));
		// A piece of a cubic is a cubic again: its control points lie along the slopes at its ends.
		const third = 1 / (3 * pieces);
		const [ax, ay, bx, by] = [fromX + slopeX * third, fromY + slopeY * third, toX - nextX * third, toY - nextY * third];
		if (misses(fromX, ax, bx, toX, width) || misses(fromY, ay, by, toY, height)) joined = false;
		else {
			if (!joined || dashed) pen.moveTo(fromX, fromY);
			if (flat) pen.lineTo(toX, toY);
			else pen.bezierCurveTo(ax, ay, bx, by, toX, toY);
			joined = true;
		}
		[fromX, fromY, slopeX, slopeY] = [toX, toY, nextX, nextY];
	}
}

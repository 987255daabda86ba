import { SHAPE } from "../scene/scene.ts";
import type { Pen } from "./pen.ts";

type PathPen = Pick<Pen, "arc" | "moveTo" | "lineTo" | "rect" | "roundRect" | "closePath">;

/** Radii below which a shape cannot be told from a square, and corners need not be round. */
const SPECK = 2.4;
const SHARP = 4;

/**
 * Adds a shape to the current path. Shapes are drawn to look equally large, so a square is smaller and a diamond
 * larger than the circle of the same radius.
 */
export function traceShape(pen: PathPen, shape: number, x: number, y: number, radius: number): void {
	if (radius < SPECK) {
		pen.rect(x - radius, y - radius, 2 * radius, 2 * radius);
	} else if (shape === SHAPE.category || shape === SHAPE.group) {
		const half = radius * 0.92;
		if (radius < SHARP) pen.rect(x - half, y - half, 2 * half, 2 * half);
		else pen.roundRect(x - half, y - half, 2 * half, 2 * half, half * 0.45);
	} else if (shape === SHAPE.task) {
		polygon(pen, x, y, radius * 1.22, 4, -Math.PI / 2);
	} else if (shape === SHAPE.concept) {
		polygon(pen, x, y, radius * 1.08, 6, -Math.PI / 2);
	} else {
		pen.moveTo(x + radius, y);
		pen.arc(x, y, radius, 0, 2 * Math.PI);
	}
}

function polygon(pen: PathPen, x: number, y: number, radius: number, corners: number, start: number): void {
	for (let corner = 0; corner < corners; corner++) {
		const angle = start + (corner * 2 * Math.PI) / corners;
		const px = x + radius * Math.cos(angle);
		const py = y + radius * Math.sin(angle);
		if (corner === 0) pen.moveTo(px, py);
		else pen.lineTo(px, py);
	}
	pen.closePath();
}

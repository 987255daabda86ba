import { shapeScale } from "../scene/camera.ts";
import type { RelationStyle } from "../scene/relationStyle.ts";
import { EDGE_STATE } from "../scene/scene.ts";
import { type Colour, css } from "./colour.ts";
import type { Marks, Painting } from "./marks.ts";
import type { Pen } from "./pen.ts";

/** Edges that are painted alike. */
export interface EdgeBatch {
	readonly style: RelationStyle;
	readonly colour: Colour;
	readonly alpha: number;
	readonly skeleton: boolean;
	readonly edges: number[];
}

/** CSS pixels at 100 %. */
const ARROW_LENGTH = 8;
const SIGN_SIZE = 11;

/** How much lines, heads and signs shrink where the picture is small: else they would be all one sees of it. */
export function decorationScale(k: number): number {
	return Math.min(1, Math.max(0.6, 0.35 + k * 0.8));
}

/** Arrowheads at the far end, signs in the middle. */
export function decorateEdges(painting: Painting, marks: Marks, { style, colour, alpha, edges }: EdgeBatch): void {
	const { context, camera, palette } = painting;
	const { curve, state, to } = marks.edges;
	context.globalAlpha = alpha;
	context.strokeStyle = context.fillStyle = css(colour);
	const size = decorationScale(camera.k);
	context.lineWidth = Math.max(1, style.width * 0.9 * size);
	context.setLineDash([]);
	const grown = shapeScale(camera.k, marks.slack);
	for (const edge of edges) {
		const point = (t: number) => curvePoint(curve, edge * 8, t, camera);
		const suggested = ((state[edge] ?? 0) & EDGE_STATE.suggested) !== 0;
		if (style.arrow !== "none") {
			const target = to[edge] ?? 0;
			const centre = {
				x: (marks.nodes.x[target] ?? 0) * camera.k + camera.x,
				y: (marks.nodes.y[target] ?? 0) * camera.k + camera.y,
			};
			// The tree's edges meet in one point before their parent: there their heads would be one blot.
			const inTree = ((state[edge] ?? 0) & EDGE_STATE.skeleton) !== 0;
			const clearance = (marks.nodes.radius[target] ?? 0) * grown + 2.5;
			arrowhead(context, style.arrow, ARROW_LENGTH * size, point, inTree ? 0.36 : entry(point, centre, clearance));
		}
		const sign = style.sign === "" && suggested ? "?" : style.sign;
		if (sign !== "") {
			const middle = point(style.arrow === "none" ? 0.5 : 0.62);
			context.fillStyle = css(palette.ground);
			context.beginPath();
			context.arc(middle.x, middle.y, SIGN_SIZE * size * 0.62, 0, 2 * Math.PI);
			context.fill();
			context.fillStyle = css(colour);
			context.font = `600 ${SIGN_SIZE * size}px ${palette.font}`;
			context.textAlign = "center";
			context.textBaseline = "middle";
			context.fillText(sign, middle.x, middle.y + 0.5);
		}
	}
}

interface Spot {
	readonly x: number;
	readonly y: number;
}

/** Where a curve enters a shape's surroundings, as its parameter. */
function entry(point: (t: number) => Spot, centre: Spot, clearance: number): number {
	let outside = 0.5;
	let inside = 1;
	const end = point(1);
	if (Math.hypot(end.x - centre.x, end.y - centre.y) >= clearance) return 1;
	// Towards its end the curve only comes nearer, so halving finds the place.
	for (let step = 0; step < 8; step++) {
		const t = (outside + inside) / 2;
		const { x, y } = point(t);
		if (Math.hypot(x - centre.x, y - centre.y) < clearance) inside = t;
		else outside = t;
	}
	return outside;
}

function arrowhead(
	context: Pen,
	arrow: "open" | "filled",
	size: number,
	point: (t: number) => Spot,
	at: number,
): void {
	const tip = point(at);
	const before = point(at - 0.04);
	const length = Math.hypot(tip.x - before.x, tip.y - before.y);
	if (length === 0) return;
	const ux = (tip.x - before.x) / length;
	const uy = (tip.y - before.y) / length;
	const half = size * 0.45;
	const backX = tip.x - ux * size;
	const backY = tip.y - uy * size;
	context.beginPath();
	context.moveTo(backX - uy * half, backY + ux * half);
	context.lineTo(tip.x, tip.y);
	context.lineTo(backX + uy * half, backY - ux * half);
	if (arrow === "filled") {
		context.closePath();
		context.fill();
	} else context.stroke();
}

function curvePoint(curve: Float32Array, at: number, t: number, { x, y, k }: Painting["camera"]): Spot {
	const s = 1 - t;
	const a = s * s * s;
	const b = 3 * s * s * t;
	const c = 3 * s * t * t;
	const d = t * t * t;
	const px = a * (curve[at] ?? 0) + b * (curve[at + 2] ?? 0) + c * (curve[at + 4] ?? 0) + d * (curve[at + 6] ?? 0);
	const py = a * (curve[at + 1] ?? 0) + b * (curve[at + 3] ?? 0) + c * (curve[at + 5] ?? 0) + d * (curve[at + 7] ?? 0);
	return { x: px * k + x, y: py * k + y };
}

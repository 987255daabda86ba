import { shapeScale } from "../../core/scene/camera.ts";
import type { RelationStyle } from "../../core/scene/relationStyle.ts";
import { EDGE_STATE } from "../../core/scene/scene.ts";
import { type Colour, css } from "../colour.ts";
import type { Marks, Painting } from "./marks.ts";

/** Edges that are painted alike. */
export interface EdgeBatch {
	readonly style: RelationStyle;
	readonly colour: Colour;
	readonly alpha: number;
	readonly edges: number[];
}

const ARROW_LENGTH = 8;
const SIGN_SIZE = 11;

/** Arrowheads at the far end, signs in the middle. */
export function decorateEdges(painting: Painting, marks: Marks, { style, colour, alpha, edges }: EdgeBatch): void {
	const { context, camera, palette } = painting;
	const { curve, state, to } = marks.edges;
	context.globalAlpha = alpha;
	context.strokeStyle = context.fillStyle = css(colour);
	context.lineWidth = Math.max(1.25, style.width * 0.9);
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
			arrowhead(context, style.arrow, point, centre, (marks.nodes.radius[target] ?? 0) * grown + 2.5);
		}
		const sign = style.sign === "" && suggested ? "?" : style.sign;
		if (sign !== "") {
			const middle = point(0.5);
			context.fillStyle = css(palette.ground);
			context.beginPath();
			context.arc(middle.x, middle.y, SIGN_SIZE * 0.62, 0, 2 * Math.PI);
			context.fill();
			context.fillStyle = css(colour);
			context.font = `600 ${SIGN_SIZE}px ${palette.font}`;
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

function arrowhead(
	context: CanvasRenderingContext2D,
	arrow: "open" | "filled",
	point: (t: number) => Spot,
	centre: Spot,
	clearance: number,
): void {
	// The curve comes nearer to the centre towards its end: halving finds where it enters the shape's surroundings.
	let outside = 0.5;
	let inside = 1;
	const end = point(1);
	if (Math.hypot(end.x - centre.x, end.y - centre.y) >= clearance) outside = 1;
	for (let step = 0; step < 8 && outside < 1; step++) {
		const t = (outside + inside) / 2;
		const { x, y } = point(t);
		if (Math.hypot(x - centre.x, y - centre.y) < clearance) inside = t;
		else outside = t;
	}
	const tip = point(outside);
	const before = point(outside - 0.04);
	const length = Math.hypot(tip.x - before.x, tip.y - before.y);
	if (length === 0) return;
	const ux = (tip.x - before.x) / length;
	const uy = (tip.y - before.y) / length;
	const half = ARROW_LENGTH * 0.45;
	const backX = tip.x - ux * ARROW_LENGTH;
	const backY = tip.y - uy * ARROW_LENGTH;
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

import { shapeScale, visibleBounds } from "../scene/camera.ts";
import { NODE_STATE, RING, SHAPE } from "../scene/scene.ts";
import { type Colour, css } from "./colour.ts";
import { ALPHA_STEPS, alphaStep, type Marks, type Painting } from "./marks.ts";
import type { Pen } from "./pen.ts";
import { traceShape } from "./shapes.ts";

/** CSS pixels below which a shape is a speck: a square says as much and costs a tenth. */
const SMALLEST_SHAPE = 2.4;
/** Above this many shapes in view, the gap that lets lines end before a shape is left out. */
const MOST_SPACED_SHAPES = 1500;
const GAP = 2;

interface Batch {
	readonly shape: number;
	readonly ring: number;
	readonly colour: Colour;
	readonly alpha: number;
	readonly nodes: number[];
}

/** Paints shapes, those of one look in one path: the shape says the type, the hue the branch, the ring the presence. */
export function paintNodes(painting: Painting, marks: Marks): void {
	const { context, camera, palette, still } = painting;
	const { nodes } = marks;
	const grown = shapeScale(camera.k, marks.slack);
	const batches = batchesInView(painting, marks);
	const spaced = still !== undefined || batches.reduce((sum, batch) => sum + batch.nodes.length, 0) <= MOST_SPACED_SHAPES;
	const ground = css(palette.ground);
	for (const { shape, ring, colour, alpha, nodes: members } of batches) {
		const trace = (margin: number) => {
			context.beginPath();
			for (const node of members) {
				const x = (nodes.x[node] ?? 0) * camera.k + camera.x;
				const y = (nodes.y[node] ?? 0) * camera.k + camera.y;
				traceShape(context, shape, x, y, Math.max(0.6, (nodes.radius[node] ?? 0) * grown + margin));
			}
		};
		context.globalAlpha = 1;
		context.fillStyle = ground;
		if (spaced) {
			trace(GAP);
			context.fill();
		}
		context.globalAlpha = alpha;
		if (ring === RING.note) {
			context.fillStyle = css(colour);
			trace(0);
			context.fill();
			continue;
		}
		const line = Math.max(1, Math.min(2, 2 * grown));
		trace(-line / 2);
		context.globalAlpha = 1;
		context.fill();
		context.globalAlpha = alpha;
		context.strokeStyle = css(colour);
		context.lineWidth = ring === RING.placeholder ? Math.min(1.25, line) : line;
		context.setLineDash(grown < 0.4 ? [] : (DASHES[ring] ?? []));
		context.lineCap = ring === RING.mention ? "round" : "butt";
		context.stroke();
	}
	context.setLineDash([]);
	context.lineCap = "butt";
	context.globalAlpha = 1;
	paintStates(painting, marks, grown);
}

/** A section's ring is whole, a mention's dotted, a placeholder's dashed. */
const DASHES: Readonly<Record<number, readonly number[] & number[]>> = { [RING.mention]: [0.1, 3.6], [RING.placeholder]: [3, 2.5] };

function batchesInView({ camera, viewport, palette }: Painting, { nodes, nodeAlpha, hover }: Marks): Batch[] {
	const { left, top, right, bottom } = visibleBounds(camera, viewport, 24);
	const batches = new Map<number, Batch>();
	for (let node = 0; node < nodes.count; node++) {
		const x = nodes.x[node] ?? 0;
		const y = nodes.y[node] ?? 0;
		if (x < left || x > right || y < top || y > bottom) continue;
		const unlit = hover !== null && hover.lit[node] !== 1;
		const bits = nodes.state[node] ?? 0;
		const dimmed = (bits & NODE_STATE.dimmed) !== 0 && (hover === null || unlit);
		const step = alphaStep(nodeAlpha?.[node] ?? 1, dimmed, unlit, hover);
		if (step === 0) continue;
		const shape = nodes.shape[node] ?? 0;
		const ring = nodes.ring[node] ?? 0;
		const hue = nodes.colour[node] ?? -1;
		const key = ((shape * 4 + ring) * 128 + hue + 1) * (ALPHA_STEPS + 1) + step;
		let batch = batches.get(key);
		if (!batch) {
			const plain = shape === SHAPE.task ? palette.accent : palette.neutral;
			const colour = hue < 0 ? plain : (palette.branches[hue % palette.branches.length] ?? plain);
			batch = { shape, ring, colour, alpha: step / ALPHA_STEPS, nodes: [] };
			batches.set(key, batch);
		}
		batch.nodes.push(node);
	}
	return [...batches.values()];
}

/** Selection, search and pins, around and beside the shapes. */
function paintStates({ context, camera, viewport, palette }: Painting, { nodes, hover }: Marks, grown: number): void {
	const { left, top, right, bottom } = visibleBounds(camera, viewport, 24);
	const accent = css(palette.accent);
	for (let node = 0; node < nodes.count; node++) {
		const bits = (nodes.state[node] ?? 0) & (NODE_STATE.selected | NODE_STATE.matched | NODE_STATE.pinned);
		const hovered = hover?.node === node;
		if (bits === 0 && !hovered) continue;
		const worldX = nodes.x[node] ?? 0;
		const worldY = nodes.y[node] ?? 0;
		if (worldX < left || worldX > right || worldY < top || worldY > bottom) continue;
		const x = worldX * camera.k + camera.x;
		const y = worldY * camera.k + camera.y;
		const radius = Math.max(SMALLEST_SHAPE, (nodes.radius[node] ?? 0) * grown);
		const shape = nodes.shape[node] ?? 0;
		context.strokeStyle = context.fillStyle = accent;
		if ((bits & NODE_STATE.selected) !== 0) {
			halo(context, shape, x, y, radius + 4.5, 2, 0.16);
		} else if ((bits & NODE_STATE.matched) !== 0) {
			halo(context, shape, x, y, radius + 3.5, 1.5, 0);
		} else if (hovered) {
			context.strokeStyle = css(palette.strongLine);
			halo(context, shape, x, y, radius + 3.5, 1.25, 0);
		}
		if ((bits & NODE_STATE.pinned) !== 0) {
			context.beginPath();
			context.arc(x + radius * 0.8 + 2, y - radius * 0.8 - 2, 2.5, 0, 2 * Math.PI);
			context.fillStyle = css(palette.strongLine);
			context.fill();
		}
	}
}

function halo(
	context: Pen,
	shape: number,
	x: number,
	y: number,
	radius: number,
	width: number,
	fill: number,
): void {
	context.beginPath();
	traceShape(context, shape, x, y, radius);
	if (fill > 0) {
		context.globalAlpha = fill;
		context.fill();
		context.globalAlpha = 1;
	}
	context.lineWidth = width;
	context.stroke();
}

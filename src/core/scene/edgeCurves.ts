import type { VisibleEdge, VisibleGraph } from "../visible/visibleGraph.ts";
import type { LabelMarks, NodeMarks } from "./scene.ts";

/** Between the lines of relations that tie the same two nodes. */
const PARALLEL_GAP = 7;
/** How far lines between nodes of one column bend aside. */
const SMALLEST_BEND = 16;
const LARGEST_BEND = 40;

/** What a curve is drawn between. */
interface Ground {
	readonly nodes: NodeMarks;
	readonly labels: LabelMarks;
}

/** Writes the eight numbers of a curve that starts at the edge's `from` node, at `offset`. */
type Draw = (ground: Ground, edge: VisibleEdge, curve: Float32Array, offset: number) => void;

/** Every edge's curve, in the way of its lens. */
export function edgeCurvesOf(graph: VisibleGraph, ground: Ground): Float32Array {
	const draw = drawings[graph.lens];
	const curve = new Float32Array(8 * graph.edges.length);
	for (const [at, edge] of graph.edges.entries()) draw(ground, edge, curve, 8 * at);
	return curve;
}

const drawings: Readonly<Record<VisibleGraph["lens"], Draw>> = {
	outline: straight,
	tree: acrossColumns,
	radial: acrossRings,
	network: straight,
	lineage: throughTime,
};

/** Left node to right node, leaving and arriving level; a bow to the left within a column. */
function acrossColumns(ground: Ground, edge: VisibleEdge, curve: Float32Array, offset: number): void {
	const { x, y, radius, stemX } = ground.nodes;
	const { from, to } = edge;
	const side = lane(edge);
	if (Math.abs(x[from]! - x[to]!) < radius[from]! + radius[to]!) {
		const bend = Math.min(LARGEST_BEND, SMALLEST_BEND + Math.abs(y[from]! - y[to]!) * 0.12) + Math.abs(side);
		const x0 = x[from]! - radius[from]!;
		const x3 = x[to]! - radius[to]!;
		const left = Math.min(x0, x3) - bend;
		set(curve, offset, x0, y[from]!, left, y[from]!, left, y[to]!, x3, y[to]!);
		return;
	}
	const forward = x[from]! < x[to]!;
	const [left, right] = forward ? [from, to] : [to, from];
	const x0 = Number.isNaN(stemX[left]!) ? x[left]! + radius[left]! : stemX[left]!;
	const x3 = x[right]! - radius[right]! - 1;
	const reach = Math.max(24, (x3 - x0) / 2);
	const y0 = y[left]! + side * 0.4;
	const y3 = y[right]! + side * 0.4;
	write(curve, offset, forward, x0, y0, x0 + reach, y0 + side * 2, x3 - reach, y3 + side * 2, x3, y3);
}

/** The skeleton runs outwards along the ray of the inner node, then straight to the outer one; all else through the middle. */
function acrossRings(ground: Ground, edge: VisibleEdge, curve: Float32Array, offset: number): void {
	const { x, y, radius, stemX, stemY } = ground.nodes;
	const outwards = Math.hypot(x[edge.from]!, y[edge.from]!) < Math.hypot(x[edge.to]!, y[edge.to]!);
	const [inner, outer] = outwards ? [edge.from, edge.to] : [edge.to, edge.from];
	const far = Math.hypot(x[outer]!, y[outer]!);
	const near = Math.hypot(x[inner]!, y[inner]!);
	if (!edge.skeleton || far - near < radius[inner]! + radius[outer]!) {
		straightBetween(ground, edge, curve, offset, 0.62, lane(edge));
		return;
	}
	const hasStem = !Number.isNaN(stemX[inner]!);
	const directionX = near < 1 ? x[outer]! / far : x[inner]! / near;
	const directionY = near < 1 ? y[outer]! / far : y[inner]! / near;
	const startX = hasStem ? stemX[inner]! : x[inner]! + directionX * radius[inner]!;
	const startY = hasStem ? stemY[inner]! : y[inner]! + directionY * radius[inner]!;
	const dx = x[outer]! - startX;
	const dy = y[outer]! - startY;
	const length = Math.hypot(dx, dy) || 1;
	const x3 = x[outer]! - (dx / length) * (radius[outer]! + 1);
	const y3 = y[outer]! - (dy / length) * (radius[outer]! + 1);
	const side = lane(edge) * 1.6;
	const asideX = (-dy / length) * side;
	const asideY = (dx / length) * side;
	const x1 = startX + directionX * length * 0.32 + asideX;
	const y1 = startY + directionY * length * 0.32 + asideY;
	const x2 = x3 - dx * 0.3 + asideX;
	const y2 = y3 - dy * 0.3 + asideY;
	write(curve, offset, outwards, startX, startY, x1, y1, x2, y2, x3, y3);
}

/** Down or up from the earlier node, then level into the later one: past the label that stands to the right. */
function throughTime(ground: Ground, edge: VisibleEdge, curve: Float32Array, offset: number): void {
	const { x, y, radius } = ground.nodes;
	const forward = x[edge.from]! <= x[edge.to]!;
	const [early, late] = forward ? [edge.from, edge.to] : [edge.to, edge.from];
	const side = lane(edge);
	const x0 = x[early]!;
	const y0 = y[early]!;
	const x3 = x[late]! - radius[late]! - 1;
	const y3 = y[late]! + side * 0.4;
	const down = y3 >= y0 ? 1 : -1;
	const startY = y0 + down * (radius[early]! + 1);
	if (x3 - x0 < 2 * radius[early]!) {
		acrossColumns(ground, edge, curve, offset);
		return;
	}
	if (Math.abs(y3 - y0) < radius[early]! * 2) {
		const sag = startY + 14 + Math.abs(side);
		write(curve, offset, forward, x0, startY, x0 + 6, sag + 6, x3 - 30, sag, x3, y3);
		return;
	}
	const reach = Math.min(90, (x3 - x0) * 0.6);
	write(curve, offset, forward, x0 + side * 0.5, startY, x0 + side * 0.5, startY + (y3 - startY) * 0.7, x3 - reach, y3 + side, x3, y3);
}

function straight(ground: Ground, edge: VisibleEdge, curve: Float32Array, offset: number): void {
	straightBetween(ground, edge, curve, offset, 1, lane(edge) * 2.2);
}

/** From rim to rim, bowed by `bow` pixels to its left; `pull` below 1 draws the middle towards the origin. */
function straightBetween(ground: Ground, edge: VisibleEdge, curve: Float32Array, offset: number, pull: number, bow: number): void {
	const { x, y, radius } = ground.nodes;
	const forward = edge.from < edge.to;
	// A fixed direction, so that the lanes of one pair are the same whichever way their relations run.
	const [one, other] = forward ? [edge.from, edge.to] : [edge.to, edge.from];
	const dx = x[other]! - x[one]!;
	const dy = y[other]! - y[one]!;
	const length = Math.hypot(dx, dy) || 1;
	const midX = ((x[one]! + x[other]!) / 2) * pull + (-dy / length) * bow * 1.4;
	const midY = ((y[one]! + y[other]!) / 2) * pull + (dx / length) * bow * 1.4;
	const [x0, y0] = rim(x[one]!, y[one]!, midX, midY, Math.min(radius[one]! + 1, length / 3));
	const [x3, y3] = rim(x[other]!, y[other]!, midX, midY, Math.min(radius[other]! + 1, length / 3));
	const x1 = x0 + (midX - x0) * (2 / 3);
	const y1 = y0 + (midY - y0) * (2 / 3);
	const x2 = x3 + (midX - x3) * (2 / 3);
	const y2 = y3 + (midY - y3) * (2 / 3);
	write(curve, offset, forward, x0, y0, x1, y1, x2, y2, x3, y3);
}

function rim(x: number, y: number, towardsX: number, towardsY: number, radius: number): [number, number] {
	const length = Math.hypot(towardsX - x, towardsY - y) || 1;
	return [x + ((towardsX - x) / length) * radius, y + ((towardsY - y) / length) * radius];
}

/** How far aside an edge runs among those that tie the same two nodes; the skeleton keeps the middle. */
function lane({ parallel, parallelCount, skeleton, implied }: VisibleEdge): number {
	if (implied) return PARALLEL_GAP * parallelCount;
	if (parallelCount === 1 || skeleton) return 0;
	const place = parallel - (parallelCount - 1) / 2;
	return (place === 0 ? parallelCount / 2 : place) * PARALLEL_GAP;
}

function write(
	curve: Float32Array,
	offset: number,
	forward: boolean,
	x0: number,
	y0: number,
	x1: number,
	y1: number,
	x2: number,
	y2: number,
	x3: number,
	y3: number,
): void {
	if (forward) set(curve, offset, x0, y0, x1, y1, x2, y2, x3, y3);
	else set(curve, offset, x3, y3, x2, y2, x1, y1, x0, y0);
}

/** Eight numbers one by one: an array of them for every edge would be half of the time. */
function set(curve: Float32Array, offset: number, x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
	curve[offset] = x0;
	curve[offset + 1] = y0;
	curve[offset + 2] = x1;
	curve[offset + 3] = y1;
	curve[offset + 4] = x2;
	curve[offset + 5] = y2;
	curve[offset + 6] = x3;
	curve[offset + 7] = y3;
}

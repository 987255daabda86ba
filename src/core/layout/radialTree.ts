import { LABEL_DISTANCE } from "../visible/visibleGraph.ts";
import { orderChildren } from "./childOrder.ts";
import { hasPrevious, inPreviousOrder, setPins } from "./continuity.ts";
import { type Family, childCount, familyOf, rootsOf } from "./family.ts";
import { hierarchicalEdges } from "./hierarchicalEdges.ts";
import { LABEL_SIDE, type LayoutRequest, type LayoutResult, NODE_GROUP } from "./layout.ts";
import { columnPitch, reach, rowHeight } from "./rows.ts";
import { placeTaskRing } from "./taskRing.ts";
import { tidyTogether } from "./tidy.ts";

const RING_GAP = 44;
const SMALLEST_RING = 88;
const SIBLING_GAP = 5;
const COUSIN_GAP = 12;
const FULL_CIRCLE = 2 * Math.PI;
/** The first root begins at the top; angles run clockwise. */
const TOP = -Math.PI / 2;

/**
 * The tidy tree in polar coordinates: one ring a level, labels along the rays. A lone root stands in the centre (0, 0),
 * the roots of a forest on the first ring around it. Rings are as wide as their labels, and all of them wider by the
 * same factor where a ring has to hold more.
 */
export function radialTree(request: LayoutRequest): LayoutResult {
	const draft = familyOf(request.parent);
	const roots = rootsOf(draft).filter((node) => request.group[node] !== NODE_GROUP.task);
	const ring = rings(request, draft, roots);
	const known = hasPrevious(request);
	const order = known
		? inPreviousOrder(draft, turns(request))
		: orderChildren(draft, hierarchicalEdges(request), (family) => polar(request, family, ring));
	const { x, y, outermost } = polar(request, order, ring, known);
	const result = { x: Float32Array.from(x), y: Float32Array.from(y) };
	placeTaskRing(request, outermost, result.x, result.y);
	setPins(result.x, result.y, request);
	const alone = roots.length === 1 ? roots[0] : -1;
	const labelSide = Uint8Array.from(result.x, (left, node) => {
		if (node === alone) return LABEL_SIDE.below;
		return left < -1e-3 ? LABEL_SIDE.left : LABEL_SIDE.right;
	});
	return { ...result, labelSide, ticks: [], lanes: [] };
}

/** Radius of each level's ring before any is widened. */
function rings(request: LayoutRequest, family: Family, roots: Int32Array): Float64Array {
	const widest: number[] = [];
	for (const node of family.preorder) {
		if (request.group[node] === NODE_GROUP.task && family.parent[node]! < 0) continue;
		const level = family.depth[node]!;
		widest[level] = Math.max(widest[level] ?? 0, reach(request, node) + request.radius[node]!);
	}
	const ring = new Float64Array(widest.length);
	const alone = roots.length === 1;
	for (let level = 0; level < widest.length; level++) {
		if (level === 0) ring[0] = alone ? 0 : SMALLEST_RING * 0.6;
		else if (level === 1 && alone) ring[1] = Math.max(SMALLEST_RING, (request.width[roots[0]!] ?? 0) / 2 + RING_GAP);
		else ring[level] = ring[level - 1]! + columnPitch(widest[level - 1]!, RING_GAP);
	}
	return ring;
}

function polar(
	request: LayoutRequest,
	family: Family,
	ring: Float64Array,
	keep = false,
): { x: Float64Array; y: Float64Array; outermost: number } {
	const { count, depth } = family;
	const roots = rootsOf(family).filter((node) => request.group[node] !== NODE_GROUP.task);
	const size = Float64Array.from(request.parent, (_, node) => rowHeight(request, node));
	// A breadth on a ring is an angle: as much as its length over the radius.
	const scale = ring.map((radius) => 1 / Math.max(1, radius));
	const angle = new Float64Array(count);
	tidyTogether(family, roots, { size, siblingGap: SIBLING_GAP, cousinGap: COUSIN_GAP, scale }, angle);
	let first = Number.POSITIVE_INFINITY;
	let last = Number.NEGATIVE_INFINITY;
	for (const node of family.preorder) {
		if (!inTree(request, family, node) || ring[depth[node]!] === 0) continue;
		const half = ((size[node]! + COUSIN_GAP) / 2) * scale[depth[node]!]!;
		first = Math.min(first, angle[node]! - half);
		last = Math.max(last, angle[node]! + half);
	}
	const used = Math.max(1e-9, last - first);
	const widening = Math.max(1, used / FULL_CIRCLE);
	for (let node = 0; node < count; node++) angle[node] = TOP + ((angle[node]! - first) / used) * FULL_CIRCLE;
	if (keep) turnBack(request, family, ring, angle);
	const x = new Float64Array(count);
	const y = new Float64Array(count);
	let outermost = 0;
	for (let node = 0; node < count; node++) {
		if (!inTree(request, family, node)) continue;
		const radius = ring[depth[node]!]! * widening;
		x[node] = radius * Math.cos(angle[node]!);
		y[node] = radius * Math.sin(angle[node]!);
		outermost = Math.max(outermost, radius + request.radius[node]! + LABEL_DISTANCE + request.width[node]!);
	}
	return { x, y, outermost };
}

function inTree(request: LayoutRequest, family: Family, node: number): boolean {
	return request.group[node] !== NODE_GROUP.task || family.parent[node]! >= 0 || childCount(family, node) > 0;
}

/** Turns the whole circle so that the median of what was there before keeps its angle. */
function turnBack(request: LayoutRequest, family: Family, ring: Float64Array, angle: Float64Array): void {
	const before = turns(request);
	const moves: number[] = [];
	for (let node = 0; node < angle.length; node++) {
		if (Number.isNaN(before[node]!) || ring[family.depth[node]!] === 0) continue;
		moves.push(before[node]! - turnOf(angle[node]!));
	}
	if (moves.length === 0) return;
	const wrapped = moves.map((move) => move - FULL_CIRCLE * Math.round(move / FULL_CIRCLE)).sort((a, b) => a - b);
	const move = wrapped[wrapped.length >> 1]!;
	for (let node = 0; node < angle.length; node++) angle[node]! += move;
}

/** Previous angles, clockwise from the top, from 0 to a full circle. */
function turns({ previousX, previousY }: LayoutRequest): Float32Array {
	return previousX.map((x, node) => turnOf(Math.atan2(previousY[node]!, x)));
}

function turnOf(angle: number): number {
	return (((angle - TOP) % FULL_CIRCLE) + FULL_CIRCLE) % FULL_CIRCLE;
}

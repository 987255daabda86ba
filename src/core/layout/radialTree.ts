import { orderChildren } from "./childOrder.ts";
import { changedLittle, hasPrevious, inPreviousOrder, setPins } from "./continuity.ts";
import { type Family, familyOf, rootsOf } from "./family.ts";
import { hierarchicalEdges } from "./hierarchicalEdges.ts";
import { LABEL_SIDE, type LayoutRequest, type LayoutResult, NODE_GROUP } from "./layout.ts";
import type { Slices } from "./layoutSteps.ts";
import { medianOf } from "./median.ts";
import { columnPitch, reach, rowHeight, rowHeights } from "./rows.ts";
import { spread } from "./spread.ts";
import { placeTaskRing } from "./taskRing.ts";
import { tidyTogether } from "./tidy.ts";

/** Between the labels of a ring and the next ring, in large pictures; small ones have room for wider curves. */
const RING_GAP = 36;
const ROOMY_RING_GAP = 64;
const SMALLEST_RING = 96;
/** How much nearer than drawn afresh rings may stay: what a longer label takes of the gap. */
const RING_TOLERANCE = 40;
/** Between neighbours on a ring. */
const SIBLING_GAP = 9;
const COUSIN_GAP = 18;
/** The least, where a ring has to make room for one more. */
const LEAST_GAP = 6;
const MOST_STEPS = 12;
const FULL_CIRCLE = 2 * Math.PI;
/** The first root begins at the top; angles run clockwise. */
const TOP = -Math.PI / 2;

/**
 * The tidy tree in polar coordinates: one ring a level, labels along the rays. A lone root stands in the centre (0, 0),
 * the roots of a forest on the first ring around it. Rings are as far apart as their labels are long, and wider where
 * they have to hold more.
 */
export function* radialTree(request: LayoutRequest): Slices<LayoutResult> {
	const draft = familyOf(aroundTheLargest(request));
	const roots = rootsOf(draft).filter((node) => inTree(request, draft, node));
	const known = hasPrevious(request);
	const ring = known ? keptRings(request, draft, rings(request, draft, roots)) : rings(request, draft, roots);
	const order = known
		? inPreviousOrder(draft, turns(request))
		: yield* orderChildren(draft, hierarchicalEdges(request), (family) => polar(request, family, ring));
	const { x, y, outermost } = (changedLittle(request) ? updateRings(request, order, ring) : null) ?? (yield* polar(request, order, ring, known));
	const result = { x: new Float32Array(x), y: new Float32Array(y) };
	placeTaskRing(request, outermost, result.x, result.y);
	setPins(result.x, result.y, request);
	const alone = roots.length === 1 ? roots[0]! : -1;
	const labelSide = new Uint8Array(result.x.length);
	for (const [node, left] of result.x.entries()) labelSide[node] = left < -1e-3 ? LABEL_SIDE.left : LABEL_SIDE.right;
	if (alone >= 0) labelSide[alone] = LABEL_SIDE.below;
	return { ...result, labelSide, ticks: [], lanes: [] };
}

/** Where one tree holds more than half of a forest, the other roots stand on the ring of its children. */
function aroundTheLargest({ parent, group }: LayoutRequest): Int32Array {
	const size = new Int32Array(parent.length).fill(1);
	for (let node = parent.length - 1; node >= 0; node--) if (parent[node]! >= 0) size[parent[node]!]! += size[node]!;
	const isRoot = (node: number) => parent[node]! < 0 && group[node] !== NODE_GROUP.task;
	const placed = size.reduce((sum, own, node) => sum + (isRoot(node) ? own : 0), 0);
	const largest = size.findIndex((own, node) => isRoot(node) && own * 2 > placed);
	// A parent stands before its children: what comes before the largest root must stay a root.
	return parent.map((above, node) => (largest >= 0 && node > largest && isRoot(node) ? largest : above));
}

/** Radius of each level's ring where nothing presses: as far apart as labels are long. */
function rings(request: LayoutRequest, family: Family, roots: Int32Array): Float64Array {
	const widest: number[] = [];
	for (const node of family.preorder) {
		if (!inTree(request, family, node)) continue;
		const level = family.depth[node]!;
		widest[level] = Math.max(widest[level] ?? 0, reach(request, node) + request.radius[node]!);
	}
	const ring = new Float64Array(widest.length);
	const alone = roots.length === 1;
	const gap = RING_GAP + ROOMY_RING_GAP / (1 + (family.count / 40) ** 2);
	for (let level = 0; level < widest.length; level++) {
		if (level === 0) ring[0] = alone ? 0 : SMALLEST_RING * 0.6;
		else if (level === 1 && alone) ring[1] = Math.max(SMALLEST_RING, (request.width[roots[0]!] ?? 0) / 2 + RING_GAP);
		else ring[level] = ring[level - 1]! + columnPitch(widest[level - 1]!, gap);
	}
	return ring;
}

/** Rings stay where they were as long as they are not too near to each other for what they bear now. */
function keptRings(request: LayoutRequest, family: Family, needed: Float64Array): Float64Array {
	const places: number[][] = [];
	for (const node of family.preorder) {
		const radius = Math.hypot(request.previousX[node]!, request.previousY[node]!);
		if (inTree(request, family, node) && !Number.isNaN(radius)) (places[family.depth[node]!] ??= []).push(radius);
	}
	const kept = needed.slice();
	for (let level = 0; level < needed.length; level++) {
		const least = level === 0 ? needed[0]! : kept[level - 1]! + needed[level]! - needed[level - 1]! - RING_TOLERANCE;
		kept[level] = Math.max(least, medianOf(places[level] ?? []) ?? least + RING_TOLERANCE);
	}
	return kept;
}

interface Polar {
	readonly x: Float64Array;
	readonly y: Float64Array;
	/** Radius beyond which nothing reaches. */
	readonly outermost: number;
}

/**
 * The rings after a small change: what was there keeps its direction, what is new comes after the sibling that precedes
 * it, and each ring makes room with the least movement. Null where a ring has no more room.
 */
function updateRings(request: LayoutRequest, family: Family, ring: Float64Array): Polar | null {
	const { depth, parent, list, start, count } = family;
	const turn = Float64Array.from(turns(request));
	const nodes = family.preorder.filter((node) => inTree(request, family, node));
	const place = new Int32Array(count);
	for (const [at, node] of list.entries()) place[node] = at;
	const arcs: { node: number; wanted: number; size: number }[][] = [];
	for (const node of nodes) {
		const radius = ring[depth[node]!]!;
		const size = rowHeight(request, node) + LEAST_GAP;
		if (Number.isNaN(turn[node]!)) {
			const owner = parent[node]! < 0 ? count : parent[node]!;
			const before = place[node]! > start[owner]! ? list[place[node]! - 1]! : -1;
			turn[node] = before >= 0 ? turn[before]! + (size + SIBLING_GAP) / Math.max(1, radius) : (turn[parent[node]!] ?? 0);
		}
		(arcs[depth[node]!] ??= []).push({ node, wanted: turn[node]! * radius, size });
	}
	for (const [level, items] of arcs.entries()) {
		const radius = ring[level]!;
		if (radius === 0 || items === undefined) continue;
		const middles = spread(items);
		const used = middles.at(-1)! - middles[0]! + (items[0]!.size + items.at(-1)!.size) / 2;
		if (used > FULL_CIRCLE * radius) return null;
		for (const [at, { node }] of items.entries()) turn[node] = middles[at]! / radius;
	}
	return polarPlaces(request, family, ring, turn.map((own) => own + TOP));
}

function* polar(request: LayoutRequest, family: Family, least: Float64Array, keep = false): Slices<Polar> {
	const { angle, ring } = yield* fitted(request, family, least);
	if (keep) turnBack(request, family, ring, angle);
	return polarPlaces(request, family, ring, angle);
}

function polarPlaces(request: LayoutRequest, family: Family, ring: Float64Array, angle: Float64Array): Polar {
	const { count, depth } = family;
	const x = new Float64Array(count);
	const y = new Float64Array(count);
	let outermost = 0;
	for (let node = 0; node < count; node++) {
		if (!inTree(request, family, node)) continue;
		const radius = ring[depth[node]!]!;
		x[node] = radius * Math.cos(angle[node]!);
		y[node] = radius * Math.sin(angle[node]!);
		outermost = Math.max(outermost, radius + reach(request, node));
	}
	return { x, y, outermost };
}

/** Widens the rings until everything finds room around them, and spreads what is there over the whole circle. */
function* fitted(request: LayoutRequest, family: Family, least: Float64Array): Slices<{ angle: Float64Array; ring: Float64Array }> {
	const roots = rootsOf(family).filter((node) => inTree(request, family, node));
	const size = rowHeights(request);
	const angle = new Float64Array(family.count);
	// The inner rings widen less: what hangs on them stays near.
	const share = least.map((radius, level) => (radius === 0 ? 0 : Math.min(1, (level + 1) / 3)));
	let widening = 0;
	let ring = least;
	for (let step = 0; ; step++) {
		// A breadth on a ring is an angle: as much as its length over the radius.
		const scale = ring.map((radius) => 1 / Math.max(1, radius));
		yield* tidyTogether(family, roots, { size, siblingGap: SIBLING_GAP, cousinGap: COUSIN_GAP, scale }, angle);
		const { first, used } = arcUsed(request, family, ring, size, angle);
		if (used <= FULL_CIRCLE || step === MOST_STEPS) {
			for (let node = 0; node < family.count; node++) angle[node] = TOP + ((angle[node]! - first) / used) * FULL_CIRCLE;
			return { angle, ring };
		}
		// Exact where all of it stands on the outermost ring, a little too much elsewhere: few steps are needed.
		widening += (used / FULL_CIRCLE - 1 + 0.004) * (ring.at(-1) ?? 1);
		ring = least.map((radius, level) => radius + share[level]! * widening);
	}
}

function arcUsed(
	request: LayoutRequest,
	family: Family,
	ring: Float64Array,
	size: Float64Array,
	angle: Float64Array,
): { first: number; used: number } {
	let first = Number.POSITIVE_INFINITY;
	let last = Number.NEGATIVE_INFINITY;
	for (const node of family.preorder) {
		const radius = ring[family.depth[node]!]!;
		if (!inTree(request, family, node) || radius === 0) continue;
		const half = (size[node]! + COUSIN_GAP) / 2 / radius;
		first = Math.min(first, angle[node]! - half);
		last = Math.max(last, angle[node]! + half);
	}
	return Number.isFinite(first) ? { first, used: last - first } : { first: 0, used: FULL_CIRCLE };
}

/** Tasks that hang nowhere stand on a ring of their own. */
function inTree({ group }: LayoutRequest, { parent }: Family, node: number): boolean {
	return group[node] !== NODE_GROUP.task || parent[node]! >= 0;
}

/** Turns the whole circle so that the median of what was there before keeps its angle. */
function turnBack(request: LayoutRequest, family: Family, ring: Float64Array, angle: Float64Array): void {
	const before = turns(request);
	const moves: number[] = [];
	for (let node = 0; node < angle.length; node++) {
		if (Number.isNaN(before[node]!) || ring[family.depth[node]!] === 0) continue;
		moves.push(before[node]! - turnOf(angle[node]!));
	}
	const move = medianOf(moves.map((turned) => turned - FULL_CIRCLE * Math.round(turned / FULL_CIRCLE)));
	if (move === null) return;
	for (let node = 0; node < angle.length; node++) angle[node]! += move;
}

/** Previous angles, clockwise from the top, from 0 to a full circle. */
function turns({ previousX, previousY }: LayoutRequest): Float32Array {
	return previousX.map((x, node) => turnOf(Math.atan2(previousY[node]!, x)));
}

function turnOf(angle: number): number {
	return (((angle - TOP) % FULL_CIRCLE) + FULL_CIRCLE) % FULL_CIRCLE;
}

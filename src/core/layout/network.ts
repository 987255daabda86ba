import { BoxGrid, type Boxes, boxesOf } from "./boxes.ts";
import { setPins } from "./continuity.ts";
import { familyOf } from "./family.ts";
import { ForceSimulation } from "./forceSimulation.ts";
import { placeGroups } from "./groupBlocks.ts";
import { LABEL_SIDE, type LayoutRequest, NODE_GROUP } from "./layout.ts";
import type { LayoutSteps, Slices } from "./layoutSteps.ts";
import { type Links, linksAmong } from "./links.ts";
import { pushApart } from "./pushApart.ts";
import { radialSeed } from "./radialSeed.ts";

/**
 * Started from the hierarchy, 137 ticks are enough where d3 takes 300: with fewer crossings than d3's. What the last of
 * d3's ticks smooth, pushing boxes apart undoes.
 */
const ALPHA_DECAY = 0.033;
const ALPHA_MIN = 0.01;
const TICKS = Math.ceil(Math.log(ALPHA_MIN) / Math.log(1 - ALPHA_DECAY));
/** The boxes' share of the room they get. */
const DENSITY = 0.45;
const SETTLED_AT_ONCE = 400;
/** Pictures on the way: each costs the window as much as any other. */
const PICTURES = 12;
/** Where more than this share was there before, what was there stays and the rest finds a place. */
const KNOWN_SHARE = 0.6;

/**
 * Force-directed: related concepts attract, all repel each other, and nothing overlaps, labels (below their shapes)
 * included. Groups (tasks, unplaced) stand beside in blocks of their own. A picture that was there before keeps its
 * places.
 */
export function* network(request: LayoutRequest): LayoutSteps {
	const count = request.parent.length;
	const labelSide = new Uint8Array(count).fill(LABEL_SIDE.below);
	const x = new Float32Array(count);
	const y = new Float32Array(count);
	const core = coreOf(request);
	const inCore = new Uint8Array(count);
	for (const node of core) inCore[node] = 1;
	for (let node = 0; node < count; node++) if (inCore[node] === 0) labelSide[node] = LABEL_SIDE.right;
	const boxes = boxesOf(request, labelSide);
	const result = { x, y, labelSide, ticks: [], lanes: [] };

	const known = request.previousX.reduce((sum, previous) => sum + (Number.isNaN(previous) ? 0 : 1), 0);
	if (known > 0 && known >= count * KNOWN_SHARE) yield* keepPlaces(request, boxes, x, y);
	else {
		yield;
		const links = linksAmong(request, core);
		yield;
		const seed = radialSeed(familyOf(request.parent), core);
		yield;
		const simulation = new ForceSimulation({ ...seed, ...links }, ALPHA_DECAY, ALPHA_MIN);
		// May be drawn later than it was offered, when its places are already being worked on: it has arrays of its own.
		const picture = () => {
			const early = { ...result, x: x.slice(), y: y.slice() };
			spreadOut(core, seed, boxes, links, early.x, early.y);
			return early;
		};
		for (let tick = 0; !simulation.settled; tick++) {
			yield* simulation.tick();
			if (tick % Math.ceil(TICKS / PICTURES) === 0) yield { picture, done: (0.9 * tick) / TICKS };
		}
		spreadOut(core, seed, boxes, links, x, y);
		yield* pushApart(core, boxes, x, y);
		yield;
		yield* settleAll(new BoxGrid(boxes, x, y), byImportance(core, request));
		placeGroups(request, core, boxes, x, y);
	}
	setPins(x, y, request);
	return result;
}

/** Everything but the groups and what hangs below them. */
function coreOf({ parent, group }: LayoutRequest): Int32Array {
	const outside = new Uint8Array(parent.length);
	const core: number[] = [];
	for (let node = 0; node < parent.length; node++) {
		const above = parent[node]!;
		outside[node] = group[node] !== NODE_GROUP.concept || (above >= 0 && outside[above] === 1) ? 1 : 0;
		if (outside[node] === 0) core.push(node);
	}
	return Int32Array.from(core);
}

/**
 * From the simulation's units to the picture's: as wide and as high as the boxes need on average, so that pushing them
 * apart changes little.
 */
function spreadOut(
	core: Int32Array,
	seed: { readonly x: Float64Array; readonly y: Float64Array },
	boxes: Boxes,
	links: Links,
	x: Float32Array,
	y: Float32Array,
): void {
	let [area, widths, heights] = [0, 0, 0];
	for (const node of core) {
		const width = boxes.left[node]! + boxes.right[node]!;
		const height = boxes.top[node]! + boxes.bottom[node]!;
		area += width * height;
		widths += width;
		heights += height;
	}
	const stretch = Math.sqrt(Math.min(2.2, Math.max(1, widths / Math.max(1, heights))));
	// The room around the middle holds nearly all: outliers must not make it look roomy.
	const distances = Float64Array.from(core, (_, at) => Math.hypot(seed.x[at]!, seed.y[at]!)).sort();
	const radius = Math.max(10, distances[Math.floor(distances.length * 0.9)] ?? 10);
	const needed = Math.sqrt(area / DENSITY / (Math.PI * radius * radius));
	const scale = Math.max(needed, links.from.length > 0 ? 1.6 : 1);
	for (const [at, node] of core.entries()) {
		x[node] = seed.x[at]! * scale * stretch;
		y[node] = (seed.y[at]! * scale) / stretch;
	}
}

/** What was there stays; what is new starts at the middle of its neighbours, and all find the nearest free place. */
function* keepPlaces(request: LayoutRequest, boxes: Boxes, x: Float32Array, y: Float32Array): Slices<void> {
	const { previousX, previousY, parent, edgeFrom, edgeTo } = request;
	const isKnown = (node: number) => !Number.isNaN(previousX[node]!);
	const kept = Int32Array.from(x.keys()).filter(isKnown);
	for (const node of kept) {
		x[node] = previousX[node]!;
		y[node] = previousY[node]!;
	}
	// A longer label pushes its neighbours aside a little.
	yield* pushApart(kept, boxes, x, y);
	const grid = new BoxGrid(boxes, x, y);
	yield* settleAll(grid, kept);
	const ties: number[][] = Array.from(x, () => []);
	for (let edge = 0; edge < edgeFrom.length; edge++) {
		ties[edgeFrom[edge]!]!.push(edgeTo[edge]!);
		ties[edgeTo[edge]!]!.push(edgeFrom[edge]!);
	}
	for (let node = 0; node < x.length; node++) {
		if (isKnown(node)) continue;
		const near = [parent[node]!, ...ties[node]!].filter((other) => other >= 0 && (isKnown(other) || other < node));
		for (const other of near) {
			x[node]! += x[other]! / near.length;
			y[node]! += y[other]! / near.length;
		}
		grid.settle(node);
	}
}

function* settleAll(grid: BoxGrid, nodes: Int32Array): Slices<void> {
	for (const [at, node] of nodes.entries()) {
		grid.settle(node);
		if (at % SETTLED_AT_ONCE === 0) yield;
	}
}

function byImportance(core: Int32Array, { weight }: LayoutRequest): Int32Array {
	return core.slice().sort((a, b) => weight[b]! - weight[a]! || a - b);
}

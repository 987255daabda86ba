import type { Camera } from "../src/core/visible/viewState.ts";
import type { VisibleEdge } from "../src/core/visible/visibleGraph.ts";
import { shapeScale, type Viewport } from "../src/core/scene/camera.ts";
import { boxesOverlap, discMeetsBox } from "../src/core/scene/labelRoom.ts";
import { type PlacedLabel, placeLabels } from "../src/core/scene/placeLabels.ts";
import type { Scene } from "../src/core/scene/scene.ts";

/** How legible one picture is, counted on the screen. */
export interface Legibility {
	readonly labelOverlaps: number;
	/** Labels that a shape reaches into, their own included. */
	readonly labelNodeOverlaps: number;
	readonly nodeOverlaps: number;
	/** Labels of levels 1 and 2, and matched or selected ones, whose shape is in view and which are not shown. */
	readonly missingRequired: readonly string[];
	/** Shown labels over all whose shape is in view. */
	readonly shownShare: number;
	/** Labels that are led to by a line. */
	readonly moved: number;
}

/** Rounding of single-precision positions. */
const TOLERANCE = 0.01;

export function measureLegibility(scene: Scene, camera: Camera, viewport: Viewport): Legibility {
	const placed = placeLabels(scene, camera, viewport);
	const shown = new Set(placed.map(({ node }) => node));
	const discs = discsOf(scene, camera);
	const inView = discs.filter(({ x, y }) => x >= 0 && y >= 0 && x <= viewport.width && y <= viewport.height);
	const required = inView.filter(({ node }) => {
		const { depth, matched, selected } = scene.graph.nodes[node]!;
		return depth < 2 || matched || selected;
	});
	return {
		labelOverlaps: countPairs(placed, (one, other) => boxesOverlap(shrunk(one), other)),
		labelNodeOverlaps: placed.filter((label) => discs.some(({ x, y, radius }) => discMeetsBox(label, x, y, radius - TOLERANCE))).length,
		nodeOverlaps: countPairs(discs, (a, b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius - TOLERANCE),
		missingRequired: required.filter(({ node }) => !shown.has(node)).map(({ node }) => scene.graph.nodes[node]!.label),
		shownShare: inView.length === 0 ? 1 : inView.filter(({ node }) => shown.has(node)).length / inView.length,
		moved: placed.filter(({ atHome }) => !atHome).length,
	};
}

function shrunk(label: PlacedLabel): PlacedLabel {
	return { ...label, width: label.width - TOLERANCE, height: label.height - TOLERANCE };
}

interface Disc {
	readonly node: number;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

function discsOf({ nodes, slack }: Scene, camera: Camera): Disc[] {
	const scale = shapeScale(camera.k, slack);
	return Array.from(nodes.x, (x, node) => ({
		node,
		x: x * camera.k + camera.x,
		y: nodes.y[node]! * camera.k + camera.y,
		radius: nodes.radius[node]! * scale,
	}));
}

function countPairs<T>(items: readonly T[], meet: (one: T, other: T) => boolean): number {
	let pairs = 0;
	for (const [at, one] of items.entries()) for (let next = at + 1; next < items.length; next++) if (meet(one, items[next]!)) pairs++;
	return pairs;
}

export type Point = readonly [x: number, y: number];

/** Edges to parents and varied models: what a hierarchy's crossings are counted over. */
export function isHierarchical({ type, implied }: VisibleEdge): boolean {
	return (type === "broader" || type === "variantOf") && !implied;
}

/** A scene's drawn curve as a line of many points. */
export function drawnLine({ edges }: Scene, edge: number, steps = 16): Point[] {
	const at = (number: number) => edges.curve[8 * edge + number]!;
	return Array.from({ length: steps + 1 }, (_, step) => {
		const t = step / steps;
		const u = 1 - t;
		const weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
		const along = (axis: number) => weights.reduce((sum, weight, point) => sum + weight * at(2 * point + axis), 0);
		return [along(0), along(1)];
	});
}

/** Crossings between lines that share no end. `ends` names the two ends of each line. */
export function countLineCrossings(lines: readonly (readonly Point[])[], ends: readonly (readonly [number, number])[]): number {
	const frames = lines.map((line) => frameOf(line));
	let crossings = 0;
	for (const [one, line] of lines.entries()) {
		for (let other = one + 1; other < lines.length; other++) {
			if (ends[one]!.some((end) => ends[other]!.includes(end)) || !meet(frames[one]!, frames[other]!)) continue;
			crossings += crossingsOf(line, lines[other]!);
		}
	}
	return crossings;
}

function crossingsOf(one: readonly Point[], other: readonly Point[]): number {
	let crossings = 0;
	for (let a = 1; a < one.length; a++) {
		for (let b = 1; b < other.length; b++) if (cross(one[a - 1]!, one[a]!, other[b - 1]!, other[b]!)) crossings++;
	}
	return crossings;
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
	const side = (p: Point, q: Point, r: Point) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

type Frame = readonly [left: number, top: number, right: number, bottom: number];

function frameOf(line: readonly Point[]): Frame {
	const xs = line.map(([x]) => x);
	const ys = line.map(([, y]) => y);
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function meet(one: Frame, other: Frame): boolean {
	return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

/** Standard deviation of the lengths over their mean: 0 where all lines are equally long. */
export function lengthVariation(lines: readonly (readonly Point[])[]): number {
	if (lines.length === 0) return 0;
	const lengths = lines.map((line) => line.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - line[at]![0], y - line[at]![1]), 0));
	const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
	const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length;
	return Math.sqrt(variance) / mean;
}

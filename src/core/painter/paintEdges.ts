import { EDGE_STATE, NODE_STATE } from "../scene/scene.ts";
import { relationStyles, type RelationStyle } from "../scene/relationStyle.ts";
import { type Colour, css } from "./colour.ts";
import { visibleBounds } from "../scene/camera.ts";
import type { Palette } from "./palette.ts";
import { decorateEdges, decorationScale, type EdgeBatch } from "./edgeDecorations.ts";
import { ALPHA_STEPS, alphaStep, type Marks, type Painting } from "./marks.ts";
import { traceCurve } from "./traceCurve.ts";

/*
 * Edges are painted in screen space. Up to `MOST_STYLED_EDGES` each has a path of its own: in one path, lines wider than
 * a device pixel that cross each other take four to eight times as long. Above, they are one device pixel wide and
 * undashed, one path for each style, hue and opacity: a wider line leaves the rasteriser's fast path (eleven times slower
 * at 10,000 edges), and dashes are lost in the crowd anyway.
 */
const MOST_STYLED_EDGES = 1200;
/** More relations in view than this are left out until the view is nearer, or one of their ends is chosen. */
const MOST_RELATIONS = 2500;
/** Dashes cost more than anything else; more of them in view than this are a pattern that nobody reads. */
const MOST_DASHES = 4000;
const MOST_POINTABLE = 4000;
/** Below this scale arrowheads and signs would be specks. */
const SMALLEST_DECORATED_SCALE = 0.35;

/** What was painted of the edges. */
export interface PaintedEdges {
	/** Relations were left out: a crowd of them would be a grey patch that says nothing. */
	readonly leavesOut: boolean;
	/** The edges in view; empty where they are too many for one of them to be pointed at. */
	readonly edges: readonly number[];
}

export function paintEdges(painting: Painting, marks: Marks): PaintedEdges {
	const all = batchesInView(painting, marks, true);
	const crowded = count(all.filter(({ skeleton }) => !skeleton)) > MOST_RELATIONS;
	const batches = crowded ? batchesInView(painting, marks, false) : all;
	const total = count(batches);
	const { context, camera, pixelRatio, viewport, still } = painting;
	const size = decorationScale(camera.k);
	const styled = still !== undefined || total <= MOST_STYLED_EDGES;
	const dashed = still !== undefined || (styled && dashesIn(batches, painting, marks) <= MOST_DASHES);
	const oneByOne = styled && still === undefined;
	context.lineCap = "butt";
	context.lineJoin = "round";
	for (const { style, colour, alpha, edges } of batches) {
		context.globalAlpha = alpha;
		context.strokeStyle = css(colour);
		context.lineWidth = styled ? Math.max(1 / pixelRatio, style.width * size) : 1 / pixelRatio;
		context.setLineDash(dashed ? style.dash.map((length) => length * size) : []);
		const pieced = dashed && style.dash.length > 0;
		context.beginPath();
		for (const edge of edges) {
			if (oneByOne) context.beginPath();
			traceCurve(context, marks.edges.curve, edge * 8, camera, viewport, pieced);
			if (oneByOne) context.stroke();
		}
		if (!oneByOne) context.stroke();
	}
	paintPointed(painting, marks);
	context.setLineDash([]);
	if (styled && camera.k >= SMALLEST_DECORATED_SCALE) {
		for (const batch of batches) decorateEdges(painting, marks, batch);
	}
	context.globalAlpha = 1;
	return { leavesOut: crowded, edges: total <= MOST_POINTABLE ? batches.flatMap(({ edges }) => edges) : [] };
}

/** The edge under the pointer stands out, so that one sees whose sentence the card shows. */
export function paintPointed({ context, camera, viewport, palette }: Painting, { edges, pointedEdge }: Marks): void {
	const style = relationStyles[edges.style[pointedEdge] ?? -1];
	if (!style) return;
	const size = decorationScale(camera.k);
	context.globalAlpha = 1;
	context.strokeStyle = css(palette.strongLine);
	context.lineWidth = style.width * size + 1.25;
	context.setLineDash(style.dash.map((length) => length * size));
	context.beginPath();
	traceCurve(context, edges.curve, pointedEdge * 8, camera, viewport, style.dash.length > 0);
	context.stroke();
}

/** About how many dashes would be in view. */
function dashesIn(batches: readonly EdgeBatch[], { camera, viewport }: Painting, { edges: { curve } }: Marks): number {
	const { left, top, right, bottom } = visibleBounds(camera, viewport);
	let dashes = 0;
	for (const { style, edges } of batches) {
		if (style.dash.length === 0) continue;
		let length = 0;
		for (const edge of edges) {
			const [x0, y0, x3, y3] = [curve[edge * 8]!, curve[edge * 8 + 1]!, curve[edge * 8 + 6]!, curve[edge * 8 + 7]!];
			const inside = Math.min(share(x0, x3, left, right), share(y0, y3, top, bottom));
			length += Math.hypot(x3 - x0, y3 - y0) * inside;
		}
		dashes += (length * camera.k) / (style.dash.reduce((sum, part) => sum + part, 0) * decorationScale(camera.k));
	}
	return dashes;
}

/** How much of the way from one number to the other lies between two bounds. */
function share(from: number, to: number, least: number, most: number): number {
	const [low, high] = from < to ? [from, to] : [to, from];
	return high - low < 1e-6 ? 1 : Math.max(0, Math.min(high, most) - Math.max(low, least)) / (high - low);
}

function count(batches: readonly EdgeBatch[]): number {
	return batches.reduce((sum, { edges }) => sum + edges.length, 0);
}

/** Without `relations`, only the skeleton and what touches a selected, found or hovered node. */
function batchesInView(
	{ camera, viewport, palette }: Painting,
	{ edges, nodes, edgeAlpha, hover }: Marks,
	relations: boolean,
): EdgeBatch[] {
	const { left, top, right, bottom } = visibleBounds(camera, viewport, 4);
	const batches = new Map<number, EdgeBatch>();
	const { curve, from, to, state, style } = edges;
	for (let edge = 0; edge < edges.count; edge++) {
		const at = edge * 8;
		const x0 = curve[at] ?? 0;
		const y0 = curve[at + 1] ?? 0;
		const x1 = curve[at + 2] ?? 0;
		const y1 = curve[at + 3] ?? 0;
		const x2 = curve[at + 4] ?? 0;
		const y2 = curve[at + 5] ?? 0;
		const x3 = curve[at + 6] ?? 0;
		const y3 = curve[at + 7] ?? 0;
		if (x0 < left && x1 < left && x2 < left && x3 < left) continue;
		if (x0 > right && x1 > right && x2 > right && x3 > right) continue;
		if (y0 < top && y1 < top && y2 < top && y3 < top) continue;
		if (y0 > bottom && y1 > bottom && y2 > bottom && y3 > bottom) continue;
		const source = from[edge] ?? 0;
		const target = to[edge] ?? 0;
		const bits = state[edge] ?? 0;
		const skeleton = (bits & EDGE_STATE.skeleton) !== 0;
		const hovered = hover !== null && (source === hover.node || target === hover.node);
		const touched = hovered || marked(nodes.state[source]) || marked(nodes.state[target]);
		if (!touched && ((bits & EDGE_STATE.implied) !== 0 || !(relations || skeleton))) continue;
		const unlit = hover !== null && source !== hover.node && target !== hover.node;
		const step = alphaStep(edgeAlpha?.[edge] ?? 1, (bits & EDGE_STATE.dimmed) !== 0 && !hovered, unlit, hover);
		if (step === 0) continue;
		const kind = style[edge] ?? 0;
		const faint = (bits & (EDGE_STATE.inherited | EDGE_STATE.implied)) !== 0;
		const hue = skeleton && !faint ? (nodes.colour[source] ?? -1) : -1;
		const key = ((kind * 4 + (faint ? 2 : 0) + (skeleton ? 1 : 0)) * 128 + hue + 1) * (ALPHA_STEPS + 1) + step;
		let batch = batches.get(key);
		if (!batch) {
			const look = relationStyles[kind] ?? relationStyles[0];
			if (!look) continue;
			batch = { style: look, colour: edgeColour(palette, look, faint, hue), alpha: step / ALPHA_STEPS, skeleton, edges: [] };
			batches.set(key, batch);
		}
		batch.edges.push(edge);
	}
	// Strong lines last, so that the skeleton never covers a relation.
	return [...batches.values()].sort((a, b) => relationStyles.indexOf(a.style) - relationStyles.indexOf(b.style));
}

function marked(state: number | undefined): boolean {
	return ((state ?? 0) & (NODE_STATE.selected | NODE_STATE.matched)) !== 0;
}

/** The colour of a relation's line; the skeleton takes a tint of its branch. */
export function edgeColour(palette: Palette, style: RelationStyle, faint: boolean, hue: number): Colour {
	if (faint) return palette.faintLine;
	if (hue >= 0) return palette.branchLines[hue % palette.branchLines.length] ?? palette.line;
	if (style.token === "accent") return palette.accent;
	if (style.token === "warning") return palette.warning;
	if (style.token === "lineStrong") return palette.strongLine;
	return style.token === "line" ? palette.line : palette.faintLine;
}

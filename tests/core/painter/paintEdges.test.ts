import { describe, expect, it } from "vitest";
import { EDGE_STATE, type EdgeMarks, type NodeMarks } from "../../../src/core/scene/scene.ts";
import { relationStyleIndex } from "../../../src/core/scene/relationStyle.ts";
import { paletteOf } from "../../../src/core/painter/palette.ts";
import type { Marks } from "../../../src/core/painter/marks.ts";
import { paintEdges } from "../../../src/core/painter/paintEdges.ts";

const grey = { r: 120, g: 120, b: 120 };
const tokens = ["ground", "text", "muted", "accent", "warning", "pink", "cyan", "yellow", "purple", "green", "orange", "blue", "red"];
const colours = Object.fromEntries(tokens.map((token) => [token, token === "ground" ? { r: 255, g: 255, b: 255 } : grey]));
const palette = paletteOf(colours as never, "sans-serif");

/** Writes down each path that is stroked: how many curves it has, how wide, how dashed, how opaque. */
class RecordingContext {
	readonly strokes: { curves: number; width: number; dashed: boolean; alpha: number }[] = [];
	lineWidth = 1;
	globalAlpha = 1;
	private curves = 0;
	private dashed = false;
	beginPath = () => void (this.curves = 0);
	moveTo = () => undefined;
	lineTo = () => void this.curves++;
	bezierCurveTo = () => void this.curves++;
	setLineDash = (dash: number[]) => void (this.dashed = dash.length > 0);
	stroke = () => void this.strokes.push({ curves: this.curves, width: this.lineWidth, dashed: this.dashed, alpha: this.globalAlpha });
	fill = () => undefined;
	arc = () => undefined;
	closePath = () => undefined;
	fillText = () => undefined;
}

function edges(count: number, types: readonly string[], state = 0): EdgeMarks {
	const curve = new Float32Array(count * 8);
	for (let edge = 0; edge < count; edge++) curve.set([0, edge % 600, 100, edge % 600, 200, edge % 600, 300, edge % 600], edge * 8);
	return {
		count,
		from: new Int32Array(count),
		to: new Int32Array(count).fill(1),
		style: Uint8Array.from({ length: count }, (_, edge) => relationStyleIndex(types[edge % types.length]!)),
		state: new Uint8Array(count).fill(state),
		curve,
	};
}

function paint(given: EdgeMarks, options: { k?: number; x?: number; marks?: Partial<Marks> } = {}): RecordingContext {
	const context = new RecordingContext();
	const nodes = {
		count: 2,
		x: Float32Array.of(0, 300),
		y: Float32Array.of(0, 0),
		radius: Float32Array.of(6, 6),
		state: new Uint8Array(2),
		colour: new Int8Array(2).fill(-1),
	} as unknown as NodeMarks;
	const marks: Marks = { nodes, edges: given, slack: 1, nodeAlpha: null, edgeAlpha: null, hover: null, pointedEdge: -1, ...options.marks };
	const camera = { x: options.x ?? 0, y: 0, k: options.k ?? 0.3 };
	paintEdges(
		{ context: context as never, camera, viewport: { width: 800, height: 600 }, pixelRatio: 2, palette },
		marks,
	);
	return context;
}

describe("painting edges", () => {
	it("takes one path for all edges of one look in a crowd, and a path for each line that may be wide", () => {
		const crowd = paint(edges(1500, ["broader", "basedOn", "uses"])).strokes;
		expect(crowd.map(({ curves }) => curves)).toEqual([500, 500, 500]);
		const few = paint(edges(300, ["broader", "basedOn", "uses"])).strokes;
		expect(few.map(({ curves }) => curves)).toEqual(Array(300).fill(1));
	});

	it("keeps relations apart by dash while there are few", () => {
		const { strokes } = paint(edges(30, ["broader", "basedOn"]));
		expect(strokes.map(({ dashed }) => dashed)).toEqual([...Array<boolean>(15).fill(false), ...Array<boolean>(15).fill(true)]);
	});

	it("draws lines whole rather than dashed where their dashes would be a pattern", () => {
		expect(paint(edges(1000, ["basedOn"]), { k: 1 }).strokes.some(({ dashed }) => dashed)).toBe(false);
	});

	it("traces of a long line only what is in view", () => {
		const long = { ...edges(1, ["basedOn"]), curve: Float32Array.of(0, 300, 10_000, 300, 20_000, 300, 30_000, 300) };
		const pieces = paint(long, { k: 1, x: -15_000 }).strokes.map(({ curves }) => curves);
		expect(pieces).toHaveLength(1);
		expect(pieces[0]).toBeLessThan(4);
	});

	it("is one device pixel wide and undashed in a crowd", () => {
		const { strokes } = paint(edges(2000, ["broader", "basedOn"]));
		expect(strokes).toHaveLength(2);
		expect(strokes.every(({ width, dashed }) => width === 0.5 && !dashed)).toBe(true);
	});

	it("leaves out what is not in view", () => {
		expect(paint(edges(100, ["broader"]), { x: 5000 }).strokes).toEqual([]);
	});

	it("leaves relations out where they would be a grey patch, but never the skeleton or what is chosen", () => {
		const many = edges(6000, ["related"]);
		expect(paint(many).strokes).toEqual([]);
		expect(paint({ ...many, state: new Uint8Array(6000).fill(EDGE_STATE.skeleton) }).strokes).toHaveLength(1);
		const chosen = { ...many, from: Int32Array.from({ length: 6000 }, (_, edge) => (edge < 3 ? 1 : 0)), to: new Int32Array(6000) };
		const hover = { node: 1, lit: Uint8Array.of(1, 1), fade: 0, around: [], edges: [] };
		expect(paint(chosen, { marks: { hover } }).strokes).toHaveLength(3);
	});

	it("shows an implied edge only while one of its ends is hovered", () => {
		const implied = edges(1, ["broader"], EDGE_STATE.implied);
		expect(paint(implied).strokes).toEqual([]);
		const hover = { node: 0, lit: Uint8Array.of(1, 1), fade: 1, around: [], edges: [] };
		expect(paint(implied, { marks: { hover } }).strokes).toHaveLength(1);
	});

	it("fades what does not touch the hovered node", () => {
		const hover = { node: 7, lit: new Uint8Array(8), fade: 1, around: [], edges: [] };
		const [stroke] = paint(edges(1, ["broader"]), { marks: { hover } }).strokes;
		expect(stroke?.alpha).toBeLessThan(0.4);
	});
});

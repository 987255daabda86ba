import { shapeScale } from "../../core/scene/camera.ts";
import type { EdgeMarks, NodeMarks, Scene } from "../../core/scene/scene.ts";
import type { Camera, NodeId } from "../../core/visible/viewState.ts";
import type { Marks } from "../../core/painter/marks.ts";

/** What stood on the screen when a new scene came: its marks, possibly on their way themselves. */
export interface Standing {
	readonly scene: Scene;
	readonly marks: Marks;
	readonly camera: Camera;
}

interface Shapes {
	readonly x: Float32Array;
	readonly y: Float32Array;
	readonly radius: Float32Array;
	curve: Float32Array;
}

/**
 * Leads the eye from one picture to the next. Every node keeps its identity: it glides from where it stood on the
 * screen; what appears comes out of its nearest ancestor that was there, what leaves goes into the nearest that stays.
 */
export class SceneMotion {
	readonly #nodes: NodeMarks;
	readonly #edges: EdgeMarks;
	readonly #start: Shapes;
	readonly #end: Shapes;
	readonly #stemStart: { x: Float32Array; y: Float32Array };
	/** 1 appears, -1 leaves, 0 stays. */
	readonly #nodeChange: Int8Array;
	readonly #edgeChange: Int8Array;

	constructor(
		from: Standing,
		private readonly to: Scene,
		camera: Camera,
	) {
		const old = from.scene.graph;
		const leaving: number[] = [];
		for (const [index, { id }] of old.nodes.entries()) if (!to.graph.indexOf.has(id)) leaving.push(index);
		const fresh = to.nodes.count;
		const count = fresh + leaving.length;
		this.#nodes = widenedNodes(to.nodes, from.marks.nodes, leaving);
		const zero = () => new Float32Array(count);
		this.#start = { x: zero(), y: zero(), radius: zero(), curve: new Float32Array(0) };
		this.#end = { x: zero(), y: zero(), radius: zero(), curve: new Float32Array(0) };
		this.#nodeChange = new Int8Array(count);
		// The old screen, in the new world.
		const oldX = (x: number) => (x * from.camera.k + from.camera.x - camera.x) / camera.k;
		const oldY = (y: number) => (y * from.camera.k + from.camera.y - camera.y) / camera.k;
		const grown = shapeScale(from.camera.k, from.scene.slack) / shapeScale(camera.k, to.slack);
		const { nodes: was } = from.marks;
		const place = (into: Shapes, index: number, x: number, y: number, radius: number) => {
			into.x[index] = x;
			into.y[index] = y;
			into.radius[index] = radius;
		};
		for (let node = 0; node < fresh; node++) {
			const x = to.nodes.x[node] ?? 0;
			const y = to.nodes.y[node] ?? 0;
			const radius = to.nodes.radius[node] ?? 0;
			place(this.#end, node, x, y, radius);
			const before = standingAncestor(to, node, old.indexOf);
			const itself = before !== undefined && old.nodes[before]?.id === to.graph.nodes[node]?.id;
			if (!itself) this.#nodeChange[node] = 1;
			if (before === undefined) place(this.#start, node, x, y, radius);
			else {
				const size = itself ? (was.radius[before] ?? 0) * grown : radius;
				place(this.#start, node, oldX(was.x[before] ?? 0), oldY(was.y[before] ?? 0), size);
			}
		}
		for (const [offset, before] of leaving.entries()) {
			const node = fresh + offset;
			const x = oldX(was.x[before] ?? 0);
			const y = oldY(was.y[before] ?? 0);
			const radius = (was.radius[before] ?? 0) * grown;
			place(this.#start, node, x, y, radius);
			const after = standingAncestor(from.scene, before, to.graph.indexOf);
			if (after === undefined) place(this.#end, node, x, y, radius);
			else place(this.#end, node, to.nodes.x[after] ?? 0, to.nodes.y[after] ?? 0, radius);
			this.#nodeChange[node] = -1;
		}
		this.#edges = to.edges;
		this.#edgeChange = new Int8Array(to.edges.count);
		this.#end.curve = to.edges.curve;
		this.#start.curve = new Float32Array(to.edges.curve.length);
		const curves = curvesByName(from.scene);
		for (let edge = 0; edge < to.edges.count; edge++) {
			const before = curves.get(edgeName(to, edge));
			for (let point = 0; point < 4; point++) {
				const at = edge * 8 + point * 2;
				if (before !== undefined) {
					const { curve } = from.marks.edges;
					this.#start.curve[at] = oldX(curve[before * 8 + point * 2] ?? 0);
					this.#start.curve[at + 1] = oldY(curve[before * 8 + point * 2 + 1] ?? 0);
				} else {
					// A new edge travels with its ends.
					const node = (point < 2 ? to.edges.from[edge] : to.edges.to[edge]) ?? 0;
					const dx = (this.#start.x[node] ?? 0) - (this.#end.x[node] ?? 0);
					const dy = (this.#start.y[node] ?? 0) - (this.#end.y[node] ?? 0);
					this.#start.curve[at] = (to.edges.curve[at] ?? 0) + dx;
					this.#start.curve[at + 1] = (to.edges.curve[at + 1] ?? 0) + dy;
				}
			}
			if (before === undefined) this.#edgeChange[edge] = 1;
		}
		this.#stemStart = { x: new Float32Array(count), y: new Float32Array(count) };
		for (let node = 0; node < count; node++) {
			const before = node < fresh ? old.indexOf.get(to.graph.nodes[node]?.id ?? ("" as NodeId)) : undefined;
			const stood = before === undefined ? NaN : (was.stemX[before] ?? NaN);
			// A stem that is new travels with its node.
			const dx = (this.#start.x[node] ?? 0) - (this.#end.x[node] ?? 0);
			const dy = (this.#start.y[node] ?? 0) - (this.#end.y[node] ?? 0);
			const known = before !== undefined && !Number.isNaN(stood);
			this.#stemStart.x[node] = known ? oldX(stood) : (this.#nodes.stemX[node] ?? NaN) + dx;
			this.#stemStart.y[node] = known ? oldY(was.stemY[before] ?? NaN) : (this.#nodes.stemY[node] ?? NaN) + dy;
		}
	}

	/** @param t 0 to 1, eased already. */
	at(t: number): Marks {
		const nodes = this.#nodes;
		const edges = this.#edges;
		const start = this.#start;
		const end = this.#end;
		const stemStart = this.#stemStart;
		const nodeAlpha = fades(this.#nodeChange, t);
		return {
			nodes: {
				...nodes,
				x: between(start.x, end.x, t),
				y: between(start.y, end.y, t),
				radius: between(start.radius, end.radius, t),
				stemX: between(stemStart.x, nodes.stemX, t),
				stemY: between(stemStart.y, nodes.stemY, t),
			},
			edges: { ...edges, curve: between(start.curve, end.curve, t) },
			slack: this.to.slack,
			nodeAlpha,
			edgeAlpha: fades(this.#edgeChange, t),
			hover: null,
			pointedEdge: -1,
		};
	}
}

/** What appears waits until the rest is on its way; what leaves is gone before the rest arrives. */
function fades(change: Int8Array, t: number): Float32Array {
	const alpha = new Float32Array(change.length);
	const rising = Math.max(0, (t - 0.25) / 0.75);
	const falling = Math.max(0, 1 - t / 0.6);
	for (let index = 0; index < change.length; index++) {
		const kind = change[index] ?? 0;
		alpha[index] = kind === 0 ? 1 : kind > 0 ? rising : falling;
	}
	return alpha;
}

function between(from: Float32Array, to: Float32Array, t: number): Float32Array {
	const result = new Float32Array(to.length);
	for (let index = 0; index < to.length; index++) {
		const a = from[index] ?? 0;
		result[index] = a + ((to[index] ?? 0) - a) * t;
	}
	return result;
}

/** The node itself or its nearest ancestor that the other picture has, by its index there. */
function standingAncestor({ graph }: Scene, node: number, there: ReadonlyMap<NodeId, number>): number | undefined {
	for (let at = node; at >= 0; at = graph.nodes[at]?.parent ?? -1) {
		const id = graph.nodes[at]?.id;
		const found = id === undefined ? undefined : there.get(id);
		if (found !== undefined) return found;
	}
	return undefined;
}

function edgeName({ graph, edges }: Scene, edge: number): string {
	const { type, status, parallel } = graph.edges[edge] ?? { type: "", status: "", parallel: 0 };
	const name = (end: number | undefined) => graph.nodes[end ?? -1]?.id ?? "";
	return `${name(edges.from[edge])}\u0000${type} ${status} ${parallel}\u0000${name(edges.to[edge])}`;
}

function curvesByName(scene: Scene): Map<string, number> {
	const curves = new Map<string, number>();
	for (let edge = 0; edge < scene.edges.count; edge++) curves.set(edgeName(scene, edge), edge);
	return curves;
}

/** The new scene's nodes, and after them those that are on their way out. */
function widenedNodes(nodes: NodeMarks, old: NodeMarks, leaving: readonly number[]): NodeMarks {
	const count = nodes.count + leaving.length;
	const widen = <T extends Float32Array | Uint8Array | Int8Array>(column: T, from: T, fill?: number): T => {
		const wide = new (column.constructor as new (length: number) => T)(count);
		wide.set(column.subarray(0, nodes.count));
		for (const [offset, index] of leaving.entries()) wide[nodes.count + offset] = fill ?? from[index] ?? 0;
		return wide;
	};
	return {
		count,
		x: widen(nodes.x, old.x),
		y: widen(nodes.y, old.y),
		radius: widen(nodes.radius, old.radius),
		shape: widen(nodes.shape, old.shape),
		ring: widen(nodes.ring, old.ring),
		state: widen(nodes.state, old.state, 0),
		colour: widen(nodes.colour, old.colour),
		stemX: widen(nodes.stemX, old.stemX, NaN),
		stemY: widen(nodes.stemY, old.stemY, NaN),
	};
}

import type { Layout, LayoutRequest, LayoutResult } from "../../core/layout/layout.ts";
import { layoutRequestOf } from "../../core/layout/layoutRequest.ts";
import { buildScene } from "../../core/scene/buildScene.ts";
import type { Scene } from "../../core/scene/scene.ts";
import type { Lens, NodeId } from "../../core/visible/viewState.ts";
import type { VisibleGraph } from "../../core/visible/visibleGraph.ts";
import type { Point } from "../camera.ts";

/** Told when a scene is ready; `moved` says whether any node has another place than in the last scene of the lens. */
export type SceneListener = (scene: Scene, moved: boolean) => void;

/**
 * Turns visible graphs into scenes: asks for a layout only where what the layout depends on has changed, hands over
 * where nodes stood before, and drops answers that nobody waits for any more.
 */
export class SceneKeeper {
	#request: LayoutRequest | null = null;
	#result: LayoutResult | null = null;
	/** The last scene at the places of `result`. */
	#arranged: Scene | null = null;
	#running: AbortController | null = null;
	readonly #places = new Map<Lens, Map<NodeId, Point>>();

	constructor(
		private readonly layout: Layout,
		private readonly onScene: SceneListener,
		private readonly onBusy: (done: number | null) => void,
	) {}

	show(graph: VisibleGraph, aspect: number): void {
		if (this.#arranged?.graph.indexOf === graph.indexOf) {
			this.#abort();
			this.#still(graph);
			return;
		}
		const request = layoutRequestOf(graph, this.#places.get(graph.lens), aspect);
		if (this.#result && this.#request && sameRequest(this.#request, request)) {
			this.#abort();
			this.#still(graph);
			return;
		}
		this.#abort();
		const running = new AbortController();
		this.#running = running;
		let onTheWay: Scene | null = null;
		const progress = (result: LayoutResult, done: number) => {
			if (this.#running !== running) return;
			this.onBusy(done);
			this.onScene((onTheWay = buildScene(graph, result, onTheWay)), true);
		};
		const arrived = (result: LayoutResult) => {
			if (this.#running !== running) return;
			this.#running = null;
			this.#request = request;
			this.#result = result;
			this.#places.set(graph.lens, placesOf(graph, result));
			this.onBusy(null);
			this.onScene((this.#arranged = buildScene(graph, result, onTheWay)), true);
		};
		const failed = (reason: unknown) => {
			if (this.#running !== running) return;
			this.#running = null;
			this.onBusy(null);
			if (!running.signal.aborted) throw reason;
		};
		this.onBusy(0);
		this.layout.layout(request, { signal: running.signal, onProgress: progress }).then(arrived, failed);
	}

	/** The whole scene of a graph that is shown nowhere. Rejects where its layout does. */
	async apart(graph: VisibleGraph): Promise<Scene> {
		return buildScene(graph, await this.layout.layout(layoutRequestOf(graph)));
	}

	/** Forgets where nodes stood in a lens: the next picture of it is a fresh one. */
	forget(): void {
		this.#places.clear();
		this.#request = this.#result = this.#arranged = null;
	}

	destroy(): void {
		this.#abort();
	}

	/** Another scene at the places that are known. */
	#still(graph: VisibleGraph): void {
		if (this.#result) this.onScene((this.#arranged = buildScene(graph, this.#result, this.#arranged)), false);
	}

	#abort(): void {
		this.#running?.abort();
		this.#running = null;
		this.onBusy(null);
	}
}

function placesOf(graph: VisibleGraph, { x, y }: LayoutResult): Map<NodeId, Point> {
	return new Map(graph.nodes.map(({ id }, node) => [id, { x: x[node] ?? 0, y: y[node] ?? 0 }]));
}

/** Where nodes stood before, and the window's shape, are no reason to lay out the same graph again. */
function sameRequest(one: LayoutRequest, other: LayoutRequest): boolean {
	const columns = [
		"parent",
		"width",
		"height",
		"radius",
		"weight",
		"year",
		"band",
		"group",
		"edgeFrom",
		"edgeTo",
		"edgeKind",
		"pinX",
		"pinY",
	] as const;
	return one.lens === other.lens && columns.every((name) => sameColumn(one[name], other[name]));
}

type Column = Float32Array | Int32Array | Int16Array | Uint8Array;

function sameColumn(one: Column, other: Column): boolean {
	if (one.length !== other.length) return false;
	for (let index = 0; index < one.length; index++) {
		const a = one[index];
		const b = other[index];
		// NaN means "none", and none equals none.
		if (a !== b && !(Number.isNaN(a) && Number.isNaN(b))) return false;
	}
	return true;
}

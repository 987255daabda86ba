import { layoutRequestOf, type PreviousPlaces } from "../src/core/layout/layoutRequest.ts";
import { runLayout } from "../src/core/layout/runLayout.ts";
import { buildScene } from "../src/core/scene/buildScene.ts";
import { fitCamera, type Viewport } from "../src/core/scene/camera.ts";
import type { Scene } from "../src/core/scene/scene.ts";
import type { Taxonomy } from "../src/core/taxonomy/taxonomy.ts";
import { showTaxonomy } from "../src/core/visible/showTaxonomy.ts";
import { fixedWidthMeasure } from "../src/core/visible/textMeasure.ts";
import type { VisibleGraph } from "../src/core/visible/visibleGraph.ts";
import { type Camera, initialViewState, type NodeId, type ViewState } from "../src/core/visible/viewState.ts";

/** The picture area of a desktop window beside its inspector. */
export const VIEWPORT: Viewport = { width: 1080, height: 780 };

/** What a view in this state shows, with texts measured by the twin without fonts. */
export function show(taxonomy: Taxonomy, state: Partial<ViewState> = {}): VisibleGraph {
	const words = { group: (kind: string) => kind, tasks: (count: number) => `+${count} tasks` };
	return showTaxonomy(taxonomy, { ...initialViewState, ...state }, { measure: fixedWidthMeasure, words });
}

/** The whole way from a taxonomy to marks. */
export function picture(taxonomy: Taxonomy, state: Partial<ViewState> = {}, previous?: PreviousPlaces): Scene {
	const graph = show(taxonomy, state);
	return buildScene(graph, runLayout(layoutRequestOf(graph, previous, VIEWPORT.width / VIEWPORT.height)));
}

/** Where the nodes of a picture stand, for the next one. */
export function placesOf({ graph, nodes }: Scene): Map<NodeId, { x: number; y: number }> {
	return new Map(graph.nodes.map(({ id }, node) => [id, { x: nodes.x[node]!, y: nodes.y[node]! }]));
}

export function fit({ bounds }: Scene): Camera {
	return fitCamera(bounds, VIEWPORT);
}

/** A camera of that scale over the middle of a node. */
export function over({ nodes }: Scene, node: number, k: number): Camera {
	return { x: VIEWPORT.width / 2 - k * (nodes.x[node] ?? 0), y: VIEWPORT.height / 2 - k * (nodes.y[node] ?? 0), k };
}

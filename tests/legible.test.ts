import dagre from "@dagrejs/dagre";
import { describe, expect, it } from "vitest";
import { layoutRequestOf } from "../src/core/layout/layoutRequest.ts";
import type { Scene } from "../src/core/scene/scene.ts";
import type { Taxonomy } from "../src/core/taxonomy/taxonomy.ts";
import type { VisibleGraph } from "../src/core/visible/visibleGraph.ts";
import type { Camera, Lens, ViewState } from "../src/core/visible/viewState.ts";
import { corporaAbsent } from "./corpora.ts";
import { countLineCrossings, drawnLine, isHierarchical, lengthVariation, measureLegibility, type Point } from "./measures.ts";
import { fit, over, picture, VIEWPORT } from "./pictures.ts";
import { aiOntology, khakhalinNotes, sampleVault, seedSurvey } from "./realTaxonomies.ts";

const lenses: readonly Lens[] = ["outline", "tree", "radial", "network", "lineage"];

const vaults: Readonly<Record<string, { readonly read: () => Taxonomy; readonly query: string; readonly missing: boolean }>> = {
	"the sample vault": { read: sampleVault, query: "网络", missing: false },
	"the seed survey": { read: seedSurvey, query: "翻译", missing: corporaAbsent("corpora") },
	"khakhalin's notes": { read: khakhalinNotes, query: "graph", missing: corporaAbsent("corpora") },
	"the AI ontology": { read: aiOntology, query: "recurrent", missing: corporaAbsent("corpora") },
};

describe.each(Object.entries(vaults))("%s", (_, { read, query, missing }) => {
	describe.skipIf(missing)("in every lens", () => {
		const known: { taxonomy?: Taxonomy } = {};
		const taxonomy = () => (known.taxonomy ??= read());
		const states = (): Record<string, Partial<ViewState>> => ({
			"as it opens": {},
			"while something is searched": { query },
			"with something selected": { selection: taxonomy().concepts.slice(0, 3).map(({ id }) => id) },
		});

		it.each(lenses)("%s: nothing overlaps at any zoom, and nothing that matters is hidden", (lens) => {
			for (const [situation, state] of Object.entries(states())) {
				const scene = picture(taxonomy(), { ...state, lens });
				for (const [zoom, camera] of Object.entries(zooms(scene))) {
					const { labelOverlaps, labelNodeOverlaps, nodeOverlaps, missingRequired, shownShare } = measureLegibility(scene, camera, VIEWPORT);
					const place = `${situation}, ${zoom}`;
					expect({ place, labelOverlaps, labelNodeOverlaps, nodeOverlaps }).toEqual({
						place,
						labelOverlaps: 0,
						labelNodeOverlaps: 0,
						nodeOverlaps: 0,
					});
					if (zoom === "fit") expect({ place, missingRequired }).toEqual({ place, missingRequired: [] });
					if (zoom !== "fit") expect({ place, shown: shownShare >= 0.9 }, `${shownShare}`).toEqual({ place, shown: true });
				}
			}
		});

		it.each(["tree", "radial"] as const)("%s: hierarchical edges cross at most 1.1 times as often as in dagre's layers", (lens) => {
			const scene = picture(taxonomy(), { lens });
			expect(crossingsOf(scene)).toBeLessThanOrEqual(1.1 * dagreCrossings(scene.graph));
		});

		it("tree: edges are of similar length", () => {
			const scene = picture(taxonomy(), { lens: "tree" });
			const skeleton = scene.graph.edges.flatMap(({ skeleton }, edge) => (skeleton ? [drawnLine(scene, edge)] : []));
			expect(lengthVariation(skeleton)).toBeLessThan(1.2);
		});

		it("has the same picture twice", () => {
			for (const lens of lenses) {
				const [one, other] = [picture(taxonomy(), { lens }), picture(taxonomy(), { lens })];
				expect(other.nodes).toEqual(one.nodes);
			}
		});
	});
});

/** The whole picture; 100 % over the first node and over one in the middle; and 200 %. The outline is a list that scrolls. */
function zooms(scene: Scene): Record<string, Camera> {
	const middle = scene.nodes.count >> 1;
	const near = { "100 %": over(scene, 0, 1), "100 % elsewhere": over(scene, middle, 1), "200 %": over(scene, middle, 2) };
	return scene.graph.lens === "outline" ? near : { fit: fit(scene), ...near };
}

function crossingsOf(scene: Scene): number {
	const edges = scene.graph.edges.flatMap((edge, at) => (isHierarchical(edge) ? [at] : []));
	return countLineCrossings(
		edges.map((edge) => drawnLine(scene, edge)),
		edges.map((edge) => [scene.graph.edges[edge]!.from, scene.graph.edges[edge]!.to]),
	);
}

/** The same nodes and edges in dagre's layers, left to right, along the routes that it gives its edges. */
function dagreCrossings(graph: VisibleGraph): number {
	const { width, height } = layoutRequestOf(graph);
	const layers = new dagre.graphlib.Graph({ multigraph: true }).setGraph({ rankdir: "LR" }).setDefaultEdgeLabel(() => ({}));
	for (const node of graph.nodes.keys()) layers.setNode(String(node), { width: width[node]! + 30, height: height[node]! });
	const edges = graph.edges.filter(isHierarchical);
	for (const [at, { from, to }] of edges.entries()) layers.setEdge(String(to), String(from), {}, String(at));
	dagre.layout(layers);
	const centre = (node: number): Point => {
		const { x, y } = layers.node(String(node)) as { x: number; y: number };
		return [x, y];
	};
	const lines = edges.map(({ from, to }, at): Point[] => {
		const { points } = layers.edge({ v: String(to), w: String(from), name: String(at) }) as { points: { x: number; y: number }[] };
		return [centre(to), ...points.map(({ x, y }): Point => [x, y]), centre(from)];
	});
	return countLineCrossings(
		lines,
		edges.map(({ from, to }) => [from, to]),
	);
}

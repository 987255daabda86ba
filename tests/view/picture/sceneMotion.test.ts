import { describe, expect, it } from "vitest";
import { buildScene } from "../../../src/core/scene/buildScene.ts";
import type { Scene } from "../../../src/core/scene/scene.ts";
import type { Camera } from "../../../src/core/visible/viewState.ts";
import type { VisibleEdge, VisibleGraph } from "../../../src/core/visible/visibleGraph.ts";
import { marksOf } from "../../../src/core/painter/marks.ts";
import { SceneMotion } from "../../../src/view/picture/sceneMotion.ts";
import { visibleTree } from "../builders.ts";

function withEdges(graph: VisibleGraph): VisibleGraph {
	const edges = graph.nodes.flatMap(({ parent }, from): VisibleEdge[] =>
		parent < 0
			? []
			: [{ from, to: parent, type: "broader", status: "asserted", skeleton: true, implied: false, parallel: 0, parallelCount: 1, dimmed: false }],
	);
	return { ...graph, edges };
}

function scene(graph: VisibleGraph, places: readonly (readonly [number, number])[]): Scene {
	return buildScene(withEdges(graph), {
		x: Float32Array.from(places, ([x]) => x),
		y: Float32Array.from(places, ([, y]) => y),
		labelSide: new Uint8Array(places.length),
		ticks: [],
		lanes: [],
	});
}

const camera: Camera = { x: 0, y: 0, k: 1 };
const standing = (from: Scene, at = camera) => ({ scene: from, marks: marksOf(from), camera: at });

describe("the way from one picture to the next", () => {
	it("begins where every node stood and ends where it belongs", () => {
		const from = scene(visibleTree(["A"], ["B", "A"]), [[0, 0], [100, 0]]);
		const to = scene(visibleTree(["A"], ["B", "A"]), [[50, 80], [10, 20]]);
		const motion = new SceneMotion(standing(from), to, camera);
		expect([...motion.at(0).nodes.x]).toEqual([0, 100]);
		expect([...motion.at(1).nodes.x]).toEqual([50, 10]);
		expect([...motion.at(1).nodes.y]).toEqual([80, 20]);
		expect([...motion.at(1).edges.curve]).toEqual([...to.edges.curve]);
	});

	it("begins at the same place on the screen, however the camera differs", () => {
		const from = scene(visibleTree(["A"]), [[10, 20]]);
		const to = scene(visibleTree(["A"]), [[500, 500]]);
		const next: Camera = { x: -200, y: 30, k: 2 };
		const { nodes } = new SceneMotion(standing(from, { x: 5, y: 7, k: 0.5 }), to, next).at(0);
		expect((nodes.x[0] ?? 0) * next.k + next.x).toBeCloseTo(10 * 0.5 + 5, 3);
		expect((nodes.y[0] ?? 0) * next.k + next.y).toBeCloseTo(20 * 0.5 + 7, 3);
	});

	it("leads a parent's stem from its old place to its new one", () => {
		const from = scene(visibleTree(["A"], ["B", "A"]), [[0, 0], [300, 0]]);
		const to = scene(visibleTree(["A"], ["B", "A"]), [[0, 90], [400, 90]]);
		const motion = new SceneMotion(standing(from), to, camera);
		expect([motion.at(0).nodes.stemX[0], motion.at(0).nodes.stemY[0]]).toEqual([from.nodes.stemX[0], 0]);
		expect([motion.at(1).nodes.stemX[0], motion.at(1).nodes.stemY[0]]).toEqual([to.nodes.stemX[0], 90]);
	});

	it("lets what is unfolded come out of its parent, and fades it in", () => {
		const from = scene(visibleTree(["A"]), [[30, 40]]);
		const to = scene(visibleTree(["A"], ["B", "A"], ["C", "B"]), [[0, 0], [100, 0], [200, 0]]);
		const motion = new SceneMotion(standing(from), to, camera);
		const start = motion.at(0);
		expect([start.nodes.x[1], start.nodes.y[1], start.nodes.x[2], start.nodes.y[2]]).toEqual([30, 40, 30, 40]);
		expect([...(start.nodeAlpha ?? [])]).toEqual([1, 0, 0]);
		expect([...(motion.at(1).nodeAlpha ?? [])]).toEqual([1, 1, 1]);
	});

	it("lets what is folded go into its parent, and fades it out", () => {
		const from = scene(visibleTree(["A"], ["B", "A"]), [[0, 0], [100, 50]]);
		const to = scene(visibleTree(["A"]), [[7, 9]]);
		const motion = new SceneMotion(standing(from), to, camera);
		const end = motion.at(1);
		expect(end.nodes.count).toBe(2);
		expect([end.nodes.x[1], end.nodes.y[1]]).toEqual([7, 9]);
		expect(end.nodeAlpha?.[1]).toBe(0);
		expect(motion.at(0).nodes.x[1]).toBe(100);
	});
});

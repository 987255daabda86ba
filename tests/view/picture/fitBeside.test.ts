import { describe, expect, it } from "vitest";
import { buildScene } from "../../../src/core/scene/buildScene.ts";
import type { Scene } from "../../../src/core/scene/scene.ts";
import { labelScale } from "../../../src/core/scene/camera.ts";
import { fitBeside } from "../../../src/view/picture/fitBeside.ts";
import { visibleTree } from "../builders.ts";

function scene(places: readonly (readonly [number, number])[]): Scene {
	const graph = visibleTree(...places.map((_, index): [string] => [`node ${index}`]));
	return buildScene(graph, {
		x: Float32Array.from(places, ([x]) => x),
		y: Float32Array.from(places, ([, y]) => y),
		labelSide: new Uint8Array(places.length),
		ticks: [],
		lanes: [],
	});
}

const viewport = { width: 800, height: 600 };
const legend = { width: 160, height: 240, side: "left" } as const;

describe("fitting a picture beside the legend", () => {
	it("leaves a picture alone that does not touch it", () => {
		const wide = scene([[0, 0], [2000, 0]]);
		expect(fitBeside(wide, viewport, legend)).toEqual({ camera: fitBeside(wide, viewport, null).camera, clear: true });
	});

	it("moves a tall picture aside, which costs it nothing", () => {
		const tall = scene([[0, 0], [600, 0], [0, 800], [600, 800]]);
		const { camera, clear } = fitBeside(tall, viewport, legend);
		expect(clear).toBe(true);
		expect(camera.x).toBeGreaterThanOrEqual(legend.width - 20);
	});

	it("says so where there is no room but at a high price", () => {
		const full = scene([[0, 0], [1400, 0], [0, 900], [1400, 900]]);
		const { camera, clear } = fitBeside(full, viewport, { ...legend, width: 300, height: 400 });
		expect(clear).toBe(false);
		expect(camera).toEqual(fitBeside(full, viewport, null).camera);
	});

	it("keeps the labels at the right edge inside, though they shrink less than the picture", () => {
		const small = scene([[0, 0], [3000, 0]]);
		const { x, k } = fitBeside(small, viewport, null).camera;
		const end = (3000 + (small.nodes.radius[1] ?? 0)) * k + x + (small.labels.width[1] ?? 0) * labelScale(k);
		expect(k).toBeLessThan(0.5);
		expect(end).toBeLessThanOrEqual(viewport.width);
	});
});

import { describe, expect, it } from "vitest";
import { marksOf } from "../../../src/core/painter/marks.ts";
import { paintPicture } from "../../../src/core/painter/paintPicture.ts";
import type { Pen } from "../../../src/core/painter/pen.ts";
import { standardPalette } from "../../../src/core/painter/standardThemes.ts";
import type { Scene } from "../../../src/core/scene/scene.ts";
import { neighbourhoodOf } from "../../../src/view/picture/neighbourhood.ts";
import { hitAt } from "../../../src/view/picture/pointing.ts";
import { randomTaxonomy } from "../../builders.ts";
import { fit, picture, VIEWPORT } from "../../pictures.ts";

const sceneOf = (size: number): Scene => picture(randomTaxonomy(3, size), { lens: "tree", foldLevel: 99 });

/** Counts what is called. */
function countingPen(): { readonly pen: Pen; readonly calls: () => number } {
	let calls = 0;
	const pen = new Proxy({}, { get: () => () => void calls++, set: () => true }) as Pen;
	return { pen, calls: () => calls };
}

function callsWhileHovering(size: number): number {
	const scene = sceneOf(size);
	const { pen, calls } = countingPen();
	const leaf = scene.graph.nodes.findIndex(({ childCount, depth }) => childCount === 0 && depth === 2);
	const hover = { ...neighbourhoodOf(scene, leaf), fade: 1 };
	const painting = { context: pen, camera: fit(scene), viewport: VIEWPORT, pixelRatio: 1, palette: standardPalette("light") };
	paintPicture(painting, scene, marksOf(scene, hover), [], { undated: "", other: "" }, { draw: () => undefined });
	return calls();
}

describe("a large picture of which an image is kept", () => {
	it("is hovered at the cost of what is lit, however much there is", () => {
		const small = callsWhileHovering(200);
		expect(small).toBeGreaterThan(10);
		expect(callsWhileHovering(4000)).toBeLessThan(4 * small);
	});

	it("is asked for what lies under a point without looking at every node", () => {
		const looks = (size: number) => {
			const scene = sceneOf(size);
			let seen = 0;
			const x = new Proxy(scene.nodes.x, { get: (column, at) => (seen++, Reflect.get(column, at, column) as unknown) });
			hitAt({ ...scene, nodes: { ...scene.nodes, x } }, { x: 0, y: 0, k: 1 }, [], { x: scene.nodes.x[0]!, y: scene.nodes.y[0]! }, 14);
			return seen;
		};
		expect(looks(200)).toBeGreaterThan(0);
		expect(looks(4000)).toBeLessThan(12);
	});
});

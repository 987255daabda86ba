import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { panned, revealing, toScreen, toWorld, zoomed } from "../../src/view/camera.ts";
import { visibleBounds } from "../../src/core/scene/camera.ts";
import { LARGEST_SCALE, SMALLEST_SCALE } from "../../src/core/scene/camera.ts";

const coordinate = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const scale = fc.double({ min: SMALLEST_SCALE, max: LARGEST_SCALE, noNaN: true });
const camera = fc.record({ x: coordinate, y: coordinate, k: scale });
const point = fc.record({ x: coordinate, y: coordinate });

describe("the camera", () => {
	it("finds its way back from the screen to the world", () => {
		fc.assert(
			fc.property(camera, point, (from, at) => {
				const there = toWorld(from, toScreen(from, at));
				expect(there.x).toBeCloseTo(at.x, 4);
				expect(there.y).toBeCloseTo(at.y, 4);
			}),
		);
	});

	it("zooms about a point that stays where it is", () => {
		fc.assert(
			fc.property(camera, point, fc.double({ min: 0.1, max: 10, noNaN: true }), (from, about, factor) => {
				const fixed = toWorld(from, about);
				const after = toScreen(zoomed(from, about, factor), fixed);
				expect(after.x).toBeCloseTo(about.x, 4);
				expect(after.y).toBeCloseTo(about.y, 4);
			}),
		);
	});

	it("never leaves its range of scales, however long the wheel turns", () => {
		fc.assert(
			fc.property(camera, point, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (from, about, factor) => {
				const { k } = zoomed(from, about, factor);
				expect(k).toBeGreaterThanOrEqual(SMALLEST_SCALE);
				expect(k).toBeLessThanOrEqual(LARGEST_SCALE);
			}),
		);
	});

	it("sees what is on the screen and what the overscan adds", () => {
		const bounds = visibleBounds({ x: 100, y: 50, k: 2 }, { width: 400, height: 200 }, 20);
		expect(bounds).toEqual({ left: -60, top: -35, right: 160, bottom: 85 });
	});
});

describe("bringing bounds into sight", () => {
	const viewport = { width: 400, height: 300 };

	it("moves nothing that is in sight already", () => {
		const camera = { x: 0, y: 0, k: 1 };
		expect(revealing(camera, { left: 100, top: 100, right: 140, bottom: 120 }, viewport, 20)).toBe(camera);
	});

	it("moves as little as brings them in, with their margin", () => {
		const camera = { x: 0, y: 0, k: 1 };
		expect(revealing(camera, { left: 390, top: 100, right: 430, bottom: 120 }, viewport, 20)).toEqual({ x: -50, y: 0, k: 1 });
		expect(revealing(camera, { left: -30, top: -10, right: 10, bottom: 10 }, viewport, 20)).toEqual({ x: 50, y: 30, k: 1 });
	});

	it("centres what is larger than the screen", () => {
		const after = revealing({ x: 7, y: 9, k: 1 }, { left: 0, top: 100, right: 1000, bottom: 120 }, viewport, 20);
		expect(toScreen(after, { x: 500, y: 0 }).x).toBeCloseTo(200);
	});

	it("is content with its own answer", () => {
		fc.assert(
			fc.property(camera, point, (from, at) => {
				const bounds = { left: at.x, top: at.y, right: at.x + 10, bottom: at.y + 10 };
				const once = revealing(from, bounds, viewport, 20);
				const twice = revealing(once, bounds, viewport, 20);
				expect(twice.x).toBeCloseTo(once.x, 4);
				expect(twice.y).toBeCloseTo(once.y, 4);
			}),
		);
	});

	it("pans by what it is told", () => {
		expect(panned({ x: 1, y: 2, k: 3 }, 10, 20)).toEqual({ x: 11, y: 22, k: 3 });
	});
});

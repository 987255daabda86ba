import { describe, expect, it } from "vitest";
import { layoutSteps, runLayout } from "../../../src/core/layout/runLayout.ts";
import { type Pauses, slicedLayout } from "../../../src/core/layout/slicedLayout.ts";
import type { LayoutLens, LayoutRequest } from "../../../src/core/layout/layout.ts";
import { seeded } from "../../builders.ts";

/** A random tree of equal boxes, half of them with a year. */
function request(lens: LayoutLens, size: number): LayoutRequest {
	const random = seeded(5);
	const none = new Float32Array(size).fill(Number.NaN);
	return {
		lens,
		parent: Int32Array.from({ length: size }, (_, node) => (node === 0 ? -1 : Math.floor(random() ** 2 * node))),
		width: new Float32Array(size).fill(60),
		height: new Float32Array(size).fill(16),
		radius: new Float32Array(size).fill(5),
		weight: Float32Array.from({ length: size }, random),
		year: Int16Array.from({ length: size }, () => (random() < 0.5 ? 0 : 1980 + Math.floor(40 * random()))),
		band: new Int16Array(size),
		group: new Uint8Array(size),
		edgeFrom: new Int32Array(0),
		edgeTo: new Int32Array(0),
		edgeKind: new Uint8Array(0),
		pinX: none,
		pinY: none,
		previousX: none,
		previousY: none,
		aspect: 1.6,
	};
}

function countSteps(request: LayoutRequest): number {
	const steps = layoutSteps(request);
	let count = 1;
	while (steps.next().done !== true) count++;
	return count;
}

/** A clock by which every slice is over at the first look at it, and how often the host had its turn. */
function impatient(): Pauses & { turns: number } {
	const pauses = {
		turns: 0,
		time: 0,
		slice: 8,
		now: () => (pauses.time += 10),
		pause: () => {
			pauses.turns++;
			return Promise.resolve();
		},
	};
	return pauses;
}

describe("a layout in slices", () => {
	it.each([
		["tree", 5000, 20000],
		["radial", 5000, 20000],
		["lineage", 4000, 16000],
		["network", 4500, 13000],
	] as const)("%s: pauses as much more often as there is more to arrange", (lens, few, many) => {
		expect(countSteps(request(lens, many))).toBeGreaterThan(0.6 * (many / few) * countSteps(request(lens, few)));
	});

	it.each(["tree", "radial", "lineage", "network"] as const)("%s: lets the host have its turn at every step, for the same picture", async (lens) => {
		const asked = request(lens, 600);
		const pauses = impatient();
		const result = await slicedLayout(pauses).layout(asked);
		expect(pauses.turns).toBe(countSteps(asked) - 1);
		expect(result).toEqual(runLayout(asked));
	});

	it.each([2, 7, 50])("comes to the same picture when the host has its turn at every %i steps only", async (looks) => {
		const asked = request("network", 600);
		const host: Pauses = { ...impatient(), slice: 10 * looks };
		expect(await slicedLayout(host).layout(asked, { onProgress: () => undefined })).toEqual(runLayout(asked));
	});

	it("stops at the next pause when it is cancelled", async () => {
		const cancel = new AbortController();
		const pauses = impatient();
		const host: Pauses = {
			...pauses,
			pause: () => {
				if (++pauses.turns === 5) cancel.abort(new Error("no longer wanted"));
				return Promise.resolve();
			},
		};
		await expect(slicedLayout(host).layout(request("network", 600), { signal: cancel.signal })).rejects.toThrow("no longer wanted");
		expect(pauses.turns).toBe(5);
	});

	it("shows a few pictures on the way, each further than the one before", async () => {
		const shown: number[] = [];
		const asked = request("network", 600);
		await slicedLayout(impatient()).layout(asked, {
			onProgress: ({ x }, done) => {
				expect(x).toHaveLength(asked.parent.length);
				shown.push(done);
			},
		});
		expect(shown.length).toBeGreaterThan(3);
		expect(shown.length).toBeLessThan(20);
		expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
	});
});

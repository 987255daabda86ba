import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutRequestOf } from "../../../src/core/layout/layoutRequest.ts";
import { runLayout } from "../../../src/core/layout/runLayout.ts";
import { buildScene } from "../../../src/core/scene/buildScene.ts";
import { reselected } from "../../../src/core/visible/reselected.ts";
import { showTaxonomy } from "../../../src/core/visible/showTaxonomy.ts";
import { fixedWidthMeasure } from "../../../src/core/visible/textMeasure.ts";
import { initialViewState, LENSES, type Lens } from "../../../src/core/visible/viewState.ts";
import { randomTaxonomy } from "../../builders.ts";

const setting = { measure: fixedWidthMeasure, words: { group: (kind: string) => kind, tasks: (count: number) => `+${count}` } };
const taxonomy = randomTaxonomy(5, 120);
const shown = (lens: Lens, selection: readonly string[]) =>
	showTaxonomy(taxonomy, { ...initialViewState, lens, foldLevel: 9, query: "网", selection: selection as never }, setting);
const ids = fc.uniqueArray(fc.constantFrom(...taxonomy.concepts.map(({ id }) => id)), { maxLength: 4 });

describe("another selection", () => {
	it("gives the picture and the scene that showing everything anew gives, or says that it cannot", () => {
		fc.assert(
			fc.property(fc.constantFrom(...LENSES), ids, ids, (lens, one, other) => {
				const before = shown(lens, one);
				const quick = reselected(before, other);
				const tasks = [...one, ...other].some((id) => taxonomy.concept(id)?.type === "task");
				if (quick === null) {
					expect(tasks || other.some((id) => !before.indexOf.has(id))).toBe(true);
					return;
				}
				const whole = shown(lens, other);
				expect(quick).toEqual(whole);
				const places = runLayout(layoutRequestOf(whole));
				expect(buildScene(quick, places, buildScene(before, places))).toEqual(buildScene(whole, places));
			}),
			{ numRuns: 25 },
		);
	});

	it("keeps what tells others that nothing has to be laid out again", () => {
		const before = shown("tree", []);
		const model = before.nodes.find(({ type }) => type === "model")!;
		expect(reselected(before, [model.id])?.indexOf).toBe(before.indexOf);
	});
});

describe("a scene at other places", () => {
	it("takes over from an earlier one only what does not depend on the places", () => {
		const graph = shown("network", []);
		const places = runLayout(layoutRequestOf(graph));
		const moved = { ...places, x: places.x.map((x, node) => x + (node % 7)), y: places.y.map((y, node) => y - (node % 5)) };
		expect(buildScene(graph, moved, buildScene(graph, places))).toEqual(buildScene(graph, moved));
	});
});

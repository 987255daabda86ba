import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { treeRows } from "../../../src/view/tree/treeRows.ts";
import { visibleNode, visibleTree } from "../builders.ts";

describe("the rows of a tree", () => {
	it("stand in reading order, each with its level and its place among its siblings", () => {
		const rows = treeRows(visibleTree(["A"], ["B"], ["A1", "A"], ["A2", "A"], ["A1x", "A1"]));
		expect(rows.map(({ label, level, position, siblings }) => [label, level, position, siblings])).toEqual([
			["A", 1, 1, 2],
			["A1", 2, 1, 2],
			["A1x", 3, 1, 1],
			["A2", 2, 2, 2],
			["B", 1, 2, 2],
		]);
	});

	it("say of each whether it is open, folded, or has nothing to fold", () => {
		const open = visibleNode("open", { childCount: 1 });
		const child = visibleNode("child", { parent: 0 });
		const folded = visibleNode("folded", { childCount: 3, foldedCount: 7 });
		expect(treeRows({ nodes: [open, child, folded] }).map((row) => row.open)).toEqual([true, null, false]);
	});

	it("hold every node once, and every parent before its children", () => {
		const parents = fc.array(fc.nat(), { maxLength: 60 }).map((seeds) => seeds.map((seed, index) => (index === 0 ? -1 : (seed % (index + 1)) - 1)));
		fc.assert(
			fc.property(parents, (given) => {
				const nodes = given.map((parent, index) => visibleNode(String(index), { parent }));
				const rows = treeRows({ nodes });
				expect(rows.map(({ node }) => node).sort((a, b) => a - b)).toEqual(nodes.map((_, index) => index));
				for (const [index, { parent }] of rows.entries()) expect(parent).toBeLessThan(index);
			}),
		);
	});

	it("come from a chain of ten thousand without running out of stack", () => {
		const nodes = Array.from({ length: 10_000 }, (_, index) => visibleNode(String(index), { parent: index - 1, childCount: 1 }));
		expect(treeRows({ nodes }).at(-1)?.level).toBe(10_000);
	});
});

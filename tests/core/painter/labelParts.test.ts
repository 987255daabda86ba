import { PickGrid } from "../../../src/core/scene/pickGrid.ts";
import { describe, expect, it } from "vitest";
import { type DrawnLabel, labelParts } from "../../../src/core/painter/labelParts.ts";
import { hitAt } from "../../../src/view/picture/pointing.ts";
import { visibleNode } from "../../view/builders.ts";

function label(given: Partial<DrawnLabel> = {}): DrawnLabel {
	const text = visibleNode("循环神经网络", {
		secondLabel: "RNN",
		taskLabel: "+4 tasks",
		foldedCount: 12,
		partWidths: [78, 24, 44, 22],
	});
	return {
		node: 0,
		x: 100,
		y: 50,
		width: 78 + 24 + 44 + 22 + 21,
		height: 17,
		angle: 0,
		scale: 1,
		align: "start",
		atHome: true,
		secondLine: true,
		text,
		flow: "inline",
		alpha: 1,
		...given,
	};
}

describe("the parts of a label", () => {
	it("stand side by side on one line, a gap apart", () => {
		const parts = labelParts(label());
		expect(parts.map(({ kind }) => kind)).toEqual(["label", "second", "tasks", "fold"]);
		for (const [index, part] of parts.slice(1).entries()) {
			const before = parts[index]!;
			expect(part.x - (before.x + before.width)).toBeCloseTo(7);
		}
	});

	it("stand on two lines where labels are stacked", () => {
		const parts = labelParts(label({ flow: "stacked", height: 31, width: 107 }));
		const lines = new Map(parts.map(({ kind, y }) => [kind, y]));
		expect(lines.get("label")).toBe(lines.get("fold"));
		expect(lines.get("second")).toBe(lines.get("tasks"));
		expect(lines.get("second")!).toBeGreaterThan(lines.get("label")!);
	});

	it("end at the right edge of the box where the label stands left of its shape", () => {
		const parts = labelParts(label({ align: "end", width: 300 }));
		const last = parts.at(-1)!;
		expect(last.x + last.width).toBeCloseTo(150);
	});

	it("are the label alone where there is no room for more", () => {
		expect(labelParts(label({ secondLine: false })).map(({ kind }) => kind)).toEqual(["label"]);
	});
});

describe("what lies under a point", () => {
	const nodes = { count: 2, x: Float32Array.of(0, 40), y: Float32Array.of(50, 50), radius: Float32Array.of(6, 6) };
	const scene = { nodes: nodes as never, slack: 1, grid: new PickGrid(nodes.x, nodes.y), largestRadius: 6 };
	const camera = { x: 0, y: 0, k: 1 };

	it("is the nearest shape within reach", () => {
		expect(hitAt(scene, camera, [], { x: 8, y: 50 }, 4)).toEqual({ node: 0, part: "shape" });
		expect(hitAt(scene, camera, [], { x: 20, y: 50 }, 4)).toBeNull();
		expect(hitAt(scene, camera, [], { x: 29, y: 50 }, 14)).toEqual({ node: 1, part: "shape" });
	});

	it("is the piece of the label that is pointed at", () => {
		const shown = label({ x: 200 });
		const fold = labelParts(shown).at(-1)!;
		const at = { x: 200 + fold.x + fold.width / 2, y: 50 };
		expect(hitAt(scene, camera, [shown], at, 4)).toEqual({ node: 0, part: "fold" });
	});

	it("is found on turned labels too", () => {
		const turned = label({ x: 300, y: 300, angle: Math.PI / 2 });
		expect(hitAt(scene, camera, [turned], { x: 300, y: 300 - 80 }, 4)).toEqual({ node: 0, part: "label" });
		expect(hitAt(scene, camera, [turned], { x: 300 + 80, y: 300 }, 4)).toBeNull();
	});

	it("is no label that has faded", () => {
		expect(hitAt(scene, camera, [label({ x: 200, alpha: 0.2 })], { x: 200, y: 50 }, 4)).toBeNull();
	});
});

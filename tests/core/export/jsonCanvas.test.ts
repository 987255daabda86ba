import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonCanvas } from "../../../src/core/export/jsonCanvas.ts";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import type { ViewState } from "../../../src/core/visible/viewState.ts";
import { randomTaxonomy, taxonomyOf } from "../../builders.ts";
import { picture } from "../../pictures.ts";
import { hostileTaxonomy } from "./hostile.ts";
import { canvasFaults } from "./jsonCanvasSchema.ts";

interface Box {
	readonly id: string;
	readonly type: string;
	readonly file?: string;
	readonly text?: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly color?: string;
}

const canvasOf = (taxonomy: Taxonomy, state: Partial<ViewState> = {}) => jsonCanvas(picture(taxonomy, { foldLevel: 99, ...state }), taxonomy, (type) => type);
const read = (source: string) => JSON.parse(source) as { nodes: Box[]; edges: Record<string, string>[] };

describe("the JSON Canvas export", () => {
	it("makes a file node of a note, a text node of everything else, and a labelled edge of each drawn relation", () => {
		const taxonomy = taxonomyOf(
			[{ label: "LSTM", places: [{ path: "models/LSTM.md" as never, line: 1, heading: null }] }, { label: "RNN *1*", presence: "mention", places: [], type: "category" }, "GRU"],
			[["LSTM", "broader", "RNN *1*"], ["GRU", "broader", "RNN *1*"], ["GRU", "contrastsWith", "LSTM"], ["GRU", "mentions", "LSTM"]],
		);
		const { nodes, edges } = read(canvasOf(taxonomy));
		expect(nodes.map(({ type, file, text }) => [type, file ?? text])).toContainEqual(["file", "models/LSTM.md"]);
		expect(nodes.map(({ type, file, text }) => [type, file ?? text])).toContainEqual(["text", "RNN \\*1\\*"]);
		expect(edges.map(({ label, toEnd }) => [label, toEnd]).sort()).toEqual([["broader", undefined], ["broader", undefined], ["contrastsWith", "none"]]);
		const rnn = nodes.find(({ text }) => text?.startsWith("RNN"));
		for (const edge of edges.filter(({ label }) => label === "broader")) expect([edge.toNode, edge.toSide, edge.fromSide]).toEqual([rnn?.id, "right", "left"]);
		expect(nodes.every(({ color }) => color !== undefined)).toBe(true);
	});

	it.each(["tree", "radial", "network", "lineage"] as const)("is valid, keeps every box apart and comes out the same twice: %s", (lens) => {
		const taxonomy = randomTaxonomy(5, 150);
		const source = canvasOf(taxonomy, { lens });
		expect(canvasFaults(source)).toEqual([]);
		expect(canvasOf(taxonomy, { lens })).toBe(source);
		const { nodes } = read(source);
		const overlaps = nodes.flatMap((one, index) =>
			nodes.slice(index + 1).filter((other) => Math.abs(one.x - other.x) < one.width && Math.abs(one.y - other.y) < one.height).map((other) => `${one.id} ${other.id}`),
		);
		expect(overlaps).toEqual([]);
	});

	it("shows what the view shows: what is folded or filtered out is left out", () => {
		const taxonomy = taxonomyOf([], [["LSTM", "broader", "RNN"], ["RNN", "broader", "Nets"]]);
		expect(read(canvasOf(taxonomy, { foldLevel: 0 })).nodes).toHaveLength(1);
		expect(read(canvasOf(taxonomy)).nodes).toHaveLength(3);
	});

	it("stays valid whatever notes say", () => {
		fc.assert(fc.property(hostileTaxonomy, (taxonomy) => void expect(canvasFaults(canvasOf(taxonomy))).toEqual([])), { numRuns: 40 });
	});
});

import { describe, expect, it } from "vitest";
import { compareConcepts } from "../../../src/core/query/comparison.ts";
import { findGaps } from "../../../src/core/query/gaps.ts";
import { taskMap } from "../../../src/core/query/taskMap.ts";
import type { Claim } from "../../../src/core/taxonomy/concept.ts";
import { idOf, randomTaxonomy, taxonomyOf } from "../../builders.ts";

const claim = (text: string, from?: string): Claim => {
	return { text, status: from ? "inherited" : "asserted", source: from ? idOf(from) : null, evidence: [] };
};

describe("compareConcepts", () => {
	it("lists what each model has, row by row, and leaves out rows that nobody fills", () => {
		const taxonomy = taxonomyOf(
			[
				{ label: "RNN", weaknesses: [claim("训练慢")], year: 1986 },
				{ label: "LSTM", weaknesses: [claim("参数多"), claim("训练慢", "RNN")] },
				{ label: "翻译", type: "task" },
			],
			[
				["LSTM", "variantOf", "RNN"],
				["RNN", "suitedFor", "翻译"],
				["LSTM", "suitedFor", "翻译"],
			],
		);
		const { concepts, rows } = compareConcepts(taxonomy, [idOf("RNN"), idOf("LSTM")]);
		expect(concepts.map(({ label }) => label)).toEqual(["RNN", "LSTM"]);
		const table = rows.map(({ property, cells }) => [property, ...cells.map((cell) => cell.map(({ text }) => text).join("；"))]);
		expect(table).toEqual([
			["type", "model", "model"],
			["variantOf", "", "RNN"],
			["variants", "LSTM", ""],
			["tasks", "翻译", "翻译"],
			["weaknesses", "训练慢", "参数多；训练慢"],
			["year", "1986", ""],
		]);
	});

	it("marks what all share, whatever its status, and which rows differ", () => {
		const taxonomy = taxonomyOf([
			{ label: "A", weaknesses: [claim("慢")] },
			{ label: "B", weaknesses: [claim("慢", "A"), claim("大")] },
		]);
		const row = compareConcepts(taxonomy, [idOf("A"), idOf("B")]).rows.find(({ property }) => property === "weaknesses");
		expect(row?.cells.map((cell) => cell.map(({ text, shared, status }) => [text, shared, status]))).toEqual([
			[["慢", true, "asserted"]],
			[["慢", true, "inherited"], ["大", false, "asserted"]],
		]);
		expect(row?.differs).toBe(true);
	});

	it("leaves out what is gone, and takes one named twice once", () => {
		const taxonomy = taxonomyOf(["A"]);
		expect(compareConcepts(taxonomy, [idOf("A"), idOf("gone"), idOf("A")]).concepts).toHaveLength(1);
	});
});

describe("taskMap", () => {
	it("puts models for the same tasks next to each other", () => {
		const taxonomy = taxonomyOf([], [
			["CNN", "suitedFor", "分类"],
			["RNN", "suitedFor", "翻译"],
			["ViT", "suitedFor", "分类"],
			["Seq2seq", "suitedFor", "翻译"],
			["CNN", "suitedFor", "检测"],
			["ViT", "suitedFor", "检测"],
		]);
		const { models, tasks, cell, filled } = taskMap(taxonomy);
		const order = models.map(({ label }) => label);
		expect(Math.abs(order.indexOf("CNN") - order.indexOf("ViT"))).toBe(1);
		expect(Math.abs(order.indexOf("RNN") - order.indexOf("Seq2seq"))).toBe(1);
		expect(tasks).toHaveLength(3);
		expect(filled).toBe(6);
		expect(cell(idOf("CNN"), idOf("检测"))?.status).toBe("asserted");
		expect(cell(idOf("RNN"), idOf("检测"))).toBeNull();
	});

	it("shows the strongest of several relations between a model and a task", () => {
		const taxonomy = taxonomyOf([], [
			["A", "suitedFor", "t", "inherited"],
			["A", "suitedFor", "t", "asserted"],
			["A", "suitedFor", "t", "suggested"],
		]);
		expect(taskMap(taxonomy).cell(idOf("A"), idOf("t"))?.status).toBe("asserted");
	});

	it("holds every suited pair once, whatever the taxonomy", () => {
		const taxonomy = randomTaxonomy(7, 300);
		const map = taskMap(taxonomy);
		const pairs = new Set(taxonomy.relations.filter((r) => r.type === "suitedFor").map((r) => `${r.from} ${r.to}`));
		expect(map.filled).toBe(pairs.size);
		for (const { from, to, type } of taxonomy.relations) if (type === "suitedFor") expect(map.cell(from, to)).not.toBeNull();
	});
});

describe("findGaps", () => {
	it("names tasks without model, and models without task, weakness or description", () => {
		const taxonomy = taxonomyOf(
			[
				{ label: "whole", weaknesses: [claim("slow")] },
				{ label: "bare", presence: "mention" },
				{ label: "done", type: "task" },
				{ label: "open", type: "task" },
			],
			[["whole", "suitedFor", "done"]],
		);
		const { tasksWithoutModel, modelsWithoutTask, modelsWithoutWeakness, modelsWithoutSource } = findGaps(taxonomy);
		const labels = (concepts: readonly { label: string }[]) => concepts.map(({ label }) => label);
		expect({
			tasksWithoutModel: labels(tasksWithoutModel),
			modelsWithoutTask: labels(modelsWithoutTask),
			modelsWithoutWeakness: labels(modelsWithoutWeakness),
			modelsWithoutSource: labels(modelsWithoutSource),
		}).toEqual({
			tasksWithoutModel: ["open"],
			modelsWithoutTask: ["bare"],
			modelsWithoutWeakness: ["bare"],
			modelsWithoutSource: ["bare"],
		});
	});
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareScores, findModels, REASON_GRADES } from "../../../src/core/query/modelFinder.ts";
import type { Claim } from "../../../src/core/taxonomy/concept.ts";
import { idOf, randomTaxonomy, taxonomyOf, type RelationSketch } from "../../builders.ts";

const task = (label: string) => ({ label, type: "task" });
const claim = (text: string): Claim => ({ text, status: "asserted", source: null, evidence: [] });

describe("findModels", () => {
	it("finds the models that a note says suit the task, and no others", () => {
		const taxonomy = taxonomyOf(
			[task("翻译"), task("分类"), "RNN", "CNN"],
			[
				["RNN", "suitedFor", "翻译"],
				["CNN", "suitedFor", "分类"],
				["CNN", "related", "翻译"],
			],
		);
		const answers = findModels(taxonomy, { tasks: [idOf("翻译")] });
		expect(answers.map(({ concept, rank }) => [concept.label, rank])).toEqual([["RNN", 1]]);
		expect(answers[0]?.reasons[0]).toMatchObject({ grade: "stated", via: [], relation: { from: idOf("RNN") } });
	});

	it("puts who suits more of the asked tasks first, then who has fewer weaknesses to avoid, then the better reason", () => {
		const taxonomy = taxonomyOf(
			[
				task("翻译"),
				task("摘要"),
				{ label: "both", weaknesses: [claim("训练很慢")] },
				{ label: "slow", weaknesses: [claim("训练很慢")] },
				"hinted",
				"plain",
			],
			[
				["both", "suitedFor", "翻译"],
				["both", "suitedFor", "摘要"],
				["slow", "suitedFor", "翻译"],
				["hinted", "suitedFor", "翻译", "suggested"],
				["plain", "suitedFor", "摘要"],
			],
		);
		const answers = findModels(taxonomy, { tasks: [idOf("翻译"), idOf("摘要")], avoid: ["慢"] });
		expect(answers.map(({ concept, rank }) => [concept.label, rank])).toEqual([
			["both", 1],
			["plain", 2],
			["hinted", 3],
			["slow", 4],
		]);
		expect(answers[3]?.objections.map(({ text }) => text)).toEqual(["训练很慢"]);
	});

	it("reaches through the task's own family, and says through which task", () => {
		const taxonomy = taxonomyOf(
			[task("图像任务"), task("图像分类"), task("目标检测"), "CNN", "YOLO"],
			[
				["图像分类", "broader", "图像任务"],
				["目标检测", "broader", "图像任务"],
				["CNN", "suitedFor", "图像任务"],
				["YOLO", "suitedFor", "目标检测"],
			],
		);
		const narrow = findModels(taxonomy, { tasks: [idOf("图像分类")] });
		expect(narrow.map(({ concept, reasons }) => [concept.label, reasons[0]?.grade, reasons[0]?.via])).toEqual([
			["CNN", "broaderTask", [idOf("图像任务")]],
		]);
		const broad = findModels(taxonomy, { tasks: [idOf("图像任务")] });
		expect(broad.map(({ concept, reasons }) => [concept.label, reasons[0]?.grade])).toEqual([
			["CNN", "stated"],
			["YOLO", "narrowerTask"],
		]);
	});

	it("gives those that are equally good one rank, in a fixed order", () => {
		const taxonomy = taxonomyOf(
			[task("翻译")],
			[
				["B", "suitedFor", "翻译"],
				["A", "suitedFor", "翻译"],
				["C", "suitedFor", "翻译", "suggested"],
			],
		);
		const answers = findModels(taxonomy, { tasks: [idOf("翻译")] });
		expect(answers.map(({ concept, rank }) => [concept.label, rank])).toEqual([["A", 1], ["B", 1], ["C", 3]]);
	});

	it("takes a ring of broader tasks as it comes", () => {
		const taxonomy = taxonomyOf(
			[task("a"), task("b"), "M"],
			[
				["a", "broader", "b"],
				["b", "broader", "a"],
				["M", "suitedFor", "b"],
			],
		);
		expect(findModels(taxonomy, { tasks: [idOf("a")] })).toHaveLength(1);
	});

	it("never ranks a model lower for a further stated reason", () => {
		const tasks = ["t0", "t1", "t2"];
		const relation = fc.tuple(fc.nat(5), fc.nat(2), fc.constantFrom("asserted" as const, "suggested" as const));
		fc.assert(
			fc.property(fc.uniqueArray(relation, { maxLength: 14, selector: ([m, t]) => `${m}-${t}` }), fc.nat(5), fc.nat(2), (drawn, model, added) => {
				const sketches = drawn.map(([m, t, status]): RelationSketch => [`m${m}`, "suitedFor", `t${t}`, status]);
				const rankIn = (relations: readonly RelationSketch[]) => {
					const taxonomy = taxonomyOf(tasks.map(task), relations);
					const answers = findModels(taxonomy, { tasks: tasks.map(idOf) });
					return answers.find(({ concept }) => concept.id === idOf(`m${model}`))?.rank ?? Infinity;
				};
				const before = sketches.filter(([m, , t]) => m !== `m${model}` || t !== `t${added}`);
				const after: RelationSketch[] = [...before, [`m${model}`, "suitedFor", `t${added}`]];
				expect(rankIn(after)).toBeLessThanOrEqual(rankIn(before));
			}),
		);
	});

	it("ranks in a total order that its scores explain", () => {
		fc.assert(
			fc.property(fc.nat(1000), (seed) => {
				const taxonomy = randomTaxonomy(seed, 60);
				const tasks = taxonomy.concepts.filter(({ type }) => type === "task").map(({ id }) => id).slice(0, 3);
				const answers = findModels(taxonomy, { tasks });
				for (const [index, answer] of answers.entries()) {
					const next = answers[index + 1];
					if (next) expect(compareScores(answer.score, next.score)).toBeLessThanOrEqual(0);
					expect(answer.score.grades).toHaveLength(REASON_GRADES.length);
					expect(answer.reasons.length).toBe(answer.score.tasks);
				}
				expect(findModels(taxonomy, { tasks: [...tasks].reverse() }).map((a) => a.concept.id)).toEqual(
					answers.map((a) => a.concept.id),
				);
			}),
			{ numRuns: 40 },
		);
	});
});

import { describe, expect, it } from "vitest";
import { resolveName } from "../../../src/core/query/resolveName.ts";
import { askedAnswer, readOptions, shownOf, unknownOptions } from "../../../src/core/query/blockOptions.ts";
import { idOf, taxonomyOf } from "../../builders.ts";

const taxonomy = taxonomyOf([
	{ label: "机器翻译", type: "task", altLabels: ["machine translation"] },
	{ label: "语音识别", type: "task" },
	{ label: "循环神经网络", altLabels: ["RNN"] },
	{ label: "GAN", altLabels: ["twin"] },
	{ label: "VAE", altLabels: ["twin"] },
]);

describe("resolveName", () => {
	it("finds a concept by label, alias or id, however it is written", () => {
		for (const name of ["循环神经网络", "rnn", "ＲＮＮ", "RNNs", "note:循环神经网络.md"]) {
			expect(resolveName(taxonomy, name)).toMatchObject({ kind: "found", concept: { label: "循环神经网络" } });
		}
	});

	it("asks which one where two concepts bear the name", () => {
		const found = resolveName(taxonomy, "twin");
		expect(found.kind === "ambiguous" && found.concepts.map(({ label }) => label)).toEqual(["GAN", "VAE"]);
	});

	it("offers the nearest names where nobody bears it", () => {
		const found = resolveName(taxonomy, "机械翻译", ({ type }) => type === "task");
		expect(found.kind === "unknown" && found.nearest.map(({ label }) => label)).toEqual(["机器翻译"]);
		const typo = resolveName(taxonomy, "machine translaton");
		expect(typo.kind === "unknown" && typo.nearest[0]?.label).toBe("机器翻译");
	});

	it("offers nothing where nothing is near", () => {
		expect(resolveName(taxonomy, "zzzz")).toEqual({ kind: "unknown", nearest: [] });
	});
});

describe("a code block's options", () => {
	it("show the picture where nothing is said", () => {
		expect(shownOf(readOptions(null) ?? new Map())).toBe("view");
	});

	it("name what is wrong in place, with what is allowed", () => {
		const options = readOptions({ show: "finder", taks: "机器翻译" }) ?? new Map();
		expect(shownOf(options)).toBe("finder");
		expect(unknownOptions(options, "finder")).toEqual([
			{ kind: "unknownOption", option: "taks", allowed: ["show", "tasks", "avoid", "where"] },
		]);
		expect(shownOf(readOptions({ show: "pie" }) ?? new Map())).toMatchObject({ kind: "badValue", value: "pie" });
		expect(readOptions("just words")).toBeNull();
	});

	it("find concepts from lists, from text with commas, and from wikilinks quoted or not", () => {
		const ask = (tasks: unknown) => {
			return askedAnswer(taxonomy, readOptions({ tasks }) ?? new Map(), "finder").asked.concepts;
		};
		const both = [idOf("机器翻译"), idOf("语音识别")];
		expect(ask(["机器翻译", "语音识别"])).toEqual(both);
		expect(ask("机器翻译、语音识别")).toEqual(both);
		expect(ask(["[[机器翻译]]", [["语音识别"]]])).toEqual(both);
	});

	it("show the rest where one name cannot be found", () => {
		const options = readOptions({ models: ["RNN", "twin", "nobody"] }) ?? new Map();
		const { asked, problems } = askedAnswer(taxonomy, options, "compare");
		expect(asked.concepts).toEqual([idOf("循环神经网络")]);
		expect(problems.map(({ kind }) => kind)).toEqual(["ambiguousName", "unknownName"]);
	});

	it("take hostile keys as they come", () => {
		const options = readOptions(JSON.parse('{"__proto__": 1, "constructor": 2}')) ?? new Map();
		expect(unknownOptions(options, "gaps").map((problem) => "option" in problem && problem.option)).toEqual([
			"__proto__",
			"constructor",
		]);
	});
});

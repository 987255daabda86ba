import { describe, expect, test } from "vitest";
import { PLAN_CODES, PLAN_WARNINGS } from "../../../src/core/authoring/editPlan.ts";
import { NAME_REPAIRS } from "../../../src/core/authoring/noteName.ts";
import { REFUSALS } from "../../../src/core/authoring/refusal.ts";
import { refusalText, summaryText, warningText } from "../../../src/core/language/planText.ts";
import { translator } from "../../../src/core/language/translate.ts";

const parameters = { name: "BERT", other: "Transformer", relation: "basedOn", type: "model", alias: "bert", count: "2", line: "7", reason: "disk full", repair: "forbidden", names: "A, B" };

describe.each(["en", "zh"] as const)("plans in %s", (language) => {
	const translate = translator(language);

	test("have words for every code, with no blank left open", () => {
		const all = [
			...PLAN_CODES.flatMap((code) => [false, true].map((undoes) => summaryText({ code, parameters, undoes }, translate))),
			...PLAN_WARNINGS.map((code) => warningText({ code, path: "a.md", parameters }, translate)),
			...NAME_REPAIRS.map((repair) => warningText({ code: "nameRepaired", path: null, parameters: { name: "x", repair } }, translate)),
			...REFUSALS.map((code) => refusalText({ code, path: "a.md", parameters }, translate)),
		];
		expect(all.filter((text) => /[{}]|undefined/.test(text) || text.trim() === "")).toEqual([]);
	});
});

test("a plan and its undo read as sentences, in words for relations and types", () => {
	const connect = { code: "connect", parameters, undoes: false } as const;
	expect(summaryText(connect, translator("en"))).toBe("State that BERT is based on Transformer");
	expect(summaryText({ ...connect, undoes: true }, translator("en"))).toBe("Undo: State that BERT is based on Transformer");
	expect(summaryText({ code: "retype", parameters, undoes: false }, translator("zh"))).toBe("把 BERT 的类型改为模型");
});

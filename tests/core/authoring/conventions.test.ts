import { describe, expect, test } from "vitest";
import { codeOf, learnConventions, namesLanguage, type ConventionSample } from "../../../src/core/authoring/conventions.ts";
import { dateFormatOf, formattedDate } from "../../../src/core/authoring/dateFormat.ts";
import { PREFERRED_PROPERTIES, PREFERRED_TYPES } from "../../../src/core/authoring/preferredWords.ts";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import { defaultReadingOptions } from "../../../src/core/vocabulary/readingOptions.ts";
import { vocabularyOf } from "../../../src/core/vocabulary/vocabulary.ts";
import { LivingVault } from "./livingVault.ts";

function sample(path: string, properties: readonly string[], type: string | null = "model"): ConventionSample {
	return { path: toNotePath(path), text: ["---", ...properties, "---", "body"].join("\n"), type };
}

describe("conventions", () => {
	test("are those of most notes: names, order, list style, quotes, singles, plain values, folder, tags", () => {
		const learned = learnConventions(
			[
				sample("models/A.md", ["type: architecture", "family: 'CNN family'", "tasks: ['[[Vision]]', \"[[Text]]\"]", "tags: [ai, model]"]),
				sample("models/B.md", ["type: architecture", "family: RNN family", "tasks: ['[[Text]]']", "tags: [ai]"]),
				sample("other/C.md", ["tasks: ['[[Text]]']", "type: model", "parent: X", "tags: [ai, rare]"]),
			],
			defaultReadingOptions,
			"zh",
		);
		expect(learned.language).toBe("en");
		expect(learned.properties).toMatchObject({ type: "type", broader: "family", suitedFor: "tasks", basedOn: "based on" });
		expect(learned.typeWords).toMatchObject({ model: "architecture", task: "task" });
		expect(learned.order.slice(0, 2)).toEqual(["type", "family"]);
		expect(learned.style).toEqual({ list: "flow", indent: "  ", quote: "single" });
		expect([learned.singles.has("family"), learned.singles.has("tasks")]).toEqual([true, false]);
		expect([learned.plain.has("family"), learned.plain.has("tasks")]).toEqual([true, false]);
		expect(learned.folders).toMatchObject({ model: "models", "": "models" });
		expect(learned.tags).toEqual({ model: ["ai"] });
	});

	test("keep to the language of most names where two languages name one thing nearly as often", () => {
		const chinese = ["类型: 模型", "上级: X", "变体于: '[[RNN]]'"];
		const english = ["variant of: '[[CNN]]'"];
		const samples = [chinese, chinese, chinese, english, english, english, english].map((properties, index) => sample(`模型/${index}.md`, properties));
		expect(learnConventions(samples, defaultReadingOptions, "en").properties.variantOf).toBe("变体于");
		const rare = [chinese, ...Array.from({ length: 6 }, () => ["类型: 模型", "上级: Y", ...english])].map((properties, index) => sample(`模型/${index}.md`, properties));
		expect(learnConventions(rare, defaultReadingOptions, "en").properties.variantOf).toBe("variant of");
	});

	test("take the user's own words before those known from the start", () => {
		const reading = {
			...defaultReadingOptions,
			properties: { 归属: "broader" },
			relations: [{ type: "trainedOn", words: ["训练数据"], inverseWords: ["用于训练"] }],
		};
		expect(learnConventions([], reading, "zh").properties).toMatchObject({ broader: "归属", trainedOn: "训练数据", "inverse:trainedOn": "用于训练", basedOn: "基于" });
	});

	test("find out how dates are written, and which stay empty at first", () => {
		const notes = ["2024-07-18 17:02", "2024-07-19 08:00", "soon"].map((date, index) => sample(`${index}.md`, [`创建时间: ${date}`, "完成时间: ", "updated: 2024/01/02", "年份: 2018"]));
		expect(learnConventions(notes, defaultReadingOptions, "en").dates).toEqual([
			{ key: "updated", format: "YYYY/MM/DD" },
			{ key: "完成时间", format: null },
			{ key: "创建时间", format: "YYYY-MM-DD HH:mm" },
		].sort((a, b) => (a.key < b.key ? -1 : 1)));
	});

	test("come from a survey's own properties where no typed note shows any, and its names tell the language", () => {
		const seed = "---\n类型: \ntags: \n创建时间: 2024-07-18 17:02\n完成时间:\n---\n## CNN\n- 优点：快\n## 循环神经网络\n- 缺点：慢\n### 长短期记忆网络\n- 优点：好\n";
		const vault = new LivingVault({ "survey.md": seed });
		const { conventions } = vault.context;
		expect(conventions).toMatchObject({ language: "zh", order: ["类型", "tags", "创建时间", "完成时间"], folders: {} });
		expect(conventions.dates).toEqual([{ key: "创建时间", format: "YYYY-MM-DD HH:mm" }, { key: "完成时间", format: null }]);
		expect(namesLanguage(vault.taxonomy, "en")).toBe("zh");
	});

	test("pass over notes whose properties cannot be read", () => {
		const learned = learnConventions([sample("A.md", ["类型: [模型", "上级: X"]), { path: toNotePath("B.md"), text: "no properties", type: "model" }], defaultReadingOptions, "en");
		expect(learned.properties.type).toBe("type");
	});
});

test("every preferred word means to the vocabulary what it stands for", () => {
	const vocabulary = vocabularyOf(defaultReadingOptions);
	for (const [language, words] of Object.entries(PREFERRED_PROPERTIES)) {
		for (const [meaning, word] of Object.entries(words)) {
			if (meaning !== "mentions") expect([language, word, codeOf(vocabulary.property(word))]).toEqual([language, word, meaning]);
		}
	}
	for (const words of Object.values(PREFERRED_TYPES)) for (const [type, word] of Object.entries(words)) expect(vocabulary.type(word)).toBe(type);
});

test("dates are written back in the format they were read in", () => {
	const now = { year: 2025, month: 3, day: 9, hour: 8, minute: 5, second: 7 };
	for (const date of ["2025-03-09T08:05:07", "2025-03-09T08:05", "2025-03-09 08:05:07", "2025-03-09 08:05", "2025-03-09", "2025/03/09", "2025.03.09", "2025年3月9日", "09.03.2025", "202503090805", "20250309"]) {
		expect(formattedDate(now, dateFormatOf(date)!)).toBe(date);
	}
	expect(dateFormatOf("in spring")).toBeNull();
});

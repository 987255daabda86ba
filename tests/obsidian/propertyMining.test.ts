import { describe, expect, it } from "vitest";
import { defaultReadingOptions } from "../../src/core/vocabulary/readingOptions.ts";
import { vocabularyOf } from "../../src/core/vocabulary/vocabulary.ts";
import { minedProperties, minedTypeWords } from "../../src/obsidian/settings/propertyMining.ts";

const vocabulary = vocabularyOf(defaultReadingOptions);

describe("properties mined from a vault", () => {
	it("put those first that link, with how many notes bear them and what they say", () => {
		const mined = minedProperties(
			[
				{ status: "done", related_to_also: ["[[CNN]]", "[[RNN]]"] },
				{ status: "open", related_to_also: "[[GAN]]" },
				{ status: "open" },
			],
			vocabulary,
		);
		expect(mined.map(({ name, notes, linking }) => [name, notes, linking])).toEqual([
			["related_to_also", 2, 2],
			["status", 3, 0],
		]);
		expect(mined[0]?.examples).toEqual(["[[CNN]]", "[[RNN]]", "[[GAN]]"]);
		expect(mined[0]?.meaning).toBeNull();
	});

	it("know a link that YAML has read as a list within a list", () => {
		expect(minedProperties([{ up: [["RNN"]] }], vocabulary)[0]).toMatchObject({ linking: 1, examples: ["[[RNN]]"] });
	});

	it("know what is mapped already, by the user or from the start", () => {
		const own = vocabularyOf({ ...defaultReadingOptions, properties: { 谱系: "broader" } });
		const meanings = minedProperties([{ 谱系: "RNN", parent: "RNN", mood: "fine" }], own);
		expect(Object.fromEntries(meanings.map(({ name, meaning }) => [name, meaning]))).toEqual({
			谱系: { kind: "relation", relation: "broader", inverse: false },
			parent: { kind: "relation", relation: "broader", inverse: false },
			mood: null,
		});
	});

	it("leave out empty values and never show more than a glimpse of one", () => {
		const [mined, ...rest] = minedProperties([{ a: "", b: null, c: [], text: "深".repeat(500) }], vocabulary);
		expect(rest).toEqual([]);
		expect(mined?.examples).toEqual([`${"深".repeat(40)}…`]);
	});
});

it("tells the words for types that no table knows, those of most notes first", () => {
	const notes = [{ 类型: "模型" }, { 类型: ["加速卡", "模型"] }, { type: "加速卡" }, { 类型: "平台" }, { 类型: "[[模型]]" }];
	expect(minedTypeWords(notes, vocabularyOf(defaultReadingOptions))).toEqual([
		{ word: "加速卡", notes: 2 },
		{ word: "平台", notes: 1 },
	]);
});

import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { chinese } from "../../../src/core/language/zh.ts";
import { english, type WordKey } from "../../../src/core/language/en.ts";
import { languageOf, translator } from "../../../src/core/language/translate.ts";
import { readSourceFiles } from "../../architecture/sourceFiles.ts";

const keys = Object.keys(english) as WordKey[];
const source = readSourceFiles(fileURLToPath(new URL("../../../src", import.meta.url)));
const code = source.filter(({ path }) => !/^core\/language\/(en|zh)[/.]/.test(path)).map(({ text }) => text);

/** `{name}` and `{name:one|many}` → name, sorted. */
function blanks(text: string): string[] {
	return [...new Set([...text.matchAll(/\{(\w+)(?::[^{}]*)?\}/g)].map(([, name]) => name ?? ""))].sort();
}

describe("the words for people", () => {
	it("exist in both languages", () => {
		expect(Object.keys(chinese).sort()).toEqual([...keys].sort());
		expect(keys.filter((key) => english[key].trim() === "" || chinese[key].trim() === "")).toEqual([]);
	});

	it("have the same blanks in both languages", () => {
		expect(keys.filter((key) => blanks(english[key]).join() !== blanks(chinese[key]).join())).toEqual([]);
	});

	it("are Chinese in the Chinese table, unless they are only blanks and signs", () => {
		const untranslated = keys.filter((key) => {
			const words = chinese[key].replace(/\{[^{}]*\}/g, "");
			return /[A-Za-z]{2}/.test(words) && !/\p{Script=Han}/u.test(words) && words === english[key].replace(/\{[^{}]*\}/g, "");
		});
		// Names of file formats are the same in every language.
		expect(untranslated.filter((key) => !/^(export|interchange)\.format\./.test(key))).toEqual([]);
	});

	it("are all used: each key stands in the code, whole or behind a prefix that is completed there", () => {
		const all = code.join("\n");
		const prefixes = [...all.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map(([, prefix]) => prefix ?? "");
		const unused = keys.filter((key) => {
			return !all.includes(`"${key}"`) && !prefixes.some((prefix) => key.startsWith(prefix));
		});
		expect(unused).toEqual([]);
	});
});

describe("the words of the command line", () => {
	it("are used by nothing else: main.js does without them", () => {
		const elsewhere = source.filter(({ path }) => !/^(node|core\/language\/(en|zh))[/.]/.test(path));
		expect(elsewhere.filter(({ text }) => /["`]commandLine\./.test(text)).map(({ path }) => path)).toEqual([]);
	});
});

describe("what people read", () => {
	const places = source.filter(({ path }) => /^(view|obsidian)\/|^main\.ts$/.test(path));
	/** A call, property or attribute whose text a person sees, with a text of letters written out. */
	const literal =
		/(?:(?:setText|setName|setDesc|setTitle|setButtonText|setTooltip|setPlaceholder|setErrorMessage|appendText|Notice)\(\s*|(?:\btext|\btitle|\blabel|\bplaceholder|\bdesc|\bdisplayName|\bpurpose|"aria-label"|"title")\s*:\s*|\.(?:textContent|placeholder|title|ariaLabel)\s*=\s*|(?:setAttribute|setAttr)\("(?:aria-label|title|placeholder)",\s*|nameButton\([^,()]+,\s*)(?:"([^"\n]*)"|'([^'\n]*)'|`([^`\n]*)`)/g;
	const letters = /\p{Letter}{2}/u;

	/** `path: text` for each. */
	function literals(text: string): string[] {
		return [...text.matchAll(literal)].flatMap(([, double, single, template]) => {
			const words = (double ?? single ?? template ?? "").replace(/\$\{[^}]*(?:\}|$)/g, "");
			return letters.test(words) ? [words] : [];
		});
	}

	it("stands in the tables of words, never in the code of views and windows", () => {
		expect(places.length).toBeGreaterThan(80);
		const keyed = (words: string) => keys.includes(words as WordKey);
		expect(places.flatMap(({ path, text }) => literals(text).filter((words) => !keyed(words)).map((words) => `${path}: ${words}`))).toEqual([]);
	});

	it("is found where it is written out", () => {
		const samples = ['new Notice("Saved!")', 'element.textContent = "无";', 'createDiv({ text: `Read ${n} notes` })', 'setAttribute("aria-label", "Close")', ".setName('Folder')"];
		expect(samples.map((text) => literals(text).length)).toEqual([1, 0, 1, 1, 1]);
		expect(literals('appendButton(root, host, { icon: "x", text: translate("a.b") })')).toEqual([]);
	});

	it("is not Chinese anywhere in that code", () => {
		const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
		const strings = places.flatMap(({ path, text }) => [...code(text).matchAll(/["`][^"`\n]*\p{Script=Han}[^"`\n]*["`]/gu)].map(([found]) => `${path}: ${found}`));
		expect(strings).toEqual([]);
	});
});

describe("translate", () => {
	it("fills blanks and chooses by number", () => {
		const translate = translator("en");
		expect(translate("path.first", { from: "A", does: "uses", to: "B" })).toBe("A uses B");
	});

	it("leaves a blank without a value as it is", () => {
		expect(translator("en")("path.first", { from: "A", to: "B" })).toBe("A {does} B");
	});

	it("takes Chinese for every Chinese tag and English for the rest", () => {
		expect(["zh", "zh-TW", "zh_CN", "en-GB", "de", ""].map(languageOf)).toEqual(["zh", "zh", "zh", "en", "en", "en"]);
	});
});

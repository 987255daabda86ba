import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { conceptsCsv } from "../../src/core/export/csv.ts";
import { askedAnswer, readOptions } from "../../src/core/query/blockOptions.ts";
import type { Taxonomy } from "../../src/core/taxonomy/taxonomy.ts";
import { defaultReadingOptions } from "../../src/core/vocabulary/readingOptions.ts";
import { FolderNotes } from "../../src/node/folderNotes.ts";
import { cachedMetadata } from "../../src/obsidian/cachedMetadata.ts";
import { readMetadata } from "../../workbench/app/noteMetadata.ts";
import { parseYaml } from "../yaml.ts";
import { expectWhole } from "./promises.ts";
import { factsOf, indexOf, reading } from "./readVault.ts";

/** The whole way, from text to a table of concepts. */
function taxonomyOf(text: string): Taxonomy {
	const taxonomy = indexOf(new Map([["Big.md", text]]), defaultReadingOptions).index.snapshot();
	expectWhole(taxonomy);
	conceptsCsv(taxonomy);
	return taxonomy;
}

const typed = "---\ntype: model\n---\n";

describe("a note of its kind goes the whole way, from text to a table of concepts:", () => {
	test("10 megabytes of prose", () => {
		const line = "循环神经网络适合机器翻译，但训练慢；LSTM 克服了 RNN 的缺点。\n";
		expect(taxonomyOf(typed + line.repeat(Math.ceil(10_000_000 / Buffer.byteLength(line)))).named("Big")).toHaveLength(1);
	});

	test("100,000 links to as many names", () => {
		const links = Array.from({ length: 100_000 }, (_, index) => `[[model ${index}]]`).join(" ");
		expect(factsOf("Big.md", links).metadata.links).toHaveLength(100_000);
		expect(taxonomyOf(`${typed}相关：${links}\n`).named("Big")).toHaveLength(1);
	});

	test("10,000 levels of list, over as many lines", () => {
		const list = Array.from({ length: 10_000 }, (_, depth) => `${" ".repeat(2 * Math.min(depth, 200))}- 优点：x${depth}`).join("\n");
		expect(taxonomyOf(`${typed}${list}\n`).named("Big")).toHaveLength(1);
		expect(taxonomyOf(`${typed}${"- ".repeat(10_000)}x\n`).named("Big")).toHaveLength(1);
	});

	test("10,000 headings below each other, and a table of 10,000 columns", () => {
		const headings = Array.from({ length: 10_000 }, (_, index) => `${"#".repeat(1 + (index % 6))} Neural model ${index}\n**优点**：x\n`).join("");
		expect(taxonomyOf(headings).concepts.length).toBeGreaterThan(1000);
		const cells = `|${" x |".repeat(10_000)}\n`;
		expect(taxonomyOf(`${typed}${cells}|${"---|".repeat(10_000)}\n${cells}`).named("Big")).toHaveLength(1);
	});

	test("lone surrogates, NULs, control characters and every kind of line end", () => {
		for (const odd of ["\ud800", "\udfff", "\u0000", "\u0007", "\u2028", "\ufffe", "\u202e"]) {
			for (const end of ["\n", "\r\n", "\r", "\n\r"]) {
				const text = ["---", "type: model", "---", `# M${odd}X`, `**优点**：fast${odd}`, `- [[O${odd}ther]] CNN`, ""].join(end);
				// A carriage return alone ends no line, as in the app: all of it is one.
				expect(taxonomyOf(text).concepts.length > 0, JSON.stringify([odd, end])).toBe(end !== "\r");
			}
		}
	});
});

describe("YAML that stands for more than it says is a problem, and costs little:", () => {
	const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]", ...Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(", ")}]`)].join("\n");
	const loop = "a: &a {b: *a}\nc: &c [*c, *c]";

	test.each([["nine to the thirtieth power", bomb], ["values within themselves", loop], ["ten thousand brackets", `a: ${"[".repeat(10_000)}`], ["a list a thousand deep", `a: ${"[".repeat(1000)}${"]".repeat(1000)}`]])("%s", (_kind, yaml) => {
		const text = `---\n${yaml}\n---\n# Note\n[[RNN]]\n`;
		const { metadata } = factsOf("n.md", text);
		expect(metadata.frontmatter).toBeNull();
		expect(metadata.frontmatterProblem).not.toBeNull();
		expect(metadata.links).toHaveLength(1);
		expect(cachedMetadata(readMetadata(text), null).links).toHaveLength(1);
		expect(reading(factsOf("n.md", text), defaultReadingOptions).statements.length).toBeGreaterThan(0);
	});

	test("what the app's own cache has parsed of it", () => {
		const cache = { frontmatter: parseYaml(bomb.split("\n").slice(0, 12).join("\n")) as Record<string, unknown> };
		expect(cachedMetadata(cache, null)).toMatchObject({ frontmatter: null, frontmatterProblem: { line: 1 } });
	});

	test("a code block's options", () => {
		const taxonomy = taxonomyOf(typed);
		const options = readOptions(parseYaml(`show: compare\nmodels: &m [Big, ${"[".repeat(50)}x${"]".repeat(50)}]\nmore: [*m, *m]`))!;
		expect(askedAnswer(taxonomy, options, "compare").asked.concepts).toHaveLength(1);
		for (const source of ["show: compare\nmodels: &m [*m]", `show: compare\n${bomb.replaceAll(/^a30/gm, "models")}`]) {
			expect(() => readOptions(parseYaml(source))).toThrow("too many values");
		}
	});
});

test("a name in two normal forms is one name, on disk and in links", () => {
	const folder = mkdtempSync(join(tmpdir(), "normal-forms-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writeFileSync(join(folder, "Cafe\u0301 Net.md"), "---\ntype: model\n---\n");
	writeFileSync(join(folder, "Other.md"), "---\ntype: model\nparent: \"[[Caf\u00e9 Net]]\"\n---\n");
	const notes = new FolderNotes(folder);
	const index = indexOf(new Map(notes.paths().map((path) => [path, path.startsWith("O") ? "---\ntype: model\nparent: \"[[Caf\u00e9 Net]]\"\n---\n" : "---\ntype: model\n---\n"])), defaultReadingOptions);
	const taxonomy = index.index.snapshot();
	expect(taxonomy.concepts.map(({ id }) => id)).toEqual(["note:Caf\u00e9 Net.md", "note:Other.md"]);
	expect(notes.note(notes.paths()[0]!, () => true)).toMatchObject({ facts: { path: "Caf\u00e9 Net.md" } });
});

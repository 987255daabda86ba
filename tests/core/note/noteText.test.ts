import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/core/note/noteFacts.ts";
import { readNoteText } from "../../../src/core/note/readNote.ts";

const read = (...lines: string[]) => readNoteText(lines.join("\n"));

/** Blocks as short text: paragraphs as lines, items as `depth marker text`, rows as cells. */
function sketch(block: Block): string[] {
	if (block.kind === "paragraph") return block.lines.map(({ line, text }) => `${line}: ${text}`);
	if (block.kind === "table") return [block.header, ...block.rows].map(({ line, cells }) => `${line}| ${cells.join(" ¦ ")}`);
	return block.items.flatMap(({ line, depth, marker, text, continuation }) => [
		`${line}: ${">".repeat(depth)}${marker} ${text}`,
		...continuation.map((more) => `${more.line}+ ${more.text.trim()}`),
	]);
}

const blocks = (...lines: string[]) => read(...lines).sections.flatMap((section) => section.blocks.map(sketch));

describe("sections", () => {
	test("know the section around them and begin with what no heading stands over", () => {
		const { sections } = read("x", "# A", "### B", "## C", "# D", "## E");
		expect(sections.map(({ heading, parent }) => [heading?.text ?? null, parent])).toEqual([
			[null, -1],
			["A", -1],
			["B", 1],
			["C", 1],
			["D", -1],
			["E", 4],
		]);
	});

	test("give every line as written, whatever breaks it", () => {
		const { lines, lineCount } = readNoteText("\ufeffa `b`\r\nc\n");
		expect(lines).toEqual(["a `b`", "c", ""]);
		expect(lineCount).toBe(3);
	});
});

describe("paragraphs", () => {
	test("are parted by blank lines, breaks, code and mathematics", () => {
		expect(blocks("a", "b", "", "c", "***", "d", "```", "e", "```", "f", "$$", "g", "$$", "h")).toEqual([
			["1: a", "2: b"],
			["4: c"],
			["6: d"],
			["10: f"],
			["14: h"],
		]);
	});

	test("show spaces for code and comments, so that columns stay", () => {
		expect(blocks("a `b` c <!-- d --> e %%f%% g")).toEqual([["1: a     c            e       g"]]);
		expect(blocks("a `b", "c` d")).toEqual([["1: a   ", "2:    d"]]);
	});

	test("keep the marks of quotes and callouts, one block for each", () => {
		expect(blocks("> [!tip] a", "> - b `c", "> d` e", "", "> f")).toEqual([["1: > [!tip] a", "2: > - b   ", "3: >    e"], ["5: > f"]]);
	});

	test("leave out comments between percent signs", () => {
		expect(blocks("a", "", "%%", "b", "", "- c", "%%", "", "d")).toEqual([["1: a"], ["9: d"]]);
	});

	test("take a colon that stands alone and a label without one", () => {
		expect(blocks("**优点**", "", "快：好")).toEqual([["1: **优点**"], ["3: 快：好"]]);
	});
});

describe("lists", () => {
	test("nest by indentation, with spaces or tabs", () => {
		expect(blocks("- a", "  - b", "    - c", "  - d", "- e", "", "- f")).toEqual([
			["1: - a", "2: >- b", "3: >>- c", "4: >- d", "5: - e", "7: - f"],
		]);
		expect(blocks("- a", "\t- b", "\t\t* c", "\t- d")).toEqual([["1: - a", "2: >- b", "3: >>* c", "4: >- d"]]);
	});

	test("nest below numbers even where a column is missing", () => {
		expect(blocks("1. a", "  - b", "  - c", "2. d")).toEqual([["1: 1. a", "2: >- b", "3: >- c", "4: 2. d"]]);
	});

	test("nest where an item is indented further than Markdown allows", () => {
		expect(blocks("- a", "        - b", "- c")).toEqual([["1: - a", "2: >- b", "3: - c"]]);
	});

	test("keep what belongs to an item", () => {
		expect(blocks("- a", "  b", "lazy", "", "  c", "  > d", "- e", "", "f")).toEqual([
			["1: - a", "2+ b", "3+ lazy", "5+ c", "6+ > d", "7: - e"],
			["9: f"],
		]);
	});

	test("know every kind of marker and lose their task box", () => {
		expect(blocks("- [ ] a", "- [x] b")).toEqual([["1: - a", "2: - b"]]);
		expect(blocks("1. a", "", "* b", "", "+ c", "", "2) d")).toEqual([["1: 1. a"], ["3: * b"], ["5: + c"], ["7: 2) d"]]);
	});

	test("begin in a paragraph with a bullet or with 1, and only with words", () => {
		expect(blocks("优点：", "1. a", "2. b")).toEqual([["1: 优点："], ["2: 1. a", "3: 2. b"]]);
		expect(blocks("in the year", "1986. x")).toEqual([["1: in the year", "2: 1986. x"]]);
	});

	test("may hold empty items and lists in one line", () => {
		expect(blocks("-", "- - a")).toEqual([["1: - ", "2: - ", "2: >- a"]]);
	});

	test("are no breaks, and breaks are no lists", () => {
		expect(blocks("- - -", "* a", "* * *")).toEqual([["2: * a"]]);
	});
});

describe("tables", () => {
	test("trim their cells, unescape bars and keep wikilinks whole", () => {
		expect(blocks("| 模型 | 变体 |", "|:---|---:|", "| [[RNN\\|循环网络]] | [[LSTM|长短期]] |", "| a\\|b |", "", "x")).toEqual([
			["1| 模型 ¦ 变体", "3| [[RNN|循环网络]] ¦ [[LSTM|长短期]]", "4| a|b"],
			["6: x"],
		]);
	});

	test("need no outer bars, and take the last line of a paragraph for their header", () => {
		expect(blocks("x", "a | b", "--- | ---", "c | d", "- e")).toEqual([["1: x"], ["2| a ¦ b", "4| c ¦ d"], ["5: - e"]]);
	});

	test("need a delimiter row of as many columns", () => {
		expect(blocks("a | b", "--- | --- | ---", "c")).toEqual([["1: a | b", "2: --- | --- | ---", "3: c"]]);
	});

	test("inside an item are lines of it", () => {
		expect(blocks("- x", "", "  | a | b |", "  |---|---|", "  | c | d |")).toEqual([["1: - x", "3+ | a | b |", "5+ | c | d |"]]);
	});
});

describe("properties", () => {
	test("stand on the lines of their values, comments and blank lines left out", () => {
		const { properties } = read("---", "类型: 模型", "# note", "up:", "- [[a]]", "- [[b]]", "", 'k e y: "x: y"', "'q': |", "  z", "", "---");
		expect(properties.map(({ key, line, endLine }) => [key, line, endLine])).toEqual([
			["类型", 2, 2],
			["up", 4, 6],
			["k e y", 8, 8],
			["q", 9, 10],
		]);
		expect(properties[1]?.source).toEqual(["up:", "- [[a]]", "- [[b]]"]);
	});

	test("are found in front matter written in braces", () => {
		const { properties } = read("---", "{", '"a": {"x": 1},', "b: [1,", '2], "c": 3', "}", "---");
		expect(properties.map(({ key, line }) => [key, line])).toEqual([
			["a", 3],
			["b", 4],
			["c", 5],
		]);
	});

	test("are found even where the YAML cannot be parsed", () => {
		expect(read("---", "a: [", "b: 2", "---").properties.map(({ key }) => key)).toEqual(["a", "b"]);
	});
});

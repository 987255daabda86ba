import { describe, expect, test } from "vitest";
import { scanMetadata } from "../../../src/core/note/readNote.ts";
import { parseYaml } from "../../yaml.ts";

const metadata = (...lines: string[]) => scanMetadata(lines.join("\n"), parseYaml);
const links = (...lines: string[]) => metadata(...lines).links.map(({ link }) => link);
const tags = (...lines: string[]) => metadata(...lines).tags.map(({ tag }) => tag);
const headings = (...lines: string[]) => metadata(...lines).headings.map(({ level, text }) => `${level} ${text}`);

describe("links", () => {
	test("name target, words and place", () => {
		expect(metadata("# 综述", "见 [[网络/循环网络#记忆|记忆单元]]。").links).toEqual([
			{
				link: "网络/循环网络#记忆",
				original: "[[网络/循环网络#记忆|记忆单元]]",
				displayText: "记忆单元",
				line: 2,
				column: 2,
				offset: 7,
			},
		]);
	});

	test("show a heading behind its note where they have no words of their own", () => {
		expect(metadata("[[Attention#Cost#Memory]]").links[0]?.displayText).toBe("Attention > Cost > Memory");
	});

	test("in Markdown's form lose their percent signs and their title", () => {
		const [link] = metadata('[the note](My%20Models/Gated%20Unit.md "a title")').links;
		expect(link).toMatchObject({ link: "My Models/Gated Unit.md", displayText: "the note" });
	});

	test("over two lines have their words in one", () => {
		expect(metadata("> [gated\r", ">  unit](a.md)").links[0]?.displayText).toBe("gated unit");
	});

	test("in angle brackets may hold blanks", () => {
		expect(links("[a](<Two Words.md>)")).toEqual(["Two Words.md"]);
	});

	test("may hold brackets in their words and in their destination", () => {
		expect(links("[a [b] c](d(e).md)")).toEqual(["d(e).md"]);
	});

	test("that lead out of the vault are none", () => {
		expect(links("[a](https://example.org) [b](mailto:x@example.org) <https://example.org/[[c]]>")).toEqual([]);
	});

	test("inside the words of a Markdown link take its place", () => {
		expect(links("[see [[Inner]]](Outer.md)")).toEqual(["Outer.md", "Inner"]);
	});

	test.each([
		["a code span", "`[[a]]`"],
		["a code span of two backticks", "``a ` [[b]]``"],
		["a code span over two lines", "`a\n[[b]]`"],
		["a fenced block", "```\n[[a]]\n```"],
		["a fenced block of tildes that holds backticks", "~~~\n```\n[[a]]\n~~~"],
		["a fence that never closes", "```\n[[a]]"],
		["a fenced block in a list", "- x\n  ```\n  [[a]]\n  ```"],
		["a fenced block in a quote", "> ```\n> [[a]]\n> ```"],
		["an indented block", "x\n\n    [[a]]"],
		["mathematics", "$[[a]]$"],
		["display mathematics", "$$\n[[a]]\n$$"],
		["an HTML comment", "x <!-- [[a]] --> y"],
		["a block of HTML comment", "<!--\n[[a]]\n\n-->"],
		["an HTML attribute", 'x <a title="[[a]]"> y'],
		["a script", "<script>\n\n[[a]]\n</script>"],
		["escaped brackets", "\\[[a]] and \\[b](c.md)"],
		["empty brackets", "[[]] [[ ]] [a]() []()"],
		["a matrix", "[[1.0, 2.0], [3.0, 4.0]]"],
	])("are none in %s", (_place, text) => {
		expect(links(text)).toEqual([]);
	});

	test.each([
		["a comment between percent signs", "%% [[a]] %%"],
		["a block of such comment", "%%\n[[a]]\n\n%%"],
		["a heading", "## On [[a]]"],
		["a quote", "> [[a]]"],
		["a callout's list", "> [!note] x\n> - [[a]]"],
		["a table", "| x | y |\n|---|---|\n| [[a\\|b]] | c |"],
		["a list below a numbered item", "1. x\n   - [[a]]"],
		["a paragraph whose second line is indented", "x\n      [[a]]"],
		["words behind an open backtick", "it's `open [[a]]"],
		["words between two prices", "$5 for [[a]] and $6"],
		["words behind a less-than sign", "x <y [[a]] z> w"],
		["what follows an unclosed percent comment", "%%\n\n[[a]]"],
		["what follows unclosed mathematics", "$$\n\n[[a]]"],
	])("are found in %s", (_place, text) => {
		expect(links(text)).toEqual(["a"]);
	});

	test("over a long nest of open brackets come to an end", () => {
		expect(links(`${"[[LSTM|".repeat(200)}x]]`)).toEqual(["LSTM"]);
	});

	test("have their place in the lines of a quote too", () => {
		const [first, second] = metadata("> `a", ">b` [[c]]", "> > [[d]]").links;
		expect(first).toMatchObject({ line: 2, column: 4, offset: 9 });
		expect(second).toMatchObject({ line: 3, column: 4, offset: 19 });
	});

	test("count their lines behind front matter, carriage returns and a byte order mark", () => {
		const [link] = metadata("\ufeff---\r", "a: 1\r", "---\r", "x\r", " [[b]]\r", "").links;
		expect(link).toMatchObject({ line: 5, column: 1, offset: 21 });
	});
});

describe("embeds", () => {
	test("are kept apart from links", () => {
		const found = metadata("![[Figure.png|300]] and ![words](chart.png) and ![out](https://example.org/x.png)");
		expect(found.links).toEqual([]);
		expect(found.embeds.map(({ original }) => original)).toEqual(["![[Figure.png|300]]", "![words](chart.png)"]);
	});

	test("need an exclamation mark that is not escaped", () => {
		expect(links("\\![[a]]")).toEqual(["a"]);
	});
});

describe("tags", () => {
	test("stand behind a blank, a line's start, or an emphasis", () => {
		expect(tags("#模型 x #网络/循环 **#bold** a#no", "#second")).toEqual(["#模型", "#网络/循环", "#bold", "#second"]);
	});

	test("need more than digits and end before punctuation", () => {
		expect(tags("#2024 #2024年 #a-b_c. #d,e")).toEqual(["#2024年", "#a-b_c", "#d"]);
	});

	test("are none in code, links and addresses", () => {
		expect(tags("`#a` [[n#b]] https://example.org/#c", "```", "#d", "```")).toEqual([]);
	});
});

describe("headings", () => {
	test("lose their hashes on both sides and keep their Markdown", () => {
		expect(headings("#  **A** [[b]] ## ", "###### f", "####### g", "#tag", "## #", "# C#")).toEqual([
			"1 **A** [[b]]",
			"6 f",
			"2 ",
			"1 C#",
		]);
	});

	test("may be underlined", () => {
		expect(headings("One", "===", "", "Two", "lines", "---", "", "---")).toEqual(["1 One", "2 Two lines"]);
	});

	test("are none in code, in comments, in quotes and in lists", () => {
		expect(headings("```", "# a", "```", "%%", "# b", "%%", "> # c", "", "- # d", "", "    # e")).toEqual([]);
	});
});

describe("front matter", () => {
	test("must begin on the first line and be fenced exactly", () => {
		expect(metadata("", "---", "a: 1", "---").frontmatter).toBeNull();
		expect(metadata("--- ", "a: 1", "---").frontmatter).toBeNull();
		expect(metadata("---", "a: 1", "----", "[[b]]")).toMatchObject({ frontmatter: null, links: [{ link: "b", line: 4 }] });
		expect(metadata("---", "a: |", "  ---", "---").frontmatter).toEqual({ a: "---\n" });
	});

	test("keeps dates and times as text", () => {
		expect(metadata("---", "创建时间: 2024-07-18 17:02", "day: 2024-07-18", "at: 10:30", "---").frontmatter).toEqual({
			创建时间: "2024-07-18 17:02",
			day: "2024-07-18",
			at: "10:30",
		});
	});

	test("gives links for texts that are one link, by their place", () => {
		const { frontmatterLinks } = metadata("---", 'up: "[[a|A]]"', "b:", '  - "[[c#d]]"', '  - "[e](f%20g.md)"', 'h: "see [[i]]"', "---");
		expect(frontmatterLinks).toEqual([
			{ key: "up", link: "a", original: "[[a|A]]", displayText: "A" },
			{ key: "b.0", link: "c#d", original: "[[c#d]]", displayText: "c > d" },
			{ key: "b.1", link: "f g.md", original: "[e](f%20g.md)", displayText: "e" },
		]);
	});

	test("leaves an unquoted link the nested list that YAML makes of it", () => {
		expect(metadata("---", "up: [[a]]", "---")).toMatchObject({ frontmatter: { up: [["a"]] }, frontmatterLinks: [] });
	});

	test("that does not parse is a problem on its line, and the rest of the note is read", () => {
		const found = metadata("---", "a: 1", "b: [", "c: 2", "---", "[[d]]");
		expect(found.frontmatter).toBeNull();
		expect(found.frontmatterProblem?.line).toBeGreaterThanOrEqual(3);
		expect(found.frontmatterProblem?.line).toBeLessThanOrEqual(5);
		expect(found.links).toHaveLength(1);
	});

	test("that is no mapping is a problem", () => {
		expect(metadata("---", "- a", "- b", "---").frontmatterProblem).toMatchObject({ line: 1 });
		expect(metadata("---", "类型：模型", "---").frontmatterProblem).not.toBeNull();
	});

	test("that is empty is neither properties nor a problem", () => {
		expect(metadata("---", "---")).toMatchObject({ frontmatter: null, frontmatterProblem: null });
		expect(metadata("---", "# only a comment", "---")).toMatchObject({ frontmatter: null, frontmatterProblem: null });
	});

	test("may bear the names of an object's own members", () => {
		const { frontmatter } = metadata("---", "__proto__: {polluted: 1}", "constructor: x", "---");
		expect(Object.keys(frontmatter!)).toEqual(["__proto__", "constructor"]);
		expect("toString" in frontmatter!).toBe(false);
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});

	test("whose aliases stand for too many values is a problem", () => {
		const levels = Array.from({ length: 20 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(", ")}]`);
		const found = metadata("---", "l0: &l0 [x, x]", ...levels, "---");
		expect(found.frontmatter).toBeNull();
		expect(found.frontmatterProblem?.reason).toContain("too many values");
	});

	test("that contains itself is a problem", () => {
		expect(metadata("---", "a: &a [*a]", "---").frontmatterProblem).not.toBeNull();
	});
});

import { describe, expect, test } from "vitest";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import { readNote } from "../../../src/core/note/readNote.ts";
import { parseYaml } from "../../yaml.ts";

/** Repeats a text to about so many units. */
const fill = (text: string, size: number) => text.repeat(Math.ceil(size / text.length));

/** Notes made to trap a scanner, by size. */
const traps: Readonly<Record<string, (size: number) => string>> = {
	"wikilinks that never close": (size) => fill("[[", size),
	"wikilinks with words that never close": (size) => fill("[[LSTM|", size),
	"opening brackets": (size) => fill("[", size),
	"destinations inside destinations": (size) => fill("[a](b", size),
	"destinations in angle brackets": (size) => fill("[a](<b", size),
	"titles that never close": (size) => fill('[a](b "', size),
	"brackets in a destination": (size) => `[a](${fill("(", size)}`,
	"links around links": (size) => `${fill("[", size)}a${fill("](b)", size)}`,
	"images around images": (size) => `${fill("![", size)}a${fill("](b)", size)}`,
	"HTML tags that never close": (size) => fill("<a ", size),
	"HTML attributes that never close": (size) => fill("<a b='", size),
	"HTML comments that never close": (size) => fill("x <!--", size),
	"autolinks that never close": (size) => fill("<http:", size),
	"code spans of every length": (size) => {
		let text = "";
		for (let length = 1; text.length < size; length = (length % 200) + 1) text += `${"`".repeat(length)}a`;
		return text;
	},
	"dollars that never close": (size) => fill("$a ", size),
	"mathematics in blocks": (size) => fill("$$\n", size),
	"percent signs": (size) => fill("%%\n\n", size),
	"percent signs before much text": (size) => fill("%%\n\n", size) + fill("a\n", size),
	"a list in every column of one line": (size) => `${fill("- ", size)}x`,
	"a deep list before blank lines": (size) => `${fill("- ", size)}x${fill("\n", size)}`,
	"a deep list in a quote before empty quotes": (size) => `> ${fill("- ", size)}x\n${fill(">\n", size)}`,
	"a deep quote before plain lines": (size) => `${fill(">", size)}x\n${fill("y\n", size)}`,
	"stars that may be a break": (size) => `${fill("* ", size)}x`,
	"empty items": (size) => fill("-\n\n", size),
	"bars": (size) => `${fill("|", size)}\n|-|-|\n`,
	"a table of open wikilinks": (size) => `a|b\n-|-\n${fill("|[[", size)}`,
	"a long delimiter row": (size) => `a|b\n${fill("-|", size)}`,
	"hashes": (size) => fill("#", size),
	"backslashes": (size) => fill("\\", size),
	"underlines": (size) => fill("a\n=\n", size),
	"one word a line": (size) => fill("a\n", size),
	"no-break spaces": (size) => fill("\u00a0", size),
	"tabs": (size) => fill("\t", size),
	"many links": (size) => fill("[[a]] ", size),
	"many keys": (size) => `---\n${fill("k: [[v]]\n", size)}---\n`,
	"quotes in front matter": (size) => `---\n${fill('"', size)}\n---\n`,
	"braces in front matter": (size) => `---\n${fill("{", size)}\n---\n`,
	"front matter that never closes": (size) => `---\n${fill("a: b\n", size)}`,
};

/**
 * How many units of text the reader looks at: each single unit asked for, all that a search runs over, and all that a
 * copy or a pattern may touch. Counted at the string's own methods, so nothing in the reader knows of it.
 */
function steps(run: () => void): number {
	const methods = String.prototype as unknown as Record<string, (...args: never[]) => unknown>;
	const originals = { ...Object.fromEntries(counted.map((name) => [name, methods[name]!])) };
	let count = 0;
	const patterns = RegExp.prototype as unknown as { test: (this: RegExp, text: string) => boolean };
	const originalTest = patterns.test;
	try {
		for (const name of counted) {
			const original = originals[name]!;
			methods[name] = function (this: string, ...args: never[]) {
				const result = original.apply(this, args);
				const from = typeof args[1] === "number" ? (args[1] as number) : 0;
				if (name === "charCodeAt" || name === "startsWith") count += 1;
				else if (name === "slice") count += (result as string).length;
				else if (name === "indexOf") count += ((result as number) < 0 ? this.length : (result as number)) - from;
				else count += this.length;
				return result;
			};
		}
		patterns.test = function (text) {
			count += text.length;
			return originalTest.call(this, text);
		};
		run();
	} finally {
		for (const name of counted) methods[name] = originals[name]!;
		patterns.test = originalTest;
	}
	return count;
}

const counted = [
	"charCodeAt", "indexOf", "lastIndexOf", "slice", "startsWith", "includes", "trim", "trimEnd", "trimStart",
	"split", "replace", "replaceAll", "search", "toLowerCase", "repeat",
];

describe("the work grows with the length of the note, whatever stands in it:", () => {
	test.each(Object.entries(traps))("%s", (_name, trap) => {
		const read = (text: string) => steps(() => readNote(toNotePath("n.md"), text, () => null, () => true));
		const small = read(trap(5_000));
		const large = read(trap(40_000));
		expect(large).toBeLessThan(10 * small + 10_000);
	});
});

describe("large notes are read whole:", () => {
	const read = (text: string) => readNote(toNotePath("n.md"), text, parseYaml, () => true);

	test("100,000 links in one paragraph", () => {
		expect(read("[[a]] ".repeat(100_000)).metadata.links).toHaveLength(100_000);
	});

	test("100,000 links inside Markdown links", () => {
		expect(read("[x [[a]]](b) ".repeat(50_000)).metadata.links).toHaveLength(100_000);
	});

	test("10,000 levels of list", () => {
		const blocks = read(`${"- ".repeat(10_000)}x`).text!.sections.flatMap((section) => section.blocks);
		expect(blocks).toHaveLength(1);
		const [list] = blocks;
		expect(list?.kind === "list" && list.items.at(-1)).toMatchObject({ depth: 9_999, text: "x" });
	});

	test("10 megabytes", () => {
		const line = "优点：参数少、训练快，见 [[卷积神经网络]] 与 `code`。\n";
		const { metadata, text } = read(line.repeat(Math.ceil(10_000_000 / line.length)));
		expect(metadata.links).toHaveLength(text!.lineCount - 1);
	});
});

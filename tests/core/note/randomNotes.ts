import fc from "fast-check";

/*
 * Texts that look like notes as little or as much as they like: every mark of the syntax, in fragments that a scanner
 * has to take a stand on, broken by every kind of line end.
 */

const marks = [
	"---", "- ", "* ", "+ ", "1. ", "2) ", "> ", "# ", "## ", "===", "```", "~~~", "`", "``", "%%", "$", "$$", "[[", "]]", "[", "]",
	"](", ")", "(", "|", "||", "\\|", "\\", "!", "![[", "#", "#tag", "<!--", "-->", "<div>", "</div>", "<br>", "<a href='", ">", "<",
	"|---|---|", ":-:", "\t", "  ", "    ", "[x] ", "::", ":", "：", "'", '"', "{", "}", "a.md", "https://x.y", "^b",
];
const words = ["a", "模型", "RNN", "优点", "变体", "x y", "\u00a0", "\u3000", "é", "e\u0301", "😀", "\ud83d", "\udc00", "\u0000", "\u200b", "7"];
const breaks = ["\n", "\n", "\n", "\n\n", "\r\n", "\r"];

const fragment = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(...marks) },
	{ weight: 3, arbitrary: fc.constantFrom(...words) },
	{ weight: 2, arbitrary: fc.constantFrom(...breaks) },
	{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
);

const body = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(""));

const frontmatter = fc
	.array(fc.constantFrom("a: 1", "b: [", "up: [[x]]", "- c", "d: '", '"e": "[[f]]"', "# g", "", "h:", "  - '[[i|j]]'", "__proto__: 1", "? k", "&l m: *l"), {
		maxLength: 8,
	})
	.map((lines) => ["---", ...lines, "---", ""].join("\n"));

/** Any text at all, sometimes behind front matter or a byte order mark. */
export const anyNote: fc.Arbitrary<string> = fc
	.tuple(fc.constantFrom("", "", "", "\ufeff"), fc.oneof(fc.constant(""), frontmatter), body)
	.map((parts) => parts.join(""));

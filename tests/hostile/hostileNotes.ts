import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { AMBIGUOUS_WORDS, LABEL_ONLY_WORDS, ROLE_WORDS } from "../../src/core/vocabulary/words/roleWords.ts";
import { PROPERTY_WORDS } from "../../src/core/vocabulary/words/propertyWords.ts";
import { TASK_OPENINGS } from "../../src/core/vocabulary/words/taskWords.ts";
import { TYPE_TAGS, TYPE_VALUES } from "../../src/core/vocabulary/words/typeWords.ts";
import { hostilePath, hostileText, hostileWord } from "./hostileWords.ts";

/*
 * Notes by a grammar of what the reader takes a stand on: properties in every YAML form, headings, labels, lists,
 * tables and sentences that state something, made of the plugin's own vocabulary and of hostile words; and the
 * fixtures' notes, damaged.
 */

const roleWords = [...new Set(Object.values(ROLE_WORDS).flatMap(({ zh, en }) => [...zh, ...en])), ...Object.keys(LABEL_ONLY_WORDS), ...AMBIGUOUS_WORDS];
const role = fc.constantFrom(...roleWords);
const key = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...Object.keys(PROPERTY_WORDS), "tags", "aliases", "类型", "上级", "taxonomy") }, { weight: 2, arbitrary: role }, { weight: 2, arbitrary: hostileWord });
const typeWord = fc.oneof(fc.constantFrom(...Object.keys(TYPE_VALUES)), hostileWord);
const tag = fc.oneof(fc.constantFrom(...Object.keys(TYPE_TAGS)), hostileWord).map((name) => `#${name}`);

const quoted = fc.tuple(fc.constantFrom("\"", "'", ""), hostileWord).map(([mark, word]) => mark + word + mark);
const link = hostileWord.map((name) => `[[${name}]]`);
const yamlOddities = fc.constantFrom(
	"&a [*a]", "&a {b: *a}", "*missing", "<<: *a", "!!js/function 'function(){}'", "!!binary aGk=", "!!set {a}", "!<tag:x> y", "? a\n: b", "|\n  block", ">-\n  folded\n\n  text", "- - - x", "{a: [b, {c: d}]}", "[", "{", "\"open",
	"2024-01-01T10:00:00Z", "~", ".inf", ".nan", "0o14", "0b1", "1:20:30", "yes", "\t", "# comment", "---", "...", "a: b: c", "[[RNN]]", "[[RNN]], [[CNN]]", "'[[RNN|x]]'", "@at", "%dir", "`tick`", "k: &x v",
);
const value = fc.oneof(
	{ weight: 3, arbitrary: quoted },
	{ weight: 3, arbitrary: fc.tuple(link, fc.constantFrom("\"", "'", "")).map(([text, mark]) => mark + text + mark) },
	{ weight: 2, arbitrary: fc.array(fc.oneof(quoted, link), { maxLength: 4 }).map((items) => `[${items.join(", ")}]`) },
	{ weight: 2, arbitrary: fc.array(fc.oneof(quoted, link, yamlOddities), { maxLength: 4 }).map((items) => items.map((item) => `\n  - ${item}`).join("")) },
	{ weight: 1, arbitrary: fc.array(fc.tuple(key, quoted), { maxLength: 3 }).map((pairs) => pairs.map(([name, text]) => `\n  ${name}: ${text}`).join("")) },
	{ weight: 1, arbitrary: typeWord },
	{ weight: 2, arbitrary: yamlOddities },
);
const property = fc.tuple(key, fc.constantFrom(":", ": ", ": ", ": ", "：", " : "), value).map((parts) => parts.join(""));
const frontmatter = fc
	.tuple(fc.constantFrom("---", "---", "---", "---", "--- ", "----", "\ufeff---", "---js", " ---"), fc.array(property, { maxLength: 7 }), fc.constantFrom("---", "---", "---", "---", "...", "", "--- x"))
	.map(([open, lines, close]) => [open, ...lines, close, ""].join("\n"));

const numbering = fc.constantFrom("", "", "", "1. ", "一、", "（二）", "2.3 ", "Chapter 4: ", "第五章 ", "A) ", "① ");
const headingWords = fc.oneof(role, hostileText, fc.tuple(hostileWord, fc.constantFrom("的", " ", "：", " – "), role).map((parts) => parts.join("")), fc.tuple(hostileWord, hostileWord).map(([one, other]) => `${one}（${other}）`));
const heading = fc.tuple(fc.constantFrom("#", "##", "##", "###", "###", "####", "######", "#######"), numbering, headingWords).map(([marks, number, words]) => `${marks} ${number}${words}`);

const label = fc.tuple(fc.constantFrom("**", "*", "__", "", "`", "**[["), fc.oneof(role, hostileWord), fc.constantFrom("**：", "：**", ": ", "::", "** – ", "*: ", "]]**：")).map((parts) => parts.join(""));
const sentence = fc
	.tuple(
		hostileWord,
		fc.constantFrom(
			"是一种", "是", "基于", "源自", "的变体", "的变体有", "与", "克服了", "仍然有", "广泛应用于", "不适合", "由", "比", "，又称", "（", "vs", " is a ", " is a variant of ", " is based on ", " extends ", " is suitable for ", " avoids the limitations of ", " unlike ",
			" such as ", ", also known as ", " was proposed in 2017 as ", "。它", "但是", "例如", "分为", "包括", "有三类：",
		),
		hostileWord,
		fc.constantFrom("", "的缺点", "，但训练慢", "等任务", "等。", "、", " and ", ", ", "。", "; ", "（2017）"),
		fc.oneof(hostileWord, fc.constantFrom(...TASK_OPENINGS)),
	)
	.map((parts) => parts.join(""));
const inlineField = fc.tuple(fc.constantFrom("", "- ", "[", "(", "> "), key, fc.constantFrom("::", ":: ", " :: "), fc.oneof(hostileText, link), fc.constantFrom("", "]", ")")).map((parts) => parts.join(""));
const line = fc.oneof({ weight: 3, arbitrary: sentence }, { weight: 2, arbitrary: fc.tuple(label, hostileText).map((parts) => parts.join("")) }, { weight: 1, arbitrary: inlineField }, { weight: 1, arbitrary: hostileText }, { weight: 1, arbitrary: tag });

const item = fc.tuple(fc.nat(6), fc.constantFrom("- ", "* ", "+ ", "1. ", "2) ", "- [ ] ", "- [x] ", "-"), line).map(([depth, marker, words]) => "\t".repeat(depth) + marker + words);
const list = fc.array(item, { minLength: 1, maxLength: 6 }).map((items) => items.join("\n"));
const cell = fc.oneof(hostileWord, role, link, fc.constantFrom("", "✓", "✗", "—", "高", "a<br>b", "a\\|b"));
const table = fc
	.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom("|---|", "|:-:|---|", "---|---", "|-|-|-|-|", "|"), fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 4 }))
	.map(([head, rule, rows]) => [`| ${head.join(" | ")} |`, rule === "|" ? `|${"---|".repeat(head.length)}` : rule, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n"));
const other = fc.oneof(
	fc.array(line, { maxLength: 3 }).map((lines) => ["> [!note] x", ...lines.map((words) => `> ${words}`)].join("\n")),
	fc.array(line, { maxLength: 3 }).map((lines) => ["```", ...lines, "```"].join("\n")),
	fc.array(line, { maxLength: 2 }).map((lines) => ["%%", ...lines, "%%"].join("\n")),
	fc.array(line, { maxLength: 2 }).map((lines) => ["<div>", ...lines, "</div>"].join("\n")),
	fc.array(property, { maxLength: 4 }).map((lines) => ["```model-taxonomy", ...lines, "```"].join("\n")),
	fc.constantFrom("---", "***", "$$", "$$\nx\n$$", "<!--", "^id", "[^1]: note", "", "", "===", "\\"),
);
const block = fc.oneof({ weight: 4, arbitrary: heading }, { weight: 4, arbitrary: line }, { weight: 3, arbitrary: list }, { weight: 2, arbitrary: table }, { weight: 2, arbitrary: other });

const lineEnds = fc.constantFrom("\n", "\n", "\n", "\n\n", "\r\n", "\r", "\n\r", "\u2028");
const grown = fc
	.tuple(fc.option(frontmatter, { nil: "" }), fc.array(fc.tuple(block, lineEnds), { maxLength: 14 }))
	.map(([head, blocks]) => head + blocks.flat().join(""));

/** Every note among the fixtures, by its path. */
export const fixtureNotes: readonly string[] = notesUnder(join(import.meta.dirname, "../fixtures"));

function notesUnder(folder: string): string[] {
	const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
	return paths.sort().map((path) => readFileSync(join(folder, path), "utf8"));
}

type Damage = (text: string) => string;

const at = fc.double({ min: 0, max: 1, noNaN: true });
const place = (text: string, share: number) => Math.floor(share * text.length);
const damage: fc.Arbitrary<Damage> = fc.oneof(
	fc.tuple(at, fc.nat(80)).map(([share, length]): Damage => (text) => text.slice(0, place(text, share)) + text.slice(place(text, share) + length)),
	fc.tuple(at, fc.oneof(hostileText, block, property)).map(([share, words]): Damage => (text) => text.slice(0, place(text, share)) + words + text.slice(place(text, share))),
	fc.tuple(at, at).map(([one, two]): Damage => (text) => swapped(text, one, two)),
	fc.tuple(at, fc.integer({ min: 2, max: 30 })).map(([share, times]): Damage => (text) => repeated(text, share, times)),
	at.map((share): Damage => (text) => text.slice(0, place(text, share))),
	at.map((share): Damage => (text) => text.slice(place(text, share))),
	fc.constantFrom<Damage>(
		(text) => text.replace(/\n/g, "\r\n"),
		(text) => text.replace(/\n/g, "\r"),
		(text) => text.normalize("NFD"),
		(text) => text.replace(/ /g, "\u00a0"),
		(text) => `\ufeff${text}`,
		(text) => text.toUpperCase(),
		(text) => text.replace(/^(#+) /gm, "$1# "),
		(text) => text.replace(/^- /gm, "\t- "),
		(text) => text.replace(/\*\*/g, "*"),
		(text) => text.replace(/[：:]/g, "::"),
		(text) => `${text}\n${text}`,
	),
	fc.tuple(at, fc.constantFrom("\ud800", "\u0000", "\udc00", "\u202e")).map(([share, unit]): Damage => (text) => text.slice(0, place(text, share)) + unit + text.slice(place(text, share) + 1)),
);

function swapped(text: string, one: number, two: number): string {
	const lines = text.split("\n");
	const [a, b] = [Math.floor(one * lines.length), Math.floor(two * lines.length)];
	return lines.map((own, index) => (index === a ? lines[b] ?? own : index === b ? lines[a] ?? own : own)).join("\n");
}

function repeated(text: string, share: number, times: number): string {
	const lines = text.split("\n");
	const index = Math.floor(share * lines.length);
	return lines.flatMap((own, position) => (position === index ? Array<string>(times).fill(own) : own)).join("\n");
}

const damaged = fc
	.tuple(fc.constantFrom(...fixtureNotes), fc.array(damage, { minLength: 1, maxLength: 6 }))
	.map(([text, all]) => all.reduce((kept, each) => each(kept).slice(0, 20_000), text));

/** A note that someone made to break its reader, or that an accident did. */
export const hostileNote: fc.Arbitrary<string> = fc.oneof({ weight: 3, arbitrary: grown }, { weight: 1, arbitrary: damaged });

/** A few such notes, by path. */
export const hostileVault: fc.Arbitrary<ReadonlyMap<string, string>> = fc
	.array(fc.tuple(hostilePath, hostileNote), { minLength: 1, maxLength: 4 })
	.map((notes) => new Map(notes));

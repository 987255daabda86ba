import { describe, expect, test } from "vitest";
import type { NoteFacts } from "../../../src/core/note/noteFacts.ts";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import { readNote } from "../../../src/core/note/readNote.ts";
import { statementsOf } from "../../../src/core/statements/statementsOf.ts";
import { defaultReadingOptions } from "../../../src/core/vocabulary/readingOptions.ts";
import { parseYaml } from "../../yaml.ts";

const options = { ...defaultReadingOptions, extra: { nestedTags: true, folderNotes: true, mocLists: true } };

/** Beginnings, middles and endings of every pattern, to be repeated until a line is long. */
const pieces = [
	"[[", "[[LSTM|LSTM|[", "](", "[a](", "(", "（", "（基于", "**", "*a* ", "_a", "==", "<a ", "http://", "`", "、", "，", "。", "a、", "优点：", "优点是", "的优点", "CNN的优点、",
	"等模型", "A、B等", "在A、", "基于", "是A的一种", "is a type of ", "based on ", "such as ", "A, ", "A and ", "A/", "RNN/LSTM", "1. ", "1.1.1.", "①", "一、", "（一）", "第一章", "🚀",
	"::", "a:: ", "(a:: ", "属于:: ", "[[a]] / ", "Parents: [[a]], ", " — ", " - ", "|", "\\", "&nbsp;", "#", "- ", "✅", "❌", "A B ", "aB", "中", "2015", "(2015)", "仍然是A的", "克服", "![", "为什么",
	"代表有A、", "可以分为A、B、", "大模型GPT ", "\u00a0", "\u200b", "used for A, ", "inherits the limitations of ", "shares the ", "A is ", "是将", "由A改进",
];

/** Where a long line may stand. */
const places: Readonly<Record<string, (line: string) => string>> = {
	"a title": (line) => `# ${line}\n\n## CNN\n\n### 优点\n\n快\n\n## RNN\n\n### 优点\n\n慢`,
	"a heading": (line) => `## ${line}`,
	"below headings of roles": (line) => ["优点", "应用", "变体", "优缺点"].map((role) => `### ${role}\n\n${line}\n`).reduce((text, part) => `${text}\n${part}`, "## CNN\n"),
	"items below roles": (line) => ["优点", "应用", "变体", "相关"].map((role) => `### ${role}\n\n- ${line}\n`).reduce((text, part) => `${text}\n${part}`, "## CNN\n"),
	"behind labels": (line) => `## CNN\n\n优点：${line}\n\n**应用**：${line}\n\n属于:: ${line}`,
	"cells of a table": (line) => `| 模型 | 优点 | 适用场景 | 基于 |\n|-|-|-|-|\n| CNN | ${line} | ${line} | ${line} |\n| ${line} | a | b | c |`,
	"properties": (line) => `---\n${["优点", "别名", "上级", "desc"].map((key) => `${key}: ${JSON.stringify(line)}`).join("\n")}\n---\n`,
	"many short headings": (line) => (line.match(/.{1,10}/gsu) ?? []).map((part) => `## ${part}`).join("\n\n"),
	"many short items": (line) => `## CNN\n\n### 变体\n\n${(line.match(/.{1,10}/gsu) ?? []).map((part) => `- ${part}`).join("\n")}`,
};

/** Processor time, not the clock's: other work on the machine does not count. The best of some rounds. */
function effort(facts: NoteFacts, rounds: number): number {
	const times = Array.from({ length: rounds }, () => {
		const before = process.cpuUsage().user;
		statementsOf(facts, options);
		return process.cpuUsage().user - before;
	});
	return Math.min(...times);
}

const factsOf = (text: string) => readNote(toNotePath("n.md"), text, parseYaml, () => true);
const fill = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length));

/** Eight times the text may take 24 times the effort; whatever grows with the square takes 64. */
const ALLOWED = 24;
/** Microseconds below which a measurement says nothing. */
const NOISE = 60_000;

/** Pieces whose effort grows faster than their length; what looks so at first is measured again. */
function growing(place: (line: string) => string, size: number): string[] {
	return pieces.flatMap((piece) => {
		const large = factsOf(place(fill(piece, size)));
		if (effort(large, 1) <= NOISE) return [];
		const small = factsOf(place(fill(piece, size / 8)));
		const suspicious = (rounds: number) => effort(large, rounds) > ALLOWED * Math.max(effort(small, rounds), NOISE / ALLOWED);
		return suspicious(1) && suspicious(3) ? [JSON.stringify(piece)] : [];
	});
}

describe("what is made of a note grows with its length, whatever stands in it:", () => {
	test("a line of 100 kB", { timeout: 120_000 }, () => {
		expect(growing((line) => line, 100_000)).toEqual([]);
	});

	test.each(Object.entries(places))("long lines in %s", { timeout: 120_000 }, (_name, place) => {
		expect(growing(place, 16_000)).toEqual([]);
	});
});

import { expect, test } from "vitest";
import { inversePlan } from "../../../src/core/authoring/editPlan.ts";
import { planPreview } from "../../../src/core/authoring/planPreview.ts";
import { surveySections } from "../../../src/core/authoring/surveyNotes.ts";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import { LivingVault } from "./livingVault.ts";

const survey = toNotePath("调研/深度学习模型.md");
const text = [
	"# 深度学习模型调研",
	"",
	"## 循环神经网络（RNN）",
	"",
	"按时间展开的网络[^1]，见[[#LSTM|下文]]与 ![](../img/rnn.png)。",
	"",
	"- 优点：能处理序列",
	"- 缺点：难以并行",
	"- 适用场景：机器翻译",
	"",
	"### LSTM",
	"",
	"- 优点：记得久",
	"- 适用场景：语音识别",
	"",
	"## 卷积神经网络（CNN）",
	"- 优点：平移不变",
	"- 缺点：感受野有限",
	"",
	"[^1]: 展开见教材。",
	"",
].join("\n");

function vault(): LivingVault {
	return new LivingVault({ [survey]: text, "img/rnn.png": "", "已有.md": "unrelated [[LSTM]]\n" });
}

function lineOf(heading: string): number {
	return text.split("\n").findIndex((line) => line.startsWith("#") && line.includes(heading)) + 1;
}

test("lists the sections that describe concepts, with where they end", () => {
	const sections = surveySections(survey, text, vault().context);
	expect(sections.map(({ heading, line, endLine, hasNote }) => [heading, line, endLine, hasNote])).toEqual([
		["循环神经网络（RNN）", 3, 16, false],
		["LSTM", 11, 16, false],
		["卷积神经网络（CNN）", 16, 20, false],
	]);
});

test("moves chosen sections into notes, keeps their headings, and leaves a link", async () => {
	const living = vault();
	const before = living.texts;
	const plan = await living.plan({ kind: "surveyToNotes", choice: { path: survey, lines: [lineOf("RNN"), lineOf("LSTM")], mode: "move", folder: "模型/序列" } });
	expect(plan.steps.map(({ kind, path }) => `${kind} ${path}`)).toEqual(["create 模型/序列/LSTM.md", "create 模型/序列/循环神经网络.md", `change ${survey}`]);
	const applied = await living.applies(plan);
	expect(living.texts[survey]).toBe(
		[
			"# 深度学习模型调研",
			"",
			"## 循环神经网络（RNN）",
			"",
			"[[循环神经网络]]",
			"",
			"## 卷积神经网络（CNN）",
			"- 优点：平移不变",
			"- 缺点：感受野有限",
			"",
			"[^1]: 展开见教材。",
			"",
		].join("\n"),
	);
	const rnn = living.texts["模型/序列/循环神经网络.md"]!;
	expect(rnn).toContain("按时间展开的网络[^1]，见[[LSTM|下文]]与 ![](rnn.png)。");
	expect(rnn).toContain("### LSTM\n\n[[LSTM]]\n");
	expect(rnn).toContain("\n[^1]: 展开见教材。\n");
	expect(rnn).toMatch(/^---\naliases:\n {2}- RNN\n类型: /);
	const lstm = living.texts["模型/序列/LSTM.md"]!;
	expect(lstm).toContain('上级:\n  - "[[循环神经网络]]"');
	expect(lstm.endsWith("---\n- 优点：记得久\n- 适用场景：语音识别\n\n")).toBe(true);
	expect(living.concept("LSTM").presence).toBe("note");
	expect(living.says("LSTM")).toEqual(["broader 循环神经网络", "suitedFor 语音识别"]);
	expect(living.concept("LSTM").strengths.filter(({ status }) => status === "asserted").map((claim) => claim.text)).toEqual(["记得久"]);
	await living.applies(inversePlan(applied));
	expect(living.texts).toEqual(before);
});

test("lets links follow the headings and blocks that move, in the survey and in other notes, each line shown", async () => {
	const source = text.replace("- 优点：记得久", "- 优点：记得久 ^long").replace("\n[^1]:", "\n见[[#LSTM]]与[[#循环神经网络（RNN）]]。\n\n[^1]:");
	const others = "---\nvariant of: [[深度学习模型#LSTM]]\nuses: '[[深度学习模型#循环神经网络（RNN）|the net]]'\n---\n[[深度学习模型#^long|久]] [[深度学习模型#卷积神经网络（CNN）]] `[[深度学习模型#LSTM]]`\n";
	const living = new LivingVault({ [survey]: source, "GRU.md": others });
	const before = living.texts;
	const plan = await living.plan({ kind: "surveyToNotes", choice: { path: survey, lines: [lineOf("RNN"), lineOf("LSTM")], mode: "move", folder: null } });
	expect(planPreview(plan).find(({ path }) => path === "GRU.md")?.hunks.map(({ line }) => line)).toEqual([2, 5]);
	const applied = await living.applies(plan);
	expect(living.texts["GRU.md"]).toBe("---\nvariant of: [[LSTM]]\nuses: '[[循环神经网络|the net]]'\n---\n[[LSTM#^long|久]] [[深度学习模型#卷积神经网络（CNN）]] `[[深度学习模型#LSTM]]`\n");
	expect(living.texts[survey]).toContain("见[[LSTM]]与[[循环神经网络]]。");
	expect(living.says("GRU")).toEqual(["uses 循环神经网络", "variantOf LSTM"]);
	await living.applies(inversePlan(applied));
	expect(living.texts).toEqual(before);
});

test("copies chosen sections and changes nothing in the survey but the added links", async () => {
	const living = vault();
	await living.does({ kind: "surveyToNotes", choice: { path: survey, lines: [lineOf("CNN")], mode: "copy", folder: null } });
	expect(living.texts[survey]).toBe(text.replace("（CNN）\n", "（CNN）\n\n[[卷积神经网络]]\n\n"));
	expect(Object.keys(living.texts).length).toBe(4);
});

test("loses no line of the survey, wherever it is cut", async () => {
	for (const eol of ["\n", "\r\n"]) {
		for (const end of ["", eol]) {
			const cut = text.trimEnd().replaceAll("\n", eol) + end;
			const living = new LivingVault({ [survey]: cut });
			await living.does({ kind: "surveyToNotes", choice: { path: survey, lines: [lineOf("RNN"), lineOf("LSTM"), lineOf("CNN")], mode: "move", folder: null } });
			const all = Object.values(living.texts).join("\n");
			for (const line of cut.split(/\r?\n/)) if (!line.includes("[[#LSTM")) expect(all).toContain(line);
			expect(living.texts[survey]!.split(/\r?\n/).filter((line) => line.startsWith("#"))).toEqual(["# 深度学习模型调研", "## 循环神经网络（RNN）", "## 卷积神经网络（CNN）"]);
			expect(living.texts[survey]!.split("\n").every((line, index, lines) => index === lines.length - 1 || eol === "\n" || line.endsWith("\r"))).toBe(true);
		}
	}
});

test("leaves out a section whose concept has a note, and says so", async () => {
	const living = vault();
	living.files.put(toNotePath("LSTM.md"), "---\ntype: model\n---\n");
	const plan = await living.plan({ kind: "surveyToNotes", choice: { path: survey, lines: [lineOf("LSTM"), lineOf("CNN")], mode: "copy", folder: null } });
	expect(plan.warnings.map(({ code, path }) => [code, path])).toEqual([["hasNote", "LSTM.md"]]);
	expect(plan.steps.map(({ path }) => path)).toEqual(["卷积神经网络.md", survey]);
});

test("shows every file and every line before anything is written", async () => {
	const living = vault();
	const plan = await living.plan({ kind: "surveyToNotes", choice: { path: survey, lines: [lineOf("CNN")], mode: "move", folder: null } });
	const [note, source] = planPreview(plan);
	expect(note).toMatchObject({ kind: "create", path: "调研/卷积神经网络.md" });
	expect(source?.hunks).toEqual([
		{ line: 17, before: ["- 优点：平移不变", "- 缺点：感受野有限", ""], after: ["", "[[卷积神经网络]]", ""] },
	]);
});

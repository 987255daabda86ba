import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/node/commandLine.ts";
import { corporaAbsent, corporaFolder } from "../corpora.ts";

interface Answer {
	readonly label: string;
	readonly reasons: readonly { readonly evidence: readonly { readonly line: number; readonly quote: string }[] }[];
	readonly weaknesses: readonly { readonly status: string; readonly source: string | null; readonly text: string }[];
}

function ask(...args: string[]): { readonly results: readonly Answer[] } {
	const folder = mkdtempSync(join(tmpdir(), "survey-"));
	copyFileSync(join(corporaFolder, "corpora/surveys/seed.zh.md"), join(folder, "survey.md"));
	const [command = "", ...rest] = args;
	return JSON.parse([...runCommandLine([command, folder, ...rest, "--format", "json"]).out].join("")) as { results: Answer[] };
}

describe.skipIf(corporaAbsent("corpora"))("the survey that asks which models suit which problems", () => {
	it("answers machine translation with the three models that it says so of, and no other, each with its line", () => {
		const { results } = ask("find", "--task", "机器翻译");
		expect(results.map(({ label }) => label)).toEqual(["循环神经网络", "长短期记忆网络", "Transformer"]);
		const evidence = results.map(({ reasons }) => reasons[0]?.evidence[0]);
		expect(evidence.map((piece) => piece?.line)).toEqual([105, 135, 175]);
		for (const piece of evidence) expect(piece?.quote).toContain("机器翻译");
	});

	it("shows RNN's weaknesses with LSTM as inherited, and whose they are", () => {
		const lstm = ask("find", "--task", "机器翻译").results.find(({ label }) => label === "长短期记忆网络");
		const inherited = lstm?.weaknesses.filter(({ status }) => status === "inherited") ?? [];
		expect(inherited.map(({ text }) => text)).toEqual(
			expect.arrayContaining(["梯度消失或梯度爆炸", "训练速度较慢", "计算量较大", "复杂序列数据支持得不够好"]),
		);
		expect(new Set(inherited.map(({ source }) => source))).toEqual(new Set(["name:循环神经网络"]));
	});
});

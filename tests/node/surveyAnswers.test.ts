import { copyFileSync, mkdtempSync, readFileSync } from "node:fs";
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

interface Document {
	readonly concepts: readonly { readonly id: string; readonly label: string; readonly altLabels: readonly string[] }[];
	readonly relations: readonly { readonly from: string; readonly type: string; readonly to: string; readonly evidence: readonly { readonly line: number }[] }[];
}

interface Gold {
	readonly nodes: readonly { readonly name: string; readonly aliases: readonly string[] }[];
	readonly edges: readonly { readonly from: string; readonly relation: string; readonly to: string; readonly evidence_line: number }[];
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

	it("gives every relation that a reader has noted by hand, with the line that says so", () => {
		const { concepts, relations } = ask("export") as unknown as Document;
		const gold = JSON.parse(readFileSync(join(corporaFolder, "corpora/gold/seed.json"), "utf8")) as Gold;
		const folded = (name: string) => name.normalize("NFKC").toLowerCase().replace(/[\s-]/g, "");
		const ids = (name: string) => {
			const noted = gold.nodes.find((node) => node.name === name);
			const names = new Set([name, ...(noted?.aliases ?? [])].map(folded));
			return new Set(concepts.filter(({ label, altLabels }) => [label, ...altLabels].some((each) => names.has(folded(each)))).map(({ id }) => id));
		};
		const told = gold.edges.map(({ from, relation, to, evidence_line: line }) => {
			const [ones, others] = [ids(from), ids(to)];
			const found = relations.some((each) => folded(each.type) === folded(relation.replace(/_/g, "")) && ones.has(each.from) && others.has(each.to) && each.evidence.some((piece) => piece.line === line));
			return found ? "" : `${from} -${relation}-> ${to}, line ${line}`;
		});
		expect(told.filter((missing) => missing !== "")).toEqual([]);
	});

	it("makes a concept of every note that it links to", () => {
		const { concepts } = ask("export") as unknown as Document;
		const links = [...readFileSync(join(corporaFolder, "corpora/surveys/seed.zh.md"), "utf8").matchAll(/\[\[([^\]|#]+)/g)].map((link) => link[1]);
		expect(links.length).toBeGreaterThan(2);
		expect(links.filter((link) => !concepts.some(({ label, altLabels }) => [label, ...altLabels].includes(link!)))).toEqual([]);
	});
});

import { expect, test } from "vitest";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import { note, type Sayings, taxonomyOf } from "./sayings.ts";

/** Text, with the source where it is inherited. */
function weaknessesOf(taxonomy: Taxonomy, name: string): string[] {
	const claims = taxonomy.named(name)[0]?.weaknesses ?? [];
	return claims.map(({ text, status, source }) =>
		status === "inherited" ? `${text} (from ${source ? taxonomy.concept(source)?.label : "?"})` : text,
	);
}

function tasksOf(taxonomy: Taxonomy, name: string): string[] {
	const [concept] = taxonomy.named(name);
	const relations = concept ? taxonomy.outgoing(concept.id).filter(({ type }) => type === "suitedFor") : [];
	return relations.map(({ to, status }) => `${taxonomy.concept(to)?.label} ${status}`);
}

function recurrent(): Sayings {
	return note("rnn.md")
		.describes("RNN")
		.claims("RNN", "weakness", "梯度消失")
		.claims("RNN", "weakness", "训练慢")
		.claims("RNN", "weakness", "大概难并行", "suggested")
		.says("RNN", "suitedFor", "机器翻译")
		.describes("LSTM")
		.claims("LSTM", "weakness", "参数多");
}

test("a variant has what its model has, its own first, each from where it is stated", () => {
	const taxonomy = taxonomyOf([recurrent().says("LSTM", "variantOf", "RNN").says("LSTM", "suitedFor", "语音识别")]);
	expect(weaknessesOf(taxonomy, "LSTM")).toEqual(["参数多", "梯度消失 (from RNN)", "训练慢 (from RNN)"]);
	expect(tasksOf(taxonomy, "LSTM")).toEqual(["机器翻译 inherited", "语音识别 asserted"]);
	const [task] = taxonomy.named("机器翻译");
	expect(task && taxonomy.incoming(task.id).map(({ from, status }) => [taxonomy.concept(from)?.label, status])).toEqual([
		["LSTM", "inherited"],
		["RNN", "asserted"],
	]);
});

test("members have what their category has, through every level", () => {
	const taxonomy = taxonomyOf([
		recurrent().says("RNN", "broader", "序列模型").claims("序列模型", "weakness", "数据要求高").says("LSTM", "broader", "RNN"),
	]);
	expect(weaknessesOf(taxonomy, "LSTM")).toEqual([
		"参数多",
		"梯度消失 (from RNN)",
		"训练慢 (from RNN)",
		"数据要求高 (from 序列模型)",
	]);
});

test("“still has RNN's weaknesses” takes them where no relation would", () => {
	const taxonomy = taxonomyOf([recurrent().inherits("LSTM", "weakness", "RNN", "adopts")]);
	expect(weaknessesOf(taxonomy, "LSTM")).toEqual(["参数多", "梯度消失 (from RNN)", "训练慢 (from RNN)"]);
	expect(tasksOf(taxonomy, "LSTM")).toEqual([]);
	const inherited = taxonomy.named("LSTM")[0]?.weaknesses[1];
	expect(inherited?.evidence.map(({ line }) => line)).toEqual([2, 8]);
});

test("“unlike RNN” closes the way to RNN for that role only", () => {
	const taxonomy = taxonomyOf([
		recurrent()
			.says("LSTM", "variantOf", "RNN")
			.says("RNN", "broader", "序列模型")
			.claims("序列模型", "weakness", "数据要求高")
			.inherits("LSTM", "weakness", "RNN", "drops"),
	]);
	expect(weaknessesOf(taxonomy, "LSTM")).toEqual(["参数多"]);
	expect(tasksOf(taxonomy, "LSTM")).toEqual(["机器翻译 inherited"]);
});

test("what it states itself is not inherited again, however it is spelled", () => {
	const taxonomy = taxonomyOf([
		recurrent().says("LSTM", "variantOf", "RNN").claims("LSTM", "weakness", "训练慢。").says("LSTM", "suitedFor", "机器翻译", "suggested"),
	]);
	expect(weaknessesOf(taxonomy, "LSTM")).toEqual(["参数多", "训练慢。", "梯度消失 (from RNN)"]);
	expect(tasksOf(taxonomy, "LSTM")).toEqual(["机器翻译 suggested"]);
});

test("nothing comes down a relation that is only suggested, nor to tasks and mechanisms", () => {
	const taxonomy = taxonomyOf([
		recurrent()
			.says("LSTM", "variantOf", "RNN", "suggested")
			.says("门控", "broader", "RNN")
			.types("门控", "concept", "word")
			.says("文本翻译", "broader", "RNN")
			.types("文本翻译", "task", "word"),
	]);
	for (const name of ["LSTM", "门控", "文本翻译"]) {
		expect(weaknessesOf(taxonomy, name).filter((text) => text.includes("from"))).toEqual([]);
		expect(tasksOf(taxonomy, name)).toEqual([]);
	}
});

test("nothing is inherited where that is switched off", () => {
	const notes = [recurrent().says("LSTM", "variantOf", "RNN").inherits("LSTM", "weakness", "RNN", "adopts")];
	const taxonomy = taxonomyOf(notes, { inherit: false });
	expect(weaknessesOf(taxonomy, "LSTM")).toEqual(["参数多"]);
	expect(taxonomy.relations.some(({ status }) => status === "inherited")).toBe(false);
});

test("rings and long chains end", () => {
	const ring = note("ring.md");
	for (let at = 0; at < 40; at++) {
		ring.says(`M${at}`, "variantOf", `M${(at + 1) % 40}`).claims(`M${at}`, "weakness", `weak ${at}`);
	}
	const taxonomy = taxonomyOf([ring]);
	expect(weaknessesOf(taxonomy, "M0").slice(0, 3)).toEqual(["weak 0", "weak 1 (from M1)", "weak 2 (from M2)"]);
	expect(weaknessesOf(taxonomy, "M0").length).toBeLessThan(20);
});

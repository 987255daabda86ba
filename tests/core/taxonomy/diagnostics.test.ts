import { expect, test } from "vitest";
import { diagnosticText } from "../../../src/core/language/diagnosticText.ts";
import { translator } from "../../../src/core/language/translate.ts";
import { NO_INFO } from "../../../src/core/taxonomy/noteInfo.ts";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import { note, type Sayings, taxonomyOf } from "./sayings.ts";

/** `path:line code what it says`, in English. */
function problems(taxonomy: Taxonomy): string[] {
	return taxonomy.diagnostics.map((each) => {
		return `${each.path}:${each.line} ${each.code} ${diagnosticText(each, translator("en"))}`;
	});
}

test("a ring is told once, where its first words stand", () => {
	const taxonomy = taxonomyOf([
		note("b.md").says("B", "broader", "C").says("C", "broader", "A"),
		note("a.md").says("A", "broader", "B"),
		note("c.md").says("X", "basedOn", "Y").says("Y", "variantOf", "Z").says("Z", "basedOn", "X"),
	]);
	expect(problems(taxonomy)).toEqual([
		"a.md:1 cycle These lead in a ring: A → B → C → A.",
		"c.md:1 cycle These lead in a ring: X → Y → Z → X.",
	]);
});

test("a relation of the user's own leads in a ring only where they say that it must not", () => {
	const notes = [note("a.md").says("A", "partOf", "B").says("B", "partOf", "C"), note("d.md").isConcept("D").says("C", "partOf", "A").says(".", "partOf", "[[d]]")];
	const own = { type: "partOf", words: [], inverseWords: [] };
	expect(problems(taxonomyOf(notes, { relations: [own] }))).toEqual([]);
	expect(problems(taxonomyOf(notes, { relations: [{ ...own, acyclic: true }] }))).toEqual([
		"a.md:1 cycle These lead in a ring: A → B → C → A.",
		"d.md:3 cycle These lead in a ring: D → D.",
	]);
});

test("two that are placed above each other contradict; a suggestion contradicts nothing", () => {
	const taxonomy = taxonomyOf([
		note("a.md").says("A", "broader", "B"),
		note("b.md").says("B", "broader", "A"),
		note("c.md").says("C", "broader", "D").says("D", "broader", "C", "suggested"),
	]);
	expect(problems(taxonomy)).toEqual([
		"a.md:1 contradictoryDirection A and B are each placed above the other; the contrary words stand in b.md:1.",
	]);
	expect(taxonomy.diagnostics[0]?.severity).toBe("error");
});

test("a note that names itself as its parent is told, and the line can go", () => {
	const taxonomy = taxonomyOf([note("a.md").isConcept("A").says(".", "broader", "[[a]]")]);
	expect(problems(taxonomy)).toEqual(["a.md:2 cycle These lead in a ring: A → A."]);
	expect(taxonomy.diagnostics[0]?.fix?.kind).toBe("removeRelation");
});

test("two notes of one name are told; it weighs more where the name alone is used", () => {
	const [a, b] = [note("a/Attention.md").isConcept("Attention"), note("b/Attention.md").isConcept("Attention")];
	expect(taxonomyOf([a, b]).diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["ambiguousName", "hint"]]);
	const used = taxonomyOf([a, b, note("c.md").says("Transformer", "uses", "Attention")]);
	expect(problems(used)).toEqual([
		"c.md:1 ambiguousName Several notes are called “Attention”: a/Attention.md, b/Attention.md. The name alone means none of them.",
	]);
	expect(used.diagnostics[0]?.severity).toBe("warning");
});

test("an alias on two notes is told, and an abbreviation that is spelled out in two ways", () => {
	const taxonomy = taxonomyOf([
		note("Convolution.md").isConcept("Convolution", ["conv"]),
		note("Conversation.md").isConcept("Conversation", ["conv"]),
		note("x.md").describes("Generative Adversarial Network", ["GAN"]),
		note("y.md").describes("Graph Attention Network", ["GAN"]),
	]);
	expect(problems(taxonomy)).toEqual([
		"Convolution.md:1 aliasClash The name “conv” is claimed by several: Conversation.md, Convolution.md.",
		"y.md:1 aliasClash The name “GAN” is claimed by several: Generative Adversarial Network, Graph Attention Network.",
	]);
});

test("likely duplicates are shown and can be merged, but stay two", () => {
	const taxonomy = taxonomyOf([
		note("survey.md")
			.describes("大型预训练语言模型", ["Large Language Model"])
			.says("大型预训练语言模型", "broader", "深度学习")
			.says("[[LLM大模型]]", "broader", "深度学习"),
	]);
	expect(taxonomy.duplicates).toEqual([
		{ a: "name:大型预训练语言模型", b: "name:llm大模型", reason: "acronym", name: "llm" },
	]);
	expect(problems(taxonomy)).toEqual([
		"survey.md:3 likelyDuplicate “LLM大模型” is likely the same as “大型预训练语言模型”: both go by “LLM”.",
	]);
	expect(taxonomy.diagnostics[0]?.fix).toEqual({ kind: "merge", keep: "name:大型预训练语言模型", drop: "name:llm大模型" });
});

test("an abbreviation that several spell out, or that has its own long form, suggests nothing", () => {
	const taxonomy = taxonomyOf([
		note("cnn.md").isConcept("CNN", ["Convolutional Neural Network"]),
		note("crit.md").isConcept("Criticality in Neural Networks"),
		note("ml.md").isConcept("Machine Learning").says("ML", "contrastsWith", "Machine Learning"),
	]);
	expect(taxonomy.duplicates).toEqual([]);
});

test("a relation as vague as “related” does not tell a pair apart", () => {
	const taxonomy = taxonomyOf([note("a.md").describes("Large Language Model").says("LLM大模型", "related", "Large Language Model")]);
	expect(taxonomy.duplicates.map(({ reason }) => reason)).toEqual(["acronym"]);
});

test("a word like 模型 added makes a likely duplicate", () => {
	const taxonomy = taxonomyOf([note("a.md").describes("BERT").says("BERT模型", "uses", "注意力")]);
	expect(taxonomy.duplicates.map(({ a, b, reason }) => [a, b, reason])).toEqual([["name:bert", "name:bert模型", "addedWord"]]);
});

test("a task with and without the word is a likely duplicate, a field and its task are not", () => {
	const taxonomy = taxonomyOf([
		note("a.md").says("CNN", "suitedFor", "图像分类").says("ViT", "suitedFor", "图像分类任务").says("RNN", "suitedFor", "NLP任务"),
		note("b.md").says("BERT", "broader", "NLP").says("图像分类", "related", "图像分类任务"),
	]);
	expect(taxonomy.duplicates.map(({ a, b }) => [a, b])).toEqual([["name:图像分类", "name:图像分类任务"]]);
});

test("one place that gives two notes' names for one thing suggests that they are one", () => {
	const taxonomy = taxonomyOf([
		note("CNN.md").isConcept("CNN"),
		note("卷积神经网络.md").isConcept("卷积神经网络"),
		note("survey.md").describes("卷积神经网络", ["CNN"]),
	]);
	expect(taxonomy.duplicates).toEqual([{ a: "note:CNN.md", b: "note:卷积神经网络.md", reason: "stated", name: "卷积神经网络" }]);
	expect(taxonomy.diagnostics[0]?.fix).toEqual({ kind: "merge", keep: "note:CNN.md", drop: "note:卷积神经网络.md" });
});

function models(count: number, say: (note: Sayings, at: number) => void): Sayings[] {
	return Array.from({ length: count }, (_, at) => {
		const model = note(`m${at}.md`).isConcept(`M${at}`).types(".", "model");
		say(model, at);
		return model;
	});
}

test("what stands alone is an orphan only where most others have a parent", () => {
	const placed = models(4, (model, at) => at > 0 && model.says(".", "broader", "Family"));
	expect(problems(taxonomyOf(placed))).toEqual([
		"m0.md:1 orphan M0 stands under nothing and holds nothing, while most others have a parent.",
	]);
	expect(problems(taxonomyOf(models(4, (model, at) => at > 2 && model.says(".", "broader", "Family"))))).toEqual([]);
});

test("a model without task is told only where most models have one, inherited ones included", () => {
	const family = models(5, (model, at) => {
		model.says(".", "broader", "Family");
		if (at > 1) model.says(".", "suitedFor", "Task");
		if (at === 1) model.says(".", "variantOf", "M2");
	});
	expect(problems(taxonomyOf(family))).toEqual(["m0.md:1 modelWithoutTask M0 has no task, while most models have one."]);
});

test("unreadable notes and properties are told with the reader's reason", () => {
	const broken = note("broken.md");
	broken.info = { ...NO_INFO, frontmatterProblem: { line: 3, reason: "bad indentation" } };
	const binary = note("binary.md");
	binary.info = { ...NO_INFO, unreadable: "no text" };
	expect(problems(taxonomyOf([broken, binary]))).toEqual([
		"binary.md:1 unreadableNote The note cannot be read: no text.",
		"broken.md:3 unreadableFrontmatter The properties cannot be read: bad indentation.",
	]);
});

test("a property that holds links in several notes is offered for mapping, whatever its name", () => {
	const notes = ["a.md", "b.md", "c.md"].map((path) => {
		const holder = note(path);
		holder.info = { ...NO_INFO, linkProperties: [{ property: path === "a.md" ? "__proto__" : "__PROTO__", line: 2 }] };
		return holder;
	});
	expect(problems(taxonomyOf(notes))).toEqual([
		"a.md:2 unmappedProperty The property “__proto__” holds links in 3 notes, but is mapped to no relation.",
	]);
	expect(problems(taxonomyOf(notes.slice(1)))).toEqual([]);
});

test("every problem can be said in both languages, with all its blanks filled", () => {
	const taxonomy = taxonomyOf([
		note("a.md").says("A", "broader", "B").says("B", "broader", "A").describes("BERT").says("BERT模型", "uses", "A"),
	]);
	for (const language of ["en", "zh"] as const) {
		for (const each of taxonomy.diagnostics) expect(diagnosticText(each, translator(language))).not.toMatch(/[{}]|diagnostic\./);
	}
});

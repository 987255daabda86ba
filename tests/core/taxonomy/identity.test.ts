import { expect, test } from "vitest";
import { TaxonomyIndex } from "../../../src/core/taxonomy/taxonomyIndex.ts";
import { labelsOf, note, relationsOf, resolverOver, taxonomyOf } from "./sayings.ts";

test("a note, a section and a mention of one name are one concept", () => {
	const taxonomy = taxonomyOf([
		note("models/LSTM.md").isConcept("LSTM", ["Long Short-Term Memory"]),
		note("survey.md").describes("long short-term memory").says("BERT", "contrastsWith", "LSTMs"),
	]);
	expect(labelsOf(taxonomy)).toEqual(["BERT", "LSTM"]);
	expect(taxonomy.named("ＬＳＴＭ")[0]?.places).toEqual([
		{ path: "models/LSTM.md", line: 1, heading: null },
		{ path: "survey.md", line: 1, heading: "long short-term memory" },
	]);
});

test("two places that give a name the same abbreviation speak of one concept", () => {
	const taxonomy = taxonomyOf([
		note("a.md").describes("卷积神经网络", ["CNN"]),
		note("b.md").describes("Convolutional Neural Network", ["CNN"]),
	]);
	expect(taxonomy.concepts.map(({ label, altLabels }) => [label, altLabels])).toEqual([
		["Convolutional Neural Network", ["CNN", "卷积神经网络"]],
	]);
});

test("an abbreviation that two places spell out differently joins nothing", () => {
	const taxonomy = taxonomyOf([
		note("a.md").describes("Cellular Neural Network", ["CNN"]),
		note("b.md").describes("Convolutional Neural Network", ["CNN"]),
	]);
	expect(labelsOf(taxonomy)).toEqual(["Cellular Neural Network", "Convolutional Neural Network"]);
});

test("two notes of one name stay two concepts, and the name alone means neither", () => {
	const taxonomy = taxonomyOf([
		note("a/Attention.md").isConcept("Attention"),
		note("b/Attention.md").isConcept("Attention"),
		note("c.md").isConcept("Transformer").says(".", "uses", "Attention"),
	]);
	expect(taxonomy.concepts.map(({ id }) => id)).toEqual([
		"name:attention",
		"note:a/Attention.md",
		"note:b/Attention.md",
		"note:c.md",
	]);
	expect(taxonomy.named("attention")).toHaveLength(3);
});

test("an alias that two notes claim belongs to neither, a title to its note alone", () => {
	const taxonomy = taxonomyOf([
		note("CNN.md").isConcept("CNN"),
		note("Convolution.md").isConcept("Convolution", ["CNN", "conv"]),
		note("Conversation.md").isConcept("Conversation", ["conv"]),
		note("x.md").isConcept("X").says(".", "uses", "CNN").says(".", "uses", "conv"),
	]);
	const uses = taxonomy.relations.filter(({ type }) => type === "uses").map(({ to }) => to);
	expect(uses).toEqual(["name:conv", "note:CNN.md"]);
});

test("a link to nowhere is the concept that bears its name, else a placeholder", () => {
	const taxonomy = taxonomyOf([
		note("survey.md").describes("循环神经网络", ["RNN"]).says("循环神经网络", "mentions", "[[GRU]]"),
		note("BERT.md").isConcept("BERT").says(".", "contrastsWith", "[[models/RNN]]"),
	]);
	expect(taxonomy.concepts.map(({ label, presence }) => [label, presence])).toEqual([
		["GRU", "placeholder"],
		["循环神经网络", "section"],
		["BERT", "note"],
	]);
	expect(relationsOf(taxonomy)).toEqual(["循环神经网络 mentions GRU", "BERT contrastsWith 循环神经网络"]);
});

test("a link to a heading means the concept that the section describes, and the note once the section is gone", () => {
	const index = new TaxonomyIndex(resolverOver(() => [note("survey.md").path]));
	const survey = note("survey.md").describes("长短期记忆网络", ["LSTM"]);
	const bert = note("BERT.md").isConcept("BERT").says(".", "contrastsWith", "[[survey#长短期记忆网络]]");
	for (const { path, statements } of [bert, survey]) index.setNote(path, statements);
	expect(relationsOf(index.snapshot())).toEqual(["BERT contrastsWith 长短期记忆网络"]);
	index.setNote(survey.path, note("survey.md").describes("GRU").statements);
	expect(relationsOf(index.snapshot())).toEqual(["BERT contrastsWith survey"]);
});

test("a note's own aliases all come back as they are spelled", () => {
	const taxonomy = taxonomyOf([
		note("knn.md").isConcept("K-nearest Neighbor Algorithm", ["K-NN", "KNN", "k-nearest neighbor algorithm"]),
		note("x.md").says("kNN", "broader", "Learning"),
	]);
	expect(taxonomy.named("K NN")[0]?.altLabels).toEqual(["K-NN", "KNN", "k-nearest neighbor algorithm"]);
});

test("an alias that one note gives two of its sections joins neither", () => {
	const taxonomy = taxonomyOf([
		note("a.md").describes("卷积神经网络", ["重点"]).describes("循环神经网络", ["重点"]),
		note("b.md").describes("Transformer", ["自注意力模型"]),
		note("c.md").describes("变换器", ["自注意力模型"]),
	]);
	expect(labelsOf(taxonomy)).toEqual(["Transformer", "卷积神经网络", "循环神经网络"]);
});

import { expect, test } from "vitest";
import { TaxonomyIndex } from "../../../src/core/taxonomy/taxonomyIndex.ts";
import { note, relationsOf, resolverOver, taxonomyOf } from "./sayings.ts";

test("a symmetric relation stands in the direction that is stated first", () => {
	const index = new TaxonomyIndex(resolverOver(() => []));
	index.setNote(note("b.md").path, note("b.md").says("RNN", "contrastsWith", "CNN").statements);
	expect(relationsOf(index.snapshot())).toEqual(["RNN contrastsWith CNN"]);
	index.setNote(note("a.md").path, note("a.md").says("CNN", "contrastsWith", "RNN").statements);
	expect(relationsOf(index.snapshot())).toEqual(["CNN contrastsWith RNN"]);
	index.removeNote(note("a.md").path);
	expect(relationsOf(index.snapshot())).toEqual(["RNN contrastsWith CNN"]);
});

test("a relation that is asserted and suggested is asserted, with the evidence of both", () => {
	const taxonomy = taxonomyOf([
		note("b.md").says("LSTM", "variantOf", "RNN", "suggested"),
		note("a.md").says("LSTM", "variantOf", "RNN"),
	]);
	expect(taxonomy.relations).toHaveLength(1);
	expect(taxonomy.relations[0]?.status).toBe("asserted");
	expect(taxonomy.relations[0]?.evidence.map(({ path }) => path)).toEqual(["a.md", "b.md"]);
});

test("a statement that requires its ends known waits for them and goes with them", () => {
	const index = new TaxonomyIndex(resolverOver(() => []));
	const prose = note("prose.md").says("ALBERT", "variantOf", "BERT", "suggested", "both");
	const [bert, albert] = [note("1.md").describes("BERT"), note("2.md").describes("ALBERT")];
	index.setNote(prose.path, prose.statements);
	index.setNote(bert.path, bert.statements);
	expect(relationsOf(index.snapshot())).toEqual([]);
	index.setNote(albert.path, albert.statements);
	expect(relationsOf(index.snapshot())).toEqual(["ALBERT variantOf BERT (suggested)"]);
	index.removeNote(bert.path);
	expect(relationsOf(index.snapshot())).toEqual([]);
	expect(index.snapshot().concepts.map(({ label }) => label)).toEqual(["ALBERT"]);
});

test("conditional statements do not hold each other up", () => {
	const taxonomy = taxonomyOf([
		note("a.md").says("A", "broader", "B", "suggested", "from").says("B", "broader", "A", "suggested", "from"),
		note("b.md").says("C", "broader", "D", "suggested", "to").says("C", "variantOf", "D", "suggested", "both"),
	]);
	expect(taxonomy.concepts).toEqual([]);
});

test("a list may bring in what it lists, and sentences may then speak of it", () => {
	const taxonomy = taxonomyOf([
		note("a.md").describes("LLM").says("BERT", "broader", "LLM", "suggested", "to"),
		note("b.md").says("BERT", "contrastsWith", "LLM", "suggested", "both"),
	]);
	expect(relationsOf(taxonomy)).toEqual(["BERT broader LLM (suggested)", "BERT contrastsWith LLM (suggested)"]);
});

test("a note that says nothing is a concept only where more than a plain link names it", () => {
	const diary = note("diary.md").mayBeConcept("Diary");
	const linking = note("RNN.md").isConcept("RNN").says(".", "mentions", "[[diary]]");
	expect(taxonomyOf([diary, linking]).concepts.map(({ label }) => label)).toEqual(["RNN"]);
	const placing = note("LSTM.md").isConcept("LSTM").says(".", "broader", "[[diary]]");
	const taxonomy = taxonomyOf([diary, linking, placing]);
	expect(taxonomy.concepts.map(({ label }) => label)).toEqual(["LSTM", "RNN", "Diary"]);
	expect(relationsOf(taxonomy)).toEqual(["LSTM broader Diary", "RNN mentions Diary"]);
});

test("a relation of a concept to itself is none", () => {
	const taxonomy = taxonomyOf([note("CNN.md").isConcept("CNN", ["卷积神经网络"]).says("卷积神经网络", "broader", "CNN")]);
	expect(taxonomy.relations).toEqual([]);
});

import { expect, test } from "vitest";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import { note, taxonomyOf } from "./sayings.ts";

function typeOf(taxonomy: Taxonomy, name: string): [string | null | undefined, string | null | undefined] {
	const [concept] = taxonomy.named(name);
	return [concept?.type, concept?.typeReason];
}

test("the strongest reason decides, whoever states it", () => {
	const taxonomy = taxonomyOf([
		note("a.md").isConcept("Attention").types(".", "model", "word").types(".", "category", "position"),
		note("b.md").types("Attention", "concept", "tag"),
	]);
	expect(typeOf(taxonomy, "Attention")).toEqual(["concept", "tag"]);
});

test("of equally strong reasons the one with more places decides", () => {
	const taxonomy = taxonomyOf([
		note("a.md").describes("BERT").types("BERT", "category", "property"),
		note("b.md").types("BERT", "model", "property"),
		note("c.md").types("BERT", "model", "property"),
	]);
	expect(typeOf(taxonomy, "BERT")).toEqual(["model", "property"]);
});

test("relations tell the type where nothing else does", () => {
	const taxonomy = taxonomyOf([
		note("a.md")
			.says("CNN", "broader", "深度学习")
			.says("CNN", "suitedFor", "图像分类")
			.says("ResNet", "broader", "CNN")
			.says("ResNet", "uses", "残差连接"),
	]);
	expect(typeOf(taxonomy, "深度学习")).toEqual(["category", "relation"]);
	expect(typeOf(taxonomy, "CNN")).toEqual(["model", "relation"]);
	expect(typeOf(taxonomy, "ResNet")).toEqual(["model", "relation"]);
	expect(typeOf(taxonomy, "图像分类")).toEqual(["task", "relation"]);
	expect(typeOf(taxonomy, "残差连接")).toEqual(["concept", null]);
});

test("a relation that does not count tells nothing of types", () => {
	const taxonomy = taxonomyOf([note("a.md").describes("RNN").says("RNN", "variantOf", "梯度", "suggested", "both")]);
	expect(typeOf(taxonomy, "RNN")).toEqual(["concept", null]);
});

test("what has merits of its own is a model, also where others stand under it", () => {
	const taxonomy = taxonomyOf([
		note("a.md").describes("RNN").claims("RNN", "weakness", "训练慢").says("LSTM", "broader", "RNN"),
	]);
	expect(typeOf(taxonomy, "RNN")).toEqual(["model", "relation"]);
});

test("a user's own type is kept as it is", () => {
	const taxonomy = taxonomyOf([note("a.md").isConcept("ImageNet").types(".", "constructor", "property")]);
	expect(typeOf(taxonomy, "ImageNet")).toEqual(["constructor", "property"]);
});

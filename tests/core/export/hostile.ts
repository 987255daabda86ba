import fc from "fast-check";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import { taxonomyOf, type ConceptSketch } from "../../builders.ts";

/** Words that some format or program takes for something else than words. */
export const HOSTILE = [
	"=1+1", "+cmd", "-2", "@x", '"', "'", "a,b", "a|b", "a;b", "\n!", "'=1", "''+2", " ＝3", "\t'", "<script>alert(1)</script>", "</text>", "]]>", "<!--", "&amp;", "&#0;",
	"\\", '\\"', '"""', "line\nbreak", "cr\r\nlf", "tab\there", "\ud800", "\udfff x", "\u0000", "\u001b[31m", "\ufeff", "\ufffe",
	"--> x", "end", "%%", "`", "```", "$&", "${x}", "{{x}}", "[[x]]", "#", "# x", "- x", "1. x", "__proto__", "constructor", "toString",
	"😀", "👩‍👩‍👧", "e\u0301", "\u202egnp", "عربي", "深度 学习", " ", "\u2028", "%s", "@zh", "^^x", "null", "NaN", "click c0 call",
] as const;

const hostile = fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom(...HOSTILE));

/** A taxonomy whose words are as bad as words can be. */
export const hostileTaxonomy = fc.uniqueArray(hostile.filter((text) => text.trim() !== ""), { minLength: 2, maxLength: 8 }).map((labels): Taxonomy => {
	const concepts = labels.map((label, index): ConceptSketch => ({
		label,
		altLabels: labels.slice(0, index),
		strengths: [{ text: label, status: "asserted", source: null, evidence: [] }],
	}));
	const [type = "", inverseName = "", ...words] = labels;
	const ownRelations = [
		{ type, words, inverseWords: [type, ...words], inverseName, transitive: true, acyclic: true },
		{ type: inverseName, words: [], inverseWords: words, inverseName },
	];
	return taxonomyOf(concepts, labels.slice(1).map((label, index) => [label, "broader", labels[index] ?? ""] as const), { ownRelations });
});

import { expect, test } from "vitest";
import { taxonomyDocument } from "../../../src/core/export/json.ts";
import { taxonomyOf } from "../../builders.ts";

test("the document has the contract's shape, in a fixed order of keys", () => {
	const taxonomy = taxonomyOf([{ label: "CNN", altLabels: ["卷积神经网络"], type: "model", year: 1998 }], [["CNN", "suitedFor", "图像分类"]]);
	const document = taxonomyDocument(taxonomy, () => "said");
	expect(Object.keys(document)).toEqual(["format", "version", "concepts", "relations", "duplicates", "diagnostics", "ownRelations"]);
	expect([document.format, document.version]).toEqual(["model-taxonomy", 1]);
	expect(document.concepts[0]).toMatchObject({ label: "CNN", altLabels: ["卷积神经网络"], type: "model", year: 1998, summary: null });
	expect(Object.keys(document.concepts[0]?.notes[0] ?? {})).toEqual(["path", "line", "heading"]);
	expect(Object.keys(document.relations[0] ?? {})).toEqual(["from", "type", "to", "status", "source", "evidence"]);
	expect(Object.keys(document.relations[0]?.evidence[0] ?? {})).toEqual(["path", "line", "quote", "origin"]);
});

test("a problem is said in words, with its place", () => {
	const taxonomy = taxonomyOf(["A"], [], {
		diagnostics: [
			{
				code: "orphan",
				severity: "hint",
				path: "a.md" as never,
				line: 3,
				parameters: { label: "A" },
				concepts: [],
				fix: null,
			},
		],
	});
	const { diagnostics } = taxonomyDocument(taxonomy, ({ parameters }) => `${parameters["label"]} alone`);
	expect(diagnostics).toEqual([{ code: "orphan", severity: "hint", message: "A alone", path: "a.md", line: 3, concepts: [] }]);
});

import fc from "fast-check";
import { FOREIGN_EXTENSIONS } from "../../src/core/import/readForeign.ts";
import { hostileJson, hostileText, hostileWord } from "./hostileWords.ts";

const PIECES = ["@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n", "PREFIX : <x#>\n", "@base <http://a.org/> .\n", ":a a skos:Concept ;", " skos:prefLabel ", " skos:broader ", "\"", "'''", "\"\"\"", "@en", "@zh", "^^", "<http://a.org/", ">", " .\n", " ;\n", ", ", "[ ", " ]", "( ", " )", "#", "\\u0000", "\\UFFFFFFFF", "_:b", ":__proto__", "true", "1e999", "\n", "\r"];

const turtle = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: hostileWord }), { maxLength: 40 }).map((pieces) => pieces.join(""));

const cell = fc.oneof({ weight: 3, arbitrary: hostileText }, { weight: 1, arbitrary: hostileText.map((text) => `"${text.replaceAll('"', '""')}"`) }, { weight: 1, arbitrary: fc.constantFrom('"', '""', "", "a|b", "\"a\nb\"") });
const table = fc
	.tuple(fc.constantFrom("label,parents,synonyms", "label\tparents", "Label;broader;type;year;tasks", "id,label,type,altLabels", "__proto__,label,constructor", ""), fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }), fc.constantFrom(",", "\t", ";"))
	.map(([header, rows, mark]) => [header, ...rows.map((row) => row.join(mark))].join("\n"));

const json = fc
	.oneof(
		hostileJson(["format", "version", "concepts", "relations", "ownRelations", "inverseName", "words", "transitive", "id", "label", "altLabels", "type", "from", "to", "strengths", "weaknesses", "summary", "year", "text"]),
		fc.array(hostileJson(["id", "label", "altLabels", "type", "strengths"]), { maxLength: 4 }).map((concepts) => ({ format: "model-taxonomy", version: 1, concepts, relations: concepts })),
	)
	.map((value) => JSON.stringify(value) ?? "");

/** A file that somebody wants imported: its text and the ending that tells how to read it, now and then a wrong one. */
export const foreignFile: fc.Arbitrary<readonly [string, string]> = fc.oneof(
	turtle.map((text) => [text, "ttl"] as const),
	table.map((text) => [text, "csv"] as const),
	json.map((text) => [text, "json"] as const),
	fc.tuple(fc.oneof(turtle, table, json), fc.constantFrom(...FOREIGN_EXTENSIONS)),
);

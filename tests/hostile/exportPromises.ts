import { SyntaxValidator } from "fast-xml-validator";
import { Parser } from "n3";
import { comparisonTable, csvTable, markdownTable } from "../../src/core/export/comparisonTable.ts";
import { conceptsCsv, CSV_COLUMNS, relationsCsv } from "../../src/core/export/csv.ts";
import { graphml } from "../../src/core/export/graphml.ts";
import { taxonomyDocument } from "../../src/core/export/json.ts";
import { jsonCanvas } from "../../src/core/export/jsonCanvas.ts";
import { mermaid } from "../../src/core/export/mermaid.ts";
import { skosTurtle } from "../../src/core/export/skos.ts";
import { svgDocument } from "../../src/core/export/svg.ts";
import { diagnosticText } from "../../src/core/language/diagnosticText.ts";
import { translator } from "../../src/core/language/translate.ts";
import { standardPalette } from "../../src/core/painter/standardThemes.ts";
import { wholeScene } from "../../src/core/painter/stillPicture.ts";
import { compareConcepts } from "../../src/core/query/comparison.ts";
import type { Taxonomy } from "../../src/core/taxonomy/taxonomy.ts";
import { canvasFaults } from "../core/export/jsonCanvasSchema.ts";
import { picture } from "../pictures.ts";
import { expectThat } from "./promises.ts";

const translate = translator("zh");

/** Each export is read by a reader of its own and holds nothing that could come to life. */
export function expectSafeExports(taxonomy: Taxonomy): void {
	expectJson(taxonomy);
	expectCsv(conceptsCsv(taxonomy), CSV_COLUMNS.length, taxonomy.concepts.length);
	expectCsv(relationsCsv(taxonomy), 7, taxonomy.relations.filter(({ status }) => status !== "inherited").length);
	const subjects = new Set(new Parser().parse(skosTurtle(taxonomy, "<b>")).filter(({ object }) => object.value.endsWith("core#Concept")).map(({ subject }) => subject.value));
	expectThat(subjects.size === taxonomy.concepts.length, "Turtle: a subject for each concept");
	expectThat(SyntaxValidator.validate(graphml(taxonomy)) === true, "GraphML is well-formed");
	expectMermaid(mermaid(taxonomy, (type) => type));
	expectComparison(taxonomy);
	if (taxonomy.concepts.length <= MOST_DRAWN) expectPictures(taxonomy);
}

/** Larger ones take longer to arrange than a case may last. */
const MOST_DRAWN = 60;

function expectPictures(taxonomy: Taxonomy): void {
	const scene = picture(taxonomy, { foldLevel: 99 });
	const words = { undated: "<b>", other: "&" };
	const svg = svgDocument({ scene, ...wholeScene(scene), palette: standardPalette("light"), words, transparent: false }, "<b>");
	expectThat(SyntaxValidator.validate(svg) === true, "SVG is well-formed");
	for (const [tag] of svg.matchAll(/<[^>]*>/g)) {
		const isKnown = /^<(?:\?xml|\/?(?:svg|title|rect|path|text)(?=[\s/>]))/.test(tag);
		expectThat(isKnown && !/\son\w+=|href|javascript:|url\(/i.test(tag), `SVG: ${tag}`);
	}
	const faults = canvasFaults(jsonCanvas(scene, taxonomy, (type) => type));
	expectThat(faults.length === 0, `JSON Canvas: ${faults.join(", ")}`);
}

function expectJson(taxonomy: Taxonomy): void {
	const document = taxonomyDocument(taxonomy, (diagnostic) => diagnosticText(diagnostic, translate));
	const text = JSON.stringify(document);
	expectThat(!text.includes("[native code]"), "JSON holds no function's text");
	expectThat(JSON.stringify(JSON.parse(text)) === text, "JSON comes back");
}

function expectCsv(text: string, columns: number, rows: number): void {
	const table = readCsv(text);
	expectThat(table.length === rows + 1, `CSV: ${rows} rows and a head`);
	for (const row of table) {
		expectThat(row.length === columns, `CSV: ${columns} columns`);
		for (const cell of row) expectThat(!/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell), `CSV: no formula in ${JSON.stringify(cell)}`);
	}
}

/** RFC 4180, read by a reader of its own. */
function readCsv(text: string): string[][] {
	const rows: string[][] = [[]];
	const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
	for (let found = cells.exec(text); found; found = cells.exec(text)) {
		rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
		if (found[3] !== ",") rows.push([]);
		if (cells.lastIndex === text.length) return rows.slice(0, -1);
	}
	throw new Error(`CSV ends in the middle: ${JSON.stringify(text.slice(-80))}`);
}

function expectMermaid(text: string): void {
	const [head, ...lines] = text.trimEnd().split("\n");
	expectThat(head === "flowchart LR", "Mermaid: a head");
	for (const line of lines) {
		const label = /^\tc\d+(?:\["|\("|\{"|\{\{")([^"]*)"[)\]}]+$/.exec(line)?.[1] ?? /^\tc\d+ (?:---|[-.]+>?\|"([^"]*)"\|) c\d+$/.exec(line)?.[1] ?? (/^\tc\d+ --- c\d+$/.test(line) ? "" : null);
		expectThat(label !== null && !/[<>"`;{}[\]()|&#%]/.test(label.replace(/#\d+;/g, "")), `Mermaid: ${line}`);
	}
}

function expectComparison(taxonomy: Taxonomy): void {
	const comparison = compareConcepts(taxonomy, taxonomy.concepts.slice(0, 6).map(({ id }) => id));
	for (const transposed of [false, true]) {
		const table = comparisonTable(comparison, { property: (property) => property, item: ({ text }) => text, concept: ({ label }) => label }, transposed);
		const markdown = markdownTable(table).trimEnd().split("\n");
		expectThat(markdown.length === table.length + 1, "Markdown: a line for each row and the rule");
		for (const line of markdown) {
			expectThat(!/<[a-zA-Z/!]/.test(line), `Markdown: no HTML in ${line}`);
			expectThat(line.replace(/\\\|/g, "").split("|").length === (table[0]?.length ?? 0) + 2, `Markdown: no cell ends early in ${line}`);
		}
		expectCsv(csvTable(table), table[0]?.length ?? 0, table.length - 1);
	}
}

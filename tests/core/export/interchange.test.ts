import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";
import fc from "fast-check";
import { Parser, type Quad } from "n3";
import { describe, expect, it } from "vitest";
import { conceptsCsv, CSV_COLUMNS, relationsCsv } from "../../../src/core/export/csv.ts";
import { graphml } from "../../../src/core/export/graphml.ts";
import { mermaid } from "../../../src/core/export/mermaid.ts";
import { skosTurtle } from "../../../src/core/export/skos.ts";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import { idOf, randomTaxonomy, taxonomyOf } from "../../builders.ts";
import { hostileTaxonomy } from "./hostile.ts";

const SKOS = "http://www.w3.org/2004/02/skos/core#";

/** RFC 4180, read by a reader of its own. */
function readCsv(text: string): string[][] {
	const rows: string[][] = [[]];
	let cell = "";
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const letter = text.charAt(at);
		if (quoted) {
			if (letter === '"' && text.charAt(at + 1) === '"') cell += text.charAt(at++);
			else if (letter === '"') quoted = false;
			else cell += letter;
		} else if (letter === '"') quoted = true;
		else if (letter === "," || letter === "\n") {
			rows.at(-1)?.push(cell);
			cell = "";
			if (letter === "\n") rows.push([]);
		} else if (letter !== "\r") cell += letter;
	}
	return rows.slice(0, -1);
}

describe("the SKOS export", () => {
	const check = (taxonomy: Taxonomy) => {
		const quads: Quad[] = new Parser().parse(skosTurtle(taxonomy, "Models"));
		const objects = (predicate: string, subject: string) => {
			return quads.filter((q) => q.predicate.value === SKOS + predicate && q.subject.value === subject).map((q) => q.object);
		};
		const concepts = quads.filter((q) => q.object.value === `${SKOS}Concept`).map((q) => q.subject.value);
		expect(new Set(concepts).size).toBe(taxonomy.concepts.length);
		// S9 and S37: concepts, schemes and collections are different things; S13, S14, S27 below; S46: nothing is mapped.
		const schemes = quads.filter((q) => q.object.value === `${SKOS}ConceptScheme`).map((q) => q.subject.value);
		expect(schemes).toHaveLength(1);
		expect(concepts).not.toContain(schemes[0]);
		expect(quads.filter((q) => /(?:Collection|member|memberList|Match)$/.test(q.predicate.value + q.object.value) && q.object.termType === "NamedNode")).toEqual([]);
		for (const q of quads.filter(({ predicate }) => /#(?:broader|related)$/.test(predicate.value))) expect([concepts.includes(q.subject.value), concepts.includes(q.object.value)]).toEqual([true, true]);
		for (const q of quads.filter(({ predicate }) => /#(?:inScheme|topConceptOf)$/.test(predicate.value))) expect(schemes).toContain(q.object.value);
		const broader = new Map(concepts.map((id) => [id, objects("broader", id).map(({ value }) => value)]));
		for (const id of concepts) {
			const labels = objects("prefLabel", id).map((object) => `${object.value}@${"language" in object ? object.language : ""}`);
			expect(labels).toHaveLength(1);
			const others = objects("altLabel", id).map((object) => `${object.value}@${"language" in object ? object.language : ""}`);
			expect(others).not.toContain(labels[0]);
			const above = new Set<string>();
			const queue = [...(broader.get(id) ?? [])];
			for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
				if (above.has(next)) continue;
				above.add(next);
				queue.push(...(broader.get(next) ?? []));
			}
			for (const related of objects("related", id)) expect(above).not.toContain(related.value);
		}
		return quads;
	};

	it("is read by an RDF reader and keeps SKOS's integrity conditions", () => {
		const taxonomy = taxonomyOf(
			[{ label: "RNN", altLabels: ["循环神经网络", "RNN"], year: 1986 }, "LSTM", "Nets"],
			[
				["RNN", "broader", "Nets"],
				["LSTM", "broader", "RNN"],
				["LSTM", "related", "Nets"],
				["LSTM", "suitedFor", "Translation", "inherited"],
			],
		);
		const quads = check(taxonomy);
		expect(quads.filter((q) => q.predicate.value === `${SKOS}broader`)).toHaveLength(2);
		expect(quads.some((q) => q.predicate.value === `${SKOS}related`)).toBe(false);
		expect(quads.some((q) => q.predicate.value.endsWith(":suitedFor"))).toBe(false);
	});

	it("declares relations of the user's own as properties that OWL and SKOS understand", () => {
		const taxonomy = taxonomyOf([], [["机翼", "part of", "飞机"], ["机翼", "broader", "飞机"], ["A", "rivals", "B"]], {
			ownRelations: [
				{ type: "part of", words: ["component of"], inverseWords: ["has part"], inverseName: "包括", line: "dotted", transitive: true, acyclic: true },
				{ type: "rivals", words: [], inverseWords: [], inverseName: "rivals" },
				{ type: "plain", words: [], inverseWords: [] },
			],
		});
		const [own, owl, rdfs] = ["urn:model-taxonomy:vocabulary:", "http://www.w3.org/2002/07/owl#", "http://www.w3.org/2000/01/rdf-schema#"];
		const short = (value: string) => value.replace(own, "mt:").replace(owl, "owl:").replace(rdfs, "rdfs:").replace(SKOS, "skos:").replace(/^http.*#type$/, "a");
		const quads = check(taxonomy);
		const said = quads.filter((q) => q.subject.value.startsWith(own)).map((q) => [q.subject, q.predicate, q.object].map(({ value }) => short(value)).join(" "));
		expect(said.sort()).toEqual(
			[
				"mt:part%20of a owl:ObjectProperty", "mt:part%20of a owl:TransitiveProperty", "mt:part%20of rdfs:label part of", "mt:part%20of skos:altLabel component of",
				"mt:part%20of rdfs:subPropertyOf skos:semanticRelation", "mt:part%20of mt:acyclic true",
				"mt:inverse:part%20of a owl:ObjectProperty", "mt:inverse:part%20of owl:inverseOf mt:part%20of", "mt:inverse:part%20of rdfs:label 包括", "mt:inverse:part%20of skos:altLabel has part",
				"mt:inverse:part%20of rdfs:subPropertyOf skos:semanticRelation",
				"mt:rivals a owl:ObjectProperty", "mt:rivals a owl:SymmetricProperty", "mt:rivals rdfs:label rivals", "mt:rivals rdfs:subPropertyOf skos:semanticRelation",
				"mt:plain a owl:ObjectProperty", "mt:plain rdfs:label plain", "mt:plain rdfs:subPropertyOf skos:semanticRelation",
			].sort(),
		);
		// What is used is what is declared.
		expect(quads.filter((q) => q.predicate.value === `${own}part%20of`)).toHaveLength(1);
	});

	it("stays readable whatever notes say", () => {
		fc.assert(fc.property(hostileTaxonomy, (taxonomy) => void check(taxonomy)), { numRuns: 60 });
		check(randomTaxonomy(3, 200));
	});
});

describe("the GraphML export", () => {
	const check = (taxonomy: Taxonomy) => {
		const xml = graphml(taxonomy);
		expect(SyntaxValidator.validate(xml)).toBe(true);
		const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", isArray: (name) => ["node", "edge", "key", "data"].includes(name) });
		interface Named {
			"@id": string;
		}
		const { graphml: root } = parser.parse(xml) as {
			graphml: { key: Named[]; graph: { "@edgedefault": string; node: (Named & { data: { "@key": string }[] })[]; edge?: { "@source": string; "@target": string }[] } };
		};
		const keys = new Set(root.key.map((key) => key["@id"]));
		const nodes = new Set(root.graph.node.map((node) => node["@id"]));
		expect(nodes.size).toBe(taxonomy.concepts.length);
		for (const { data } of root.graph.node) for (const part of data) expect(keys).toContain(part["@key"]);
		for (const edge of root.graph.edge ?? []) expect([nodes.has(edge["@source"]), nodes.has(edge["@target"])]).toEqual([true, true]);
		return root;
	};

	it("holds every concept and stated relation, its keys declared and its ends known", () => {
		const root = check(taxonomyOf([], [["A", "broader", "B"], ["A", "suitedFor", "T", "inherited"]]));
		expect(root.graph["@edgedefault"]).toBe("directed");
		expect(root.graph.edge).toHaveLength(1);
	});

	it("tells of each edge what is declared of a relation of the user's own", () => {
		const ownRelations = [{ type: "partOf", words: [], inverseWords: [], inverseName: "parts", transitive: true }];
		const xml = graphml(taxonomyOf([], [["A", "partOf", "B"], ["A", "uses", "B"]], { ownRelations }));
		expect(xml).toContain('<key id="e4" for="edge" attr.name="transitive" attr.type="boolean"/>');
		expect(xml.split("\n").filter((line) => line.includes('<edge ')).map((line) => /<data key="e3">.*<data key="e4">true<\/data>/.test(line))).toEqual([true, false]);
		expect(graphml(taxonomyOf([], [["A", "partOf", "B"]]))).not.toContain("inverseName");
	});

	it("stays well-formed whatever notes say", () => {
		fc.assert(fc.property(hostileTaxonomy, (taxonomy) => void check(taxonomy)), { numRuns: 60 });
	});
});

describe("the CSV export", () => {
	it("gives a row a concept, lists joined by bars", () => {
		const taxonomy = taxonomyOf([{ label: "LSTM", altLabels: ["a|b", "c"] }], [["LSTM", "broader", "RNN"]]);
		const [head, first] = readCsv(conceptsCsv(taxonomy));
		expect(head).toEqual([...CSV_COLUMNS]);
		expect(first?.slice(1, 6)).toEqual(["LSTM", "a||b | c", "model", "note", "RNN"]);
		expect(readCsv(relationsCsv(taxonomy))[1]?.slice(0, 4)).toEqual([idOf("LSTM"), "broader", idOf("RNN"), "asserted"]);
	});

	it("lets no cell run as a formula, and every row have every column", () => {
		fc.assert(
			fc.property(hostileTaxonomy, (taxonomy) => {
				for (const text of [conceptsCsv(taxonomy), relationsCsv(taxonomy)]) {
					const rows = readCsv(text);
					for (const row of rows) {
						expect(row).toHaveLength(rows[0]?.length ?? 0);
						for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
					}
				}
			}),
			{ numRuns: 60 },
		);
	});
});

describe("the Mermaid export", () => {
	it("draws broader as lines from the root and variants as arrows", () => {
		const text = mermaid(taxonomyOf([], [["LSTM", "variantOf", "RNN"], ["RNN", "broader", "网络"]]), (type) => type);
		expect(text.split("\n")).toEqual([
			"flowchart LR",
			'\tc0("LSTM")',
			'\tc1("RNN")',
			'\tc2("网络")',
			'\tc1 -->|"variantOf"| c0',
			"\tc2 --- c1",
			"",
		]);
	});

	it("lets nothing of a note become markup", () => {
		fc.assert(
			fc.property(hostileTaxonomy, (taxonomy) => {
				for (const line of mermaid(taxonomy, (type) => type).split("\n").slice(1, -1)) {
					const quoted = /^\tc\d+[([{]+"([^"]*)"[)\]}]+$/.exec(line)?.[1];
					if (quoted !== undefined) expect(quoted.replace(/#\d+;/g, "")).not.toMatch(/[<>"`;{}[\]()|&#]/);
					else expect(line).toMatch(/^\tc\d+ (---|-->\|"[^"]*"\||-\.->\|"[^"]*"\||-\.-\|"[^"]*"\|) c\d+$/);
				}
			}),
			{ numRuns: 60 },
		);
	});
});

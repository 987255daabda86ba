import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conceptsCsv } from "../../../src/core/export/csv.ts";
import { taxonomyDocument } from "../../../src/core/export/json.ts";
import { skosTurtle } from "../../../src/core/export/skos.ts";
import { wellFormed } from "../../../src/core/export/wellFormed.ts";
import type { ForeignTaxonomy } from "../../../src/core/import/foreignTaxonomy.ts";
import { readForeign } from "../../../src/core/import/readForeign.ts";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import { defaultReadingOptions } from "../../../src/core/vocabulary/readingOptions.ts";
import { randomTaxonomy, taxonomyOf } from "../../builders.ts";
import { hostileTaxonomy } from "../export/hostile.ts";

const read = (source: string, extension: string, language = "en"): Promise<ForeignTaxonomy> =>
	readForeign(source, extension, { reading: defaultReadingOptions, language, breathe: () => Promise.resolve() });

/** What a file says, by labels. */
function said({ concepts }: ForeignTaxonomy): string[] {
	const labels = new Map(concepts.map(({ key, label }) => [key, label]));
	return [...new Set(concepts
		.flatMap((concept) => [
			[concept.label, concept.type, concept.year].join(" : "),
			...concept.aliases.map((alias) => `${concept.label} = ${alias}`),
			...concept.relations.map((relation) => `${concept.label} ${relation.type} ${"to" in relation ? (labels.get(relation.to) ?? "") : relation.name}`),
			...concept.strengths.map((text) => `${concept.label} + ${text}`),
			...concept.weaknesses.map((text) => `${concept.label} - ${text}`),
		]))]
		.sort();
}

const plain = (text: string) => wellFormed(text).replace(/[\s\p{Cc}]+/gu, " ").trim();

/** The same of a taxonomy: what is stated, in one line and in letters that a file can hold. */
function stated(taxonomy: Taxonomy): string[] {
	const label = (id: string) => plain(taxonomy.concept(id as never)?.label ?? id);
	return [...new Set(taxonomy.concepts
		.flatMap((concept) => [
			[label(concept.id), concept.type, concept.year].join(" : "),
			...new Set(concept.altLabels.map(plain).filter((alias) => alias !== label(concept.id) && alias !== "").map((alias) => `${label(concept.id)} = ${alias}`)),
			...taxonomy.outgoing(concept.id).filter(({ type, status }) => status === "asserted" && type !== "mentions").map(({ type, to }) => `${label(concept.id)} ${type} ${label(to)}`),
			...concept.strengths.map(({ text }) => `${label(concept.id)} + ${plain(text)}`),
		]))]
		.sort();
}

const json = (taxonomy: Taxonomy) => JSON.stringify(taxonomyDocument(taxonomy, ({ code }) => code));

describe("our own exports", () => {
	it.each([
		["JSON", "json", json],
		["SKOS", "ttl", (taxonomy: Taxonomy) => skosTurtle(taxonomy, "Models")],
	] as const)("come back from %s with every stated relation, label, type, year and strength", async (_, extension, write) => {
		const taxonomy = randomTaxonomy(11, 120);
		expect(said(await read(write(taxonomy), extension))).toEqual(stated(taxonomy));
	});

	it("come back from CSV, which has columns for the four leading relations", async () => {
		const taxonomy = randomTaxonomy(11, 120);
		const columns = / (uses|related|contrastsWith) /;
		expect(said(await read(conceptsCsv(taxonomy), "csv"))).toEqual(stated(taxonomy).filter((line) => !columns.test(line)));
	});

	it.each([
		["JSON", "json", json],
		["SKOS", "ttl", (taxonomy: Taxonomy) => skosTurtle(taxonomy, "Models")],
	] as const)("bring back from %s what is declared of relations of the user's own, and those that nobody declared", async (_, extension, write) => {
		const ownRelations = [
			{ type: "part of", words: ["component of"], inverseWords: ["has part"], inverseName: "包括", transitive: true, acyclic: true },
			{ type: "rivals", words: [], inverseWords: [], inverseName: "rivals" },
			{ type: "组成", words: [], inverseWords: ["由…组成"] },
		];
		const taxonomy = taxonomyOf([], [["A", "part of", "B"], ["A", "kin", "B"], ["A", "uses", "B"]], { ownRelations });
		expect((await read(write(taxonomy), extension)).ownRelations).toEqual([...ownRelations, { type: "kin", words: [], inverseWords: [] }]);
	});

	it("bring back no relation whose name would be taken for something else", async () => {
		const ownRelations = ["broader", "strength", "inverse:x", "a:b"].map((type) => ({ type, words: [], inverseWords: [] }));
		const taxonomy = taxonomyOf([], [["A", "x:y", "B"]], { ownRelations });
		for (const file of [await read(json(taxonomy), "json"), await read(skosTurtle(taxonomy, "Models"), "ttl")]) expect(file.ownRelations).toEqual([]);
	});

	it("come from before relations were declared in them just as well", async () => {
		const { ownRelations: _, ...older } = taxonomyDocument(taxonomyOf([], [["A", "broader", "B"]]), ({ code }) => code);
		expect(await read(JSON.stringify(older), "json")).toMatchObject({ concepts: [{ label: "A" }, { label: "B" }], ownRelations: [], problems: [] });
	});

	it("come back whatever notes say", async () => {
		const blank = (taxonomy: Taxonomy) => taxonomy.concepts.some(({ label }) => plain(label) === "");
		await fc.assert(
			fc.asyncProperty(hostileTaxonomy.filter((taxonomy) => !blank(taxonomy)), async (taxonomy) => {
				expect(said(await read(json(taxonomy), "json"))).toEqual(stated(taxonomy));
				expect(said(await read(skosTurtle(taxonomy, "Models"), "ttl"))).toEqual(stated(taxonomy));
				const { concepts, problems } = await read(conceptsCsv(taxonomy), "csv");
				expect(concepts.map(({ label }) => label).sort()).toEqual(taxonomy.concepts.map(({ label }) => plain(label)).sort());
				expect(problems.filter(({ code }) => code !== "ambiguousName")).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});

	it("leave out what is suggested, inherited or merely mentioned", async () => {
		const taxonomy = taxonomyOf(["A", "B"], [["A", "broader", "B", "suggested"], ["A", "mentions", "B"], ["A", "suitedFor", "B", "inherited"]]);
		expect((await read(json(taxonomy), "json")).concepts.flatMap(({ relations }) => relations)).toEqual([]);
	});
});

describe("a SKOS file", () => {
	const prefix = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <http://a.org/> .\n";

	it("gives the label in the reader's language, the others as aliases, and broader from either end", async () => {
		const source = `${prefix}
			:rnn a skos:Concept ; skos:prefLabel "RNN"@en, "循环神经网络"@zh-Hans ; skos:altLabel "Elman net" ; skos:definition "Has a loop.\\nTwice." ; skos:narrower :lstm .
			:lstm a skos:Concept ; skos:prefLabel "LSTM" ; skos:broader :rnn ; skos:related :gru .
			:gru skos:prefLabel "GRU" .
			:scheme a skos:ConceptScheme ; skos:hasTopConcept :rnn .`;
		expect(said(await read(source, "ttl", "zh"))).toEqual(["GRU :  : ", "LSTM :  : ", "LSTM broader 循环神经网络", "LSTM related GRU", "循环神经网络 :  : ", "循环神经网络 = Elman net", "循环神经网络 = RNN"].sort());
		const english = await read(source, "ttl", "en");
		expect(english.concepts.find(({ label }) => label === "RNN")?.summary).toBe("Has a loop. Twice.");
		expect(english.problems).toEqual([]);
	});

	it("tells of concepts without label, of relations that lead out of it, and where it breaks off", async () => {
		const { concepts, problems } = await read(`${prefix}:a a skos:Concept .\n:b skos:prefLabel "B" ;\n skos:broader <http://b.org/c> .`, "ttl");
		expect(concepts.map(({ label }) => label)).toEqual(["B"]);
		expect(problems.map(({ code, line, parameters }) => [code, line, parameters.name])).toEqual([["noLabel", 2, "http://a.org/a"], ["unknownTarget", 4, "http://b.org/c"]]);
		expect((await read(`${prefix}:a skos:prefLabel "B`, "ttl")).problems).toEqual([{ code: "syntax", line: 2, parameters: { syntax: "openString", found: '"B' } }]);
		expect((await read("", "ttl")).problems.map(({ code }) => code)).toEqual(["noConcepts"]);
	});
});

describe("a table", () => {
	it("is read by the names that its columns have in either language", async () => {
		const english = "label,parents,synonyms,type,year,strengths\nLSTM,RNN,Long Short-Term Memory|long memory,model,1997,remembers\nRNN,Nets,,,,\n";
		const chinese = "名称\t上级\t别名\t类型\t年份\t优点\nLSTM\tRNN\tLong Short-Term Memory|long memory\t模型\t1997\tremembers\nRNN\tNets\t\t\t\t\n";
		const expected = ["LSTM : model : 1997", "LSTM + remembers", "LSTM = Long Short-Term Memory", "LSTM = long memory", "LSTM broader RNN", "RNN :  : ", "RNN broader Nets"].sort();
		expect(said(await read(english, "csv"))).toEqual(expected);
		expect(said(await read(chinese, "tsv"))).toEqual(expected);
	});

	it("may refer by key, hold quotes, line breaks and semicolons, and say one thing twice", async () => {
		const source = '\uFEFF"id";"label";"parents_id";"parents_label";"synonyms"\r\n1;"A ""one""";2;B;x; \r\n2;"B\nsecond";;;"p;q"\r\n\r\n2;C;;;\r\n';
		const { concepts, problems } = await read(source, "csv");
		expect(concepts.map(({ label }) => label)).toEqual(['A "one"', "B second"]);
		expect(concepts[0]?.relations).toEqual([{ type: "broader", to: "2" }, { type: "broader", name: "B" }]);
		expect(concepts[1]?.aliases).toEqual(["p", "q"]);
		expect(problems.map(({ code, line }) => [code, line])).toEqual([["wideRow", 2], ["keyTwice", 6]]);
	});

	it("tells of names that several rows bear, of quotes that do not close, and of a table without labels", async () => {
		const twice = await read("id,label,parent\n1,Bias,\n2,Bias,\n3,C,Bias\n", "csv");
		expect(twice.concepts[2]?.relations).toEqual([{ type: "broader", to: "1" }]);
		expect(twice.problems).toEqual([{ code: "ambiguousName", line: 4, parameters: { name: "Bias" } }]);
		expect((await read('label\n"a\nb', "csv")).problems).toEqual([{ code: "syntax", line: 2, parameters: { syntax: "openQuote", found: "a\nb" } }]);
		expect((await read("a,b\n1,2", "csv")).problems).toEqual([{ code: "syntax", line: 1, parameters: { syntax: "noLabelColumn", found: "a, b" } }]);
	});

	it("reads two hundred thousand cells of quotes and line breaks", async () => {
		const { concepts } = await read(`label,parents\n${'"a\n""b""","c"\n'.repeat(1)}${Array.from({ length: 60_000 }, (_, at) => `"${at}\n""",,"\n"`).join("\n")}`, "csv");
		expect(concepts.length).toBeGreaterThan(50_000);
	});
});

describe("a JSON file of another kind", () => {
	it.each([
		['{"a":\n1,}', "notJson", 2],
		["[]", "notOurJson", 1],
		['{"format":"other"}', "notOurJson", 1],
		["null", "notOurJson", 1],
	])("is refused: %s", async (source, syntax, line) => {
		expect((await read(source, "json")).problems[0]).toMatchObject({ code: "syntax", line, parameters: { syntax } });
	});

	it("never breaks the reader, however its parts are shaped", async () => {
		const parts = fc.jsonValue();
		await fc.assert(
			fc.asyncProperty(parts, parts, fc.string(), async (concept, relation, key) => {
				const document = { format: "model-taxonomy", version: 1, concepts: [concept, { id: key, label: key, altLabels: concept, strengths: relation }], relations: [relation, { from: key, to: key, type: "broader", status: "asserted" }] };
				const { concepts } = await read(JSON.stringify(document), "json");
				for (const { relations } of concepts) expect(relations).toEqual([]);
			}),
			{ numRuns: 100 },
		);
	});
});

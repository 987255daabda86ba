import fc from "fast-check";
import { DataFactory, Parser, Writer, type Quad, type Term } from "n3";
import { describe, expect, it } from "vitest";
import { ForeignSyntaxError } from "../../../src/core/import/foreignTaxonomy.ts";
import { turtleTriples, type Literal } from "../../../src/core/import/turtle.ts";

const LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

/** Triples as text, blank nodes numbered as they appear, so that two readers' names for them do not matter. */
function named(triples: Iterable<readonly (string | Literal)[]>): string[] {
	const blanks = new Map<string, string>();
	const say = (term: string | Literal) => {
		if (typeof term !== "string") return JSON.stringify([term.value, term.language, term.datatype]);
		if (!term.startsWith("_:")) return `<${term}>`;
		const known = blanks.get(term) ?? `_:${blanks.size}`;
		blanks.set(term, known);
		return known;
	};
	return Array.from(triples, (terms) => terms.map(say).join(" "));
}

const ours = (source: string) => [...turtleTriples(source)].map(({ subject, predicate, object }) => [subject, predicate, object]);

function theirTerm(term: Term): string | Literal {
	if (term.termType === "BlankNode") return `_:${term.value}`;
	if (term.termType !== "Literal") return term.value;
	return { value: term.value, language: term.language.toLowerCase(), datatype: term.language === "" ? term.datatype.value : LANG_STRING };
}

const theirs = (source: string) => new Parser({ format: "text/turtle" }).parse(source).map((quad: Quad) => [quad.subject, quad.predicate, quad.object].map(theirTerm));

/** Without blank nodes, whose order the two readers choose differently inside of lists. */
const agrees = (source: string) => void expect(named(ours(source)).sort()).toEqual(named(theirs(source)).sort());

const error = (source: string): string => {
	try {
		ours(source);
	} catch (thrown) {
		if (thrown instanceof ForeignSyntaxError) return `${thrown.line}: ${thrown.reason}: ${thrown.found}`;
		throw thrown;
	}
	return "none";
};

const namedNode = (iri: string) => DataFactory.namedNode(iri);
const literal = (text: string, kind?: Parameters<typeof DataFactory.literal>[1]) => DataFactory.literal(text, kind);
const words = fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.constantFrom('"', "\\", "\n", "\r\n", "\t", "'''", '"""', "@en", "^^x", "😀", "深度 学习", "", "#", "."));
const iris = fc.oneof(
	fc.constantFrom("http://a.org/x", "http://a.org/ns#Cat", "urn:x:y", "http://a.org/%20x", "http://例.org/深度", "http://a.org/a.b", "http://a.org/a-b_c"),
	fc.stringMatching(/^[a-z0-9._~-]{1,8}$/).map((name) => `http://a.org/ns#${name}`),
);
const literals = fc.oneof(
	words.map((text) => literal(text)),
	fc.tuple(words, fc.constantFrom("en", "zh-Hans", "de-AT-1901")).map(([text, language]) => literal(text, language)),
	fc.tuple(words, iris).map(([text, type]) => literal(text, namedNode(type))),
	fc.constantFrom("12", "-3", "1.5", "1e6", "true").map((text) => literal(text, namedNode(`http://www.w3.org/2001/XMLSchema#${text === "true" ? "boolean" : text.includes("e") ? "double" : text.includes(".") ? "decimal" : "integer"}`))),
);
const graphs = fc.array(fc.tuple(iris, iris, fc.oneof(iris.map((iri) => namedNode(iri)), literals)), { maxLength: 12 });

function turtleOf(triples: readonly [string, string, Term][]): string {
	const writer = new Writer({ prefixes: { ns: "http://a.org/ns#", "": "http://a.org/" } });
	for (const [subject, predicate, object] of triples) writer.addQuad(DataFactory.quad(namedNode(subject), namedNode(predicate), object as never));
	let text = "";
	writer.end((_, result: string) => (text = result));
	return text;
}

describe("the Turtle reader", () => {
	it("reads random graphs as N3 does", () => {
		fc.assert(fc.property(graphs, (triples) => agrees(turtleOf(triples))), { numRuns: 300 });
	});

	it.each([
		["directives of both kinds", "@prefix a: <http://a/> .\nPREFIX b: <http://b/>\n@base <http://c/d/> .\nBASE <e/>\na:x b:y <z> ."],
		["a for type, and names that begin with it", "@prefix a: <http://a/> . <s> a <T> ; a:a a:a .".replace("<s>", "<http://s>").replace("<T>", "<http://t>")],
		["semicolons and commas", "<http://s> <http://p> <http://o> , 'x' ;;; <http://q> 1 ; . <http://t> <http://p> 2 ."],
		["strings of four kinds", `<http://s> <http://p> "a'b" , 'a"b' , """a"b\n""c\\"""" , '''it''s''' , "" , '' , """""" .`],
		["escapes", String.raw`<http://s> <http://p> "\t\b\n\r\f\"\'\\\u6DF1\U0001F600" , <http://a/\u6DF1> .`],
		["numbers and truth", "<http://s> <http://p> 1, -2, +3, 1.5, .5, -0.5, 1e3, 1.E-3, .5e1, true, false ."],
		["a number before the full stop", "<http://s> <http://p> 1."],
		["languages and types", '@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . <http://s> <http://p> "x"@en-GB, "1"^^xsd:int, "2"^^<http://t> .'],
		["names with dots, dashes, percents, escapes", String.raw`@prefix a: <http://a/> . @prefix a.b: <http://ab/> . a:x.y a:z- a:%41 , a:\~\,x , a:1 , a.b:c.d , a:, a:x:y .`],
		["a name before the full stop", "@prefix a: <http://a/> . a:x a:y a:z."],
		["comments", "# one\n<http://s> # two > .\n<http://p> 'x#y' . # three"],
		["Chinese names", "@prefix 深: <http://a/> . 深:度 深:学 深:习 ."],
		["a base and relative references", "@base <http://a/b/c?d#e> . <> <#f> <../g> , <./h/../i> , </j> , <//k/l> , <?m> , <n:o> , <..> , <.> ."],
		["nothing", ""],
		["a byte order mark and a comment alone", "\uFEFF# x"],
	])("reads %s as N3 does", (_, source) => {
		agrees(source.replace(/^\uFEFF/, ""));
		ours(source);
	});

	it("reads property lists, lists and labelled blank nodes", () => {
		const shape = (source: string) => named(ours(source)).length;
		for (const source of [
			"[] <http://p> 1 .",
			"[ <http://p> 1 ] .",
			"<http://s> <http://p> [ <http://q> [ <http://r> 'x' ] ; <http://t> 2 ] .",
			"<http://s> <http://p> ( 1 'two' ( 3 ) [] ) , () .",
			"( 1 2 ) <http://p> _:a . _:a <http://q> _:b.c .",
		]) {
			expect(shape(source)).toBe(theirs(source).length);
		}
		expect(named(ours("_:a <http://p> _:b . _:b <http://p> _:a ."))).toEqual(["_:0 <http://p> _:1", "_:1 <http://p> _:0"]);
	});

	it("tells the line of each object", () => {
		expect([...turtleTriples('<http://s> <http://p> 1 ,\n\n"""a\nb""" ;\n<http://q> 2 .')].map(({ line }) => line)).toEqual([1, 4, 5]);
	});

	it.each([
		["a missing full stop", "<http://s> <http://p> 1\n<http://t> <http://p> 2 .", "2: unexpected: <http://t>"],
		["an unknown prefix", "\n\nx:y <http://p> 1 .", "3: unknownPrefix: x:"],
		["a string without end", '<http://s> <http://p>\n"abc\n.', '2: openString: "abc'],
		["a long string without end", '<http://s> <http://p> """abc\n.', '1: openString: """abc'],
		["an IRI without end", "<http://s> <http://p> <abc", "1: openIri: <abc"],
		["a space in an IRI", "<http://s> <http://p> <a b> .", "1: badIri: <a"],
		["a bad escape", String.raw`<http://s> <http://p> "\x41" .`, String.raw`1: badEscape: \x41"`],
		["half a surrogate pair", String.raw`<http://s> <http://p> "\uD800" .`, String.raw`1: badEscape: \uD800"`],
		["a literal as subject", '"x" <http://p> 1 .', '1: unexpected: "x"'],
		["a quoted triple", "<< <http://s> <http://p> 1 >> <http://q> 2 .", "1: badIri: <<"],
		["JSON", '{"a": 1}', '1: unexpected: {"a":'],
		["lists without end in lists", `<http://s> <http://p> ${"(".repeat(300)}`, `1: tooDeep: ${"(".repeat(24)}`],
	])("refuses %s, saying where", (_, source, expected) => {
		expect(error(source)).toBe(expected);
		// N3 knows the quoted triples of a later Turtle.
		if (!source.startsWith("<<")) expect(() => theirs(source)).toThrow();
	});

	it("never fails otherwise, and where both readers accept a damaged text they read the same", () => {
		const damaged = fc.tuple(graphs, fc.nat(400), fc.constantFrom("", ".", ";", '"', "<", ">", "\\", "@", "[", "]", "(", "_:x", "\n", "#", "a ")).map(([triples, at, put]) => {
			const text = turtleOf(triples);
			return text.slice(0, at) + put + text.slice(at + 1);
		});
		fc.assert(
			fc.property(damaged, (source) => {
				if (error(source) !== "none") return;
				let quads: readonly (readonly (string | Literal)[])[];
				try {
					quads = theirs(source);
				} catch {
					return;
				}
				expect(named(ours(source)).sort()).toEqual(named(quads).sort());
			}),
			{ numRuns: 300 },
		);
	});

	it("reads a string of a million letters, and as many line breaks, without running out of stack or going through them twice", () => {
		const [one] = ours(`<http://s> <http://p> """${"深\n\\n".repeat(250_000)}""" .`);
		expect((one?.[2] as Literal).value).toHaveLength(750_000);
	});
});

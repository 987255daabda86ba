import { ForeignSyntaxError, type SyntaxReason } from "./foreignTaxonomy.ts";
import { resolvedIri } from "./resolvedIri.ts";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const XSD = "http://www.w3.org/2001/XMLSchema#";

/** Deeper lists and property lists are nobody's vocabulary. */
const DEEPEST = 200;

/** A subject or predicate: an IRI, or a blank node's own name behind `_:`. */
export type Resource = string;

export interface Literal {
	readonly value: string;
	/** Lower case; empty where there is none. */
	readonly language: string;
	readonly datatype: string;
}

export interface Triple {
	readonly subject: Resource;
	readonly predicate: Resource;
	readonly object: Resource | Literal;
	/** Of the object. */
	readonly line: number;
}

const BASE_CHARACTER = String.raw`A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}`;
const CHARACTER = String.raw`${BASE_CHARACTER}_0-9\u00B7\u0300-\u036F\u203F\u2040\-`;
const PREFIX = `(?:[${BASE_CHARACTER}](?:[${CHARACTER}.]*[${CHARACTER}])?)?`;
const PERCENT_OR_ESCAPE = String.raw`%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]`;
const LOCAL = `(?:[${BASE_CHARACTER}_0-9:]|${PERCENT_OR_ESCAPE})(?:[${CHARACTER}.:]|${PERCENT_OR_ESCAPE})*`;

/** Every token begins with a character that tells which of these it may be. */
/* eslint-disable no-control-regex, no-misleading-character-class -- the grammar names these very characters */
const patterns = {
	space: /(?:[ \t\r\n]|#[^\r\n]*)*/uy,
	iri: /<((?:[^\x00-\x20<>"{}|^`\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*)>/uy,
	prefixed: new RegExp(`(${PREFIX}):(${LOCAL})?`, "uy"),
	blank: new RegExp(`_:([${BASE_CHARACTER}_0-9](?:[${CHARACTER}.]*[${CHARACTER}])?)`, "uy"),
	language: /@([A-Za-z]+(?:-[A-Za-z0-9]+)*)/uy,
	number: /[+-]?(?:(\d+\.\d*|\.\d+|\d+)[eE][+-]?\d+|\d*\.\d+|\d+)/uy,
	word: /[A-Za-z]+/uy,
	directive: /@(prefix|base)(?=[\s<#]|$)/uy,
};
/* eslint-enable no-control-regex, no-misleading-character-class -- the grammar ends here */

const escapes: Readonly<Record<string, string>> = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f", '"': '"', "'": "'", "\\": "\\" };

/**
 * Reads Turtle 1.1 (W3C 2014), statement by statement. Linear in the text's length.
 * @throws ForeignSyntaxError at the first thing that is none.
 */
export function* turtleTriples(source: string): Generator<Triple> {
	yield* new TurtleReader(source).triples();
}

class TurtleReader {
	#at = 0;
	#line = 1;
	#counted = 0;
	#base = "";
	#blanks = 0;
	#depth = 0;
	readonly #prefixes = new Map<string, string>();
	readonly #labels = new Map<string, Resource>();
	#found: Triple[] = [];

	constructor(private readonly source: string) {
		if (source.startsWith("\uFEFF")) this.#at = 1;
	}

	*triples(): Generator<Triple> {
		for (this.#skip(); this.#at < this.source.length; this.#skip()) {
			if (!this.#directive()) this.#statement();
			yield* this.#found;
			this.#found = [];
		}
	}

	#directive(): boolean {
		const at = this.#at;
		const sign = this.#match(patterns.directive)?.[1];
		const word = sign ?? this.#match(patterns.word)?.[0].toLowerCase();
		if (word === "prefix" && (sign !== undefined || this.#next() !== ":")) {
			this.#skip();
			const [, prefix, local] = this.#match(patterns.prefixed) ?? this.#fail("unexpected");
			if (local !== undefined) this.#fail("unexpected");
			this.#skip();
			this.#prefixes.set(prefix ?? "", this.#iri());
		} else if (word === "base" && (sign !== undefined || this.#next() !== ":")) {
			this.#skip();
			this.#base = this.#iri();
		} else {
			this.#at = at;
			return false;
		}
		if (sign !== undefined) this.#expect(".");
		return true;
	}

	#statement(): void {
		const bare = this.#next() === "[";
		const subject = this.#subject();
		this.#skip();
		// A property list may stand alone; an empty one says nothing.
		if (!(bare && this.#next() === "." && this.#found.length > 0)) this.#predicates(subject);
		this.#expect(".");
	}

	#subject(): Resource {
		const next = this.#next();
		if (next === "[") return this.#propertyList();
		if (next === "(") return this.#collection();
		return this.#resource();
	}

	#predicates(subject: Resource): void {
		for (;;) {
			const predicate = this.#predicate();
			do {
				this.#skip();
				const object = this.#object();
				this.#found.push({ subject, predicate, object, line: this.#lineHere() });
				this.#skip();
			} while (this.#take(","));
			if (!this.#take(";")) return;
			this.#skip();
			while (this.#take(";")) this.#skip();
			if (this.#next() === "." || this.#next() === "]") return;
		}
	}

	#predicate(): Resource {
		if (this.#next() === "a" && /^a(?=[\s<["'(#]|_:|$)/.test(this.source.slice(this.#at, this.#at + 3))) {
			this.#at++;
			return `${RDF}type`;
		}
		if (this.#next() === "_") this.#fail("unexpected");
		return this.#resource();
	}

	#object(): Resource | Literal {
		const next = this.#next();
		if (next === '"' || next === "'") return this.#literal();
		if (next === "[") return this.#propertyList();
		if (next === "(") return this.#collection();
		if (/[0-9+.-]/.test(next)) return this.#number();
		const at = this.#at;
		const word = this.#match(patterns.word)?.[0];
		if ((word === "true" || word === "false") && !/[\p{L}\p{N}:_.-]/u.test(this.#next().replace(".", ""))) {
			return { value: word, language: "", datatype: `${XSD}boolean` };
		}
		this.#at = at;
		return this.#resource();
	}

	#resource(): Resource {
		if (this.#next() === "<") return this.#iri();
		const label = this.#match(patterns.blank)?.[1];
		if (label !== undefined) {
			const known = this.#labels.get(label) ?? this.#blank();
			this.#labels.set(label, known);
			return known;
		}
		const at = this.#at;
		const [, prefix = "", local = ""] = this.#match(patterns.prefixed) ?? this.#fail("unexpected");
		const namespace = this.#prefixes.get(prefix);
		if (namespace === undefined) {
			this.#at = at;
			return this.#fail("unknownPrefix", `${prefix}:`);
		}
		// A dot at the end is the statement's.
		const own = /\.*$/.exec(local)?.[0].length ?? 0;
		const ends = local.length - (own > 0 && !local.endsWith("\\.") ? own : Math.max(0, own - 1));
		this.#at -= local.length - ends;
		return namespace + local.slice(0, ends).replace(/\\(.)/g, "$1");
	}

	#iri(): Resource {
		const raw = this.#match(patterns.iri)?.[1];
		if (raw === undefined) return this.#fail(this.source.indexOf(">", this.#at) < 0 ? "openIri" : "badIri");
		const iri = raw.replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/g, (_, short?: string, long?: string) => this.#character(short ?? long ?? ""));
		return resolvedIri(iri, this.#base);
	}

	#literal(): Literal {
		const value = this.#string();
		const language = this.#match(patterns.language)?.[1];
		if (language !== undefined) return { value, language: language.toLowerCase(), datatype: `${RDF}langString` };
		if (!this.source.startsWith("^^", this.#at)) return { value, language: "", datatype: `${XSD}string` };
		this.#at += 2;
		this.#skip();
		if (this.#next() === "_") this.#fail("unexpected");
		return { value, language: "", datatype: this.#resource() };
	}

	/** By hand: an expression with repetitions in it would run out of stack on a long one. */
	#string(): string {
		const { source } = this;
		const quote = this.#next();
		const long = source.startsWith(quote.repeat(3), this.#at);
		const end = long ? quote.repeat(3) : quote;
		const start = this.#at;
		let value = "";
		let from = (this.#at += end.length);
		for (;;) {
			const character = source[this.#at];
			if (character === undefined || (!long && (character === "\n" || character === "\r"))) {
				this.#at = start;
				return this.#fail("openString");
			}
			if (character === quote && source.startsWith(end, this.#at)) break;
			if (character !== "\\") {
				this.#at++;
				continue;
			}
			value += source.slice(from, this.#at) + this.#escape();
			from = this.#at;
		}
		value += source.slice(from, this.#at);
		this.#at += end.length;
		return value;
	}

	#escape(): string {
		const letter = this.source[this.#at + 1] ?? "";
		const plain = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
		if (plain !== undefined) {
			this.#at += 2;
			return plain;
		}
		const length = letter === "u" ? 4 : letter === "U" ? 8 : 0;
		const digits = this.source.slice(this.#at + 2, this.#at + 2 + length);
		if (length === 0 || !/^[0-9A-Fa-f]+$/.test(digits) || digits.length < length) return this.#fail("badEscape");
		const character = this.#character(digits);
		this.#at += 2 + length;
		return character;
	}

	#character(digits: string): string {
		const code = Number.parseInt(digits, 16);
		return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? this.#fail("badEscape") : String.fromCodePoint(code);
	}

	#number(): Literal {
		const [value] = this.#match(patterns.number) ?? this.#fail("unexpected");
		const kind = /[eE]/.test(value) ? "double" : value.includes(".") ? "decimal" : "integer";
		return { value, language: "", datatype: XSD + kind };
	}

	#propertyList(): Resource {
		this.#at++;
		const node = this.#blank();
		this.#deeper();
		this.#skip();
		if (this.#next() !== "]") this.#predicates(node);
		this.#expect("]");
		this.#depth--;
		return node;
	}

	#collection(): Resource {
		this.#at++;
		this.#deeper();
		let first: Resource = `${RDF}nil`;
		let last: Resource | null = null;
		for (this.#skip(); this.#next() !== ")"; this.#skip()) {
			const node = this.#blank();
			if (last === null) first = node;
			else this.#found.push({ subject: last, predicate: `${RDF}rest`, object: node, line: this.#lineHere() });
			this.#found.push({ subject: node, predicate: `${RDF}first`, object: this.#object(), line: this.#lineHere() });
			last = node;
		}
		this.#at++;
		this.#depth--;
		if (last !== null) this.#found.push({ subject: last, predicate: `${RDF}rest`, object: `${RDF}nil`, line: this.#lineHere() });
		return first;
	}

	#blank(): Resource {
		return `_:${this.#blanks++}`;
	}

	#deeper(): void {
		if (++this.#depth > DEEPEST) this.#fail("tooDeep");
	}

	#next(): string {
		return this.source[this.#at] ?? "";
	}

	#take(sign: string): boolean {
		if (this.#next() !== sign) return false;
		this.#at++;
		return true;
	}

	#expect(sign: string): void {
		this.#skip();
		if (!this.#take(sign)) this.#fail("unexpected");
	}

	#skip(): void {
		this.#match(patterns.space);
	}

	#match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.#at;
		const match = pattern.exec(this.source);
		if (match) this.#at = pattern.lastIndex;
		return match;
	}

	/** The line of where reading stands; it only goes forward, so counting on from the last time is enough. */
	#lineHere(): number {
		if (this.#at < this.#counted) [this.#line, this.#counted] = [1, 0];
		for (let next = this.source.indexOf("\n", this.#counted); next >= 0 && next < this.#at; next = this.source.indexOf("\n", next + 1)) {
			this.#line++;
			this.#counted = next + 1;
		}
		return this.#line;
	}

	#fail(reason: SyntaxReason, found?: string): never {
		const rest = /^\S{0,24}/.exec(this.source.slice(this.#at, this.#at + 24))?.[0] ?? "";
		throw new ForeignSyntaxError(this.#lineHere(), reason, found ?? rest);
	}
}

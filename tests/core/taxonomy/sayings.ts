import { toNotePath, type NotePath } from "../../../src/core/note/notePath.ts";
import type { LinkResolver } from "../../../src/core/note/linkResolver.ts";
import type { Evidence } from "../../../src/core/statements/evidence.ts";
import type {
	ClaimRole,
	ConceptName,
	RelationStatement,
	Statement,
	StatementStatus,
	TypeStatement,
} from "../../../src/core/statements/statement.ts";
import { buildTaxonomy, type TaxonomyOptions } from "../../../src/core/taxonomy/taxonomyIndex.ts";
import type { NoteInfo } from "../../../src/core/taxonomy/noteInfo.ts";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";

/** Statements in a test's own words: each speaks of one note and counts its lines by itself. */
export class Sayings {
	readonly path: NotePath;
	readonly statements: Statement[] = [];
	info: NoteInfo | undefined;

	constructor(path: string) {
		this.path = toNotePath(path);
	}

	/** The note is a concept of its own. */
	isConcept(label: string, altLabels: readonly string[] = []): this {
		const name = { by: "note", path: this.path } as const;
		return this.#add({ kind: "concept", name, presence: "note", label, altLabels, heading: null, evidence: this.#evidence() });
	}

	/** The note is a concept only if something names it. */
	mayBeConcept(label: string): this {
		const name = { by: "note", path: this.path } as const;
		const evidence = this.#evidence();
		const statement = { kind: "concept", name, presence: "note", label, altLabels: [], heading: null, evidence } as const;
		return this.#add({ ...statement, onlyIfNamed: true });
	}

	describes(label: string, altLabels: readonly string[] = []): this {
		const name = label_(label, altLabels);
		const heading = label;
		return this.#add({ kind: "concept", name, presence: "section", label, altLabels, heading, evidence: this.#evidence() });
	}

	/** Names a concept, by a label or a link, and perhaps by further labels. */
	mentions(of: Name, label = of, altLabels: readonly string[] = []): this {
		const name = this.#name(of);
		const evidence = this.#evidence();
		return this.#add({ kind: "concept", name, presence: "mention", label, altLabels, heading: null, evidence });
	}

	says(
		from: Name,
		type: string,
		to: Name,
		status: StatementStatus = "asserted",
		requires: RelationStatement["requires"] = "none",
	): this {
		const ends = { from: this.#name(from), to: this.#name(to) };
		return this.#add({ kind: "relation", ...ends, type, status, requires, evidence: this.#evidence() });
	}

	claims(of: Name, role: ClaimRole, text: string, status: StatementStatus = "asserted"): this {
		return this.#add({ kind: "claim", of: this.#name(of), role, text, status, evidence: this.#evidence(text) });
	}

	types(name: Name, type: string, reason: TypeStatement["reason"] = "property"): this {
		return this.#add({ kind: "type", name: this.#name(name), type, reason, evidence: this.#evidence() });
	}

	inherits(of: Name, role: "strength" | "weakness" | "task", from: Name, mode: "adopts" | "drops"): this {
		const ends = { of: this.#name(of), from: this.#name(from) };
		return this.#add({ kind: "inheritance", ...ends, role, mode, evidence: this.#evidence() });
	}

	#add(statement: Statement): this {
		this.statements.push(statement);
		return this;
	}

	#evidence(quote?: string): Evidence {
		const line = this.statements.length + 1;
		return { path: this.path, line, quote: quote ?? `line ${line}`, origin: "property" };
	}

	/** `[[link]]`, `.` for the note itself, anything else a label; `Label = Other = Another` gives several names. */
	#name(name: Name): ConceptName {
		if (name === ".") return { by: "note", path: this.path };
		const link = /^\[\[(.*)\]\]$/.exec(name)?.[1];
		if (link !== undefined) return { by: "link", linkpath: link, source: this.path, display: null };
		const [label = "", ...altLabels] = name.split(" = ");
		return label_(label, altLabels);
	}
}

type Name = string;

function label_(label: string, altLabels: readonly string[] = []): ConceptName {
	return { by: "label", label, altLabels };
}

export function note(path: string): Sayings {
	return new Sayings(path);
}

/** Links lead to notes by path or by file name, the first by code point; to nothing otherwise. */
export function resolverOver(paths: () => Iterable<NotePath>): LinkResolver {
	return {
		resolve(linktext) {
			const wanted = linktext.replace(/[#^].*$/, "").toLowerCase();
			const found = [...paths()].filter((path) => {
				const whole = path.toLowerCase().replace(/\.md$/, "");
				return whole === wanted || whole.endsWith(`/${wanted}`);
			});
			return found.sort((a, b) => (a < b ? -1 : 1))[0] ?? null;
		},
	};
}

export function taxonomyOf(notes: readonly Sayings[], options: TaxonomyOptions = {}): Taxonomy {
	return buildTaxonomy(notes, resolverOver(() => notes.map(({ path }) => path)), options);
}

/** `from type to` of every relation, with the status where it is not asserted. */
export function relationsOf(taxonomy: Taxonomy): string[] {
	const label = (id: Taxonomy["concepts"][number]["id"]) => taxonomy.concept(id)?.label ?? `missing ${id}`;
	return taxonomy.relations.map(({ from, type, to, status }) => {
		return `${label(from)} ${type} ${label(to)}${status === "asserted" ? "" : ` (${status})`}`;
	});
}

export function labelsOf(taxonomy: Taxonomy): string[] {
	return taxonomy.concepts.map(({ label }) => label);
}

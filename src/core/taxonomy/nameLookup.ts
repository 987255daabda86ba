import type { LinkResolver } from "../note/linkResolver.ts";
import type { NotePath } from "../note/notePath.ts";
import type { ConceptName, Statement } from "../statements/statement.ts";
import type { Term } from "./ledger.ts";
import { linkHeading, linkLabel } from "./linkParts.ts";
import type { NameIndex } from "./nameIndex.ts";
import { objectName, subjectName } from "./statementOrder.ts";
import type { Work } from "./work.ts";

export interface Ends {
	readonly subject: Term;
	readonly object: Term | null;
	/** Notes to whose headings the statement links: which section that is may change with them. */
	readonly headingsOf: readonly NotePath[];
}

/** Turns the names in statements into terms. */
export class NameLookup {
	constructor(
		private readonly names: NameIndex,
		public resolver: LinkResolver,
		/** The term of a section's concept, by the note and the key of its heading. */
		private readonly sectionAt: (path: NotePath, heading: string) => Term | null,
		private readonly work: Work,
	) {}

	/** Null where a name is no name. */
	ends(statement: Statement): Ends | null {
		const object = objectName(statement);
		const requires = statement.kind === "relation" ? statement.requires : "none";
		const given = statement.kind === "concept" ? [statement.label, ...statement.altLabels] : [];
		const headingsOf: NotePath[] = [];
		const subjectTerm = this.#term(subjectName(statement), requires === "none" || requires === "to", given, headingsOf);
		const objectTerm = object && this.#term(object, requires === "none" || requires === "from", [], headingsOf);
		if (subjectTerm && (!object || objectTerm)) return { subject: subjectTerm, object: objectTerm, headingsOf };
		for (const term of [subjectTerm, objectTerm]) if (term?.users.size === 0) this.names.release(term);
		return null;
	}

	/**
	 * @param joins false for an end that must be known on other grounds: it tells nothing of its names.
	 * @param given further names that the statement gives the concept.
	 */
	#term(name: ConceptName, joins: boolean, given: readonly string[], headingsOf: NotePath[]): Term | null {
		if (name.by === "note") return this.names.noteTerm(name.path);
		if (name.by === "label") return this.names.labelTerm(name.label, joins ? [...name.altLabels, ...given] : []);
		this.work.add(1);
		const path = this.resolver.resolve(name.linkpath, name.source);
		if (path === null) return this.names.labelTerm(linkLabel(name.linkpath), given);
		const heading = linkHeading(name.linkpath);
		if (heading !== null) headingsOf.push(path);
		return (heading === null ? null : this.sectionAt(path, heading)) ?? this.names.noteTerm(path);
	}
}

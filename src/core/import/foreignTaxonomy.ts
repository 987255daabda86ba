import type { UserRelation } from "../vocabulary/readingOptions.ts";
import type { ConceptType, RelationType } from "../vocabulary/terms.ts";

/** Concepts of a file that is no note, as they would be drafted: nothing is written yet, nothing is looked up yet. */
export interface ForeignTaxonomy {
	/** In the order of the file. */
	readonly concepts: readonly ForeignConcept[];
	/** Relations that the file's own users have named, as they declared them. */
	readonly ownRelations: readonly UserRelation[];
	readonly problems: readonly ForeignProblem[];
}

export interface ForeignConcept {
	/** What the file knows the concept by: an IRI, an id, else its label. Different for each. */
	readonly key: string;
	readonly label: string;
	readonly aliases: readonly string[];
	readonly type: ConceptType | null;
	/** To keys of the same file, or to names that it does not explain. */
	readonly relations: readonly ForeignRelation[];
	readonly strengths: readonly string[];
	readonly weaknesses: readonly string[];
	readonly year: number | null;
	readonly summary: string;
}

export type ForeignRelation = { readonly type: RelationType; readonly to: string } | { readonly type: RelationType; readonly name: string };

export const FOREIGN_PROBLEMS = [
	/** The file is not what its ending says; nothing of it is read. */
	"syntax",
	/** It holds no concept. */
	"noConcepts",
	/** A concept without a label is left out. */
	"noLabel",
	/** Two concepts of one key: the later is left out. */
	"keyTwice",
	/** A relation leads to something the file does not describe. */
	"unknownTarget",
	/** A name that several concepts of the file bear. */
	"ambiguousName",
	/** A row with more cells than there are columns. */
	"wideRow",
] as const;

/** What a person should know of a file, with its line where that can be told. */
export interface ForeignProblem {
	readonly code: (typeof FOREIGN_PROBLEMS)[number];
	/** From 1. */
	readonly line: number | null;
	readonly parameters: Readonly<Record<string, string>>;
}

/** A file that cannot be read to its end. */
export class ForeignSyntaxError extends Error {
	/** @param reason a word of the language room: `importSyntax.…`. */
	constructor(
		readonly line: number,
		readonly reason: SyntaxReason,
		readonly found: string,
	) {
		super(`line ${line}: ${reason}: ${found}`);
	}
}

export const SYNTAX_REASONS = [
	"unexpected",
	"openString",
	"openIri",
	"badEscape",
	"badIri",
	"unknownPrefix",
	"tooDeep",
	"openQuote",
	"noLabelColumn",
	"notJson",
	"notOurJson",
] as const;
export type SyntaxReason = (typeof SYNTAX_REASONS)[number];

/** A place between two slices of a long reading: the host may paint here. */
export type Breather = () => Promise<void>;

/** So many statements or rows are read between two breaths. */
export const SLICE_LENGTH = 2000;

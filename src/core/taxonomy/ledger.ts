import type { NotePath } from "../note/notePath.ts";
import { noteBasename } from "../note/notePath.ts";
import type { Statement, TypeReason } from "../statements/statement.ts";
import { Bag } from "./bag.ts";
import { compactList } from "./compactList.ts";
import type { ConceptId, Relation } from "./concept.ts";
import type { ConceptFace } from "./conceptFace.ts";
import { squeeze, wordKey } from "./nameKey.ts";

/*
 * What the index keeps, as plain records that point at each other: statements point at terms, terms mean concepts,
 * concepts hold what the statements say of them. They stand in one file because each needs the others' type.
 */

/** What statements point at: a note, or a label together with the other labels that the same place gives. */
export type Term = NoteTerm | LabelTerm;

abstract class AnyTerm {
	/** The concept it means; null until the name index has decided, for all statements that use it at once. */
	concept: ConceptEntry | null = null;
	/** Statements that have it as an end. */
	readonly users = new Bag<BoundStatement>();
}

/** How a note bears a name; a title is stronger than an alias. */
export interface NoteClaim {
	readonly words: string;
	readonly key: string;
	titles: number;
	aliases: number;
}

export class NoteTerm extends AnyTerm {
	readonly kind = "note";
	/** Its file name first, which stays as long as the term. */
	claims: readonly NoteClaim[];
	/** Places that take the note for a concept whether or not anything else names it. */
	firm = 0;

	constructor(readonly path: NotePath) {
		super();
		const words = wordKey(noteBasename(path));
		this.claims = [{ words, key: squeeze(words), titles: 1, aliases: 0 }];
	}
}

export class LabelTerm extends AnyTerm {
	readonly kind = "label";
	readonly key: string;
	readonly altKeys: readonly string[];
	/** How many places describe it in a section, and how many only name it. */
	sections = 0;
	mentions = 0;

	/** Words as `wordKey` gives them; the others without the label, sorted. */
	constructor(
		readonly words: string,
		readonly altWords: readonly string[],
	) {
		super();
		this.key = squeeze(words);
		this.altKeys = altWords.length > 0 ? [...new Set(altWords.map(squeeze))] : altWords;
	}
}

/** A statement with its names looked up. */
export class BoundStatement {
	/** It stands in its concepts at present. */
	applied = false;
	/** Notes to whose headings it links. */
	headingsOf: readonly NotePath[] | null = null;

	constructor(
		readonly statement: Statement,
		/** Its index among the note's statements. */
		readonly order: number,
		public subject: Term,
		public object: Term | null,
	) {}
}

/**
 * How firmly a spelling stands for its concept, firmest first: title of its note, of a section, where it is only named
 * in a list or otherwise, alias in its own note, alias elsewhere.
 */
export const SPELLING_RANKS = ["note", "section", "mention", "named", "ownAlias", "alias"] as const;
export type SpellingRank = (typeof SPELLING_RANKS)[number];

/** A way to write a concept's name, and how often it is used at each rank. */
export interface Spelling extends Record<SpellingRank, number> {
	readonly text: string;
	readonly key: string;
}

export interface TypeVotes {
	readonly type: string;
	readonly reason: TypeReason;
	votes: number;
}

/** Sums over everything that is said of one concept, kept so that each statement is added or taken back alone. */
export class ConceptEntry {
	readonly terms = new Bag<Term>();
	/** Statements that make it known without condition, and active ones that bring it into being. */
	grounds = 0;
	introductions = 0;
	/** Statements that make it a concept only if something other than a plain link names it. */
	reservations = 0;
	/** As of the last settling. */
	grounded = false;
	known = false;
	reserved = false;
	spellings: readonly Spelling[] = compactList<Spelling>([]);
	types: readonly TypeVotes[] = compactList<TypeVotes>([]);
	/** In `compareStatements` order: where it is described, and where a label only names it. */
	descriptions: BoundStatement[] = compactList([]);
	mentions: BoundStatement[] = compactList([]);
	/** Claims, what is taken over or not, and relations of it to itself. */
	readonly remarks = new Bag<BoundStatement>();
	/** Relations that it has to others, and symmetric ones in both directions. */
	readonly says = new Bag<BoundStatement>();
	/** How many statements of relations that tell of its type leave and reach it, by the place of that role. */
	roles: number[] = compactList<number>([]);
	/** What was last worked out from all this; null after a change. */
	face: ConceptFace | null = null;
	outgoing: readonly Relation[] | null = null;

	constructor(
		readonly id: ConceptId,
		/** Its own note. */
		readonly path: NotePath | null,
	) {}
}

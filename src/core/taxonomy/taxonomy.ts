import type { NotePath } from "../note/notePath.ts";
import type { UserRelation } from "../vocabulary/readingOptions.ts";
import type { Concept, ConceptId, Relation } from "./concept.ts";
import type { Diagnostic } from "./diagnostic.ts";

/**
 * The typed taxonomy at one moment: concepts (one per real thing, however many names and notes it has) and typed
 * relations, each with all its evidence. Never changes; the next moment is another value. Every list is in
 * code-point order, so that equal vaults give equal bytes.
 */
export interface Taxonomy {
	/** Differs between two values that differ. */
	readonly revision: number;
	concept(id: ConceptId): Concept | null;
	/** Sorted by id. */
	readonly concepts: readonly Concept[];
	/** Stated and derived relations, sorted by from, type, to, status. */
	readonly relations: readonly Relation[];
	outgoing(id: ConceptId): readonly Relation[];
	incoming(id: ConceptId): readonly Relation[];
	/** Concepts that bear this label or alias, compared by normalised name. */
	named(label: string): readonly Concept[];
	/** Concepts described in this note, its own concept first. */
	inNote(path: NotePath): readonly Concept[];
	readonly diagnostics: readonly Diagnostic[];
	/** Pairs that are likely one thing, sorted: to be shown as such and merged only by a person. */
	readonly duplicates: readonly LikelyDuplicate[];
	/** What is known of the relations that are the user's own. */
	readonly ownRelations: readonly UserRelation[];
}

export interface LikelyDuplicate {
	/** The one that would be kept: the better described, else the first by id. */
	readonly a: ConceptId;
	readonly b: ConceptId;
	/**
	 * One abbreviates the other, one is the other with a word like 模型 or "network" added, or a place gives names of
	 * both for one thing.
	 */
	readonly reason: "acronym" | "addedWord" | "stated";
	/** The name that joins them. */
	readonly name: string;
}

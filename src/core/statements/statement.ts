import type { NotePath } from "../note/notePath.ts";
import type { ConceptType, RelationType } from "../vocabulary/terms.ts";
import type { Evidence } from "./evidence.ts";

/*
 * A statement says one thing about concepts that it knows by name only. Which names are one concept is for the
 * taxonomy to find; until then nothing here is resolved, so a note's statements depend on that note alone.
 */

/** How a statement points at a concept. */
export type ConceptName =
	/** The note's own concept. */
	| { readonly by: "note"; readonly path: NotePath }
	/** Whatever a wikilink leads to; a placeholder where it leads nowhere. */
	| { readonly by: "link"; readonly linkpath: string; readonly source: NotePath; readonly display: string | null }
	/** A label, cleaned, with other labels of the same thing ("CNN", "Convolutional Neural Network"). */
	| { readonly by: "label"; readonly label: string; readonly altLabels: readonly string[] };

/** Asserted by the note's structure, or read from prose and only suggested. */
export type StatementStatus = "asserted" | "suggested";

export type Statement = ConceptStatement | TypeStatement | RelationStatement | ClaimStatement | InheritanceStatement;

/** "Here a concept is described" (note, section) or "here it is named" (mention). */
export interface ConceptStatement {
	readonly kind: "concept";
	readonly name: ConceptName;
	readonly presence: "note" | "section" | "mention";
	/** The preferred label this place gives, and further ones, both cleaned. */
	readonly label: string;
	readonly altLabels: readonly string[];
	/** The heading as written, for sections. */
	readonly heading: string | null;
	/** Counts only where another statement refers to the note: it says nothing of its own, but has a name. */
	readonly onlyIfNamed?: boolean;
	readonly evidence: Evidence;
}

/** "This concept is of that type", with the reason that can be shown. */
export interface TypeStatement {
	readonly kind: "type";
	readonly name: ConceptName;
	readonly type: ConceptType;
	/** What relations tell is read off the relations that count, and never stated. */
	readonly reason: Exclude<TypeReason, "relation">;
	readonly evidence: Evidence;
}

/** What a type was concluded from, strongest first. */
export type TypeReason = "property" | "tag" | "folder" | "word" | "position" | "relation";

export interface RelationStatement {
	readonly kind: "relation";
	readonly from: ConceptName;
	readonly type: RelationType;
	readonly to: ConceptName;
	readonly status: StatementStatus;
	/**
	 * Which ends must be concepts on other grounds before the statement counts. Prose demands `both`; a list pattern
	 * or a property may introduce its far end (`from`), and a property or heading both (`none`).
	 */
	readonly requires: "none" | "from" | "to" | "both";
	readonly evidence: Evidence;
}

export type ClaimRole = "strength" | "weakness" | "summary" | "year";

export interface ClaimStatement {
	readonly kind: "claim";
	readonly of: ConceptName;
	readonly role: ClaimRole;
	readonly text: string;
	readonly status: StatementStatus;
	readonly evidence: Evidence;
}

/** "Still has RNN's weaknesses" (`adopts`), or "unlike RNN, free of its weaknesses" (`drops`). */
export interface InheritanceStatement {
	readonly kind: "inheritance";
	readonly of: ConceptName;
	readonly role: "strength" | "weakness" | "task";
	readonly from: ConceptName;
	readonly mode: "adopts" | "drops";
	readonly evidence: Evidence;
}

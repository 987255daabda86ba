import type { NotePath } from "../note/notePath.ts";
import type { Evidence } from "../statements/evidence.ts";
import type { TypeReason } from "../statements/statement.ts";
import type { ConceptType, RelationType } from "../vocabulary/terms.ts";

declare const conceptId: unique symbol;

/**
 * A concept's identity: `note:<path>` where it has a note of its own, else `name:<normalised label>`.
 * Stable while neither changes; never made from a file name alone.
 */
export type ConceptId = string & { readonly [conceptId]: true };

/** Own note, section of a survey, only mentioned, or only linked to. */
export type Presence = "note" | "section" | "mention" | "placeholder";

/** Asserted and suggested as read; inherited as derived from another concept. */
export type Status = "asserted" | "suggested" | "inherited";

export interface Concept {
	readonly id: ConceptId;
	/** The preferred label (SKOS prefLabel). */
	readonly label: string;
	readonly altLabels: readonly string[];
	readonly type: ConceptType | null;
	readonly typeReason: TypeReason | null;
	readonly presence: Presence;
	/** Where it is described: its own note first. */
	readonly places: readonly Place[];
	readonly strengths: readonly Claim[];
	readonly weaknesses: readonly Claim[];
	readonly summary: Claim | null;
	readonly year: number | null;
	/** Tags of the concept's own note, without hash. */
	readonly tags: readonly string[];
}

export interface Place {
	readonly path: NotePath;
	readonly line: number;
	/** Null where the whole note is meant. */
	readonly heading: string | null;
}

export interface Claim {
	readonly text: string;
	readonly status: Status;
	/** The concept it is inherited from. */
	readonly source: ConceptId | null;
	readonly evidence: readonly Evidence[];
}

export interface Relation {
	readonly from: ConceptId;
	readonly type: RelationType;
	readonly to: ConceptId;
	readonly status: Status;
	readonly source: ConceptId | null;
	readonly evidence: readonly Evidence[];
}

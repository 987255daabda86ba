import type { NotePath } from "../note/notePath.ts";
import type { ConceptId } from "../taxonomy/concept.ts";
import type { MeaningCode } from "../vocabulary/meaning.ts";
import type { UserRelation } from "../vocabulary/readingOptions.ts";
import type { RelationType } from "../vocabulary/terms.ts";

/** What a person has decided about the reading of the notes: it edits none of them, and is taken back like any action. */
export type Decision =
	/** A suggestion that is to be made no more by this note. */
	| { readonly kind: "dismiss"; readonly from: ConceptId; readonly type: RelationType; readonly to: ConceptId; readonly path: NotePath }
	| { readonly kind: "mapProperty"; readonly property: string; readonly as: MeaningCode }
	/** A relation that notes to come will state. */
	| { readonly kind: "ownRelation"; readonly relation: UserRelation };

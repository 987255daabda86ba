import type { ConceptId } from "../taxonomy/concept.ts";
import type { ConceptType, RelationType } from "../vocabulary/terms.ts";
import { planAddAlias, planRetype } from "./conceptEdit.ts";
import { planConnect, planDisconnect, planMove } from "./connect.ts";
import type { PlanResult } from "./editPlan.ts";
import { planImport, type ImportChoice } from "./importNotes.ts";
import { planMerge } from "./merge.ts";
import { planNewNote } from "./newNote.ts";
import type { NoteDraft } from "./noteDraft.ts";
import type { PlanningContext } from "./planningContext.ts";
import { planRename } from "./rename.ts";
import { planSurveyNotes, type SurveyChoice } from "./surveyNotes.ts";

/** Everything that a person can ask to be written. */
export type Intention =
	/** `template` is the text of the user's template note. */
	| { readonly kind: "newNote"; readonly draft: NoteDraft; readonly template: string | null }
	| { readonly kind: "connect"; readonly from: ConceptId; readonly type: RelationType; readonly to: ConceptId }
	/** Turns a suggested relation into a property. */
	| { readonly kind: "accept"; readonly from: ConceptId; readonly type: RelationType; readonly to: ConceptId }
	| { readonly kind: "disconnect"; readonly from: ConceptId; readonly type: RelationType; readonly to: ConceptId }
	/** `leaves` is the parent in whose place the other comes; null to gain one. */
	| { readonly kind: "move"; readonly concept: ConceptId; readonly leaves: ConceptId | null; readonly to: ConceptId }
	| { readonly kind: "retype"; readonly concept: ConceptId; readonly type: ConceptType }
	| { readonly kind: "rename"; readonly concept: ConceptId; readonly label: string; readonly keepsAlias: boolean }
	| { readonly kind: "addAlias"; readonly concept: ConceptId; readonly alias: string }
	| { readonly kind: "merge"; readonly keep: ConceptId; readonly drop: ConceptId }
	| { readonly kind: "surveyToNotes"; readonly choice: SurveyChoice }
	| { readonly kind: "importNotes"; readonly choice: ImportChoice };

/** The plan of an intention. It depends on the intention and the context alone, and nothing is written. */
export async function planFor(intention: Intention, context: PlanningContext): Promise<PlanResult> {
	switch (intention.kind) {
		case "newNote":
			return await planNewNote(intention.draft, intention.template, context);
		case "connect":
		case "accept":
			return await planConnect(intention.from, intention.type, intention.to, context, intention.kind);
		case "disconnect":
			return await planDisconnect(intention.from, intention.type, intention.to, context);
		case "move":
			return await planMove(intention.concept, intention.leaves, intention.to, context);
		case "retype":
			return await planRetype(intention.concept, intention.type, context);
		case "rename":
			return await planRename(intention.concept, intention.label, intention.keepsAlias, context);
		case "addAlias":
			return await planAddAlias(intention.concept, intention.alias, context);
		case "merge":
			return await planMerge(intention.keep, intention.drop, context);
		case "surveyToNotes":
			return await planSurveyNotes(intention.choice, context);
		case "importNotes":
			return await planImport(intention.choice, context);
	}
}

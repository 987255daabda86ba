import type { NotePath } from "../note/notePath.ts";

export const REFUSALS = [
	/** The note is not there (any more). */
	"missingNote",
	/** A file stands where one should be created. */
	"noteExists",
	/** The place that the plan changes was changed by something else. */
	"changedSince",
	/** The text to be replaced stands there more than once, so that the place cannot be told. */
	"ambiguousPlace",
	/** The text to be replaced is not there. */
	"textNotFound",
	/** The host could not write. */
	"writeFailed",
	/** No write was started because someone cancelled. */
	"cancelled",
	"unreadableFrontmatter",
	"unreadableTemplate",
	"duplicateKey",
	"anchorInValue",
	"multilineFlow",
	"multilineScalar",
	"nestedValue",
	"commentInValue",
	"unwritableKey",
	/** The concept has no note in which the property could stand. */
	"noNote",
	/** The text of a note says so, not one of its properties: only a person can reword it. */
	"statedInText",
	/** No property states this relation from the end that has a note. */
	"noInverseProperty",
	/** Several concepts bear the name, and this one has no note that a link could lead to. */
	"ambiguousName",
	"emptyName",
	"unknownConcept",
	"unknownSection",
	"sameConcept",
	/** The new parent lies below the concept. */
	"wouldCycle",
	"nothingToDo",
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** Why something is not done, and where. */
export interface Refusal {
	readonly code: RefusalCode;
	readonly path: NotePath | null;
	readonly parameters: Readonly<Record<string, string>>;
}

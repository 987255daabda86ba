import type { NotePath } from "../note/notePath.ts";
import type { Decision } from "./decision.ts";
import type { Refusal } from "./refusal.ts";
import { inverseSplices, spliced, type Splice } from "./splice.ts";

/*
 * What an intention would do to the vault, complete enough to be shown, applied and taken back without asking the
 * taxonomy again. A plan holds the whole text of each note it was computed from: that text is the note's version.
 */

export interface EditPlan {
	readonly summary: PlanSummary;
	/** In the order of writing: create and insert before remove, so that a crash duplicates and never loses. */
	readonly steps: readonly PlanStep[];
	/** What a person should know before confirming; none of them stops the plan. */
	readonly warnings: readonly PlanWarning[];
	/** What is kept beside the notes. */
	readonly decisions?: readonly Decision[];
}

/** One write to one note; a plan changes a note's text in one step only. */
export type PlanStep = CreateStep | ChangeStep | RenameStep | TrashStep;

/** Never overwrites: a file that stands there already is a refusal. */
export interface CreateStep {
	readonly kind: "create";
	readonly path: NotePath;
	readonly text: string;
}

export interface ChangeStep {
	readonly kind: "change";
	readonly path: NotePath;
	/** The note's whole text as the splices were computed from. */
	readonly before: string;
	/** In the order of `before`, not overlapping. */
	readonly splices: readonly Splice[];
}

export interface RenameStep {
	readonly kind: "rename";
	readonly path: NotePath;
	readonly to: NotePath;
	/** Notes whose links the host rewrites by itself when the file moves. */
	readonly rewrites: readonly NoteRewrite[];
	/**
	 * True where `rewrites` must come out byte for byte (undo and redo); false where they only foretell what the
	 * host will do.
	 */
	readonly exact: boolean;
}

/** A note's text under its path before the rename, before and after the host has rewritten its links. */
export interface NoteRewrite {
	readonly path: NotePath;
	readonly before: string;
	readonly after: string;
}

/** Happens only while the note still holds exactly `before`. */
export interface TrashStep {
	readonly kind: "trash";
	readonly path: NotePath;
	readonly before: string;
}

export const PLAN_CODES = [
	"createNote",
	"connect",
	"disconnect",
	"move",
	"retype",
	"renameNote",
	"relabel",
	"addAlias",
	"merge",
	"accept",
	"surveyToNotes",
	"dismiss",
	"mapProperty",
	"importNotes",
] as const;
export type PlanCode = (typeof PLAN_CODES)[number];

/** What the plan is for, as a code and the values of its sentence. */
export interface PlanSummary {
	readonly code: PlanCode;
	readonly parameters: Readonly<Record<string, string>>;
	/** Set on the inverse of a plan. */
	readonly undoes: boolean;
}

export const PLAN_WARNINGS = [
	/** Another concept bears this name. */
	"nameTaken",
	/** Another concept bears this alias. */
	"aliasTaken",
	/** The label cannot be a file name as it is. */
	"nameRepaired",
	/** A file of this name lies elsewhere, so that links by name alone are ambiguous. */
	"sameFileName",
	/** A chosen section is left out because its concept has a note. */
	"hasNote",
	/** The text of a note goes on saying what the plan takes out of a property. */
	"statedElsewhere",
	/** The type is too general a word to count against the note's folder. */
	"typeOverruled",
	/** A relation of the new note that no property can state. */
	"relationNotStated",
	/** A link that still leads to what is taken away. */
	"linkLeft",
	/** A property of the merged note that is kept as text. */
	"propertyKeptInText",
	/** Concepts of a file that have a note already. */
	"importKnown",
	/** Labels that cannot be file names as they are. */
	"importRepaired",
	/** Notes that get another name because a file of that name is there. */
	"importNumbered",
	/** Relations to concepts that were not chosen. */
	"importLeftOut",
] as const;
export type PlanWarningCode = (typeof PLAN_WARNINGS)[number];

export interface PlanWarning {
	readonly code: PlanWarningCode;
	readonly path: NotePath | null;
	readonly parameters: Readonly<Record<string, string>>;
}

export type PlanResult =
	| { readonly kind: "planned"; readonly plan: EditPlan }
	| { readonly kind: "refused"; readonly refusal: Refusal };

/** What was really written, which differs from the plan where notes had changed elsewhere meanwhile. */
export interface AppliedPlan {
	readonly summary: PlanSummary;
	readonly steps: readonly PlanStep[];
	readonly decisions?: readonly Decision[];
}

/** The text that a change leads to. */
export function changedText(step: ChangeStep): string {
	return spliced(step.before, step.splices);
}

/**
 * The plan that takes back what was written, last step first. Nothing is decided anew here: each step is turned
 * round, so an action and its undo cannot drift apart.
 */
export function inversePlan(applied: AppliedPlan): EditPlan {
	return {
		summary: { ...applied.summary, undoes: !applied.summary.undoes },
		steps: [...applied.steps].reverse().map(inverseStep),
		warnings: [],
		...(applied.decisions && { decisions: applied.decisions }),
	};
}

function inverseStep(step: PlanStep): PlanStep {
	switch (step.kind) {
		case "create":
			return { kind: "trash", path: step.path, before: step.text };
		case "trash":
			return { kind: "create", path: step.path, text: step.before };
		case "change":
			return {
				kind: "change",
				path: step.path,
				before: changedText(step),
				splices: inverseSplices(step.before, step.splices),
			};
		case "rename":
			return {
				kind: "rename",
				path: step.to,
				to: step.path,
				rewrites: step.rewrites.map((rewrite) => ({
					path: rewrite.path === step.path ? step.to : rewrite.path,
					before: rewrite.after,
					after: rewrite.before,
				})),
				exact: true,
			};
	}
}

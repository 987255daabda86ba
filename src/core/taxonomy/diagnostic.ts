import type { NotePath } from "../note/notePath.ts";
import type { ConceptId } from "./concept.ts";

export type Severity = "error" | "warning" | "hint";

export const DIAGNOSTIC_CODES = [
	"cycle",
	"contradictoryDirection",
	"ambiguousName",
	"aliasClash",
	"likelyDuplicate",
	"orphan",
	"modelWithoutTask",
	"unreadableFrontmatter",
	"unreadableNote",
	"unmappedProperty",
] as const;
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/** Something a person should look at: a code and parameters; the words come from the language room. */
export interface Diagnostic {
	readonly code: DiagnosticCode;
	readonly severity: Severity;
	readonly path: NotePath;
	readonly line: number;
	/** Values for the message's blanks, by name. */
	readonly parameters: Readonly<Record<string, string>>;
	readonly concepts: readonly ConceptId[];
	/** A repair that loses nothing, where there is one. */
	readonly fix: DiagnosticFix | null;
}

/** What authoring is asked to plan when the fix is chosen. */
export type DiagnosticFix =
	| { readonly kind: "merge"; readonly keep: ConceptId; readonly drop: ConceptId }
	| { readonly kind: "mapProperty"; readonly property: string; readonly as: string }
	| { readonly kind: "removeRelation"; readonly from: ConceptId; readonly type: string; readonly to: ConceptId };

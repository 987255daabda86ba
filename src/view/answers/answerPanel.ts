import type { Condition } from "../../core/query/condition.ts";
import type { ConceptId } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import type { Host } from "../host.ts";
import type { Actions } from "../viewModel.ts";

/** What a panel of answers may do; the rest of the view is no business of its, so that a note can hold one too. */
export type AnswerActions = Pick<Actions, "reveal" | "openConcept" | "openPlace" | "openEvidence" | "showMenu" | "ask" | "request"> & {
	/** Lights these concepts up in the picture. */
	light(concepts: readonly ConceptId[]): void;
};

export type AnswerHost = Pick<Host, "translate" | "language" | "setIcon" | "copyText" | "notice" | "previewPlace">;

/** One question with its answer, live: it follows the taxonomy. */
export interface AnswerPanel {
	/** Starts over with these concepts. */
	ask(concepts: readonly ConceptId[], manner?: AnswerManner): void;
	render(taxonomy: Taxonomy): void;
	/** What is asked now; left out where a question is about everything. */
	asked?(): Partial<AnswerManner> & { readonly concepts: readonly ConceptId[] };
	/** Puts the caret where the question is typed. */
	focus(): void;
}

/** How a question is asked, where it is asked by a code block. */
export interface AnswerManner {
	readonly avoid: readonly string[];
	readonly where: readonly Condition[];
	readonly transposed: boolean;
}

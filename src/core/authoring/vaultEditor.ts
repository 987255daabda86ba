import type { NotePath } from "../note/notePath.ts";
import type { AppliedPlan, EditPlan } from "./editPlan.ts";
import type { Refusal } from "./refusal.ts";

/** The only thing that writes. */
export interface VaultEditor {
	/**
	 * Carries out a plan. Versions are looked at before the first write and again just before each. Never rejects.
	 * @param progress called after each note with the number of steps done; answering false cancels, which takes
	 * back what was written.
	 */
	apply(plan: EditPlan, progress?: (done: number, of: number) => boolean): Promise<PlanOutcome>;
}

export type PlanOutcome =
	| { readonly kind: "applied"; readonly applied: AppliedPlan }
	/** Nothing was written. */
	| { readonly kind: "refused"; readonly refusal: Refusal }
	/** Something was written, then a step failed, and what was written has been taken back. */
	| {
			readonly kind: "rolledBack";
			readonly refusal: Refusal;
			/** Notes that were written and hold their old text again. */
			readonly restored: readonly NotePath[];
			/** Notes that could not be taken back, each with the reason; none of their text is lost. */
			readonly left: readonly Refusal[];
	  };

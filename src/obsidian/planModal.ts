import type { PlanResult } from "../core/authoring/editPlan.ts";
import { planFor, type Intention } from "../core/authoring/intention.ts";
import type { PlanningContext } from "../core/authoring/planningContext.ts";
import { PlanForm, type PlanDesk } from "./planForm.ts";

/** Shows what an intention comes to and asks whether it shall be done. */
export class PlanModal extends PlanForm {
	constructor(
		desk: PlanDesk,
		context: PlanningContext,
		title: string,
		private readonly intention: Intention,
		private first: PlanResult | null,
	) {
		super(desk, context, "preview.apply");
		this.setTitle(title);
	}

	protected override plan(): Promise<PlanResult> {
		const { first } = this;
		this.first = null;
		return first ? Promise.resolve(first) : planFor(this.intention, this.context);
	}
}

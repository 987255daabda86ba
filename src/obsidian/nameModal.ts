import { Setting } from "obsidian";
import type { PlanResult } from "../core/authoring/editPlan.ts";
import { planFor, type Intention } from "../core/authoring/intention.ts";
import type { PlanningContext } from "../core/authoring/planningContext.ts";
import type { WordKey } from "../core/language/en.ts";
import type { Concept } from "../core/taxonomy/concept.ts";
import { PlanForm, type PlanDesk } from "./planForm.ts";

/** Asks for another name of a concept, or for one more. */
export class NameModal extends PlanForm {
	#name: string;
	#keepsAlias = true;

	constructor(
		desk: PlanDesk,
		context: PlanningContext,
		private readonly concept: Concept,
		private readonly kind: "rename" | "addAlias",
	) {
		super(desk, context, "preview.apply");
		this.#name = kind === "rename" ? concept.label : "";
		this.modalEl.addClass("model-taxonomy-form");
		this.setTitle(this.words.translate(`form.${kind}`, { name: concept.label }));
	}

	protected override drawFields(): void {
		const field: WordKey = this.kind === "rename" ? "newNote.label" : "form.alias";
		new Setting(this.contentEl).setName(this.word(field)).addText((input) => {
			input.setValue(this.#name).onChange((name) => {
				this.#name = name;
				this.refresh();
			});
			this.submitsOnEnter(input.inputEl);
			input.inputEl.win.setTimeout(() => input.inputEl.select());
		});
		if (this.kind !== "rename") return;
		new Setting(this.contentEl).setName(this.word("form.keepsAlias")).addToggle((toggle) =>
			toggle.setValue(this.#keepsAlias).onChange((on) => {
				this.#keepsAlias = on;
				this.refresh();
			}),
		);
	}

	protected override plan(): Promise<PlanResult> {
		const { concept, kind } = this;
		const name = this.#name;
		const keepsAlias = this.#keepsAlias;
		const intention: Intention =
			kind === "rename" ? { kind, concept: concept.id, label: name, keepsAlias } : { kind, concept: concept.id, alias: name };
		return planFor(intention, this.context);
	}
}

import { Modal, Setting, type App, type ButtonComponent } from "obsidian";
import type { EditPlan, PlanResult } from "../core/authoring/editPlan.ts";
import type { PlanningContext } from "../core/authoring/planningContext.ts";
import type { WordKey } from "../core/language/en.ts";
import { refusalText, warningText } from "../core/language/planText.ts";
import type { Translate } from "../core/language/translate.ts";
import { drawPlan } from "./drawPlan.ts";
import type { Overlays } from "./overlays.ts";
import type { Words } from "./words.ts";

/** Where plans are made and carried out, as a form needs it. */
export interface PlanDesk {
	readonly app: App;
	words(): Words;
	/** The vault of this moment. */
	context(): Promise<PlanningContext>;
	carryOut(plan: EditPlan): Promise<boolean>;
	readonly overlays: Overlays;
}

/**
 * A window that shows every line that would be written, while its fields are filled in. It stays until that is done:
 * where a note has changed meanwhile, it shows the change as it would be now.
 */
export abstract class PlanForm extends Modal {
	protected readonly words: Words;
	#objections: HTMLElement | null = null;
	#preview: HTMLElement | null = null;
	#button: ButtonComponent | null = null;
	/** What is shown, or about to be. */
	#current: Promise<PlanResult> | null = null;
	#busy = false;

	/** @param context what the first plans are made from. */
	constructor(
		protected readonly desk: PlanDesk,
		protected context: PlanningContext,
		private readonly action: WordKey,
	) {
		super(desk.app);
		this.words = desk.words();
		this.modalEl.addClass("model-taxonomy-plan");
		this.scope.register(["Mod"], "Enter", (event) => {
			if (!event.isComposing) this.submit();
			return false;
		});
	}

	/** What the fields come to. */
	protected abstract plan(): Promise<PlanResult>;

	protected drawFields(): void {}

	override onOpen(): void {
		this.drawFields();
		this.#objections = this.contentEl.createDiv({ attr: { "aria-live": "polite" } });
		this.#preview = this.contentEl.createDiv();
		const buttons = new Setting(this.contentEl);
		buttons.addButton((button) => button.setButtonText(this.word("preview.cancel")).onClick(() => this.close()));
		buttons.addButton((button) => {
			this.#button = button.setButtonText(this.word(this.action)).setCta();
			button.onClick(() => this.submit());
			button.buttonEl.focus();
		});
		this.refresh();
	}

	override onClose(): void {
		this.#current = null;
		this.contentEl.empty();
	}

	protected refresh(): void {
		this.desk.overlays.attempt(this.#planAnew());
	}

	async #planAnew(): Promise<void> {
		const plan = (this.#current = this.plan());
		const result = await plan;
		// An older answer never replaces a newer one.
		if (plan === this.#current) this.#draw(result);
	}

	/** Carries out what is shown, not what would come out now. */
	protected submit(): void {
		if (this.#busy) return;
		this.#busy = true;
		this.desk.overlays.attempt(this.#carryOut().finally(() => (this.#busy = false)));
	}

	async #carryOut(): Promise<void> {
		const result = await this.#current;
		if (result?.kind === "planned" && (await this.desk.carryOut(result.plan))) this.close();
		else {
			this.context = await this.desk.context();
			await this.#planAnew();
		}
	}

	protected word(key: WordKey): string {
		return this.words.translate(key);
	}

	/** Enter in a field of one line; an input method's own Enter only ends its word. */
	protected submitsOnEnter(input: HTMLInputElement): void {
		input.addEventListener("keydown", (event) => {
			if (event.key === "Enter" && !event.isComposing) this.submit();
		});
		input.win.setTimeout(() => input.focus());
	}

	#draw(result: PlanResult): void {
		const { translate } = this.words;
		this.#button?.setDisabled(result.kind === "refused");
		this.#objections?.empty();
		this.#preview?.empty();
		for (const text of new Set(objectionsTo(result, translate, this.contentEl.querySelector("input") !== null))) this.#objections?.createDiv({ cls: "model-taxonomy-plan-warning", text });
		if (result.kind === "planned" && this.#preview) drawPlan(this.#preview, result.plan, translate);
	}
}

/** What is still to be typed is no objection: a name that is empty, or as it was. */
function objectionsTo(result: PlanResult, translate: Translate, typing: boolean): readonly string[] {
	if (result.kind === "planned") return result.plan.warnings.map((warning) => warningText(warning, translate));
	const { code } = result.refusal;
	return code === "emptyName" || (typing && code === "nothingToDo") ? [] : [translate("form.refused", { reason: refusalText(result.refusal, translate) })];
}

import { Notice, type App } from "obsidian";
import type { AppliedPlan, EditPlan } from "../core/authoring/editPlan.ts";
import { emptyHistory, redoPlan, undoPlan, withAction, withRedone, withUndone, type EditHistory } from "../core/authoring/history.ts";
import type { Decision } from "../core/authoring/decision.ts";
import { planFor, type Intention } from "../core/authoring/intention.ts";
import type { PlanningContext } from "../core/authoring/planningContext.ts";
import type { Refusal } from "../core/authoring/refusal.ts";
import { createVaultEditor, type VaultEditor } from "../core/authoring/vaultEditor.ts";
import type { VaultFiles } from "../core/authoring/vaultFiles.ts";
import type { WordKey } from "../core/language/en.ts";
import { refusalText, summaryText } from "../core/language/planText.ts";
import type { ReadingOptions } from "../core/vocabulary/readingOptions.ts";
import type { LiveTaxonomy } from "./liveTaxonomy.ts";
import type { Overlays } from "./overlays.ts";
import type { PlanDesk } from "./planForm.ts";
import { PlanModal } from "./planModal.ts";
import { ProgressNotice } from "./progressNotice.ts";
import { planningContext } from "./vaultPlanning.ts";
import type { Words } from "./words.ts";

/** How long a notice offers undo, in milliseconds. */
const UNDO_OFFERED = 12_000;

export interface EditDeskPorts {
	readonly app: App;
	readonly files: VaultFiles;
	readonly live: LiveTaxonomy;
	readonly overlays: Overlays;
	readonly reading: () => ReadingOptions;
	readonly words: () => Words;
	/** Keeps decisions in the settings, or takes them back. */
	readonly decide: (decisions: readonly Decision[], undoes: boolean) => Promise<void>;
}

/** Where every intention becomes a plan, is shown, carried out and, if wanted, taken back. One action at a time. */
export class EditDesk implements PlanDesk {
	readonly app: App;
	readonly overlays: Overlays;
	#history: EditHistory = emptyHistory;
	readonly #editor: VaultEditor;
	/** Open offers to undo, by the action's id. */
	readonly #offers = new Map<number, () => void>();
	#last: Promise<unknown> = Promise.resolve();
	#closed = false;

	constructor(private readonly ports: EditDeskPorts) {
		this.app = ports.app;
		this.overlays = ports.overlays;
		this.#editor = createVaultEditor(ports.files);
	}

	words(): Words {
		return this.ports.words();
	}

	/** Plans and shows the plan, which is carried out once it is confirmed. */
	async propose(intention: Intention): Promise<void> {
		const context = await this.context();
		const result = await planFor(intention, context);
		if (result.kind === "refused") this.refuse(result.refusal);
		else this.overlays.open(new PlanModal(this, context, summaryText(result.plan.summary, this.words().translate), intention, result));
	}

	/** Carries out what a form has shown. */
	carryOut(plan: EditPlan): Promise<boolean> {
		return this.#inTurn(async () => {
			if (this.#closed) return false;
			const applied = await this.#apply(plan);
			if (!applied) return false;
			const id = this.#history.nextId;
			this.#history = withAction(this.#history, applied);
			this.#offerUndo(applied, id);
			return true;
		});
	}

	/** Takes back the latest action, or the one of this id. */
	undo(id?: number): Promise<void> {
		return this.#inTurn(async () => {
			const plan = undoPlan(this.#history, id);
			const taken = id ?? this.#history.done.at(-1)?.id ?? 0;
			if (!plan && id === undefined) this.#tell("plan.nothingToUndo");
			const applied = plan && (await this.#apply(plan));
			if (!applied) return;
			this.#history = withUndone(this.#history, applied, id);
			this.#offers.get(taken)?.();
			this.#offers.delete(taken);
			this.#tell("plan.undone", applied);
		});
	}

	redo(): Promise<void> {
		return this.#inTurn(async () => {
			const plan = redoPlan(this.#history);
			if (!plan) this.#tell("plan.nothingToRedo");
			const applied = plan && (await this.#apply(plan));
			if (!applied) return;
			this.#history = withRedone(this.#history, applied);
			this.#tell("plan.redone", applied);
		});
	}

	/** With the plugin: what is under way is taken back. */
	close(): void {
		this.#closed = true;
	}

	/** The vault of this moment, as planning sees it. */
	async context(): Promise<PlanningContext> {
		const { app, files, reading } = this.ports;
		return await planningContext(app, files, await this.ports.live.whenRead(), reading(), this.words().language);
	}

	refuse(refusal: Refusal): void {
		const { translate } = this.words();
		this.overlays.say(translate("plan.refused", { reason: refusalText(refusal, translate) }));
	}

	/** Begins once all that was asked for before is done. */
	#inTurn<T>(act: () => Promise<T>): Promise<T> {
		const mine = this.#last.then(act);
		this.#last = mine.catch(() => null);
		return mine;
	}

	#tell(key: WordKey, applied?: AppliedPlan): void {
		const { translate } = this.words();
		this.overlays.say(translate(key, applied && { plan: summaryText({ ...applied.summary, undoes: false }, translate) }));
	}

	async #apply(plan: EditPlan): Promise<AppliedPlan | null> {
		const { translate } = this.words();
		const notice = new ProgressNotice(this.overlays, summaryText(plan.summary, translate), translate("preview.cancel"));
		try {
			const outcome = await this.#editor.apply(plan, (done, of) => notice.show(done, of) && !this.#closed);
			if (outcome.kind === "applied") {
				if (plan.decisions) await this.ports.decide(plan.decisions, plan.summary.undoes);
				return outcome.applied;
			}
			const reason = refusalText(outcome.refusal, translate);
			// What has become of the notes is said even where the plugin is gone by now.
			if (outcome.kind === "refused") new Notice(translate("plan.refused", { reason }));
			else if (outcome.left.length === 0) new Notice(translate("plan.rolledBack", { reason }));
			else {
				const notes = outcome.left.map(({ path }) => path ?? "").join(", ");
				new Notice(translate("plan.rolledBackPartly", { reason, notes }), 0);
			}
			return null;
		} finally {
			notice.end();
		}
	}

	#offerUndo(applied: AppliedPlan, id: number): void {
		const { overlays } = this;
		const { translate } = this.words();
		const text = translate("plan.done", { plan: summaryText(applied.summary, translate) });
		const content = createFragment((fragment) => {
			fragment.createSpan({ text: `${text} ` });
			const button = fragment.createEl("button", { text: translate("preview.undo"), cls: "model-taxonomy-notice-button" });
			button.addEventListener("click", () => {
				hide();
				overlays.attempt(this.undo(id));
			});
		});
		const hide = overlays.say(content, UNDO_OFFERED);
		this.#offers.set(id, hide);
	}
}

import { Notice, type App } from "obsidian";
import type { AppliedPlan, EditPlan } from "../core/authoring/editPlan.ts";
import { emptyHistory, redoPlan, undoPlan, withAction, withRedone, withUndone, type EditHistory } from "../core/authoring/history.ts";
import { planFor, type Intention } from "../core/authoring/intention.ts";
import type { PlanningContext } from "../core/authoring/planningContext.ts";
import type { Refusal } from "../core/authoring/refusal.ts";
import { createVaultEditor, type VaultEditor } from "../core/authoring/vaultEditor.ts";
import type { VaultFiles } from "../core/authoring/vaultFiles.ts";
import { refusalText, summaryText } from "../core/language/planText.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import type { ReadingOptions } from "../core/vocabulary/readingOptions.ts";
import type { LiveTaxonomy } from "./liveTaxonomy.ts";
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
	readonly reading: () => ReadingOptions;
	readonly words: () => Words;
}

/** Where every intention becomes a plan, is shown, carried out and, if wanted, taken back. One action at a time. */
export class EditDesk {
	private history: EditHistory = emptyHistory;
	private readonly editor: VaultEditor;
	/** Open offers to undo, by the action's id. */
	private readonly offers = new Map<number, Notice>();
	private busy = false;

	constructor(private readonly ports: EditDeskPorts) {
		this.editor = createVaultEditor(ports.files);
	}

	/** Plans, shows the plan, and carries it out once it is confirmed; answers whether it was carried out. */
	async propose(intention: Intention): Promise<boolean> {
		const result = await planFor(intention, await this.context());
		if (result.kind === "refused") {
			this.refuse(result.refusal);
			return false;
		}
		const confirmed = await new PlanModal(this.ports.app, this.ports.words(), result.plan).decision();
		return confirmed && (await this.carryOut(result.plan));
	}

	/** Carries out what a form with a preview of its own has shown. */
	async carryOut(plan: EditPlan): Promise<boolean> {
		const applied = await this.apply(plan);
		if (!applied) return false;
		const id = this.history.nextId;
		this.history = withAction(this.history, applied);
		this.offerUndo(applied, id);
		return true;
	}

	/** Takes back the latest action, or the one of this id. */
	async undo(id?: number): Promise<void> {
		const { translate } = this.ports.words();
		const plan = undoPlan(this.history, id);
		if (!plan) {
			if (id === undefined) new Notice(translate("plan.nothingToUndo"));
			return;
		}
		const taken = id ?? this.history.done.at(-1)?.id;
		const applied = await this.apply(plan);
		if (!applied) return;
		this.history = withUndone(this.history, applied, id);
		if (taken !== undefined) this.offers.get(taken)?.hide();
		new Notice(translate("plan.undone", { plan: summaryText({ ...plan.summary, undoes: false }, translate) }));
	}

	async redo(): Promise<void> {
		const { translate } = this.ports.words();
		const plan = redoPlan(this.history);
		if (!plan) {
			new Notice(translate("plan.nothingToRedo"));
			return;
		}
		const applied = await this.apply(plan);
		if (!applied) return;
		this.history = withRedone(this.history, applied);
		new Notice(translate("plan.redone", { plan: summaryText({ ...plan.summary, undoes: false }, translate) }));
	}

	/** The vault of this moment, as planning sees it. */
	async context(): Promise<PlanningContext> {
		const { app, files, reading, words } = this.ports;
		return await planningContext(app, files, await this.taxonomy(), reading(), words().language);
	}

	refuse(refusal: Refusal): void {
		const { translate } = this.ports.words();
		new Notice(translate("plan.refused", { reason: refusalText(refusal, translate) }));
	}

	private taxonomy(): Promise<Taxonomy> {
		const { live } = this.ports;
		if (live.taxonomy) return Promise.resolve(live.taxonomy);
		return new Promise((resolve) => {
			const forget = live.listen({
				show: (taxonomy) => {
					forget();
					resolve(taxonomy);
				},
			});
		});
	}

	private async apply(plan: EditPlan): Promise<AppliedPlan | null> {
		if (this.busy) return null;
		this.busy = true;
		const { translate } = this.ports.words();
		const notice = new ProgressNotice(summaryText(plan.summary, translate), translate("preview.cancel"));
		try {
			const outcome = await this.editor.apply(plan, (done, of) => notice.show(done, of));
			if (outcome.kind === "applied") return outcome.applied;
			const reason = refusalText(outcome.refusal, translate);
			if (outcome.kind === "refused") new Notice(translate("plan.refused", { reason }));
			else if (outcome.left.length === 0) new Notice(translate("plan.rolledBack", { reason }));
			else {
				const notes = outcome.left.map(({ path }) => path ?? "").join(", ");
				new Notice(translate("plan.rolledBackPartly", { reason, notes }), 0);
			}
			return null;
		} finally {
			notice.end();
			this.busy = false;
		}
	}

	private offerUndo(applied: AppliedPlan, id: number): void {
		const { translate } = this.ports.words();
		const text = translate("plan.done", { plan: summaryText(applied.summary, translate) });
		const notice = new Notice(
			createFragment((fragment) => {
				fragment.createSpan({ text: `${text} ` });
				const button = fragment.createEl("button", { text: translate("preview.undo"), cls: "model-taxonomy-notice-button" });
				button.addEventListener("click", () => {
					notice.hide();
					void this.undo(id);
				});
			}),
			UNDO_OFFERED,
		);
		this.offers.set(id, notice);
	}
}

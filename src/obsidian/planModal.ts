import { Modal, Setting, type App } from "obsidian";
import type { EditPlan } from "../core/authoring/editPlan.ts";
import { planPreview, type Hunk, type NotePreview } from "../core/authoring/planPreview.ts";
import { summaryText, warningText } from "../core/language/planText.ts";
import type { Words } from "./words.ts";

/** Shows every file that a plan would write, line by line, and asks whether it shall be done. */
export class PlanModal extends Modal {
	private confirmed = false;
	private settle: ((confirmed: boolean) => void) | null = null;

	constructor(
		app: App,
		private readonly words: Words,
		private readonly plan: EditPlan,
	) {
		super(app);
		this.modalEl.addClass("model-taxonomy-plan");
		this.setTitle(summaryText(plan.summary, words.translate));
		this.scope.register(["Mod"], "Enter", () => {
			this.confirm();
			return false;
		});
	}

	/** Opens, and answers once the window is closed. */
	decision(): Promise<boolean> {
		return new Promise((resolve) => {
			this.settle = resolve;
			this.open();
		});
	}

	override onOpen(): void {
		const { translate } = this.words;
		for (const warning of this.plan.warnings) {
			this.contentEl.createDiv({ cls: "model-taxonomy-plan-warning", text: warningText(warning, translate) });
		}
		const list = this.contentEl.createDiv({ cls: "model-taxonomy-plan-notes" });
		for (const note of planPreview(this.plan)) this.drawNote(list, note);
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(translate("preview.cancel")).onClick(() => this.close()))
			.addButton((button) => {
				button
					.setButtonText(translate("preview.apply"))
					.setCta()
					.onClick(() => this.confirm());
				button.buttonEl.focus();
			});
	}

	override onClose(): void {
		this.contentEl.empty();
		this.settle?.(this.confirmed);
	}

	private confirm(): void {
		this.confirmed = true;
		this.close();
	}

	private drawNote(parent: HTMLElement, { path, kind, to, hunks }: NotePreview): void {
		const { translate } = this.words;
		const note = parent.createDiv({ cls: "model-taxonomy-plan-note" });
		const head = note.createDiv({ cls: "model-taxonomy-plan-head" });
		head.createSpan({ cls: "model-taxonomy-plan-path", text: path });
		head.createSpan({ cls: "model-taxonomy-plan-kind", text: translate(`preview.${kind}`, { to: to ?? "" }) });
		for (const hunk of hunks) drawHunk(note, hunk, kind === "change" ? translate("preview.line", { line: hunk.line }) : null);
	}
}

/** Lines that go and lines that come, told apart by a sign as well as by colour. */
export function drawHunk(parent: HTMLElement, { before, after }: Hunk, title: string | null): void {
	const block = parent.createDiv({ cls: "model-taxonomy-hunk" });
	if (title !== null) block.createDiv({ cls: "model-taxonomy-hunk-line", text: title });
	const rows: readonly (readonly [string, string, readonly string[]])[] = [
		["−", "removed", before],
		["+", "added", after],
	];
	for (const [sign, name, lines] of rows) {
		for (const line of lines) {
			const row = block.createDiv({ cls: ["model-taxonomy-hunk-row", `model-taxonomy-${name}`] });
			row.createSpan({ cls: "model-taxonomy-hunk-sign", text: sign });
			row.createSpan({ cls: "model-taxonomy-hunk-text", text: line });
		}
	}
}

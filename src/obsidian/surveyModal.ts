import { Modal, Setting, type App } from "obsidian";
import type { SurveyChoice, SurveySection } from "../core/authoring/surveyNotes.ts";
import type { NotePath } from "../core/note/notePath.ts";
import { TextSuggest } from "./textSuggest.ts";
import type { Words } from "./words.ts";

/** Asks which sections of a survey become notes; the notes themselves are shown before anything is written. */
export class SurveyModal extends Modal {
	readonly #chosen: Set<number>;
	#mode: SurveyChoice["mode"] = "move";
	#folder = "";

	constructor(
		app: App,
		private readonly words: Words,
		private readonly path: NotePath,
		private readonly sections: readonly SurveySection[],
		/** The line of the one section that is meant; null for all. */
		only: number | null,
		private readonly choose: (choice: SurveyChoice) => void,
	) {
		super(app);
		this.modalEl.addClass("model-taxonomy-plan");
		this.setTitle(words.translate("survey.title"));
		const isMeant = ({ hasNote, line }: SurveySection): boolean => !hasNote && (only === null || line === only);
		this.#chosen = new Set(sections.filter(isMeant).map(({ line }) => line));
	}

	override onOpen(): void {
		const { translate } = this.words;
		const { contentEl, sections } = this;
		const done = sections.filter(({ hasNote }) => hasNote).map(({ label }) => label);
		const open = sections.filter(({ hasNote }) => !hasNote);
		if (sections.length === 0) contentEl.createEl("p", { text: translate("survey.none") });
		if (done.length > 0) contentEl.createEl("p", { cls: "setting-item-description", text: translate("survey.hasNote", { names: done.join(", ") }) });
		if (open.length === 0) return;
		const list = contentEl.createDiv({ cls: "model-taxonomy-plan-notes" });
		const top = Math.min(...open.map(({ level }) => level));
		for (const { label, heading, line, level } of open) {
			const setting = new Setting(list).setName(label).setDesc(heading === label ? "" : heading);
			setting.settingEl.dataset.depth = String(level - top);
			setting.addToggle((toggle) =>
				toggle.setValue(this.#chosen.has(line)).onChange((on) => void (on ? this.#chosen.add(line) : this.#chosen.delete(line))),
			);
		}
		new Setting(contentEl).setName(translate("survey.mode")).addDropdown((dropdown) =>
			dropdown
				.addOptions({ move: translate("survey.move"), copy: translate("survey.copy") })
				.onChange((mode) => (this.#mode = mode === "copy" ? "copy" : "move")),
		);
		new Setting(contentEl).setName(translate("newNote.folder")).addText((input) => {
			const changed = (folder: string): void => void (this.#folder = folder);
			input.setPlaceholder(translate("survey.folder")).onChange(changed);
			new TextSuggest(this.app, input.inputEl, () => this.app.vault.getAllFolders().map(({ path }) => path), changed);
		});
		new Setting(contentEl).addButton((button) =>
			button
				.setButtonText(translate("survey.next"))
				.setCta()
				.onClick(() => {
					this.close();
					this.choose({ path: this.path, lines: [...this.#chosen].sort((a, b) => a - b), mode: this.#mode, folder: this.#folder.trim() === "" ? null : this.#folder });
				}),
		);
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}

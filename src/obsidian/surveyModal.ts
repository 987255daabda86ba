import { Modal, Setting, type App } from "obsidian";
import type { SurveyChoice, SurveySection } from "../core/authoring/surveyNotes.ts";
import type { NotePath } from "../core/note/notePath.ts";
import type { Words } from "./words.ts";

/** Asks which sections of a survey become notes; the notes themselves are shown before anything is written. */
export class SurveyModal extends Modal {
	private readonly chosen: Set<number>;
	private mode: SurveyChoice["mode"] = "move";

	constructor(
		app: App,
		private readonly words: Words,
		private readonly path: NotePath,
		private readonly sections: readonly SurveySection[],
		private readonly choose: (choice: SurveyChoice) => void,
	) {
		super(app);
		this.setTitle(words.translate("survey.title"));
		this.chosen = new Set(sections.filter(({ hasNote }) => !hasNote).map(({ line }) => line));
	}

	override onOpen(): void {
		const { translate } = this.words;
		const { contentEl, sections } = this;
		if (sections.length === 0) {
			contentEl.createEl("p", { text: translate("survey.none") });
			return;
		}
		const list = contentEl.createDiv({ cls: "model-taxonomy-plan-notes" });
		for (const { label, heading, line, hasNote } of sections) {
			const setting = new Setting(list).setName(label).setDesc(hasNote ? translate("survey.hasNote") : heading);
			setting.setDisabled(hasNote);
			if (hasNote) continue;
			setting.addToggle((toggle) =>
				toggle.setValue(true).onChange((on) => (on ? this.chosen.add(line) : this.chosen.delete(line))),
			);
		}
		new Setting(contentEl).setName(translate("survey.mode")).addDropdown((dropdown) =>
			dropdown
				.addOptions({ move: translate("survey.move"), copy: translate("survey.copy") })
				.onChange((mode) => (this.mode = mode === "copy" ? "copy" : "move")),
		);
		new Setting(contentEl).addButton((button) =>
			button
				.setButtonText(translate("survey.next"))
				.setCta()
				.onClick(() => {
					this.close();
					this.choose({ path: this.path, lines: [...this.chosen].sort((a, b) => a - b), mode: this.mode, folder: null });
				}),
		);
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}

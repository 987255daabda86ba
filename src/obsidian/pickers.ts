import { FuzzySuggestModal, SuggestModal, type App, type TFile } from "obsidian";
import type { Translate } from "../core/language/translate.ts";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import { RELATION_TYPES, type RelationType } from "../core/vocabulary/terms.ts";
import { relationWord } from "../view/typeWords.ts";

/** Asks for a note of the vault. */
export class NotePicker extends FuzzySuggestModal<TFile> {
	constructor(
		app: App,
		placeholder: string,
		private readonly choose: (path: NotePath) => void,
	) {
		super(app);
		this.setPlaceholder(placeholder);
	}

	override getItems(): TFile[] {
		return this.app.vault.getMarkdownFiles();
	}

	override getItemText(file: TFile): string {
		return file.path;
	}

	override onChooseItem(file: TFile): void {
		this.choose(toNotePath(file.path));
	}
}

/** Asks which relation is meant; mere mentions cannot be stated. */
export class RelationPicker extends SuggestModal<RelationType> {
	constructor(
		app: App,
		private readonly translate: Translate,
		private readonly own: readonly RelationType[],
		private readonly choose: (type: RelationType) => void,
	) {
		super(app);
		this.setPlaceholder(translate("connect.relation"));
	}

	override getSuggestions(query: string): RelationType[] {
		const types = [...RELATION_TYPES.filter((type) => type !== "mentions"), ...this.own];
		const wanted = query.trim().toLowerCase();
		return types.filter((type) => relationWord(type, this.translate).toLowerCase().includes(wanted));
	}

	override renderSuggestion(type: RelationType, element: HTMLElement): void {
		element.setText(relationWord(type, this.translate));
	}

	override onChooseSuggestion(type: RelationType): void {
		this.choose(type);
	}
}

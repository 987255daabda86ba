import { FuzzySuggestModal, SuggestModal, type App, type TFile } from "obsidian";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";

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

/** Asks for one of a few codes, shown in the reader's words. */
export class CodePicker extends SuggestModal<string> {
	constructor(
		app: App,
		placeholder: string,
		private readonly codes: Iterable<string>,
		private readonly wordFor: (code: string) => string,
		private readonly choose: (code: string) => void,
	) {
		super(app);
		this.setPlaceholder(placeholder);
	}

	override getSuggestions(query: string): string[] {
		const wanted = query.trim().toLowerCase();
		return [...new Set(this.codes)].filter((code) => this.wordFor(code).toLowerCase().includes(wanted));
	}

	override renderSuggestion(code: string, element: HTMLElement): void {
		element.setText(this.wordFor(code));
	}

	override onChooseSuggestion(code: string): void {
		this.choose(code);
	}
}

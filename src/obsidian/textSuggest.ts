import { AbstractInputSuggest, prepareSimpleSearch, type App } from "obsidian";

/** Suggests texts while one is typed into an input; a chosen one replaces what stands there. */
export class TextSuggest extends AbstractInputSuggest<string> {
	constructor(
		app: App,
		input: HTMLInputElement,
		private readonly texts: () => readonly string[],
		private readonly choose: (text: string) => void,
	) {
		super(app, input);
	}

	protected override getSuggestions(query: string): string[] {
		const search = query.trim() === "" ? null : prepareSimpleSearch(query);
		return this.texts().filter((text) => search === null || search(text) !== null);
	}

	override renderSuggestion(text: string, element: HTMLElement): void {
		element.setText(text);
	}

	override selectSuggestion(text: string): void {
		this.setValue(text);
		this.choose(text);
		this.close();
	}
}

import { AbstractInputSuggest, type App } from "obsidian";
import { search } from "../core/query/search.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import type { ConceptType } from "../core/vocabulary/terms.ts";

const SEPARATOR = /[,，、;；]/;

/** The names in a field that holds several. */
export function namesIn(text: string): string[] {
	return [...new Set(text.split(SEPARATOR).map((name) => name.trim()))].filter((name) => name !== "");
}

/** Completes the last of several names in a field from the names in the taxonomy. */
export class ConceptNameSuggest extends AbstractInputSuggest<string> {
	constructor(
		app: App,
		input: HTMLInputElement,
		private readonly taxonomy: () => Taxonomy | null,
		/** Concepts of these types come first. */
		private readonly preferred: readonly ConceptType[],
		/** Told of the field's whole text: a value that is set sends no event of its own. */
		private readonly changed: (text: string) => void,
	) {
		super(app, input);
	}

	protected override getSuggestions(text: string): string[] {
		const taxonomy = this.taxonomy();
		const query = text.slice(lastStart(text)).trim();
		if (!taxonomy) return [];
		const found =
			query === ""
				? taxonomy.concepts.filter(({ type }) => type !== null && this.preferred.includes(type))
				: search(taxonomy, query, 50)
						.filter(({ through }) => through !== "task")
						.map(({ concept }) => concept);
		const first = (type: ConceptType | null): number => (type !== null && this.preferred.includes(type) ? 0 : 1);
		const present = new Set(namesIn(text));
		return [...new Set([...found].sort((a, b) => first(a.type) - first(b.type)).map(({ label }) => label))].filter(
			(label) => !present.has(label),
		);
	}

	override renderSuggestion(label: string, element: HTMLElement): void {
		element.setText(label);
	}

	override selectSuggestion(label: string): void {
		const text = this.getValue();
		const start = lastStart(text);
		const completed = `${text.slice(0, start)}${start > 0 ? " " : ""}${label}, `;
		this.setValue(completed);
		this.changed(completed);
		this.close();
	}
}

/** Where the last name begins. */
function lastStart(text: string): number {
	for (let at = text.length - 1; at >= 0; at--) if (SEPARATOR.test(text[at] ?? "")) return at + 1;
	return 0;
}

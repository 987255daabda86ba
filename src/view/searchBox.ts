import type { Concept } from "../core/taxonomy/concept.ts";
import type { NodeId } from "../core/visible/viewState.ts";
import { setQuery, toggleOnly } from "../core/visible/viewTransitions.ts";
import { appendButton, appendPart, joinParts, setHidden } from "./elements.ts";
import type { Host } from "./host.ts";
import { breadcrumb } from "./inspector/breadcrumb.ts";
import { typeWord } from "./typeWords.ts";
import { type Actions, isConcept, type Part, type ViewModel } from "./viewModel.ts";

const MOST_RESULTS = 12;

interface Result {
	readonly key: string;
	readonly concept: Concept;
	/** What choosing it does. */
	readonly kind: "reveal" | "filter";
}

let counter = 0;

/** Type to search: matches light up in the picture and are listed here; Enter flies to the chosen one. */
export class SearchBox implements Part {
	readonly #input: HTMLInputElement;
	readonly #clear: HTMLButtonElement;
	readonly #list: HTMLElement;
	readonly #note: HTMLElement;
	readonly #popup: HTMLElement;
	readonly #id = `model-taxonomy-results-${++counter}`;
	#results: readonly Result[] = [];
	#active = 0;
	#model: ViewModel | null = null;

	constructor(
		parent: HTMLElement,
		private readonly host: Host,
		private readonly actions: Actions,
	) {
		const { translate } = host;
		const box = appendPart(parent, "div", "search");
		const icon = appendPart(box, "span", "icon", "search-icon");
		icon.setAttribute("aria-hidden", "true");
		host.setIcon(icon, "search");
		this.#input = appendPart(box, "input", "search-input");
		this.#input.type = "text";
		this.#input.spellcheck = false;
		this.#input.autocomplete = "off";
		this.#input.placeholder = translate("view.search");
		for (const [name, value] of Object.entries({
			role: "combobox",
			"aria-label": translate("view.searchName"),
			"aria-autocomplete": "list",
			"aria-expanded": "false",
			"aria-controls": this.#id,
		})) {
			this.#input.setAttribute(name, value);
		}
		this.#clear = appendButton(box, host, { icon: "x", label: translate("view.searchClear") }, "search-clear");
		this.#popup = appendPart(box, "div", "popup");
		this.#list = appendPart(this.#popup, "div", "results");
		this.#list.id = this.#id;
		this.#list.setAttribute("role", "listbox");
		this.#list.setAttribute("aria-label", translate("view.searchResults"));
		this.#note = appendPart(this.#popup, "div", "results-note");
		this.#note.setAttribute("role", "status");
		this.#input.addEventListener("input", (event) => {
			// A half-composed syllable is not yet a query; the committed word arrives with its own event.
			if (!("isComposing" in event && event.isComposing)) this.#search();
		});
		this.#input.addEventListener("compositionend", () => this.#search());
		this.#input.addEventListener("keydown", (event) => this.#onKey(event));
		this.#input.addEventListener("focus", () => this.#show(this.#input.value !== ""));
		this.#input.addEventListener("blur", () => this.#show(false));
		// Keeps the caret in the field while a result is chosen by the pointer.
		this.#popup.addEventListener("pointerdown", (event) => event.preventDefault());
		this.#clear.addEventListener("click", () => {
			this.#reset();
			this.#input.focus();
		});
		this.#show(false);
	}

	focus(): void {
		this.#input.focus();
		this.#input.select();
	}

	render(model: ViewModel): void {
		this.#model = model;
		const { query } = model.state;
		const { ownerDocument } = this.#input;
		if (this.#input.value.trim() !== query && ownerDocument.activeElement !== this.#input) this.#input.value = query;
		setHidden(this.#clear, this.#input.value === "");
		this.#results = query === "" ? [] : this.#resultsOf(model);
		this.#active = Math.min(this.#active, Math.max(0, this.#results.length - 1));
		this.#renderList();
		const { translate } = this.host;
		const more = model.graph.matches.length - MOST_RESULTS;
		this.#note.textContent =
			query === ""
				? ""
				: this.#results.length === 0
					? translate("view.searchNone", { query })
					: more > 0
						? translate("view.searchMore", { count: more })
						: "";
		setHidden(this.#note, this.#note.textContent === "");
	}

	destroy(): void {
		this.#model = null;
	}

	#resultsOf({ graph, taxonomy, state }: ViewModel): Result[] {
		return graph.matches.slice(0, MOST_RESULTS).flatMap((id: NodeId) => {
			const concept = isConcept(id) ? taxonomy.concept(id) : null;
			if (!concept) return [];
			const reveal: Result = { key: id, concept, kind: "reveal" };
			const filterable = concept.type === "task" && !state.only.tasks.includes(concept.id);
			return filterable ? [reveal, { key: `filter ${id}`, concept, kind: "filter" }] : [reveal];
		});
	}

	#renderList(): void {
		const query = this.#model?.state.query ?? "";
		const key = (result: Result) => `${result.key} ${result.concept.label} ${query}`;
		joinParts(this.#list, "div", "result", this.#results, key, (row, result) => {
			row.setAttribute("role", "option");
			this.#buildRow(row, result, query);
			row.addEventListener("click", (event) => this.#choose(result, event));
		});
		const rows = [...this.#list.children];
		for (const [index, row] of rows.entries()) {
			row.id = `${this.#id}-${index}`;
			row.setAttribute("aria-selected", String(index === this.#active));
		}
		const active = rows[this.#active];
		if (active) {
			this.#input.setAttribute("aria-activedescendant", active.id);
			active.scrollIntoView({ block: "nearest" });
		} else this.#input.removeAttribute("aria-activedescendant");
	}

	#buildRow(row: HTMLElement, { concept, kind }: Result, query: string): void {
		const { translate } = this.host;
		row.dataset.kind = kind;
		if (kind === "filter") {
			const icon = appendPart(row, "span", "icon");
			icon.setAttribute("aria-hidden", "true");
			this.host.setIcon(icon, "filter");
			appendPart(row, "span", "result-label").textContent = translate("view.searchTaskFilter", { task: concept.label });
			return;
		}
		const label = appendPart(row, "span", "result-label");
		label.setAttribute("dir", "auto");
		appendHighlighted(label, concept.label, query);
		if (!includesFolded(concept.label, query)) {
			const alias = concept.altLabels.find((name) => includesFolded(name, query));
			if (alias !== undefined) {
				appendPart(row, "span", "result-alias").textContent = translate("view.searchAlias", { alias });
			}
		}
		const { taxonomy, state } = this.#model ?? {};
		const parent = taxonomy && state ? breadcrumb(taxonomy, concept.id, state.variantsHang).at(-1) : undefined;
		const where = parent === undefined ? "" : (taxonomy?.concept(parent)?.label ?? "");
		const kindWord = typeWord(concept.type, translate);
		appendPart(row, "span", "result-where").textContent = where === "" ? kindWord : `${kindWord} · ${where}`;
	}

	#search(): void {
		this.#active = 0;
		this.actions.change((state) => setQuery(state, this.#input.value.trim()));
		setHidden(this.#clear, this.#input.value === "");
		this.#show(this.#input.value.trim() !== "");
	}

	#reset(): void {
		this.#input.value = "";
		this.#search();
	}

	#show(open: boolean): void {
		setHidden(this.#popup, !open);
		this.#input.setAttribute("aria-expanded", String(open));
	}

	#onKey(event: KeyboardEvent): void {
		// While a word is being composed, Enter and arrows belong to the input method.
		if (event.isComposing) return;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined && this.#results.length > 0) {
			event.preventDefault();
			this.#show(true);
			this.#active = (this.#active + step + this.#results.length) % this.#results.length;
			this.#renderList();
		} else if (event.key === "Enter") {
			const result = this.#results[this.#active];
			if (result) this.#choose(result, event);
		} else if (event.key === "Escape" && this.#input.value !== "") {
			event.preventDefault();
			event.stopPropagation();
			this.#reset();
		}
	}

	#choose({ concept, kind }: Result, event: MouseEvent | KeyboardEvent): void {
		event.preventDefault();
		this.#show(false);
		if (kind === "filter") {
			this.#input.value = "";
			this.actions.change((state) => toggleOnly(setQuery(state, ""), "tasks", concept.id));
		} else if (event.ctrlKey || event.metaKey) this.actions.openConcept(concept.id, event);
		else this.actions.reveal(concept.id);
	}
}

function includesFolded(text: string, query: string): boolean {
	return text.toLocaleLowerCase().includes(query.toLocaleLowerCase());
}

/** Found by another way (pinyin, initials), a name bears no mark. */
function appendHighlighted(parent: HTMLElement, text: string, query: string): void {
	const at = text.toLocaleLowerCase().indexOf(query.toLocaleLowerCase());
	if (query === "" || at < 0) {
		parent.textContent = text;
		return;
	}
	parent.append(text.slice(0, at));
	appendPart(parent, "mark", "found").textContent = text.slice(at, at + query.length);
	parent.append(text.slice(at + query.length));
}

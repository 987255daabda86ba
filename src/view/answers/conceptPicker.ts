import { search } from "../../core/query/search.ts";
import type { Concept, ConceptId } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { appendButton, appendPart, joinParts, nameButton, setHidden } from "../elements.ts";
import { typeWord } from "../typeWords.ts";
import type { AnswerHost } from "./answerPanel.ts";

const MOST_CHOICES = 10;

let counter = 0;

export interface ConceptChoice {
	/** Names the field. */
	readonly label: string;
	readonly placeholder: string;
	/** How many can be picked; a further one takes the place of the last. */
	readonly most: number;
	/** Stands before the field's chips. */
	readonly lead?: HTMLElement;
	accepts(concept: Concept): boolean;
	/** What is offered before anything is typed, best first. */
	offers(taxonomy: Taxonomy): readonly Concept[];
	changed(ids: readonly ConceptId[]): void;
}

/** Picks concepts by label or alias: chips for the picked ones, a combobox for the next. */
export class ConceptPicker {
	readonly #chips: HTMLElement;
	readonly #input: HTMLInputElement;
	readonly #popup: HTMLElement;
	readonly #note: HTMLElement;
	readonly #list: HTMLElement;
	readonly #id = `model-taxonomy-choices-${++counter}`;
	#picked: readonly ConceptId[] = [];
	#choices: readonly Concept[] = [];
	#active = 0;
	#taxonomy: Taxonomy | null = null;

	constructor(
		parent: HTMLElement,
		private readonly host: AnswerHost,
		private readonly choice: ConceptChoice,
	) {
		const box = appendPart(parent, "div", "picker");
		appendPart(box, "label", "picker-label").textContent = choice.label;
		const field = appendPart(box, "div", "picker-field");
		if (choice.lead) field.append(choice.lead);
		this.#chips = appendPart(field, "div", "picker-chips");
		this.#input = appendPart(field, "input", "picker-input");
		this.#input.id = `${this.#id}-input`;
		box.firstElementChild?.setAttribute("for", this.#input.id);
		this.#input.type = "text";
		this.#input.autocomplete = "off";
		this.#input.spellcheck = false;
		this.#input.placeholder = choice.placeholder;
		for (const [name, value] of [
			["role", "combobox"],
			["aria-autocomplete", "list"],
			["aria-controls", this.#id],
			["aria-expanded", "false"],
		] as const) {
			this.#input.setAttribute(name, value);
		}
		this.#popup = appendPart(field, "div", "popup");
		this.#list = appendPart(this.#popup, "div", "results");
		this.#list.id = this.#id;
		this.#list.setAttribute("role", "listbox");
		this.#list.setAttribute("aria-label", choice.label);
		this.#note = appendPart(this.#popup, "div", "results-note");
		this.#note.setAttribute("role", "status");
		this.#input.addEventListener("input", (event) => {
			// Half a syllable of an input method is no name yet.
			if (!("isComposing" in event && event.isComposing)) this.#offer();
		});
		this.#input.addEventListener("compositionend", () => this.#offer());
		// A list that opens by itself would hide the answer to what is picked already.
		this.#input.addEventListener("focus", () => {
			if (this.#picked.length === 0) this.#offer();
		});
		this.#input.addEventListener("click", () => this.#offer());
		this.#input.addEventListener("blur", () => this.#show(false));
		this.#input.addEventListener("keydown", (event) => this.#onKey(event));
		this.#popup.addEventListener("pointerdown", (event) => event.preventDefault());
		this.#show(false);
	}

	focus(): void {
		this.#input.focus();
	}

	get ids(): readonly ConceptId[] {
		return this.#picked;
	}

	/** Sets what is picked without telling `changed`. */
	set(ids: readonly ConceptId[]): void {
		this.#picked = ids.slice(0, this.choice.most);
		this.#input.value = "";
		if (this.#taxonomy) this.#renderChips(this.#taxonomy);
	}

	render(taxonomy: Taxonomy): void {
		this.#taxonomy = taxonomy;
		this.#renderChips(taxonomy);
	}

	#renderChips(taxonomy: Taxonomy): void {
		const label = (id: ConceptId) => taxonomy.concept(id)?.label ?? id;
		const key = (id: ConceptId) => `${id} ${label(id)}`;
		joinParts(this.#chips, "span", "chip", this.#picked, key, (chip, id) => {
			chip.dataset.kind = "picked";
			appendPart(chip, "span", "chip-text").textContent = label(id);
			const remove = appendButton(chip, this.host, { icon: "x" }, "chip-remove");
			nameButton(remove, this.host.translate("answer.remove", { name: label(id) }));
			remove.addEventListener("click", () => {
				this.#pick(this.#picked.filter((other) => other !== id));
				this.#input.focus();
			});
		});
	}

	#offer(): void {
		const { choice } = this;
		const taxonomy = this.#taxonomy;
		if (!taxonomy) return;
		const text = this.#input.value.trim();
		const free = (concept: Concept) => choice.accepts(concept) && !this.#picked.includes(concept.id);
		const found = text === "" ? choice.offers(taxonomy) : search(taxonomy, text).map(({ concept }) => concept);
		this.#choices = found.filter(free).slice(0, MOST_CHOICES);
		this.#active = 0;
		this.#note.textContent =
			this.#choices.length > 0 ? "" : this.host.translate(text === "" ? "answer.nothingToPick" : "answer.unknown", { name: text });
		setHidden(this.#note, this.#note.textContent === "");
		this.#renderChoices();
		this.#show(this.#choices.length > 0 || text !== "");
	}

	#renderChoices(): void {
		const { translate } = this.host;
		const key = ({ id, label }: Concept) => `${id} ${label}`;
		joinParts(this.#list, "div", "result", this.#choices, key, (row, concept) => {
			row.setAttribute("role", "option");
			const label = appendPart(row, "span", "result-label");
			label.textContent = concept.label;
			label.setAttribute("dir", "auto");
			const where = [typeWord(concept.type, translate), ...concept.altLabels.slice(0, 2)];
			appendPart(row, "span", "result-where").textContent = where.join(" · ");
			row.addEventListener("click", () => this.#pick([...this.#picked, concept.id]));
		});
		const rows = [...this.#list.children];
		for (const [index, row] of rows.entries()) {
			row.id = `${this.#id}-${index}`;
			row.setAttribute("aria-selected", String(index === this.#active));
		}
		const active = rows[this.#active];
		if (active) this.#input.setAttribute("aria-activedescendant", active.id);
		else this.#input.removeAttribute("aria-activedescendant");
	}

	#pick(ids: readonly ConceptId[]): void {
		const { most } = this.choice;
		this.set(ids.length > most ? [...ids.slice(0, most - 1), ...ids.slice(-1)] : ids);
		this.#show(false);
		this.choice.changed(this.#picked);
	}

	#show(open: boolean): void {
		setHidden(this.#popup, !open);
		this.#input.setAttribute("aria-expanded", String(open));
	}

	#onKey(event: KeyboardEvent): void {
		if (event.isComposing) return;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined && this.#choices.length > 0) {
			event.preventDefault();
			if (this.#popup.hidden) this.#offer();
			else this.#active = (this.#active + step + this.#choices.length) % this.#choices.length;
			this.#renderChoices();
		} else if (event.key === "Enter") {
			const concept = this.#popup.hidden ? undefined : this.#choices[this.#active];
			if (concept) this.#pick([...this.#picked, concept.id]);
			event.preventDefault();
		} else if (event.key === "Escape" && !this.#popup.hidden) {
			event.stopPropagation();
			this.#show(false);
		} else if (event.key === "Backspace" && this.#input.value === "" && this.#picked.length > 0) {
			this.#pick(this.#picked.slice(0, -1));
		}
	}
}

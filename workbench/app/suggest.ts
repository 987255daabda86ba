import type * as O from "obsidian";
import type { App } from "./app.ts";
import { prepareFuzzySearch, renderMatches, sortSearchResults } from "./fuzzy.ts";
import { Scope } from "./keymap.ts";
import { Modal } from "./modal.ts";

type Choice = MouseEvent | KeyboardEvent;

/** The list below an input: shows values, keeps one of them selected, and takes the keys for that. */
class SuggestionList<T> {
	private values: T[] = [];
	private selected = 0;

	constructor(
		private readonly listEl: HTMLElement,
		private readonly owner: { renderSuggestion(value: T, el: HTMLElement): void; selectSuggestion(value: T, event: Choice): void },
		scope: Scope,
	) {
		listEl.setAttr("role", "listbox");
		const move = (step: number) => (event: KeyboardEvent) => {
			if (this.values.length === 0 || event.isComposing) return;
			this.select((this.selected + step + this.values.length) % this.values.length);
			return false;
		};
		scope.register([], "ArrowDown", move(1));
		scope.register([], "ArrowUp", move(-1));
		scope.register([], "Enter", (event) => (this.choose(event) ? false : undefined));
	}

	show(values: T[]): void {
		this.values = values;
		this.listEl.empty();
		values.forEach((value, index) => {
			const el = this.listEl.createDiv({ cls: "suggestion-item", attr: { role: "option" } });
			this.owner.renderSuggestion(value, el);
			el.addEventListener("mousemove", () => this.select(index));
			// Before the input loses its focus, and with it the list.
			el.addEventListener("mousedown", (event) => event.preventDefault());
			el.addEventListener("click", (event) => this.owner.selectSuggestion(value, event));
		});
		this.select(0);
	}

	choose(event: Choice): boolean {
		const value = this.values[this.selected];
		if (value === undefined) return false;
		this.owner.selectSuggestion(value, event);
		return true;
	}

	private select(index: number): void {
		this.selected = index;
		this.listEl.findAll(":scope > .suggestion-item").forEach((el, at) => {
			el.toggleClass("is-selected", at === index);
			el.setAttr("aria-selected", at === index);
			if (at === index) el.scrollIntoView({ block: "nearest" });
		});
	}
}

/** A prompt that offers what fits the words typed. [D] */
export abstract class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = "No results found.";
	readonly inputEl: HTMLInputElement;
	readonly resultContainerEl: HTMLElement;
	private readonly list: SuggestionList<T>;
	private readonly instructionsEl: HTMLElement;
	private asked = 0;

	constructor(app: App) {
		super(app);
		this.modalEl.empty();
		this.modalEl.removeClass("modal");
		this.modalEl.addClass("prompt");
		this.inputEl = this.modalEl.createDiv("prompt-input-container").createEl("input", { cls: "prompt-input", type: "text", attr: { autocomplete: "off", spellcheck: "false" } });
		this.resultContainerEl = this.modalEl.createDiv("prompt-results");
		this.instructionsEl = this.modalEl.createDiv("prompt-instructions");
		this.list = new SuggestionList(this.resultContainerEl, this, this.scope);
		this.inputEl.addEventListener("input", () => void this.update());
	}

	override open(): void {
		super.open();
		this.inputEl.focus();
		void this.update();
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract onChooseSuggestion(item: T, event: Choice): void;

	setPlaceholder(placeholder: string): void {
		this.inputEl.setAttrs({ placeholder, "aria-label": placeholder });
	}

	setInstructions(instructions: O.Instruction[]): void {
		this.instructionsEl.empty();
		for (const { command, purpose } of instructions) {
			const line = this.instructionsEl.createDiv("prompt-instruction");
			line.createSpan({ cls: "prompt-instruction-command", text: command });
			line.createSpan({ text: purpose });
		}
	}

	onNoSuggestion(): void {
		this.resultContainerEl.empty();
		this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: this.emptyStateText });
	}

	/** The prompt is closed before the choice is told. [R] */
	selectSuggestion(value: T, event: Choice): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}

	selectActiveSuggestion(event: Choice): void {
		this.list.choose(event);
	}

	private async update(): Promise<void> {
		const asked = ++this.asked;
		const values = await this.getSuggestions(this.inputEl.value);
		if (asked !== this.asked) return;
		this.list.show(this.limit > 0 ? values.slice(0, this.limit) : values);
		if (values.length === 0) this.onNoSuggestion();
	}
}

/** A prompt over a fixed list. [D] */
export abstract class FuzzySuggestModal<T> extends SuggestModal<O.FuzzyMatch<T>> {
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, event: Choice): void;

	getSuggestions(query: string): O.FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query);
		const found = this.getItems().flatMap((item) => {
			const match = search(this.getItemText(item));
			return match ? [{ item, match }] : [];
		});
		sortSearchResults(found);
		return found;
	}

	renderSuggestion({ item, match }: O.FuzzyMatch<T>, el: HTMLElement): void {
		renderMatches(el, this.getItemText(item), match.matches);
	}

	onChooseSuggestion({ item }: O.FuzzyMatch<T>, event: Choice): void {
		this.onChooseItem(item, event);
	}
}

/** A list that pops up beside what is being edited. [D] */
export abstract class PopoverSuggest<T> {
	readonly scope: Scope;
	protected readonly suggestEl: HTMLElement;
	protected readonly list: SuggestionList<T>;
	protected isOpen = false;

	constructor(
		readonly app: App,
		scope?: Scope,
	) {
		this.scope = scope ?? new Scope();
		this.suggestEl = createDiv("suggestion-container");
		this.list = new SuggestionList(this.suggestEl.createDiv("suggestion"), this, this.scope);
		this.scope.register([], "Escape", () => {
			this.close();
			return false;
		});
	}

	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract selectSuggestion(value: T, event: Choice): void;

	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		this.app.keymap.pushScope(this.scope);
	}

	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.app.keymap.popScope(this.scope);
		this.suggestEl.detach();
	}
}

/** Type-ahead for a text input. [D] */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
	limit = 100;
	private readonly callbacks: ((value: T, event: Choice) => unknown)[] = [];
	private asked = 0;

	constructor(
		app: App,
		private readonly textInputEl: HTMLInputElement | HTMLDivElement,
	) {
		super(app);
		textInputEl.addEventListener("input", () => void this.update());
		textInputEl.addEventListener("focus", () => void this.update());
		textInputEl.addEventListener("blur", () => this.close());
	}

	protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

	getValue(): string {
		return "value" in this.textInputEl ? this.textInputEl.value : (this.textInputEl.textContent ?? "");
	}

	setValue(value: string): void {
		if ("value" in this.textInputEl) this.textInputEl.value = value;
		else this.textInputEl.setText(value);
	}

	/** Without a subclass's own way, the registered callbacks are told. [D] */
	selectSuggestion(value: T, event: Choice): void {
		for (const callback of this.callbacks) callback(value, event);
	}

	onSelect(callback: (value: T, event: Choice) => unknown): this {
		this.callbacks.push(callback);
		return this;
	}

	private async update(): Promise<void> {
		const asked = ++this.asked;
		const values = await this.getSuggestions(this.getValue());
		if (asked !== this.asked || !this.textInputEl.isActiveElement()) return;
		if (values.length === 0) {
			this.close();
			return;
		}
		this.list.show(this.limit > 0 ? values.slice(0, this.limit) : values);
		this.open();
		this.textInputEl.doc.body.appendChild(this.suggestEl);
		const { left, bottom, top, width } = this.textInputEl.getBoundingClientRect();
		const below = bottom + this.suggestEl.offsetHeight < this.textInputEl.win.innerHeight;
		this.suggestEl.setCssProps({
			left: `${left}px`,
			top: `${below ? bottom + 2 : top - this.suggestEl.offsetHeight - 2}px`,
			"min-width": `${width}px`,
		});
	}
}

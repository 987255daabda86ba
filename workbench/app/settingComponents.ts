import type * as O from "obsidian";
import { setIcon } from "./icons.ts";
import { setTooltip } from "./tooltip.ts";

/** The controls of a setting. [D] */
export abstract class BaseComponent {
	disabled = false;

	then(callback: (component: this) => unknown): this {
		callback(this);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		return this;
	}
}

export abstract class ValueComponent<T> extends BaseComponent {
	abstract getValue(): T;
	abstract setValue(value: T): this;

	registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
		listeners[key] = (value) => {
			if (value !== undefined) this.setValue(value);
			return this.getValue();
		};
		return this;
	}
}

/** Setting a value by program tells nobody; what a person does, does. [R] */
abstract class InputComponent<E extends HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, T> extends ValueComponent<T> {
	protected callback: ((value: T) => unknown) | null = null;

	constructor(protected readonly element: E) {
		super();
	}

	override setDisabled(disabled: boolean): this {
		this.element.disabled = disabled;
		return super.setDisabled(disabled);
	}

	onChange(callback: (value: T) => unknown): this {
		this.callback = callback;
		return this;
	}

	onChanged(): void {
		this.callback?.(this.getValue());
	}
}

export class AbstractTextComponent<E extends HTMLInputElement | HTMLTextAreaElement> extends InputComponent<E, string> {
	constructor(readonly inputEl: E) {
		super(inputEl);
		inputEl.addEventListener("input", () => this.onChanged());
	}

	getValue(): string {
		return this.inputEl.value;
	}

	setValue(value: string): this {
		this.inputEl.value = value;
		return this;
	}

	setPlaceholder(placeholder: string): this {
		this.inputEl.placeholder = placeholder;
		return this;
	}
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl("input", { type: "text", attr: { spellcheck: "false" } }));
	}
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl("textarea", { attr: { spellcheck: "false" } }));
	}
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
	readonly clearButtonEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		const box = containerEl.createDiv("search-input-container");
		super(box.createEl("input", { type: "search", attr: { spellcheck: "false", enterkeyhint: "search" } }));
		this.clearButtonEl = box.createDiv({ cls: "search-input-clear-button", attr: { "aria-label": "Clear search" } });
		this.clearButtonEl.addEventListener("click", () => {
			this.setValue("");
			this.onChanged();
		});
	}
}

export class ToggleComponent extends ValueComponent<boolean> {
	readonly toggleEl: HTMLElement;
	private readonly inputEl: HTMLInputElement;
	private callback: ((value: boolean) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.toggleEl = containerEl.createDiv("checkbox-container");
		this.inputEl = this.toggleEl.createEl("input", { type: "checkbox" });
		this.inputEl.addEventListener("click", (event) => event.stopPropagation());
		this.inputEl.addEventListener("change", () => {
			this.show();
			this.callback?.(this.getValue());
		});
		this.toggleEl.addEventListener("click", () => this.onClick());
	}

	getValue(): boolean {
		return this.inputEl.checked;
	}

	/** Unlike the other controls, a toggle tells also what a program sets. [R] */
	setValue(on: boolean): this {
		if (this.inputEl.checked !== on) {
			this.inputEl.checked = on;
			this.callback?.(on);
		}
		this.show();
		return this;
	}

	override setDisabled(disabled: boolean): this {
		this.inputEl.disabled = disabled;
		this.toggleEl.toggleClass("is-disabled", disabled);
		return super.setDisabled(disabled);
	}

	setTooltip(tooltip: string, options?: O.TooltipOptions): this {
		setTooltip(this.toggleEl, tooltip, options);
		return this;
	}

	onClick(): void {
		if (!this.disabled) this.setValue(!this.getValue());
	}

	onChange(callback: (value: boolean) => unknown): this {
		this.callback = callback;
		return this;
	}

	private show(): void {
		this.toggleEl.toggleClass("is-enabled", this.inputEl.checked);
	}
}

export class DropdownComponent extends InputComponent<HTMLSelectElement, string> {
	readonly selectEl: HTMLSelectElement;

	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl("select", { cls: "dropdown" }));
		this.selectEl = this.element;
		this.selectEl.addEventListener("change", () => this.onChanged());
	}

	addOption(value: string, display: string): this {
		this.selectEl.createEl("option", { value, text: display });
		return this;
	}

	addOptions(options: Record<string, string>): this {
		for (const [value, display] of Object.entries(options)) this.addOption(value, display);
		return this;
	}

	getValue(): string {
		return this.selectEl.value;
	}

	setValue(value: string): this {
		this.selectEl.value = value;
		return this;
	}
}

export class SliderComponent extends InputComponent<HTMLInputElement, number> {
	readonly sliderEl: HTMLInputElement;
	private instant = false;
	private format = (value: number) => String(value);

	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl("input", { cls: "slider", type: "range" }));
		this.sliderEl = this.element;
		this.sliderEl.addEventListener("input", () => {
			if (this.instant) this.onChanged();
		});
		this.sliderEl.addEventListener("change", () => this.onChanged());
	}

	setInstant(instant: boolean): this {
		this.instant = instant;
		return this;
	}

	setLimits(min: number | null, max: number | null, step: number | "any"): this {
		if (min !== null) this.sliderEl.min = String(min);
		if (max !== null) this.sliderEl.max = String(max);
		this.sliderEl.step = String(step);
		return this;
	}

	getValue(): number {
		return this.sliderEl.valueAsNumber;
	}

	setValue(value: number): this {
		this.sliderEl.valueAsNumber = value;
		return this;
	}

	getValuePretty(): string {
		return this.format(this.getValue());
	}

	setDisplayFormat(format: (value: number) => string): this {
		this.format = format;
		return this;
	}

	setDynamicTooltip(): this {
		const show = () => setTooltip(this.sliderEl, this.getValuePretty());
		this.sliderEl.addEventListener("input", show);
		show();
		return this;
	}
}

export class ColorComponent extends InputComponent<HTMLInputElement, string> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl("input", { type: "color" }));
		this.element.addEventListener("input", () => this.onChanged());
	}

	getValue(): string {
		return this.element.value;
	}

	setValue(value: string): this {
		this.element.value = value;
		return this;
	}
}

export class ProgressBarComponent extends ValueComponent<number> {
	private readonly barEl: HTMLElement;
	private value = 0;

	constructor(containerEl: HTMLElement) {
		super();
		this.barEl = containerEl.createDiv("setting-progress-bar").createDiv("setting-progress-bar-inner");
	}

	getValue(): number {
		return this.value;
	}

	/** From 0 to 100. [R] */
	setValue(value: number): this {
		this.value = value;
		this.barEl.setCssProps({ width: `${value}%` });
		return this;
	}
}

export class ButtonComponent extends BaseComponent {
	readonly buttonEl: HTMLButtonElement;
	private callback: ((event: MouseEvent) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.buttonEl = containerEl.createEl("button");
		this.buttonEl.addEventListener("click", (event) => void this.callback?.(event));
	}

	override setDisabled(disabled: boolean): this {
		this.buttonEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	setCta(): this {
		return this.setClass("mod-cta");
	}

	removeCta(): this {
		this.buttonEl.removeClass("mod-cta");
		return this;
	}

	setWarning(): this {
		return this.setClass("mod-warning");
	}

	setDestructive(): this {
		return this.setClass("mod-destructive");
	}

	removeDestructive(): this {
		this.buttonEl.removeClass("mod-destructive");
		return this;
	}

	setTooltip(tooltip: string, options?: O.TooltipOptions): this {
		setTooltip(this.buttonEl, tooltip, options);
		return this;
	}

	setButtonText(name: string): this {
		this.buttonEl.setText(name);
		return this;
	}

	setIcon(icon: string): this {
		setIcon(this.buttonEl, icon);
		return this;
	}

	setClass(cls: string): this {
		this.buttonEl.addClass(cls);
		return this;
	}

	onClick(callback: (event: MouseEvent) => unknown): this {
		this.callback = callback;
		return this;
	}
}

export class ExtraButtonComponent extends BaseComponent {
	readonly extraSettingsEl: HTMLElement;
	private callback: (() => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.extraSettingsEl = containerEl.createDiv({ cls: "clickable-icon extra-setting-button", attr: { role: "button", tabindex: 0 } });
		this.setIcon("settings");
		const act = () => {
			if (!this.disabled) this.callback?.();
		};
		this.extraSettingsEl.addEventListener("click", act);
		this.extraSettingsEl.addEventListener("keydown", (event) => {
			if (event.key === "Enter" || event.key === " ") act();
		});
	}

	override setDisabled(disabled: boolean): this {
		this.extraSettingsEl.toggleClass("is-disabled", disabled);
		return super.setDisabled(disabled);
	}

	setTooltip(tooltip: string, options?: O.TooltipOptions): this {
		setTooltip(this.extraSettingsEl, tooltip, options);
		return this;
	}

	setIcon(icon: string): this {
		setIcon(this.extraSettingsEl, icon);
		return this;
	}

	onClick(callback: () => unknown): this {
		this.callback = callback;
		return this;
	}
}

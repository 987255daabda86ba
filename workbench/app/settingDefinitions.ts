import type * as O from "obsidian";
import { setIcon } from "./icons.ts";
import { Setting, SettingGroup } from "./setting.ts";

export type Definition = O.SettingDefinitionItem;

interface Store {
	getControlValue(key: string): unknown;
	setControlValue(key: string, value: unknown): void | Promise<void>;
	update(): void;
}

/**
 * Draws settings that are told as data. [D: Plugins/User interface/Settings]
 * @returns what to call before they are drawn again or go.
 */
export function renderDefinitions(parent: HTMLElement, definitions: readonly Definition[], store: Store): (() => void)[] {
	const cleanups: (() => void)[] = [];
	for (const definition of definitions) {
		if (!holds(definition.visible, true)) continue;
		if (isGroup(definition)) renderGroup(parent, definition, store, cleanups);
		else if (isPage(definition)) renderPage(new Setting(parent), definition, store, parent, cleanups);
		else renderItem(new Setting(parent), new SettingGroup(createDiv()), definition, 0, store, cleanups);
	}
	return cleanups;
}

function isGroup(definition: Definition): definition is O.SettingDefinitionGroup | O.SettingDefinitionList {
	return "type" in definition && (definition.type === "group" || definition.type === "list");
}

function isPage(definition: Definition): definition is O.SettingDefinitionPage {
	return "type" in definition && definition.type === "page";
}

function renderGroup(
	parent: HTMLElement,
	definition: O.SettingDefinitionGroup | O.SettingDefinitionList,
	store: Store,
	cleanups: (() => void)[],
): void {
	const group = new SettingGroup(parent);
	if (definition.heading !== undefined) group.setHeading(definition.heading);
	if (definition.cls !== undefined) group.addClass(...definition.cls.split(" "));
	for (const build of definition.extraButtons ?? []) group.addExtraButton((button) => void build(button));
	const list = definition.type === "list" ? (definition as O.SettingDefinitionList) : null;
	if (list?.addItem) {
		const { name, action } = list.addItem;
		group.addExtraButton((button) => button.setIcon("plus").setTooltip(name).onClick(() => action(button.extraSettingsEl)));
	}
	const items = (definition.items ?? []).filter((item) => holds(item.visible, true));
	if (items.length === 0 && list?.emptyState !== undefined) group.listEl.createDiv({ cls: "setting-item-description", text: list.emptyState });
	items.forEach((item, index) =>
		group.addSetting((setting) => {
			if (isPage(item)) renderPage(setting, item, store, parent, cleanups);
			else renderItem(setting, group, item, index, store, cleanups);
			const { onDelete, onReorder } = list ?? {};
			if (onReorder && index > 0) setting.addExtraButton((button) => button.setIcon("arrow-up").setTooltip("Move up").onClick(() => onReorder(index, index - 1)));
			if (onDelete) setting.addExtraButton((button) => button.setIcon("trash-2").setTooltip("Delete").onClick(() => onDelete(index)));
		}),
	);
}

function renderItem(
	setting: Setting,
	group: SettingGroup,
	definition: O.SettingDefinition,
	index: number,
	store: Store,
	cleanups: (() => void)[],
): void {
	setting.setName(definition.name);
	if (definition.desc !== undefined) setting.setDesc(definition.desc);
	if (definition.render) {
		const cleanup = definition.render(setting as unknown as O.Setting, group as unknown as O.SettingGroup);
		if (cleanup) cleanups.push(cleanup);
	} else if (definition.action) {
		const { action, disabled } = definition;
		setting.setClass("mod-clickable");
		setting.settingEl.setAttrs({ role: "button", tabindex: 0 });
		setIcon(setting.controlEl.createDiv("setting-item-chevron"), "chevron-right");
		const act = () => {
			if (!holds(disabled, false)) action(setting.settingEl, index);
		};
		setting.settingEl.addEventListener("click", act);
		setting.settingEl.addEventListener("keydown", (event) => {
			if (event.key === "Enter") act();
		});
	} else if (definition.control) renderControl(setting, definition.control, store);
}

function renderControl(setting: Setting, control: O.SettingControl, store: Store): void {
	const value = store.getControlValue(control.key) ?? control.defaultValue;
	const save = async (next: unknown): Promise<void> => {
		const problem = await (control.validate as ((value: unknown) => unknown) | undefined)?.(next);
		setting.setErrorMessage(typeof problem === "string" ? problem : null);
		if (typeof problem !== "string") await store.setControlValue(control.key, next);
	};
	const text = typeof value === "string" ? value : "";
	switch (control.type) {
		case "toggle":
			setting.addToggle((toggle) => toggle.setValue(value === true).onChange(save));
			break;
		case "dropdown":
			setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(save));
			break;
		case "textarea":
			setting.addTextArea((area) => area.setValue(text).setPlaceholder(control.placeholder ?? "").onChange(save));
			break;
		case "slider":
			setting.addSlider((slider) => slider.setLimits(control.min, control.max, control.step).setValue(Number(value ?? control.min)).setDynamicTooltip().onChange(save));
			break;
		case "color":
			setting.addColorPicker((color) => color.setValue(text).onChange(save));
			break;
		case "number":
			setting.addText((input) => {
				input.inputEl.type = "number";
				input.setValue(typeof value === "number" ? String(value) : "").onChange((typed) => save(Number(typed)));
			});
			break;
		default:
			setting.addText((input) => input.setValue(text).setPlaceholder(control.placeholder ?? "").onChange(save));
	}
	setting.setDisabled(holds(control.disabled, false));
}

/** Opens in place of the page that leads to it. */
function renderPage(setting: Setting, page: O.SettingDefinitionPage, store: Store, parent: HTMLElement, cleanups: (() => void)[]): void {
	setting.setName(page.name).setClass("mod-clickable");
	if (page.desc !== undefined) setting.setDesc(page.desc);
	setting.settingEl.setAttrs({ role: "button", tabindex: 0 });
	const shown = typeof page.displayValue === "function" ? page.displayValue() : page.displayValue;
	if (shown !== undefined) setting.controlEl.createSpan({ cls: "setting-item-value", text: shown });
	setIcon(setting.controlEl.createDiv("setting-item-chevron"), "chevron-right");
	setting.settingEl.addEventListener("click", () => {
		parent.empty();
		const back = parent.createEl("button", { cls: "setting-page-back", text: page.name, attr: { "aria-label": "Back" } });
		back.addEventListener("click", () => store.update());
		if (page.page) {
			const shownPage = page.page();
			parent.appendChild(shownPage.containerEl);
			shownPage.display();
			cleanups.push(() => shownPage.hide());
		} else cleanups.push(...renderDefinitions(parent.createDiv(), page.items ?? [], store));
	});
}

function holds(condition: boolean | (() => boolean) | undefined, otherwise: boolean): boolean {
	return typeof condition === "function" ? condition() : (condition ?? otherwise);
}

import { Setting, type App, type SettingControl, type SettingDefinition, type SettingDefinitionItem, type SettingGroup } from "obsidian";
import { TextSuggest } from "../textSuggest.ts";

/** Where the drawn controls take their values from and put them. */
export interface ControlValues {
	get(key: string): unknown;
	set(key: string, value: unknown): void;
}

/**
 * Draws definitions row by row, for versions before 1.13 that do not do so themselves. Knows the kinds that
 * `definitions.ts` uses.
 * @returns what to call before the rows go.
 */
export function drawDefinitions(
	app: App,
	container: HTMLElement,
	items: readonly SettingDefinitionItem[],
	values: ControlValues,
): (() => void)[] {
	return items.flatMap((item) => {
		if (!("type" in item)) return drawRow(app, container, item, values) ?? [];
		if (item.type === "page") return [];
		if (item.heading !== undefined) new Setting(container).setName(item.heading).setHeading();
		return drawDefinitions(app, container, item.items ?? [], values);
	});
}

function drawRow(app: App, container: HTMLElement, row: SettingDefinition, values: ControlValues): (() => void) | void {
	const setting = new Setting(container).setName(row.name);
	if (row.desc !== undefined) setting.setDesc(row.desc);
	// Groups as objects are newer than the versions that come here; our rows do not look at theirs.
	if (row.render) return row.render(setting, undefined as unknown as SettingGroup);
	if (row.control) drawControl(app, setting, row.control, values);
}

function drawControl(app: App, setting: Setting, control: SettingControl, values: ControlValues): void {
	const { key } = control;
	const value = values.get(key);
	const text = typeof value === "string" ? value : "";
	const set = (changed: unknown): void => values.set(key, changed);
	switch (control.type) {
		case "toggle":
			setting.addToggle((toggle) => toggle.setValue(value === true).onChange(set));
			break;
		case "dropdown":
			setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(set));
			break;
		case "textarea":
			setting.addTextArea((area) => area.setValue(text).onChange(set));
			break;
		case "folder":
		case "file":
			setting.addText((input) => {
				input.setValue(text).onChange(set);
				const { vault } = app;
				const paths = () => (control.type === "file" ? vault.getMarkdownFiles() : vault.getAllFolders()).map(({ path }) => path);
				new TextSuggest(app, input.inputEl, paths, set);
			});
			break;
		default:
			setting.addText((input) => input.setValue(text).onChange(set));
	}
}

import { Notice, PluginSettingTab, requireApiVersion, Setting, type App, type Plugin, type SettingDefinitionItem } from "obsidian";
import type { Translate } from "../../core/language/translate.ts";
import { controlValue, withControlValue } from "./controls.ts";
import { settingSections } from "./definitions.ts";
import { drawDefinitions } from "./drawDefinitions.ts";
import { PropertyRows } from "./propertyRows.ts";
import type { SettingsStore } from "./settingsStore.ts";

/** One table of settings, drawn by Obsidian from 1.13 on and by ourselves before. */
export class TaxonomySettingTab extends PluginSettingTab {
	constructor(
		app: App,
		plugin: Plugin,
		private readonly store: SettingsStore,
		private readonly translate: () => Translate,
	) {
		super(app, plugin);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const translate = this.translate();
		return [...this.troubleRows(translate), ...settingSections(translate, this.propertyRows(translate))];
	}

	override getControlValue(key: string): unknown {
		return controlValue(this.store.settings, key);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		await this.store.change(withControlValue(this.store.settings, key, value));
		if (key === "language") this.redraw();
	}

	/** Versions before 1.13 ask for this instead of the definitions. */
	override display(): void {
		this.draw();
	}

	private draw(): void {
		this.containerEl.empty();
		drawDefinitions(this.app, this.containerEl, this.getSettingDefinitions(), {
			get: (key) => this.getControlValue(key),
			set: (key, value) => void this.setControlValue(key, value),
		});
	}

	private redraw(): void {
		if (requireApiVersion("1.13.0")) this.update();
		else this.draw();
	}

	private troubleRows(translate: Translate): SettingDefinitionItem[] {
		const { trouble } = this.store;
		if (trouble === null) return [];
		return [
			{
				name: translate("settings.trouble"),
				desc: translate(trouble === "newer" ? "settings.troubleNewer" : "settings.troubleUnreadable"),
				render: (setting: Setting) => {
					setting.addButton((button) =>
						button
							.setButtonText(translate("settings.startAfresh"))
							.onClick(async () => {
								const name = await this.store.startAfresh();
								new Notice(translate("notice.settingsKept", { name }));
								this.redraw();
							}),
					);
				},
			},
		];
	}

	/** The rows are drawn only when the tab is open: they look through the properties of the whole vault. */
	private propertyRows(translate: Translate): SettingDefinitionItem[] {
		return [
			{
				type: "group",
				heading: translate("settings.properties"),
				items: [
					{
						name: translate("settings.propertiesKnown"),
						desc: translate("settings.propertiesHelp"),
						render: (setting: Setting) => {
							const list = createDiv();
							setting.settingEl.after(list);
							new PropertyRows(this.app, list, translate, {
								reading: () => this.store.settings.reading,
								store: (properties) => {
									const { reading } = this.store.settings;
									void this.store.change({ reading: { ...reading, properties } });
								},
							}).draw();
							return () => list.remove();
						},
					},
				],
			},
		];
	}
}

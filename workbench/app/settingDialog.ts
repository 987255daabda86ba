import type { App } from "./app.ts";
import { Modal } from "./modal.ts";
import type { Plugin } from "./plugin.ts";
import { renderDefinitions, type Definition } from "./settingDefinitions.ts";
import { versionAtLeast } from "./version.ts";

/** One page of the settings. [D] */
export abstract class SettingTab {
	readonly containerEl: HTMLElement;
	icon = "puzzle";
	abstract readonly name: string;
	private cleanups: (() => void)[] = [];

	constructor(readonly app: App) {
		this.containerEl = createDiv("vertical-tab-content");
	}

	getSettingDefinitions(): Definition[] {
		return [];
	}

	display(): void {}
	hide(): void {}

	/** Draws the definitions again. [D] */
	update(): void {
		this.show();
	}

	refreshDomState(): void {
		this.show();
	}

	getControlValue(_key: string): unknown {
		return undefined;
	}

	setControlValue(_key: string, _value: unknown): void | Promise<void> {}

	/** Definitions, where there are any and the app knows them, take the place of `display`. [D] */
	show(): void {
		this.release();
		const definitions = versionAtLeast("1.13.0") ? this.getSettingDefinitions() : [];
		if (definitions.length === 0) {
			this.display();
			return;
		}
		this.containerEl.empty();
		this.cleanups = renderDefinitions(this.containerEl, definitions, this);
	}

	leave(): void {
		this.release();
		this.hide();
		this.containerEl.detach();
	}

	private release(): void {
		for (const cleanup of this.cleanups.splice(0)) cleanup();
	}
}

/** Control values live in the plugin's `settings`, which is saved after each change. [D] */
export abstract class PluginSettingTab extends SettingTab {
	constructor(
		app: App,
		readonly plugin: Plugin,
	) {
		super(app);
	}

	get name(): string {
		return this.plugin.manifest.name;
	}

	override getControlValue(key: string): unknown {
		return (this.plugin as { settings?: Record<string, unknown> }).settings?.[key];
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const holder = this.plugin as { settings?: Record<string, unknown> };
		holder.settings = { ...holder.settings, [key]: value };
		await this.plugin.saveData(holder.settings);
	}
}

/** The settings dialog; as in the app, other code reaches it as `app.setting`. [R] */
export class SettingDialog extends Modal {
	private readonly tabs: SettingTab[] = [];
	private readonly headerEl: HTMLElement;
	private readonly paneEl: HTMLElement;
	private current: SettingTab | null = null;

	constructor(app: App) {
		super(app);
		this.modalEl.addClasses(["mod-settings", "mod-sidebar-layout"]);
		this.setTitle("Settings");
		this.headerEl = this.contentEl.createDiv({ cls: "vertical-tab-header", attr: { role: "tablist" } });
		this.paneEl = this.contentEl.createDiv("vertical-tab-content-container");
	}

	addSettingTab(tab: SettingTab): void {
		this.tabs.push(tab);
	}

	removeSettingTab(tab: SettingTab): void {
		const index = this.tabs.indexOf(tab);
		if (index >= 0) this.tabs.splice(index, 1);
		if (this.current === tab) this.close();
	}

	openTabById(id: string): SettingTab | null {
		const tab = this.tabs.find((known) => known instanceof PluginSettingTab && known.plugin.manifest.id === id) ?? null;
		if (tab) this.openTab(tab);
		return tab;
	}

	override onOpen(): void {
		const tab = this.current ?? this.tabs.at(-1);
		if (tab) this.openTab(tab);
	}

	override onClose(): void {
		this.current?.leave();
		this.current = null;
	}

	private openTab(tab: SettingTab): void {
		if (this.current !== tab) this.current?.leave();
		this.current = tab;
		this.headerEl.empty();
		for (const known of this.tabs) {
			const item = this.headerEl.createEl("button", { cls: "vertical-tab-nav-item", text: known.name, attr: { role: "tab", "aria-selected": known === tab } });
			item.toggleClass("is-active", known === tab);
			item.addEventListener("click", () => this.openTab(known));
		}
		this.paneEl.empty();
		this.paneEl.appendChild(tab.containerEl);
		tab.show();
	}
}

import type * as O from "obsidian";
import type { App } from "./app.ts";
import { Component } from "./component.ts";
import { setIcon } from "./icons.ts";
import type { WorkspaceLeaf } from "./leaf.ts";
import { MarkdownPreviewRenderer } from "./markdown.ts";
import type { SettingTab } from "./settingDialog.ts";
import type { View } from "./view.ts";

/** What a plugin extends. Everything it adds goes when it is unloaded. [D] */
export abstract class Plugin extends Component {
	constructor(
		readonly app: App,
		readonly manifest: O.PluginManifest,
	) {
		super();
	}

	onUserEnable(): void {}

	addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = this.app.chrome.ribbonEl.createDiv({ cls: "clickable-icon side-dock-ribbon-action", attr: { "aria-label": title, role: "button", tabindex: 0 } });
		setIcon(el, icon);
		el.addEventListener("click", callback);
		this.register(() => el.detach());
		return el;
	}

	/** Phones have no status bar. [D] */
	addStatusBarItem(): HTMLElement {
		const el = this.app.chrome.statusBarEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
		this.register(() => el.detach());
		return el;
	}

	/** The id is prefixed by the plugin's, and so is the name. [D] */
	addCommand(command: O.Command): O.Command {
		command.id = `${this.manifest.id}:${command.id}`;
		command.name = `${this.manifest.name}: ${command.name}`;
		this.app.commands.add(command);
		this.register(() => this.app.commands.remove(command.id));
		return command;
	}

	removeCommand(id: string): void {
		this.app.commands.remove(`${this.manifest.id}:${id}`);
	}

	addSettingTab(tab: SettingTab): void {
		this.app.setting.addSettingTab(tab);
		this.register(() => this.app.setting.removeSettingTab(tab));
	}

	registerView(type: string, creator: (leaf: WorkspaceLeaf) => View): void {
		this.app.viewRegistry.register(type, creator);
		this.app.workspace.typeRegistered(type);
		this.register(() => {
			this.app.viewRegistry.unregister(type);
			void this.app.workspace.typeUnregistered(type);
		});
	}

	registerExtensions(extensions: string[], type: string): void {
		this.app.viewRegistry.registerExtensions(extensions, type);
		this.register(() => this.app.viewRegistry.unregisterExtensions(extensions));
	}

	registerHoverLinkSource(id: string, info: O.HoverLinkSource): void {
		this.app.hoverSources.set(id, info);
		this.register(() => this.app.hoverSources.delete(id));
	}

	registerMarkdownPostProcessor(processor: O.MarkdownPostProcessor, sortOrder?: number): O.MarkdownPostProcessor {
		MarkdownPreviewRenderer.registerPostProcessor(processor, sortOrder);
		this.register(() => MarkdownPreviewRenderer.unregisterPostProcessor(processor));
		return processor;
	}

	registerMarkdownCodeBlockProcessor(
		language: string,
		handler: (source: string, el: HTMLElement, context: O.MarkdownPostProcessorContext) => unknown,
		sortOrder?: number,
	): O.MarkdownPostProcessor {
		const processor = MarkdownPreviewRenderer.createCodeBlockPostProcessor(language, handler) as O.MarkdownPostProcessor;
		return this.registerMarkdownPostProcessor(processor, sortOrder);
	}

	/** False where bases are switched off, which they never are here. [D] No base is ever drawn: the workbench has no bases. */
	registerBasesView(id: string, registration: O.BasesViewRegistration): boolean {
		this.app.basesViews.set(id, registration);
		this.register(() => this.app.basesViews.delete(id));
		return true;
	}

	registerObsidianProtocolHandler(action: string, handler: O.ObsidianProtocolHandler): void {
		this.app.protocolHandlers.set(action, handler);
		this.register(() => this.app.protocolHandlers.delete(action));
	}

	/** Null where nothing was ever saved. [D] */
	async loadData(): Promise<unknown> {
		const path = this.dataPath();
		if (!(await this.app.vault.adapter.exists(path))) return null;
		return JSON.parse(await this.app.vault.adapter.read(path)) as unknown;
	}

	async saveData(data: unknown): Promise<void> {
		const folder = this.dataPath().replace(/\/data\.json$/, "");
		if (!(await this.app.vault.adapter.exists(folder))) await this.app.vault.adapter.mkdir(folder);
		await this.app.vault.adapter.write(this.dataPath(), JSON.stringify(data, null, 2));
	}

	private dataPath(): string {
		return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
	}
}

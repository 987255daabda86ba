import type * as O from "obsidian";
import { Chrome } from "./chrome.ts";
import { addOwnCommands, Commands } from "./commands.ts";
import { FileExplorer } from "./fileExplorer.ts";
import { FileManager } from "./fileManager.ts";
import type { Folder } from "./folder.ts";
import { listenForHover } from "./hover.ts";
import { Keymap, Scope } from "./keymap.ts";
import { MarkdownView } from "./markdownView.ts";
import { menusUse } from "./menu.ts";
import { MetadataCache, type CacheTiming } from "./metadataCache.ts";
import { Notice } from "./notice.ts";
import { Plugins } from "./plugins.ts";
import { SettingDialog } from "./settingDialog.ts";
import { Vault } from "./vault.ts";
import { EmptyView } from "./view.ts";
import { ViewRegistry } from "./viewRegistry.ts";
import { Workspace } from "./workspace.ts";

export type Theme = "light" | "dark" | "community";

/** Everything together. [D] */
export class App {
	readonly vault: Vault;
	readonly metadataCache: MetadataCache;
	readonly fileManager: FileManager;
	readonly scope = new Scope();
	readonly keymap: Keymap;
	readonly viewRegistry = new ViewRegistry();
	readonly workspace: Workspace;
	readonly commands: Commands;
	readonly setting: SettingDialog;
	readonly plugins: Plugins;
	readonly chrome: Chrome;
	readonly hoverSources = new Map<string, O.HoverLinkSource>();
	readonly basesViews = new Map<string, O.BasesViewRegistration>();
	readonly protocolHandlers = new Map<string, O.ObsidianProtocolHandler>();
	lastEvent: Event | null = null;

	constructor(
		readonly folder: Folder,
		timing: CacheTiming,
	) {
		this.vault = new Vault(folder, "workbench");
		this.metadataCache = new MetadataCache(this.vault, timing);
		this.fileManager = new FileManager(this);
		this.commands = new Commands(this);
		this.keymap = new Keymap(this.scope, (event) => this.commands.byHotkey(event));
		menusUse(this.keymap);
		this.keymap.listenIn(window);
		this.workspace = new Workspace(this);
		this.setting = new SettingDialog(this);
		this.plugins = new Plugins(this);
		this.chrome = new Chrome(this);
		for (const type of ["click", "keydown", "pointerdown"]) window.addEventListener(type, (event) => (this.lastEvent = event), { capture: true });
	}

	/** In the app's own order: files, what is known of them, plugins, and then the panes. [R] */
	async start(): Promise<void> {
		this.viewRegistry.register("markdown", (leaf) => new MarkdownView(leaf));
		this.viewRegistry.register("empty", (leaf) => new EmptyView(leaf));
		this.viewRegistry.register("file-explorer", (leaf) => new FileExplorer(leaf));
		this.viewRegistry.registerExtensions(["md"], "markdown");
		addOwnCommands(this);
		this.chrome.build();
		await this.vault.loadAll();
		await this.metadataCache.loadAll();
		const layout = await this.folder.readLayout();
		await this.plugins.enable(layout === null).catch((error: unknown) => reportError(error));
		await this.workspace.start(layout);
		this.chrome.start();
		listenForHover(this);
		this.metadataCache.trigger("resolved");
	}

	isDarkMode(): boolean {
		return document.body.hasClass("theme-dark");
	}

	setTheme(theme: Theme): void {
		document.body.toggleClass("theme-dark", theme === "dark");
		document.body.toggleClass("theme-light", theme !== "dark");
		document.body.toggleClass("community-theme", theme === "community");
		this.workspace.trigger("css-change");
	}

	loadLocalStorage(key: string): unknown {
		const text = window.localStorage.getItem(`workbench-${key}`);
		return text === null ? null : (JSON.parse(text) as unknown);
	}

	saveLocalStorage(key: string, data: unknown): void {
		if (data === null) window.localStorage.removeItem(`workbench-${key}`);
		else window.localStorage.setItem(`workbench-${key}`, JSON.stringify(data));
	}

	notify(message: string): void {
		new Notice(message, 10_000);
	}
}

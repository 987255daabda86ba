import type * as O from "obsidian";
import type { App } from "./app.ts";
import { hotkeyMatches } from "./keymap.ts";
import { Platform } from "./platform.ts";
import { FuzzySuggestModal } from "./suggest.ts";

/** Everything that can be done by name. [D] */
export class Commands {
	readonly commands: Record<string, O.Command> = {};

	constructor(private readonly app: App) {}

	add(command: O.Command): void {
		this.commands[command.id] = command;
	}

	remove(id: string): void {
		delete this.commands[id];
	}

	/** Undocumented, and much used. [R] */
	executeCommandById(id: string): boolean {
		return this.execute(id);
	}

	/** False where there is no such command, or it does not apply now. */
	execute(id: string): boolean {
		const command = this.commands[id];
		if (!command || !this.available(command)) return false;
		if (command.checkCallback) command.checkCallback(false);
		else if (command.callback) command.callback();
		else {
			const { activeEditor } = this.app.workspace;
			if (activeEditor?.editor) (command.editorCallback ?? command.editorCheckCallback?.bind(null, false))?.(activeEditor.editor, activeEditor);
		}
		return true;
	}

	byHotkey(event: KeyboardEvent): boolean {
		const found = Object.values(this.commands).find((command) => command.hotkeys?.some((hotkey) => hotkeyMatches(hotkey, event)) && this.available(command));
		return found !== undefined && this.execute(found.id);
	}

	list(): O.Command[] {
		return Object.values(this.commands).filter((command) => this.available(command)).sort((a, b) => a.name.localeCompare(b.name));
	}

	private available(command: O.Command): boolean {
		if (command.mobileOnly && !Platform.isMobile) return false;
		const { activeEditor } = this.app.workspace;
		if (command.checkCallback) return command.checkCallback(true) === true;
		if (command.editorCheckCallback) return activeEditor?.editor !== undefined && command.editorCheckCallback(true, activeEditor.editor, activeEditor) === true;
		return command.editorCallback === undefined || activeEditor?.editor !== undefined;
	}
}

export class CommandPalette extends FuzzySuggestModal<O.Command> {
	constructor(app: App) {
		super(app);
		this.setPlaceholder("Select a command…");
		this.setInstructions([
			{ command: "↑↓", purpose: "to navigate" },
			{ command: "↵", purpose: "to use" },
			{ command: "esc", purpose: "to dismiss" },
		]);
	}

	getItems(): O.Command[] {
		return this.app.commands.list();
	}

	getItemText({ name }: O.Command): string {
		return name;
	}

	onChooseItem({ id }: O.Command): void {
		this.app.commands.execute(id);
	}
}

export class NoteSwitcher extends FuzzySuggestModal<string> {
	constructor(app: App) {
		super(app);
		this.setPlaceholder("Find a note…");
	}

	getItems(): string[] {
		return this.app.vault.getMarkdownFiles().map(({ path }) => path.slice(0, -3)).sort((a, b) => a.localeCompare(b));
	}

	getItemText(path: string): string {
		return path;
	}

	onChooseItem(path: string): void {
		void this.app.workspace.openLinkText(`/${path}`, "", false);
	}
}

/** What the app brings of its own; ids are the workbench's, keys as in the app. [O] */
export function addOwnCommands(app: App): void {
	const own = (id: string, name: string, callback: () => unknown, key?: string, modifiers: O.Modifier[] = ["Mod"]): void => {
		app.commands.add({ id: `workbench:${id}`, name, callback, ...(key === undefined ? {} : { hotkeys: [{ modifiers, key }] }) });
	};
	own("palette", "Open command palette", () => new CommandPalette(app).open(), "p");
	own("switcher", "Open quick switcher", () => new NoteSwitcher(app).open(), "o");
	own("settings", "Open settings", () => app.setting.open(), ",");
	own("new-tab", "New tab", () => void app.workspace.getLeaf("tab"), "F2", ["Mod", "Alt"]);
	own("close-tab", "Close current tab", () => app.workspace.activeLeaf?.detach());
	own("split-right", "Split right", () => app.workspace.activeLeaf && void app.workspace.duplicateLeaf(app.workspace.activeLeaf, "vertical"));
	own("split-down", "Split down", () => app.workspace.activeLeaf && void app.workspace.duplicateLeaf(app.workspace.activeLeaf, "horizontal"));
	own("popout", "Move current tab to new window", () => app.workspace.activeLeaf && void app.workspace.moveLeafToPopout(app.workspace.activeLeaf));
	own("toggle-left", "Toggle left sidebar", () => app.workspace.leftSplit.toggle());
	own("toggle-right", "Toggle right sidebar", () => app.workspace.rightSplit.toggle());
	own("theme-light", "Use light theme", () => app.setTheme("light"));
	own("theme-dark", "Use dark theme", () => app.setTheme("dark"));
	own("theme-community", "Use community-like theme", () => app.setTheme("community"));
	own("disable-plugin", "Disable the plugin", () => app.plugins.disable());
	own("enable-plugin", "Enable the plugin", () => void app.plugins.enable());
}

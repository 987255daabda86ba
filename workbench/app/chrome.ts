import type { App } from "./app.ts";
import { setIcon } from "./icons.ts";
import { Platform } from "./platform.ts";
import { listenForTooltips } from "./tooltip.ts";

/** What stands around the panes: ribbon, status bar and, on a phone, the bar at the bottom. */
export class Chrome {
	readonly ribbonEl = createDiv("side-dock-actions");
	readonly statusBarEl = createDiv({ cls: "status-bar", attr: { role: "contentinfo" } });

	constructor(private readonly app: App) {}

	build(): void {
		const { app } = this;
		const { body } = document;
		body.toggleClass("is-mobile", Platform.isMobile);
		body.toggleClass("is-phone", Platform.isPhone);
		const main = body.createDiv("app-container").createDiv("horizontal-main-container");
		main.append(this.ribbon(), app.workspace.containerEl);
		body.appendChild(this.statusBarEl);
		if (Platform.isPhone) body.appendChild(this.navigationBar());
		listenForTooltips(document);
		document.title = "Workbench";
	}

	start(): void {
		const { app } = this;
		if (app.workspace.getLeavesOfType("file-explorer").length > 0) return;
		const leaf = app.workspace.getLeftLeaf(false);
		void leaf?.setViewState({ type: "file-explorer" });
		if (!Platform.isPhone) app.workspace.leftSplit.expand();
	}

	private ribbon(): HTMLElement {
		const ribbon = createDiv("workspace-ribbon side-dock-ribbon mod-left");
		this.button(ribbon, "panel-left", "Toggle left sidebar", () => this.app.workspace.leftSplit.toggle());
		ribbon.appendChild(this.ribbonEl);
		const below = ribbon.createDiv("side-dock-settings");
		this.button(below, "terminal", "Open command palette", () => this.app.commands.execute("workbench:palette"));
		this.button(below, "panel-right", "Toggle right sidebar", () => this.app.workspace.rightSplit.toggle());
		this.button(below, "sun-moon", "Change theme", () => this.app.setTheme(document.body.hasClass("theme-dark") ? "light" : "dark"));
		this.button(below, "settings", "Settings", () => this.app.setting.open());
		return ribbon;
	}

	private navigationBar(): HTMLElement {
		const bar = createDiv({ cls: "mobile-navbar", attr: { role: "navigation" } });
		this.button(bar, "panel-left", "Files", () => this.app.workspace.leftSplit.toggle());
		this.button(bar, "search", "Find a note", () => this.app.commands.execute("workbench:switcher"));
		this.button(bar, "plus", "New tab", () => this.app.workspace.setActiveLeaf(this.app.workspace.getLeaf("tab")));
		this.button(bar, "terminal", "Open command palette", () => this.app.commands.execute("workbench:palette"));
		this.button(bar, "settings", "Settings", () => this.app.setting.open());
		return bar;
	}

	private button(parent: HTMLElement, icon: string, label: string, run: () => unknown): void {
		const el = parent.createEl("button", { cls: "clickable-icon side-dock-ribbon-action", attr: { "aria-label": label } });
		setIcon(el, icon);
		el.addEventListener("click", run);
	}
}

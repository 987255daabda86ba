import type * as O from "obsidian";
import type { App } from "./app.ts";
import { Component } from "./component.ts";
import { setIcon } from "./icons.ts";
import type { Scope } from "./keymap.ts";
import type { WorkspaceLeaf } from "./leaf.ts";
import type { Menu } from "./menu.ts";

type State = Record<string, unknown>;

/** What a leaf shows. [D] */
export abstract class View extends Component {
	readonly app: App;
	icon = "file";
	navigation = false;
	scope: Scope | null = null;
	readonly containerEl: HTMLElement;

	constructor(readonly leaf: WorkspaceLeaf) {
		super();
		this.app = leaf.app;
		this.containerEl = createDiv("workspace-leaf-content");
	}

	abstract getViewType(): string;
	abstract getDisplayText(): string;

	async onOpen(): Promise<void> {}
	async onClose(): Promise<void> {}

	getState(): State {
		return {};
	}

	async setState(_state: unknown, _result: O.ViewStateResult): Promise<void> {}

	getEphemeralState(): State {
		return {};
	}

	setEphemeralState(_state: unknown): void {}

	getIcon(): string {
		return this.icon;
	}

	onResize(): void {}
	onPaneMenu(_menu: Menu, _source: string): void {}

	/** Puts the view into its leaf and opens it. */
	async show(parent: HTMLElement): Promise<void> {
		this.containerEl.setAttr("data-type", this.getViewType());
		parent.appendChild(this.containerEl);
		await this.load();
		await this.onOpen();
	}

	async close(): Promise<void> {
		await this.onClose();
		this.unload();
		this.containerEl.detach();
	}
}

/** A view with a header and a content element. [D] */
export abstract class ItemView extends View {
	readonly contentEl: HTMLElement;
	readonly headerEl: HTMLElement;
	readonly titleEl: HTMLElement;
	readonly actionsEl: HTMLElement;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.headerEl = this.containerEl.createDiv("view-header");
		const title = this.headerEl.createDiv("view-header-title-container");
		this.titleEl = title.createDiv("view-header-title");
		this.actionsEl = this.headerEl.createDiv("view-actions");
		const more = this.addAction("ellipsis-vertical", "More options", (event) => this.leaf.showMenu(event, "more-options"));
		more.addClass("mod-more");
		this.contentEl = this.containerEl.createDiv("view-content");
	}

	/** New actions stand before the older ones. [R] */
	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const action = createEl("button", { cls: "clickable-icon view-action", attr: { "aria-label": title } });
		this.actionsEl.prepend(action);
		setIcon(action, icon);
		action.addEventListener("click", callback);
		return action;
	}
}

/** A tab with nothing in it yet. */
export class EmptyView extends ItemView {
	override icon = "file";
	override navigation = true;

	getViewType(): string {
		return "empty";
	}

	getDisplayText(): string {
		return "New tab";
	}

	override async onOpen(): Promise<void> {
		const box = this.contentEl.createDiv("empty-state");
		box.createDiv({ cls: "empty-state-title", text: "No file is open" });
		const offer = (text: string, run: () => void) => {
			box.createEl("button", { cls: "empty-state-action", text }).addEventListener("click", run);
		};
		offer("Open a command (Ctrl/Cmd P)", () => void this.app.commands.execute("workbench:palette"));
		offer("Go to a note (Ctrl/Cmd O)", () => void this.app.commands.execute("workbench:switcher"));
	}
}

/** Stands for a view that has not been looked at yet, or whose plugin is not there; it keeps the state. [D] */
export class DeferredView extends View {
	override navigation = true;

	constructor(
		leaf: WorkspaceLeaf,
		readonly wanted: { readonly type: string; readonly state: State; readonly title: string; readonly icon: string },
		readonly isUnknown: boolean,
	) {
		super(leaf);
		this.icon = wanted.icon;
		if (isUnknown) this.containerEl.createDiv({ cls: "empty-state", text: "The plugin of this view is not active." });
	}

	getViewType(): string {
		return this.wanted.type;
	}

	getDisplayText(): string {
		return this.wanted.title;
	}

	override getState(): State {
		return this.wanted.state;
	}
}

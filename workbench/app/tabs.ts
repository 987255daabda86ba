import type { App } from "./app.ts";
import { setIcon } from "./icons.ts";
import { WorkspaceParent, type WorkspaceItem } from "./layoutTree.ts";
import type { WorkspaceLeaf } from "./leaf.ts";

/** Leaves that share a place, one of them in front. [D] */
export class WorkspaceTabs extends WorkspaceParent {
	readonly containerEl = createDiv("workspace-tabs");
	readonly childrenEl: HTMLElement;
	currentTab = 0;
	private readonly headerEl: HTMLElement;
	private readonly tabsEl: HTMLElement;

	constructor(app: App, id?: string) {
		super(app, id);
		this.headerEl = this.containerEl.createDiv("workspace-tab-header-container");
		this.tabsEl = this.headerEl.createDiv({ cls: "workspace-tab-header-container-inner", attr: { role: "tablist" } });
		const add = this.headerEl.createEl("button", { cls: "clickable-icon workspace-tab-header-new-tab", attr: { "aria-label": "New tab" } });
		setIcon(add, "plus");
		add.addEventListener("click", () => this.app.workspace.addTab(this));
		this.childrenEl = this.containerEl.createDiv("workspace-tab-container");
	}

	get leaves(): WorkspaceLeaf[] {
		return this.children as WorkspaceLeaf[];
	}

	get current(): WorkspaceLeaf | null {
		return this.leaves[this.currentTab] ?? null;
	}

	/** Brings a leaf to the front, without making it the active one. */
	select(leaf: WorkspaceItem): void {
		const index = this.children.indexOf(leaf);
		if (index < 0) return;
		this.currentTab = index;
		this.update();
		const current = this.current;
		if (current) this.app.workspace.becameVisible(current);
	}

	override insertChild(index: number, child: WorkspaceItem): void {
		const current = this.current;
		super.insertChild(index, child);
		if (current) this.currentTab = this.children.indexOf(current);
		this.update();
	}

	override removeChild(child: WorkspaceItem): void {
		const current = this.current;
		const index = this.children.indexOf(child);
		super.removeChild(child);
		const kept = current && current !== child ? this.children.indexOf(current) : Math.min(index, this.children.length - 1);
		this.currentTab = Math.max(0, kept);
		this.update();
		if (this.current && current === child) this.app.workspace.becameVisible(this.current);
	}

	update(): void {
		this.tabsEl.empty();
		for (const leaf of this.leaves) {
			const isCurrent = leaf === this.current;
			leaf.containerEl.toggle(isCurrent);
			this.tabsEl.appendChild(this.header(leaf, isCurrent));
		}
	}

	private header(leaf: WorkspaceLeaf, isCurrent: boolean): HTMLElement {
		const { workspace } = this.app;
		const tab = createDiv({
			cls: "workspace-tab-header",
			attr: { role: "tab", tabindex: 0, draggable: true, "aria-selected": isCurrent, "aria-label": leaf.getDisplayText(), "data-type": leaf.view.getViewType() },
		});
		tab.toggleClass("is-active", isCurrent);
		tab.toggleClass("mod-active", leaf === workspace.activeLeaf);
		const inner = tab.createDiv("workspace-tab-header-inner");
		setIcon(inner.createDiv("workspace-tab-header-inner-icon"), leaf.getIcon());
		inner.createDiv({ cls: "workspace-tab-header-inner-title", text: leaf.getDisplayText() });
		if (leaf.pinned) setIcon(inner.createDiv("workspace-tab-header-status-icon"), "pin");
		const close = inner.createEl("button", { cls: "workspace-tab-header-inner-close-button", attr: { "aria-label": "Close" } });
		setIcon(close, "x");
		close.addEventListener("click", (event) => {
			event.stopPropagation();
			leaf.detach();
		});
		tab.addEventListener("click", () => workspace.setActiveLeaf(leaf, { focus: true }));
		tab.addEventListener("keydown", (event) => {
			if (event.key === "Enter") workspace.setActiveLeaf(leaf, { focus: true });
		});
		tab.addEventListener("auxclick", (event) => {
			if (event.button === 1) leaf.detach();
		});
		tab.addEventListener("contextmenu", (event) => leaf.showMenu(event, "tab-header"));
		return tab;
	}
}

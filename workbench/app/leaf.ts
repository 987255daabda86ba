import type * as O from "obsidian";
import type { App } from "./app.ts";
import type { TFile } from "./files.ts";
import { WorkspaceItem } from "./layoutTree.ts";
import { Menu } from "./menu.ts";
import { WorkspaceTabs } from "./tabs.ts";
import { DeferredView, EmptyView, type View } from "./view.ts";

type State = Record<string, unknown>;

/** One place for a view. [D] */
export class WorkspaceLeaf extends WorkspaceItem {
	readonly containerEl = createDiv("workspace-leaf");
	view: View;
	hoverPopover: O.HoverPopover | null = null;
	pinned = false;
	group: string | null = null;
	/** When it last was the active one: for "most recent". */
	activeTime = 0;
	private readonly resizing: ResizeObserver;
	private shownSize = "";

	constructor(app: App, id?: string) {
		super(app, id);
		this.view = new EmptyView(this);
		void this.view.show(this.containerEl);
		this.containerEl.addEventListener("pointerdown", () => this.activate(), { capture: true });
		this.containerEl.addEventListener("focusin", () => this.activate());
		this.resizing = new ResizeObserver(([entry]) => {
			const size = `${entry?.contentRect.width}×${entry?.contentRect.height}`;
			if (size === this.shownSize || this.containerEl.offsetParent === null) return;
			this.shownSize = size;
			this.onResize();
		});
		this.resizing.observe(this.containerEl);
	}

	get isDeferred(): boolean {
		return this.view instanceof DeferredView && !this.view.isUnknown;
	}

	/** In front of its tabs, in a sidebar that is open. */
	isVisible(): boolean {
		const root = this.getRoot() as { collapsed?: boolean };
		return !(this.parent instanceof WorkspaceTabs) || (this.parent.current === this && root.collapsed !== true);
	}

	async openFile(file: TFile, openState: O.OpenViewState = {}): Promise<void> {
		const type = this.app.viewRegistry.typeByExtension(file.extension) ?? "unsupported";
		const state = { ...this.keptState(type), ...openState.state, file: file.path };
		await this.setViewState({ type, state, active: openState.active ?? true }, openState.eState);
	}

	async open(view: View): Promise<View> {
		const before = this.view;
		await before.close();
		this.view = view;
		await view.show(this.containerEl);
		return view;
	}

	getViewState(): O.ViewState {
		const state: O.ViewState = { type: this.view.getViewType(), state: this.view.getState() };
		return this.pinned ? { ...state, pinned: true } : state;
	}

	/** @param eState what is not kept: where to scroll, what to select. */
	async setViewState(viewState: O.ViewState, eState?: unknown): Promise<void> {
		const { type, state = {}, active = false } = viewState;
		this.pinned = viewState.pinned ?? this.pinned;
		if (this.view.getViewType() !== type || this.view instanceof DeferredView) {
			const make = this.app.viewRegistry.creator(type);
			const wanted = { type, state, title: type, icon: "file-question" };
			await this.open(make ? make(this) : new DeferredView(this, wanted, true));
		}
		await this.view.setState(state, { history: false });
		if (eState !== undefined) this.view.setEphemeralState(eState);
		if (active) this.app.workspace.setActiveLeaf(this, { focus: true });
		this.updateHeader();
		this.app.workspace.layoutChanged();
	}

	/** Keeps the state for later without building the view: restored leaves that are not looked at. [D] */
	async defer(viewState: O.ViewState, title: string, icon: string): Promise<void> {
		await this.open(new DeferredView(this, { type: viewState.type, state: viewState.state ?? {}, title, icon }, false));
		this.pinned = viewState.pinned ?? false;
		this.updateHeader();
	}

	async loadIfDeferred(): Promise<void> {
		if (!this.isDeferred) return;
		const { wanted } = this.view as DeferredView;
		await this.setViewState({ type: wanted.type, state: wanted.state });
	}

	getEphemeralState(): State {
		return this.view.getEphemeralState();
	}

	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	togglePinned(): void {
		this.setPinned(!this.pinned);
	}

	setPinned(pinned: boolean): void {
		this.pinned = pinned;
		this.trigger("pinned-change", pinned);
		this.updateHeader();
	}

	setGroup(group: string): void {
		this.group = group;
		this.trigger("group-change", group);
	}

	setGroupMember(other: WorkspaceLeaf): void {
		other.group ??= other.id;
		this.setGroup(other.group);
	}

	detach(): void {
		this.resizing.disconnect();
		void this.view.close();
		this.app.workspace.leafRemoved(this);
	}

	getIcon(): string {
		return this.view.getIcon();
	}

	getDisplayText(): string {
		return this.view.getDisplayText();
	}

	onResize(): void {
		this.view.onResize();
	}

	/** The name in the tab and above the view: call it when that changes. [R] */
	updateHeader(): void {
		const title = this.view.getDisplayText();
		if ("titleEl" in this.view) (this.view.titleEl as HTMLElement).setText(title);
		if (this.parent instanceof WorkspaceTabs) this.parent.update();
	}

	showMenu(event: MouseEvent, source: "more-options" | "tab-header"): void {
		event.preventDefault();
		const menu = new Menu();
		this.view.onPaneMenu(menu, source);
		menu.addItem((item) => item.setSection("pane").setTitle("Split right").setIcon("separator-vertical").onClick(() => void this.app.workspace.duplicateLeaf(this, "vertical")));
		menu.addItem((item) => item.setSection("pane").setTitle("Split down").setIcon("separator-horizontal").onClick(() => void this.app.workspace.duplicateLeaf(this, "horizontal")));
		menu.addItem((item) => item.setSection("pane").setTitle("Move to new window").setIcon("picture-in-picture-2").onClick(() => this.app.workspace.moveLeafToPopout(this)));
		menu.addItem((item) => item.setSection("close").setTitle("Close").setIcon("x").onClick(() => this.detach()));
		menu.showAtMouseEvent(event);
	}

	private activate(): void {
		if (this.app.workspace.activeLeaf !== this) this.app.workspace.setActiveLeaf(this);
	}

	/** The mode of a note's view is kept when another note opens in it. [R] */
	private keptState(type: string): State {
		return this.view.getViewType() === type && !(this.view instanceof DeferredView) ? this.view.getState() : {};
	}
}

import type * as O from "obsidian";
import type { App } from "./app.ts";
import { debounce } from "./debounce.ts";
import { announceMigration } from "./dom.ts";
import { Events } from "./events.ts";
import type { TFile } from "./files.ts";
import { WorkspaceContainer, WorkspaceFloating, WorkspaceMobileDrawer, WorkspaceRoot, WorkspaceSidedock, WorkspaceSplit, type SplitDirection, type WorkspaceItem, type WorkspaceParent } from "./layoutTree.ts";
import { layoutOf, restoreLayout } from "./layoutState.ts";
import { WorkspaceLeaf } from "./leaf.ts";
import { parseLinktext } from "./links.ts";
import type { Menu } from "./menu.ts";
import { Platform } from "./platform.ts";
import { openWindow, type WorkspaceWindow } from "./popout.ts";
import { WorkspaceTabs } from "./tabs.ts";
import { DeferredView, EmptyView, type View } from "./view.ts";

type PaneType = O.PaneType | boolean | undefined;

/** The window's panes and what is shown in them. [D] */
export class Workspace extends Events {
	readonly containerEl = createDiv("workspace");
	readonly rootSplit: WorkspaceRoot;
	readonly leftSplit: WorkspaceSidedock;
	readonly rightSplit: WorkspaceSidedock;
	readonly floatingSplit: WorkspaceFloating;
	readonly leftRibbon = {};
	readonly rightRibbon = {};
	activeLeaf: WorkspaceLeaf | null = null;
	layoutReady = false;
	readonly requestSaveLayout: O.Debouncer<[], Promise<void>>;
	private activeFile: TFile | null = null;
	private readonly readyCallbacks: (() => unknown)[] = [];
	private readonly recentFiles: string[] = [];
	private changeAnnounced = false;

	constructor(private readonly app: App) {
		super();
		const Dock = Platform.isPhone ? WorkspaceMobileDrawer : WorkspaceSidedock;
		this.leftSplit = new Dock(app, "left");
		this.rightSplit = new Dock(app, "right");
		this.rootSplit = new WorkspaceRoot(app);
		this.floatingSplit = new WorkspaceFloating(app);
		this.containerEl.append(this.leftSplit.containerEl, this.rootSplit.containerEl, this.rightSplit.containerEl);
		this.requestSaveLayout = debounce(() => this.saveLayout(), 300, true);
		window.addEventListener("resize", () => this.trigger("resize"));
	}

	get activeEditor(): O.MarkdownFileInfo | null {
		return this.activeLeaf && "editor" in this.activeLeaf.view ? (this.activeLeaf.view as unknown as O.MarkdownFileInfo) : null;
	}

	/** Restores what was open, or opens one empty tab; then the layout is ready. */
	async start(layout: unknown): Promise<void> {
		await restoreLayout(this.app, layout);
		if (this.rootSplit.children.length === 0) this.newRootLeaf();
		if (!this.activeLeaf) {
			const leaf = this.getMostRecentLeaf();
			if (leaf) this.setActiveLeaf(leaf);
		}
		this.layoutReady = true;
		for (const callback of this.readyCallbacks.splice(0)) callback();
		this.trigger("layout-ready");
		this.layoutChanged();
	}

	/** At once where the layout is ready. [D] */
	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.readyCallbacks.push(callback);
	}

	getLayout(): Record<string, unknown> {
		return layoutOf(this);
	}

	async changeLayout(layout: unknown): Promise<void> {
		this.iterateAllLeaves((leaf) => leaf.detach());
		await restoreLayout(this.app, layout);
	}

	getLeaf(newLeaf?: PaneType, direction?: SplitDirection): WorkspaceLeaf {
		if (newLeaf === "split") return this.splitActiveLeaf(direction);
		if (newLeaf === "window") return this.openPopoutLeaf();
		if (newLeaf === "tab" || newLeaf === true) return this.newTab();
		return this.getUnpinnedLeaf();
	}

	/** The leaf in which going elsewhere is wanted: active, not pinned, able to navigate. [R] */
	getUnpinnedLeaf(): WorkspaceLeaf {
		const fits = (leaf: WorkspaceLeaf | null) => leaf !== null && !leaf.pinned && leaf.view.navigation && this.isMain(leaf);
		if (this.activeLeaf && fits(this.activeLeaf)) return this.activeLeaf;
		const recent = this.getMostRecentLeaf();
		return recent && fits(recent) ? recent : this.newTab();
	}

	createLeafInParent(parent: WorkspaceSplit, index: number): WorkspaceLeaf {
		const leaf = new WorkspaceLeaf(this.app);
		const tabs = new WorkspaceTabs(this.app);
		parent.insertChild(index, tabs);
		tabs.insertChild(0, leaf);
		return leaf;
	}

	createLeafBySplit(leaf: WorkspaceLeaf, direction: SplitDirection = "vertical", before = false): WorkspaceLeaf {
		const tabs = leaf.parent;
		const split = tabs.parent as WorkspaceSplit;
		const index = split.children.indexOf(tabs);
		if (split.direction === direction || split.children.length === 1) {
			split.setDirection(split.children.length === 1 && !(split instanceof WorkspaceSidedock) ? direction : split.direction);
			return this.createLeafInParent(split, before ? index : index + 1);
		}
		const inner = new WorkspaceSplit(this.app, direction);
		split.insertChild(index, inner);
		split.children.splice(split.children.indexOf(tabs), 1);
		inner.insertChild(0, tabs);
		return this.createLeafInParent(inner, before ? 0 : 1);
	}

	splitActiveLeaf(direction: SplitDirection = "vertical"): WorkspaceLeaf {
		const leaf = this.activeLeaf && this.isMain(this.activeLeaf) ? this.activeLeaf : this.getMostRecentLeaf();
		return leaf ? this.createLeafBySplit(leaf, direction) : this.newRootLeaf();
	}

	async duplicateLeaf(leaf: WorkspaceLeaf, ...how: [SplitDirection?] | [O.PaneType | boolean, SplitDirection?]): Promise<WorkspaceLeaf> {
		const [first, second] = how;
		const copy = first === "tab" || first === "window" || first === true ? this.getLeaf(first)
			: this.createLeafBySplit(leaf, first === "split" || typeof first === "boolean" ? second : first);
		await copy.setViewState({ ...leaf.getViewState(), active: true }, leaf.getEphemeralState());
		return copy;
	}

	openPopoutLeaf(data?: O.WorkspaceWindowInitData): WorkspaceLeaf {
		const leaf = this.createLeafInParent(openWindow(this.app, data), 0);
		this.layoutChanged();
		return leaf;
	}

	moveLeafToPopout(leaf: WorkspaceLeaf, data?: O.WorkspaceWindowInitData): WorkspaceWindow {
		const target = openWindow(this.app, data);
		const tabs = new WorkspaceTabs(this.app);
		target.insertChild(0, tabs);
		leaf.parent.removeChild(leaf);
		tabs.insertChild(0, leaf);
		announceMigration(leaf.containerEl);
		tabs.select(leaf);
		this.fillRoot();
		this.setActiveLeaf(leaf);
		this.layoutChanged();
		return target;
	}

	/** A link that leads nowhere creates its note. [O] */
	async openLinkText(linktext: string, sourcePath: string, newLeaf?: PaneType, openViewState: O.OpenViewState = {}): Promise<void> {
		const { path, subpath } = parseLinktext(linktext);
		const found = path === "" ? this.app.vault.getFileByPath(sourcePath) : this.app.metadataCache.getFirstLinkpathDest(path, sourcePath);
		const file = found ?? (await this.app.fileManager.createNamed(path, sourcePath));
		const eState = { ...(subpath === "" ? {} : { subpath }), ...openViewState.eState };
		await this.getLeaf(newLeaf).openFile(file, { active: true, ...openViewState, eState });
	}

	setActiveLeaf(leaf: WorkspaceLeaf, params?: { focus?: boolean } | boolean, focus?: boolean): void {
		const wantsFocus = typeof params === "object" ? params.focus === true : focus === true;
		const before = this.activeLeaf;
		this.activeLeaf = leaf;
		leaf.activeTime = performance.now();
		if (leaf.parent instanceof WorkspaceTabs && leaf.parent.current !== leaf) leaf.parent.select(leaf);
		if (before !== leaf) {
			before?.containerEl.removeClass("mod-active");
			if (before?.parent instanceof WorkspaceTabs) before.parent.update();
			leaf.containerEl.addClass("mod-active");
			leaf.updateHeader();
			this.app.keymap.viewScope = leaf.view.scope;
			this.trigger("active-leaf-change", leaf);
			this.requestSaveLayout();
		}
		if (wantsFocus && !leaf.containerEl.contains(leaf.containerEl.doc.activeElement)) {
			leaf.containerEl.querySelector<HTMLElement>(".cm-content, .view-content [tabindex='0'], .view-content")?.focus({ preventScroll: true });
		}
		this.app.keymap.viewScope = leaf.view.scope;
		this.fileMayHaveChanged();
	}

	/** Tells of another file in front. Sidebar leaves without a file leave the last one standing. [R] */
	fileMayHaveChanged(): void {
		const leaf = this.activeLeaf;
		if (!leaf || (!this.isMain(leaf) && !("file" in leaf.view))) return;
		const file = "file" in leaf.view ? (leaf.view.file as TFile | null) : null;
		if (file === this.activeFile) return;
		this.activeFile = file;
		if (file) this.recentFiles.unshift(...[file.path].filter((path) => path !== this.recentFiles[0]));
		this.trigger("file-open", file);
	}

	getActiveFile(): TFile | null {
		return this.activeFile && this.app.vault.getFileByPath(this.activeFile.path);
	}

	getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	getLastOpenFiles(): string[] {
		return [...new Set(this.recentFiles)].slice(0, 10);
	}

	getLeafById(id: string): WorkspaceLeaf | null {
		return this.leaves().find((leaf) => leaf.id === id) ?? null;
	}

	getGroupLeaves(group: string): WorkspaceLeaf[] {
		return this.leaves().filter((leaf) => leaf.group === group);
	}

	/** Without a root: the main area and the popout windows. [D] */
	getMostRecentLeaf(root?: WorkspaceParent): WorkspaceLeaf | null {
		const among = this.leaves().filter((leaf) => (root ? leaf.getRoot() === root : this.isMain(leaf)));
		return among.sort((a, b) => b.activeTime - a.activeTime)[0] ?? null;
	}

	getLeftLeaf(split: boolean): WorkspaceLeaf | null {
		return this.sideLeaf(this.leftSplit, split);
	}

	getRightLeaf(split: boolean): WorkspaceLeaf | null {
		return this.sideLeaf(this.rightSplit, split);
	}

	async ensureSideLeaf(
		type: string,
		side: O.Side,
		options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
	): Promise<WorkspaceLeaf> {
		const dock = side === "left" ? this.leftSplit : this.rightSplit;
		const leaf = this.getLeavesOfType(type).find((known) => known.getRoot() === dock) ?? this.sideLeaf(dock, options.split ?? false);
		if (leaf.view.getViewType() !== type || options.state) await leaf.setViewState({ type, state: options.state ?? {} });
		if (options.reveal ?? true) await this.revealLeaf(leaf);
		if (options.active) this.setActiveLeaf(leaf, { focus: true });
		return leaf;
	}

	/** Also expands the sidebar it is in, and builds the view if that was deferred. [D] */
	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		const root = leaf.getRoot();
		if (root instanceof WorkspaceSidedock) root.expand();
		if (leaf.parent instanceof WorkspaceTabs) leaf.parent.select(leaf);
		await leaf.loadIfDeferred();
		if (this.isMain(leaf)) this.setActiveLeaf(leaf, { focus: true });
	}

	iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.leaves()) if (leaf.getRoot() === this.rootSplit) callback(leaf);
	}

	/** The main area first, then the popouts, then the sidebars. [R] */
	iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.leaves()) callback(leaf);
	}

	getLeavesOfType(type: string): WorkspaceLeaf[] {
		return this.leaves().filter((leaf) => leaf.view.getViewType() === type);
	}

	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}

	handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string, leaf?: WorkspaceLeaf): boolean {
		const file = this.app.metadataCache.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
		if (file) this.trigger("file-menu", menu, file, "link-context-menu", leaf);
		return file !== null;
	}

	updateOptions(): void {}

	/** One `layout-change` for what happens in one go. */
	layoutChanged(): void {
		if (!this.layoutReady || this.changeAnnounced) return;
		this.changeAnnounced = true;
		queueMicrotask(() => {
			this.changeAnnounced = false;
			this.trigger("layout-change");
			this.requestSaveLayout();
		});
	}

	becameVisible(leaf: WorkspaceLeaf): void {
		if (leaf.isVisible() && leaf.isDeferred) void leaf.loadIfDeferred();
		this.layoutChanged();
	}

	leafRemoved(leaf: WorkspaceLeaf): void {
		const tabs = leaf.parent as WorkspaceTabs;
		const container = leaf.getContainer();
		tabs.removeChild(leaf);
		if (container !== this.rootSplit && container.children.length === 0) container.win.close();
		this.fillRoot();
		if (this.activeLeaf === leaf) {
			this.activeLeaf = null;
			const next = tabs.current ?? this.getMostRecentLeaf();
			if (next) this.setActiveLeaf(next);
		}
		this.layoutChanged();
	}

	addTab(tabs: WorkspaceTabs): WorkspaceLeaf {
		const leaf = new WorkspaceLeaf(this.app);
		tabs.insertChild(tabs.currentTab + 1, leaf);
		this.setActiveLeaf(leaf);
		return leaf;
	}

	/** Views of this type that wait for it are built now; called when a plugin registers it. [R] */
	typeRegistered(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) {
			if (!(leaf.view instanceof DeferredView) || !leaf.view.isUnknown) continue;
			const { wanted } = leaf.view;
			void (leaf.isVisible() ? leaf.setViewState({ type, state: wanted.state }) : leaf.defer({ type, state: wanted.state }, wanted.title, wanted.icon));
		}
	}

	/** Open views of this type give way to a placeholder that keeps their state. [R] */
	async typeUnregistered(type: string): Promise<void> {
		for (const leaf of this.getLeavesOfType(type)) {
			const wanted = { type, state: leaf.view.getState(), title: leaf.getDisplayText(), icon: leaf.getIcon() };
			await leaf.open(new DeferredView(leaf, wanted, true));
			leaf.updateHeader();
		}
	}

	private async saveLayout(): Promise<void> {
		if (this.layoutReady) await this.app.folder.writeLayout(this.getLayout());
	}

	private leaves(): WorkspaceLeaf[] {
		const found: WorkspaceLeaf[] = [];
		const visit = (item: WorkspaceItem): void => {
			if (item instanceof WorkspaceLeaf) found.push(item);
			else for (const child of (item as WorkspaceParent).children) visit(child);
		};
		for (const root of [this.rootSplit, this.floatingSplit, this.leftSplit, this.rightSplit]) visit(root);
		return found;
	}

	private isMain(leaf: WorkspaceLeaf): boolean {
		return leaf.getRoot() instanceof WorkspaceContainer;
	}

	/** Beside the active tab; an empty tab is used as it is. [R] */
	private newTab(): WorkspaceLeaf {
		const active = this.activeLeaf && this.isMain(this.activeLeaf) ? this.activeLeaf : this.getMostRecentLeaf();
		if (!active) return this.newRootLeaf();
		if (active.view instanceof EmptyView && !active.pinned) return active;
		const leaf = new WorkspaceLeaf(this.app);
		active.parent.insertChild(active.parent.children.indexOf(active) + 1, leaf);
		return leaf;
	}

	private sideLeaf(dock: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
		const tabs = dock.children[0];
		if (split || !(tabs instanceof WorkspaceTabs)) return this.createLeafInParent(dock, -1);
		const leaf = new WorkspaceLeaf(this.app);
		tabs.insertChild(-1, leaf);
		return leaf;
	}

	private newRootLeaf(): WorkspaceLeaf {
		return this.createLeafInParent(this.rootSplit, -1);
	}

	/** The main area is never without a tab. [R] */
	private fillRoot(): void {
		if (this.rootSplit.children.length === 0) this.newRootLeaf();
	}
}

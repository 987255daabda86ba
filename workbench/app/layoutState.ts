import type * as O from "obsidian";
import type { App } from "./app.ts";
import { WorkspaceSidedock, WorkspaceSplit, type SplitDirection, type WorkspaceItem, type WorkspaceParent } from "./layoutTree.ts";
import { WorkspaceLeaf } from "./leaf.ts";
import { openWindow } from "./popout.ts";
import { WorkspaceTabs } from "./tabs.ts";
import type { Workspace } from "./workspace.ts";

interface Saved {
	readonly id: string;
	readonly type: "split" | "tabs" | "leaf" | "window";
	readonly children?: readonly Saved[];
	readonly direction?: SplitDirection;
	readonly currentTab?: number;
	readonly collapsed?: boolean;
	readonly state?: O.ViewState & { readonly title: string; readonly icon: string };
}

/** The layout in the shape of the app's own workspace file. [O] */
export function layoutOf(workspace: Workspace): Record<string, unknown> {
	return {
		main: save(workspace.rootSplit),
		left: save(workspace.leftSplit),
		right: save(workspace.rightSplit),
		floating: { type: "floating", children: workspace.floatingSplit.children.map(save) },
		active: workspace.activeLeaf?.id,
		lastOpenFiles: workspace.getLastOpenFiles(),
	};
}

function save(item: WorkspaceItem): Saved {
	const { id } = item;
	if (item instanceof WorkspaceLeaf) {
		return { id, type: "leaf", state: { ...item.getViewState(), title: item.getDisplayText(), icon: item.getIcon() } };
	}
	const children = (item as WorkspaceParent).children.map(save);
	if (item instanceof WorkspaceTabs) return { id, type: "tabs", children, currentTab: item.currentTab };
	const { direction } = item as WorkspaceSplit;
	const type = item.parent === item.app.workspace.floatingSplit ? "window" : "split";
	return item instanceof WorkspaceSidedock ? { id, type, children, direction, collapsed: item.collapsed } : { id, type, children, direction };
}

/** Builds the leaves again. Those that are not in front are deferred. [D] */
export async function restoreLayout(app: App, layout: unknown): Promise<void> {
	const { main, left, right, floating, active } = (layout ?? {}) as Partial<Record<"main" | "left" | "right" | "floating", Saved>> & { active?: string };
	const { workspace } = app;
	await fill(app, workspace.rootSplit, main);
	for (const [dock, saved] of [[workspace.leftSplit, left], [workspace.rightSplit, right]] as const) {
		await fill(app, dock, saved);
		if (saved?.collapsed === false && dock.children.length > 0) dock.expand();
	}
	for (const saved of floating?.children ?? []) await fill(app, openWindow(app), saved);
	for (const leaf of allLeaves(workspace)) if (leaf.isVisible()) await leaf.loadIfDeferred();
	const leaf = active === undefined ? null : workspace.getLeafById(active);
	if (leaf) workspace.setActiveLeaf(leaf);
}

function allLeaves(workspace: Workspace): WorkspaceLeaf[] {
	const leaves: WorkspaceLeaf[] = [];
	workspace.iterateAllLeaves((leaf) => leaves.push(leaf));
	return leaves;
}

async function fill(app: App, parent: WorkspaceParent, saved: Saved | undefined): Promise<void> {
	if (parent instanceof WorkspaceSplit && saved?.direction) parent.setDirection(saved.direction);
	for (const child of saved?.children ?? []) {
		if (child.type === "leaf" && child.state) {
			const leaf = new WorkspaceLeaf(app, child.id);
			parent.insertChild(-1, leaf);
			await leaf.defer(child.state, child.state.title, child.state.icon);
		} else if (child.children && child.children.length > 0) {
			const inner = child.type === "tabs" ? new WorkspaceTabs(app, child.id) : new WorkspaceSplit(app, child.direction ?? "vertical", child.id);
			parent.insertChild(-1, inner);
			await fill(app, inner, child);
			if (inner instanceof WorkspaceTabs) {
				inner.currentTab = Math.min(child.currentTab ?? 0, inner.children.length - 1);
				inner.update();
			}
		}
	}
}

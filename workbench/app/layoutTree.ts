import type { App } from "./app.ts";
import { Events } from "./events.ts";

/** A node of the tree that the window is divided by. [D] */
export abstract class WorkspaceItem extends Events {
	/** Null for the outermost ones, which the official types leave unsaid. */
	parent = null as unknown as WorkspaceParent;
	abstract readonly containerEl: HTMLElement;
	readonly id: string;

	constructor(
		readonly app: App,
		id: string = newId(),
	) {
		super();
		this.id = id;
	}

	getRoot(): WorkspaceItem {
		// The outermost node has no parent, whatever the official type says.
		const parent = this.parent as WorkspaceParent | undefined;
		return parent && !(parent instanceof WorkspaceFloating) ? parent.getRoot() : this;
	}

	getContainer(): WorkspaceContainer {
		const root = this.getRoot();
		return root instanceof WorkspaceContainer ? root : this.app.workspace.rootSplit;
	}
}

export abstract class WorkspaceParent extends WorkspaceItem {
	readonly children: WorkspaceItem[] = [];
	/** Where the children's elements stand. */
	abstract readonly childrenEl: HTMLElement;

	insertChild(index: number, child: WorkspaceItem): void {
		child.parent = this;
		this.children.splice(index < 0 ? this.children.length : index, 0, child);
		this.childrenEl.insertBefore(child.containerEl, this.children[this.children.indexOf(child) + 1]?.containerEl ?? null);
		this.childrenChanged();
	}

	/** An empty parent leaves its own parent, up to the one that must stay. */
	removeChild(child: WorkspaceItem): void {
		const index = this.children.indexOf(child);
		if (index < 0) return;
		this.children.splice(index, 1);
		child.containerEl.detach();
		const parent = this.parent as WorkspaceParent | undefined;
		if (this.children.length === 0 && parent && !this.staysEmpty()) parent.removeChild(this);
		else this.childrenChanged();
	}

	protected staysEmpty(): boolean {
		return false;
	}

	protected childrenChanged(): void {}
}

export type SplitDirection = "vertical" | "horizontal";

export class WorkspaceSplit extends WorkspaceParent {
	readonly containerEl: HTMLElement;
	readonly childrenEl: HTMLElement;

	constructor(
		app: App,
		public direction: SplitDirection,
		id?: string,
	) {
		super(app, id);
		this.containerEl = createDiv("workspace-split");
		this.childrenEl = this.containerEl;
		this.setDirection(direction);
	}

	/** `vertical` puts the children side by side: it is the line between them that is vertical. [R] */
	setDirection(direction: SplitDirection): void {
		this.direction = direction;
		this.containerEl.toggleClass("mod-vertical", direction === "vertical");
		this.containerEl.toggleClass("mod-horizontal", direction === "horizontal");
	}
}

/** A split that fills a window. */
export abstract class WorkspaceContainer extends WorkspaceSplit {
	abstract readonly win: Window;
	abstract readonly doc: Document;
}

export class WorkspaceRoot extends WorkspaceContainer {
	readonly win: Window = window;
	readonly doc: Document = document;

	constructor(app: App) {
		super(app, "vertical");
		this.containerEl.addClass("mod-root");
	}

	protected override staysEmpty(): boolean {
		return true;
	}
}

/** A sidebar; on a phone, where it covers the notes, it counts as a drawer. [D] */
export class WorkspaceSidedock extends WorkspaceSplit {
	collapsed = true;

	constructor(
		app: App,
		readonly side: "left" | "right",
	) {
		super(app, "horizontal");
		this.containerEl.addClass("mod-sidedock", `mod-${side}-split`);
		this.apply();
	}

	toggle(): void {
		if (this.collapsed) this.expand();
		else this.collapse();
	}

	collapse(): void {
		this.collapsed = true;
		this.apply();
	}

	expand(): void {
		this.collapsed = false;
		this.apply();
	}

	protected override staysEmpty(): boolean {
		return true;
	}

	protected override childrenChanged(): void {
		if (this.children.length === 0) this.collapse();
	}

	private apply(): void {
		this.containerEl.toggleClass("is-collapsed", this.collapsed);
		document.body.toggleClass(`has-${this.side}-split`, !this.collapsed);
		this.app.workspace?.layoutChanged();
	}
}

export class WorkspaceMobileDrawer extends WorkspaceSidedock {}

/** Holds the popout windows. */
export class WorkspaceFloating extends WorkspaceParent {
	readonly containerEl = createDiv();
	readonly childrenEl = this.containerEl;

	protected override staysEmpty(): boolean {
		return true;
	}

	/** A window's element stands in that window and nowhere else. */
	override insertChild(index: number, child: WorkspaceItem): void {
		child.parent = this;
		this.children.splice(index < 0 ? this.children.length : index, 0, child);
	}
}

export function newId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

import type * as O from "obsidian";
import type { App } from "./app.ts";
import { installDom } from "./dom.ts";
import { WorkspaceContainer } from "./layoutTree.ts";
import { Platform } from "./platform.ts";

/** A window of its own, which is another realm: its classes are not ours. [D] */
export class WorkspaceWindow extends WorkspaceContainer {
	readonly doc: Document;

	constructor(
		app: App,
		readonly win: Window,
	) {
		super(app, "vertical");
		this.doc = win.document;
		this.containerEl.addClass("mod-root");
	}
}

/** @throws where the browser blocks popups. */
export function openWindow(app: App, data: O.WorkspaceWindowInitData = {}): WorkspaceWindow {
	const { width = 800, height = 600 } = data.size ?? {};
	const place = data.x === undefined || data.y === undefined ? "" : `,left=${data.x},top=${data.y}`;
	const win = Platform.isMobile ? null : window.open("about:blank", "_blank", `popup,width=${width},height=${height}${place}`);
	// Popouts exist on the desktop only. [D]
	if (!win) throw new Error(Platform.isMobile ? "No popout windows on a phone" : "The browser blocked the popout window");
	installDom(win as Window & typeof globalThis, window);
	dress(win.document);
	const item = new WorkspaceWindow(app, win);
	app.workspace.floatingSplit.insertChild(-1, item);
	win.document.body.createDiv("app-container").createDiv("horizontal-main-container").createDiv("workspace").appendChild(item.containerEl);
	app.keymap.listenIn(win);
	const focused = () => {
		window.activeWindow = win;
		window.activeDocument = win.document;
	};
	win.addEventListener("focus", focused);
	win.addEventListener("pagehide", () => closed(app, item));
	app.workspace.trigger("window-open", item, win);
	return item;
}

/** Same styles and classes as the main window, now and when they change. */
function dress(doc: Document): void {
	doc.title = document.title;
	// As text: a link would load later than the view that moves in reads its colours, which the app does not let happen. [O]
	const styleFor = (node: HTMLLinkElement | HTMLStyleElement) => {
		const style = doc.createElement("style");
		style.textContent = Array.from(node.sheet?.cssRules ?? [], ({ cssText }) => cssText).join("\n");
		return style;
	};
	const copy = () => {
		doc.head.replaceChildren(...Array.from(document.head.querySelectorAll<HTMLLinkElement | HTMLStyleElement>("link[rel=stylesheet], style"), styleFor));
		doc.body.className = `${document.body.className} is-popout-window`;
	};
	copy();
	const observer = new MutationObserver(copy);
	observer.observe(document.body, { attributes: true, attributeFilter: ["class"] });
	observer.observe(document.head, { childList: true });
	doc.defaultView?.addEventListener("pagehide", () => observer.disconnect());
}

/** Its leaves go with it. */
function closed(app: App, item: WorkspaceWindow): void {
	const { workspace } = app;
	if (!workspace.floatingSplit.children.includes(item)) return;
	workspace.iterateAllLeaves((leaf) => {
		if (leaf.getRoot() === item) leaf.detach();
	});
	workspace.floatingSplit.children.splice(workspace.floatingSplit.children.indexOf(item), 1);
	window.activeWindow = window;
	window.activeDocument = document;
	workspace.trigger("window-close", item, item.win);
}

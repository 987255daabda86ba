import { Menu, type App, type MenuItem as ObsidianMenuItem, type WorkspaceLeaf } from "obsidian";
import type { NotePath } from "../core/note/notePath.ts";
import type { MenuEntry, MenuItem } from "../view/host.ts";
import type { Overlays } from "./overlays.ts";

/**
 * Shows a menu at the pointer, or for a key below the anchor or the element that had it. With `note`, whatever Obsidian and other plugins
 * offer for that file follows.
 */
export function showMenu(
	app: App,
	overlays: Overlays,
	leaf: WorkspaceLeaf | null,
	entries: readonly MenuEntry[],
	event: MouseEvent | KeyboardEvent,
	note: NotePath | null,
	anchor: HTMLElement | null,
): void {
	const menu = new Menu();
	overlays.began(menu);
	fillMenu(menu, entries);
	const file = note === null ? null : app.vault.getFileByPath(note);
	if (file) {
		menu.addSeparator();
		app.workspace.trigger("file-menu", menu, file, "link-context-menu", leaf ?? undefined);
	}
	if (event.instanceOf(MouseEvent)) {
		menu.showAtMouseEvent(event);
		return;
	}
	const target = event.targetNode?.instanceOf(Element) === true ? event.targetNode : leaf?.view.containerEl;
	const { left: x, bottom: y } = (anchor ?? target ?? activeDocument.body).getBoundingClientRect();
	menu.showAtPosition({ x, y }, event.doc);
}

/** Adds the entries to a menu that is not shown yet. */
export function fillMenu(menu: Menu, entries: readonly MenuEntry[]): void {
	for (const entry of entries) {
		if (entry === "separator") menu.addSeparator();
		else if (entry.submenu) addSubmenu(menu, entry, entry.submenu);
		else menu.addItem((item) => describe(item, entry));
	}
}

function describe(item: ObsidianMenuItem, { title, icon, checked, disabled, warning, run }: MenuItem): void {
	item.setTitle(title);
	if (icon !== undefined) item.setIcon(icon);
	if (checked !== undefined) item.setChecked(checked);
	if (disabled !== undefined) item.setDisabled(disabled);
	if (warning !== undefined) item.setWarning(warning);
	if (run) item.onClick(run);
}

/** Submenus are undocumented: where there are none, their items stand below a label in the menu itself. */
function addSubmenu(menu: Menu, entry: MenuItem, entries: readonly MenuEntry[]): void {
	let submenu: Menu | null = null;
	menu.addItem((item) => {
		describe(item, entry);
		const nested = item as ObsidianMenuItem & { setSubmenu?: () => Menu };
		if (typeof nested.setSubmenu === "function") submenu = nested.setSubmenu();
		else item.setIsLabel(true);
	});
	fillMenu(submenu ?? menu, entries);
}

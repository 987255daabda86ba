import { Keymap, Platform, type App, type HoverParent, type PaneType, type WorkspaceLeaf } from "obsidian";
import type { Place } from "../core/taxonomy/concept.ts";

/** The name under which page preview and file menus know us. */
export const LINK_SOURCE = "model-taxonomy";

/**
 * Opens the note at the place's line, where the modifiers say. Without one, the note goes beside the picture: into the
 * note pane used last, or a new one, never in place of the picture.
 * @returns false where the note is gone; nothing is created then.
 */
export async function openPlace(
	app: App,
	own: WorkspaceLeaf | null,
	place: Place,
	event: MouseEvent | KeyboardEvent | null,
): Promise<boolean> {
	const file = app.vault.getFileByPath(place.path);
	if (!file) return false;
	const pane = event ? Keymap.isModEvent(event) : false;
	const leaf = pane === false ? (notePane(app, own) ?? app.workspace.getLeaf(paneBeside(own))) : app.workspace.getLeaf(pane);
	await leaf.openFile(file, { active: true, eState: { line: place.line - 1 } });
	await app.workspace.revealLeaf(leaf);
	return true;
}

/** Asks for the page preview; whether it shows is for Obsidian, its modifier and its settings to say. */
export function previewPlace(app: App, parent: HoverParent, place: Place, event: MouseEvent, target: HTMLElement): void {
	app.workspace.trigger("hover-link", {
		event,
		source: LINK_SOURCE,
		hoverParent: parent,
		targetEl: target,
		linktext: place.path,
		sourcePath: "",
		state: { scroll: place.line - 1 },
	});
}

/** The pane of the main area that last held a note, in the picture's own window, unless it is pinned. */
function notePane(app: App, own: WorkspaceLeaf | null): WorkspaceLeaf | null {
	const { workspace } = app;
	const here = own?.view.containerEl.doc ?? activeDocument;
	const recent = workspace.getMostRecentLeaf();
	let found: WorkspaceLeaf | null = null;
	workspace.iterateAllLeaves((leaf) => {
		const root = leaf.getRoot();
		if (leaf === own || root === workspace.leftSplit || root === workspace.rightSplit) return;
		const { type, pinned } = leaf.getViewState();
		if (pinned === true || (type !== "markdown" && type !== "empty")) return;
		if (leaf.view.containerEl.doc === here && (found === null || leaf === recent)) found = leaf;
	});
	return found;
}

function paneBeside(own: WorkspaceLeaf | null): PaneType {
	const wide = own !== null && own.view.containerEl.offsetWidth > 640;
	return wide && !Platform.isPhone ? "split" : "tab";
}

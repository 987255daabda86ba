import type { TreeRow } from "./treeRows.ts";

/** What a key means to a tree. */
export type TreeCommand =
	| { readonly kind: "move"; readonly row: number }
	| { readonly kind: "fold" | "unfold" | "toggle" | "addToSelection" | "open" | "menu" | "leave"; readonly row: number }
	| { readonly kind: "zoom"; readonly factor: number }
	| { readonly kind: "fit" }
	| { readonly kind: "type"; readonly text: string };

export type TreeKey = Pick<
	KeyboardEvent,
	"key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "isComposing"
>;

const ZOOM_STEP = 1.25;

/**
 * The ARIA pattern of a tree, and the picture's zoom. Null where the key is none of the tree's, and whenever an input
 * method is composing.
 */
export function treeCommand(rows: readonly TreeRow[], active: number, event: TreeKey): TreeCommand | null {
	if (event.isComposing) return null;
	const row = Math.min(rows.length - 1, Math.max(0, active));
	const here = rows[row];
	const { key } = event;
	if (key === "F10" && event.shiftKey) return { kind: "menu", row };
	if (key === "Enter") return { kind: "open", row };
	if (event.altKey || event.ctrlKey || event.metaKey) return null;
	if (!here) return zoomCommand(key);
	switch (key) {
		case "ArrowDown":
			return { kind: "move", row: Math.min(rows.length - 1, row + 1) };
		case "ArrowUp":
			return { kind: "move", row: Math.max(0, row - 1) };
		case "ArrowRight":
			if (here.open === false) return { kind: "unfold", row };
			return { kind: "move", row: here.open === true && rows[row + 1]?.parent === row ? row + 1 : row };
		case "ArrowLeft":
			if (here.open === true) return { kind: "fold", row };
			return { kind: "move", row: here.parent < 0 ? row : here.parent };
		case "Home":
			return { kind: "move", row: 0 };
		case "End":
			return { kind: "move", row: rows.length - 1 };
		case " ":
			return { kind: event.shiftKey ? "addToSelection" : "toggle", row };
		case "ContextMenu":
			return { kind: "menu", row };
		case "Escape":
			return { kind: "leave", row };
	}
	return zoomCommand(key) ?? ([...key].length === 1 ? { kind: "type", text: key } : null);
}

function zoomCommand(key: string): TreeCommand | null {
	if (key === "+" || key === "=") return { kind: "zoom", factor: ZOOM_STEP };
	if (key === "-" || key === "_") return { kind: "zoom", factor: 1 / ZOOM_STEP };
	return key === "0" ? { kind: "fit" } : null;
}

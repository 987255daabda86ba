import { describe, expect, it } from "vitest";
import { type TreeKey, treeCommand } from "../../../src/view/tree/treeKeys.ts";
import { treeRows } from "../../../src/view/tree/treeRows.ts";
import { TypeAhead } from "../../../src/view/tree/typeAhead.ts";
import { visibleNode, visibleTree } from "../builders.ts";

const rows = treeRows(visibleTree(["A"], ["A1", "A"], ["A2", "A"], ["B"]));
const [A, A1, A2, B] = [0, 1, 2, 3];

function press(key: string, held: Partial<TreeKey> = {}): TreeKey {
	return { key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false, ...held };
}

describe("a tree's keys", () => {
	it("walk through the lines, and stop at both ends", () => {
		expect(treeCommand(rows, A, press("ArrowDown"))).toEqual({ kind: "move", row: A1 });
		expect(treeCommand(rows, A, press("ArrowUp"))).toEqual({ kind: "move", row: A });
		expect(treeCommand(rows, B, press("ArrowDown"))).toEqual({ kind: "move", row: B });
		expect(treeCommand(rows, A, press("End"))).toEqual({ kind: "move", row: B });
		expect(treeCommand(rows, B, press("Home"))).toEqual({ kind: "move", row: A });
	});

	it("walk along the hierarchy: right to the first child, left to the parent", () => {
		expect(treeCommand(rows, A, press("ArrowRight"))).toEqual({ kind: "move", row: A1 });
		expect(treeCommand(rows, A2, press("ArrowLeft"))).toEqual({ kind: "move", row: A });
		expect(treeCommand(rows, A1, press("ArrowRight"))).toEqual({ kind: "move", row: A1 });
	});

	it("fold an open branch to the left, and open a folded one to the right", () => {
		const folded = treeRows({ nodes: [visibleNode("F", { childCount: 2, foldedCount: 2 })] });
		expect(treeCommand(rows, A, press("ArrowLeft"))).toEqual({ kind: "fold", row: A });
		expect(treeCommand(folded, 0, press("ArrowRight"))).toEqual({ kind: "unfold", row: 0 });
		expect(treeCommand(folded, 0, press(" "))).toEqual({ kind: "toggle", row: 0 });
	});

	it("open the note, also with the modifiers that say where", () => {
		expect(treeCommand(rows, B, press("Enter"))).toEqual({ kind: "open", row: B });
		expect(treeCommand(rows, B, press("Enter", { ctrlKey: true }))).toEqual({ kind: "open", row: B });
	});

	it("ask for the menu as every keyboard does", () => {
		expect(treeCommand(rows, B, press("ContextMenu"))).toEqual({ kind: "menu", row: B });
		expect(treeCommand(rows, B, press("F10", { shiftKey: true }))).toEqual({ kind: "menu", row: B });
	});

	it("zoom, even where there is no row", () => {
		expect(treeCommand(rows, A, press("+"))).toEqual({ kind: "zoom", factor: 1.25 });
		expect(treeCommand([], 0, press("-"))).toEqual({ kind: "zoom", factor: 0.8 });
		expect(treeCommand([], 0, press("0"))).toEqual({ kind: "fit" });
	});

	it("leave commands of others alone", () => {
		expect(treeCommand(rows, A, press("p", { ctrlKey: true }))).toBeNull();
		expect(treeCommand(rows, A, press("ArrowLeft", { altKey: true }))).toBeNull();
		expect(treeCommand(rows, A, press("Tab"))).toBeNull();
	});

	it("do nothing while a word is being composed", () => {
		for (const key of ["Enter", "ArrowDown", " ", "a", "+"]) {
			expect(treeCommand(rows, A, press(key, { isComposing: true }))).toBeNull();
		}
	});
});

describe("typing a name", () => {
	const names = treeRows(visibleTree(["循环神经网络"], ["RNN"], ["ResNet"], ["卷积神经网络"], ["Transformer"]));
	const labelAt = (row: number) => names[row]?.label;

	it("goes to the next one that begins with the letters", () => {
		const typed = new TypeAhead();
		expect(labelAt(typed.typed("r", names, 0, 0))).toBe("RNN");
		expect(labelAt(typed.typed("e", names, 1, 100))).toBe("ResNet");
	});

	it("begins anew after a pause", () => {
		const typed = new TypeAhead();
		typed.typed("r", names, 0, 0);
		expect(labelAt(typed.typed("t", names, 1, 5000))).toBe("Transformer");
	});

	it("walks through the names of one letter when it is repeated", () => {
		const typed = new TypeAhead();
		const first = typed.typed("r", names, 0, 0);
		expect(labelAt(first)).toBe("RNN");
		expect(labelAt(typed.typed("r", names, first, 100))).toBe("ResNet");
	});

	it("finds Chinese names by their sound and by their initials", () => {
		const typed = new TypeAhead();
		expect(labelAt(typed.typed("j", names, 0, 0))).toBe("卷积神经网络");
		const again = new TypeAhead();
		expect(labelAt(again.typed("x", names, 3, 0))).toBe("循环神经网络");
		expect(labelAt(again.typed("h", names, 0, 100))).toBe("循环神经网络");
	});

	it("says so where no name fits", () => {
		expect(new TypeAhead().typed("q", names, 0, 0)).toBe(-1);
	});
});

import { expect, it } from "vitest";
import { toNotePath } from "../../src/core/note/notePath.ts";
import { initialViewState, type NodeId } from "../../src/core/visible/viewState.ts";
import { movedInState, type Moves } from "../../src/obsidian/leafState.ts";

const moves = (...paths: [string, string][]): Moves => paths.map(([from, to]) => [toNotePath(from), toNotePath(to)]);
const note = (path: string) => `note:${path}` as NodeId;

it("keeps what is selected and folded through moves, one after the other", () => {
	const state = { ...initialViewState, selection: [note("a.md"), note("b.md")], folded: [note("b.md")] };
	const moved = movedInState(state, moves(["a.md", "x.md"], ["b.md", "a.md"], ["x.md", "b.md"]));
	expect(moved).toEqual({ ...state, selection: [note("b.md"), note("a.md")], folded: [note("a.md")] });
	expect(movedInState(state, [])).toBe(state);
});

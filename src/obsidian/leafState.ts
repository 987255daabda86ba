import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import type { ViewState } from "../core/visible/viewState.ts";

/** The notes that a stored leaf counts as sources; empty where there are none or they cannot be read. */
export function storedSources(stored: object): NotePath[] {
	const { sources } = stored as { sources?: unknown };
	if (!Array.isArray(sources)) return [];
	return [...new Set(sources.filter((path): path is string => typeof path === "string").map(toNotePath))];
}

/** The same view after a note has moved: what was selected, folded or pinned under its old path stays so. */
export function movedInState(state: ViewState, from: NotePath, to: NotePath): ViewState {
	const [before, after] = [`note:${from}`, `note:${to}`];
	return JSON.parse(JSON.stringify(state), (_, value: unknown) => (value === before ? after : value)) as ViewState;
}

import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import type { SidePanel } from "../view/viewModel.ts";
import type { ViewState } from "../core/visible/viewState.ts";

/** The notes that a stored leaf counts as sources; empty where there are none or they cannot be read. */
export function storedSources(stored: object): NotePath[] {
	const { sources } = stored as { sources?: unknown };
	if (!Array.isArray(sources)) return [];
	return [...new Set(sources.filter((path): path is string => typeof path === "string").map(toNotePath))];
}

/** As a closed side panel is stored. */
export const CLOSED = "none";

/** The side panel as it was left; undefined where nobody has opened or closed it. */
export function storedPanel(stored: object): SidePanel | null | undefined {
	const { panel } = stored as { panel?: unknown };
	if (panel === CLOSED) return null;
	return panel === "details" || panel === "problems" ? panel : undefined;
}

/** The same view after a note has moved: what was selected, folded or pinned under its old path stays so. */
export function movedInState(state: ViewState, from: NotePath, to: NotePath): ViewState {
	const [before, after] = [`note:${from}`, `note:${to}`];
	return JSON.parse(JSON.stringify(state), (_, value: unknown) => (value === before ? after : value)) as ViewState;
}

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

/** From where to where, in the order in which it happened. */
export type Moves = readonly (readonly [from: NotePath, to: NotePath])[];

/** The same view after notes have moved: what was selected, folded or pinned under an old path stays so. */
export function movedInState(state: ViewState, moves: Moves): ViewState {
	if (moves.length === 0) return state;
	const origins = new Map<string, string>();
	for (const [from, to] of moves) {
		const origin = origins.get(`note:${from}`) ?? `note:${from}`;
		origins.delete(`note:${from}`);
		origins.set(`note:${to}`, origin);
	}
	const targets = new Map<unknown, string>([...origins].map(([to, origin]) => [origin, to]));
	return JSON.parse(JSON.stringify(state), (_, value: unknown) => targets.get(value) ?? value) as ViewState;
}

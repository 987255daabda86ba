import { inversePlan, type AppliedPlan, type EditPlan, type PlanSummary } from "./editPlan.ts";

/** What was done and can be undone, and what was undone and can be done again; newest last. Plain data. */
export interface EditHistory {
	readonly done: readonly HistoryStep[];
	readonly undone: readonly HistoryStep[];
	readonly nextId: number;
}

/** One action of the user, however many notes it touched. */
export interface HistoryStep {
	readonly id: number;
	readonly applied: AppliedPlan;
}

/** A step keeps the texts it changed, so old ones are let go. */
const LONGEST = 100;

export const emptyHistory: EditHistory = { done: [], undone: [], nextId: 1 };

/** After an action: what was undone before it can no longer be done again. */
export function withAction(history: EditHistory, applied: AppliedPlan): EditHistory {
	const step = { id: history.nextId, applied };
	return { done: [...history.done, step].slice(-LONGEST), undone: [], nextId: history.nextId + 1 };
}

/**
 * The plan that takes back an action, the latest one unless another is named (as a notice does). Whether it still can
 * be taken back shows when the editor looks at the notes. Null where there is nothing to undo.
 */
export function undoPlan(history: EditHistory, id?: number): EditPlan | null {
	const step = id === undefined ? history.done.at(-1) : history.done.find((each) => each.id === id);
	return step ? inversePlan(step.applied) : null;
}

export function redoPlan(history: EditHistory): EditPlan | null {
	const step = history.undone.at(-1);
	return step ? inversePlan(step.applied) : null;
}

/** After the plan of `undoPlan` was applied. */
export function withUndone(history: EditHistory, applied: AppliedPlan, id?: number): EditHistory {
	const step = id === undefined ? history.done.at(-1) : history.done.find((each) => each.id === id);
	if (!step) return history;
	return { ...history, done: history.done.filter((each) => each !== step), undone: [...history.undone, { id: step.id, applied }] };
}

/** After the plan of `redoPlan` was applied. */
export function withRedone(history: EditHistory, applied: AppliedPlan): EditHistory {
	const step = history.undone.at(-1);
	if (!step) return history;
	return { ...history, done: [...history.done, { id: step.id, applied }], undone: history.undone.slice(0, -1) };
}

/** What undo and redo would be about, for their menu entries. */
export function nextUndo(history: EditHistory): PlanSummary | null {
	return history.done.at(-1)?.applied.summary ?? null;
}

export function nextRedo(history: EditHistory): PlanSummary | null {
	const summary = history.undone.at(-1)?.applied.summary;
	return summary ? { ...summary, undoes: false } : null;
}

import type { ConceptId } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { Matching } from "./matching.ts";
import type { ViewState } from "./viewState.ts";

/** So many tasks that only the search found are drawn. */
const MOST_FOUND = 24;

/** Tasks that a model is said to be suited for, each once. */
export function tasksOf(taxonomy: Taxonomy, model: ConceptId): ConceptId[] {
	const tasks = taxonomy.outgoing(model).filter(({ type, status }) => type === "suitedFor" && status !== "inherited");
	return [...new Set(tasks.map(({ to }) => to))];
}

/**
 * Tasks that a lens draws which draws none at first: searched, filtered, selected, focused on, or those of an
 * expanded model that is itself shown.
 */
export function shownTasks(
	taxonomy: Taxonomy,
	{ selection, expandedTasks, hidden, focus }: Pick<ViewState, "selection" | "expandedTasks" | "hidden" | "focus">,
	matching: Matching,
	isShown: (id: ConceptId) => boolean,
): Set<ConceptId> {
	const tasks = new Set<ConceptId>();
	if (hidden.types.includes("task")) return tasks;
	const isTask = (id: ConceptId) => taxonomy.concept(id)?.type === "task";
	const found = matching.list.filter(isTask).slice(0, MOST_FOUND);
	for (const id of [...matching.tasks, ...found]) tasks.add(id);
	for (const id of selection) if (isTask(id as ConceptId)) tasks.add(id as ConceptId);
	if (focus !== null && isTask(focus.id)) tasks.add(focus.id);
	const expanded = focus !== null && !isTask(focus.id) ? [...expandedTasks, focus.id] : expandedTasks;
	for (const model of expanded) {
		if (isShown(model)) for (const task of tasksOf(taxonomy, model)) tasks.add(task);
	}
	return tasks;
}

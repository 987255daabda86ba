import type { App, WorkspaceLeaf } from "obsidian";
import type { NotePath } from "../core/note/notePath.ts";
import type { ConceptId } from "../core/taxonomy/concept.ts";
import type { Question } from "../view/viewModel.ts";
import { TAXONOMY_VIEW, TaxonomyItemView } from "./taxonomyItemView.ts";

/** Brings the taxonomy of the main area to the front, or opens one. */
export async function openTaxonomy(app: App): Promise<TaxonomyItemView | null> {
	const { workspace } = app;
	let leaf = workspace.getLeavesOfType(TAXONOMY_VIEW).find((each) => !isInSidebar(app, each));
	if (!leaf) {
		leaf = workspace.getLeaf("tab");
		await leaf.setViewState({ type: TAXONOMY_VIEW, active: true });
	}
	await workspace.revealLeaf(leaf);
	return leaf.view instanceof TaxonomyItemView ? leaf.view : null;
}

/** The picture of what one note describes; the note counts as a source from now on, for as long as the view is open. */
export async function openTaxonomyOf(app: App, path: NotePath): Promise<void> {
	const view = await openTaxonomy(app);
	view?.showNote(path);
}

export async function revealInTaxonomy(app: App, concept: ConceptId): Promise<void> {
	const view = await openTaxonomy(app);
	view?.reveal(concept);
}

export async function askInTaxonomy(app: App, question: Question, concepts?: readonly ConceptId[]): Promise<void> {
	const view = await openTaxonomy(app);
	view?.ask(question, concepts);
}

/** The view that is looked at, else any that is open. */
export function openView({ workspace }: App): TaxonomyItemView | null {
	const views = workspace.getLeavesOfType(TAXONOMY_VIEW).flatMap(({ view }) => (view instanceof TaxonomyItemView ? [view] : []));
	return workspace.getActiveViewOfType(TaxonomyItemView) ?? views[0] ?? null;
}

/** The taxonomy around the active note, in the right sidebar. One that is there already stays as it was left. */
export async function openLocalTaxonomy(app: App): Promise<void> {
	const { workspace } = app;
	const open = workspace.getLeavesOfType(TAXONOMY_VIEW).find((leaf) => isInSidebar(app, leaf));
	if (open) {
		await workspace.revealLeaf(open);
		return;
	}
	// A sidebar is high and narrow: a tree from left to right would be tiny there.
	const state = { local: true, lens: "network" };
	await workspace.ensureSideLeaf(TAXONOMY_VIEW, "right", { active: true, reveal: true, state });
}

function isInSidebar({ workspace }: App, leaf: WorkspaceLeaf): boolean {
	const root = leaf.getRoot();
	return root === workspace.leftSplit || root === workspace.rightSplit;
}

import type { App } from "obsidian";
import { ownNote } from "../core/authoring/ownNote.ts";
import { toNotePath } from "../core/note/notePath.ts";
import type { Concept } from "../core/taxonomy/concept.ts";
import { isConcept } from "../view/viewModel.ts";
import type { LiveTaxonomy } from "./liveTaxonomy.ts";
import { TaxonomyItemView } from "./taxonomyItemView.ts";

/** What a command is about: the last chosen of the view in front, else what the active note is about. */
export function conceptAtHand({ workspace }: App, { taxonomy }: LiveTaxonomy): Concept | null {
	if (!taxonomy) return null;
	const view = workspace.getActiveViewOfType(TaxonomyItemView);
	if (view) {
		const id = view.shown.selection.filter(isConcept).at(-1);
		return id === undefined ? null : taxonomy.concept(id);
	}
	const path = workspace.getActiveFile()?.path;
	const note = path === undefined ? null : toNotePath(path);
	return (note && taxonomy.inNote(note).find((concept) => ownNote(concept) === note)) ?? null;
}

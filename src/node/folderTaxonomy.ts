import type { NoteFacts, NoteMetadata } from "../core/note/noteFacts.ts";
import { tagTexts } from "../core/statements/noteTypes.ts";
import { sourceVerdict, speaksInBody } from "../core/statements/sourceRule.ts";
import { statementsOf } from "../core/statements/statementsOf.ts";
import { unmappedRelations } from "../core/statements/unmappedRelations.ts";
import { NO_INFO, type NoteInfo } from "../core/taxonomy/noteInfo.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import { buildTaxonomy } from "../core/taxonomy/taxonomyIndex.ts";
import type { Statement } from "../core/statements/statement.ts";
import type { NotePath } from "../core/note/notePath.ts";
import type { ReadingOptions } from "../core/vocabulary/readingOptions.ts";
import type { FolderNotes } from "./folderNotes.ts";

interface NoteSays {
	readonly path: NotePath;
	readonly statements: readonly Statement[];
	readonly info: NoteInfo;
}

const silent: NoteMetadata = {
	frontmatter: null,
	frontmatterProblem: null,
	frontmatterLinks: [],
	links: [],
	embeds: [],
	headings: [],
	tags: [],
};

/**
 * The taxonomy of a folder. Which notes are sources is decided as in the plugin, its background scan done at once.
 * @param reasonText puts into words why a note cannot be read.
 */
export function folderTaxonomy(
	notes: FolderNotes,
	options: ReadingOptions,
	reasonText: (unreadable: string) => string,
): Taxonomy {
	return buildTaxonomy(said(notes, options, reasonText), notes.links, { inherit: options.inheritance, relations: options.relations });
}

/** One note after the other, so that no more than one is held in memory. */
function* said(notes: FolderNotes, options: ReadingOptions, reasonText: (unreadable: string) => string): Iterable<NoteSays> {
	for (const path of notes.paths()) {
		const note = notes.note(path, (facts) => sourceVerdict(facts, options) !== "never");
		if ("unreadable" in note) yield { path, statements: [], info: { ...NO_INFO, unreadable: reasonText(note.unreadable) } };
		else yield whatSays(note.facts, options);
	}
}

function whatSays(facts: NoteFacts, options: ReadingOptions): NoteSays {
	const { path, metadata } = facts;
	if (facts.text === null) return { path, statements: statementsOf({ path, metadata: silent, text: null }, options), info: NO_INFO };
	const heard = sourceVerdict(facts, options) === "source" || speaksInBody(facts, options) ? facts : { ...facts, text: null };
	return {
		path,
		statements: statementsOf(heard, options),
		info: {
			tags: tagTexts(metadata.frontmatter, metadata.tags),
			frontmatterProblem: metadata.frontmatterProblem,
			linkProperties: heard.text === null ? [] : unmappedRelations(heard, options),
			unreadable: null,
		},
	};
}

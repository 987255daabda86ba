import { toNotePath, type NotePath } from "../../src/core/note/notePath.ts";
import type { NoteFacts } from "../../src/core/note/noteFacts.ts";
import { PathIndex } from "../../src/core/note/pathIndex.ts";
import { readNote } from "../../src/core/note/readNote.ts";
import { tagTexts } from "../../src/core/statements/noteTypes.ts";
import type { Statement } from "../../src/core/statements/statement.ts";
import { statementsOf } from "../../src/core/statements/statementsOf.ts";
import { unmappedRelations } from "../../src/core/statements/unmappedRelations.ts";
import type { NoteInfo } from "../../src/core/taxonomy/noteInfo.ts";
import { TaxonomyIndex } from "../../src/core/taxonomy/taxonomyIndex.ts";
import type { ReadingOptions } from "../../src/core/vocabulary/readingOptions.ts";
import { parseYaml } from "../../src/node/grayMatter.ts";

export interface ReadNote {
	readonly path: NotePath;
	readonly statements: readonly Statement[];
	readonly info: NoteInfo;
}

/** A note with its text, whatever it is about. */
export function factsOf(path: string, text: string): NoteFacts {
	return readNote(toNotePath(path), text, parseYaml, () => true);
}

/** What one note says, its text taken as a source's whatever it is. */
export function reading(facts: NoteFacts, options: ReadingOptions): ReadNote {
	const { metadata } = facts;
	return {
		path: facts.path,
		statements: statementsOf(facts, options),
		info: { tags: tagTexts(metadata.frontmatter, metadata.tags), frontmatterProblem: metadata.frontmatterProblem, linkProperties: unmappedRelations(facts, options), unreadable: null },
	};
}

/** An index over every note of a vault, read as sources. */
export function indexOf(texts: ReadonlyMap<string, string>, options: ReadingOptions): { index: TaxonomyIndex; notes: readonly ReadNote[] } {
	const notes = Array.from(texts, ([path, text]) => reading(factsOf(path, text), options));
	const index = new TaxonomyIndex(new PathIndex(notes.map(({ path }) => path)), { inherit: options.inheritance, relations: options.relations });
	for (const { path, statements, info } of notes) index.setNote(path, statements, info);
	return { index, notes };
}

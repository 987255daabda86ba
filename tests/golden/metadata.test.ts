import { describe, expect, test } from "vitest";
import type { NoteLink } from "../../src/core/note/noteFacts.ts";
import { toNotePath, type NotePath } from "../../src/core/note/notePath.ts";
import { noteTags, propertyTags } from "../../src/core/note/noteTags.ts";
import { PathIndex } from "../../src/core/note/pathIndex.ts";
import { readNoteText, scanMetadata } from "../../src/core/note/readNote.ts";
import { parseYaml } from "../../src/node/grayMatter.ts";
import { goldenAbsent, goldenLinks, goldenNotes, type GoldenNote } from "./goldenNotes.ts";

const notes = goldenNotes();
const scanned = (note: GoldenNote) => scanMetadata(note.fileContents, parseYaml);

/*
 * Where the reader and Obsidian differ: the remainder that is listed and explained. Links, embeds, headings, tags,
 * front matter and link resolution have none. Of list items, which the statements want otherwise than Obsidian lists
 * them, two kinds differ.
 */
const otherListItems: Readonly<Record<string, string>> = {
	blockquote: "lists in quotes stay lines of the quote",
	callout: "lists in quotes stay lines of the quote",
	callout_custom: "lists in quotes stay lines of the quote",
	callout_labelled: "lists in quotes stay lines of the quote",
	callouts_nested_issue_2890_labelled: "lists in quotes stay lines of the quote",
	callouts_nested_issue_2890_unlabelled: "lists in quotes stay lines of the quote",
	numbered_tasks_issue_3481: "a number behind a task box opens no list inside the item",
};

describe.skipIf(goldenAbsent)("the reader of note text agrees with Obsidian's own metadata on", () => {
	test.each(notes)("front matter: $name", (note) => {
		expect(scanned(note).frontmatter).toEqual(note.cachedMetadata.frontmatter ?? null);
	});

	test.each(notes)("links in front matter: $name", (note) => {
		expect(scanned(note).frontmatterLinks).toEqual(note.cachedMetadata.frontmatterLinks ?? []);
	});

	test.each(notes)("links: $name", (note) => {
		expect(scanned(note).links).toEqual((note.cachedMetadata.links ?? []).map(noteLink));
	});

	test.each(notes)("embeds: $name", (note) => {
		expect(scanned(note).embeds).toEqual((note.cachedMetadata.embeds ?? []).map(noteLink));
	});

	test.each(notes)("headings: $name", (note) => {
		const headings = note.cachedMetadata.headings ?? [];
		expect(scanned(note).headings).toEqual(
			headings.map(({ heading, level, position }) => ({ text: heading, level, line: position.start.line + 1 })),
		);
	});

	test.each(notes)("tags: $name", (note) => {
		const metadata = scanned(note);
		const tags = note.cachedMetadata.tags ?? [];
		expect(metadata.tags).toEqual(tags.map(({ tag, position }) => ({ tag, line: position.start.line + 1 })));
		expect(noteTags(metadata)).toEqual(note.getAllTags);
		expect(propertyTags(metadata)).toEqual(note.parseFrontMatterTags);
	});

	test.each(notes)("lines of list items: $name", (note) => {
		const ours = readNoteText(note.fileContents)
			.sections.flatMap(({ blocks }) => blocks)
			.flatMap((block) => (block.kind === "list" ? block.items.map(({ line }) => line) : []));
		const theirs = (note.cachedMetadata.listItems ?? []).map(({ position }) => position.start.line + 1);
		if (note.name in otherListItems) expect(ours).not.toEqual(theirs);
		else expect(ours).toEqual(theirs);
	});
});

describe.skipIf(goldenAbsent)("links resolve as Obsidian resolves them:", () => {
	const paths = goldenAbsent ? new PathIndex() : vaultPaths();

	test.each(notes)("$name", (note) => {
		for (const [link, path] of Object.entries(note.resolveLinkToPath)) {
			expect({ link, path: paths.file(link, toNotePath(note.filePath)) }).toEqual({ link, path });
		}
	});

	test.each(notes)("counted by target: $name", (note) => {
		const { resolved, unresolved } = countedLinks(note, paths);
		const golden = goldenLinks();
		expect(resolved).toEqual(golden.resolved[note.filePath]);
		expect(unresolved).toEqual(golden.unresolved[note.filePath] ?? {});
	});
});

function noteLink(reference: NonNullable<GoldenNote["cachedMetadata"]["links"]>[number]): NoteLink {
	const { link, original, displayText, position } = reference;
	const { line, col, offset } = position.start;
	return { link, original, displayText, line: line + 1, column: col, offset };
}

/** Every path that the dumps know of: sources and targets of links. */
function vaultPaths(): PathIndex {
	const { resolved } = goldenLinks();
	const targets = Object.values(resolved).flatMap((counts) => Object.keys(counts));
	return new PathIndex([...Object.keys(resolved), ...targets].map(toNotePath));
}

/** As `resolvedLinks` and `unresolvedLinks` count: the latter by text without heading, in its own case. */
function countedLinks(note: GoldenNote, paths: PathIndex) {
	const { links, embeds, frontmatterLinks } = scanned(note);
	const resolved: Record<string, number> = {};
	const unresolved: Record<string, number> = {};
	for (const { link } of [...links, ...embeds, ...frontmatterLinks]) {
		const path: NotePath | null = paths.file(link, toNotePath(note.filePath));
		const counts = path === null ? unresolved : resolved;
		const key = path ?? link.split("#")[0]!;
		counts[key] = (counts[key] ?? 0) + 1;
	}
	return { resolved, unresolved };
}

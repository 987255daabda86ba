import { describe, expect, test } from "vitest";
import { getLinkpath, LinkIndex } from "../../workbench/app/links.ts";
import { TFile } from "../../workbench/app/files.ts";
import { readMetadata } from "../../workbench/app/noteMetadata.ts";
import type { Vault } from "../../workbench/app/vault.ts";
import { getAllTags, parseFrontMatterTags } from "../../workbench/app/yaml.ts";
import { goldenAbsent, goldenLinks, goldenNotes } from "../golden/goldenNotes.ts";

const notes = goldenNotes();

/** Where an item ends is all that differs here, but for one note; nothing that the plugin reads. */
const otherListItems: Readonly<Record<string, string>> = {
	all_link_types: "an item before a blank line ends behind that line",
	code_block_in_task: "an item's code belongs to it",
	numbered_list_items_standard: "an item with a paragraph behind its children reaches to that",
	numbered_tasks_issue_3481: "a number behind a task box opens a list inside the item",
};

const emulated = (text: string) => readMetadata(text);

describe.skipIf(goldenAbsent)("the workbench's metadata cache holds what Obsidian's held:", () => {
	const parts = ["frontmatter", "frontmatterLinks", "frontmatterPosition", "headings", "links", "embeds", "tags", "blocks"] as const;

	for (const part of parts) {
		test.each(notes)(`${part} of $name`, (note) => {
			const golden = note.cachedMetadata as Record<string, unknown>;
			expect(emulated(note.fileContents)[part]).toEqual(golden[part]);
		});
	}

	test.each(notes)("sections of $name", (note) => {
		expect(emulated(note.fileContents).sections).toEqual(note.cachedMetadata.sections);
	});

	test.each(notes)("list items of $name", (note) => {
		const { listItems } = emulated(note.fileContents);
		if (note.name in otherListItems) expect(listItems).not.toEqual(note.cachedMetadata.listItems);
		else expect(listItems).toEqual(note.cachedMetadata.listItems);
	});

	test.each(notes)("tags by function of $name", (note) => {
		const cache = emulated(note.fileContents);
		expect(getAllTags(cache)).toEqual(note.getAllTags);
		expect(parseFrontMatterTags(cache.frontmatter)).toEqual(note.parseFrontMatterTags);
	});
});

describe.skipIf(goldenAbsent)("the workbench resolves links as Obsidian did:", () => {
	const index = new LinkIndex();
	const sources = goldenAbsent ? [] : Object.entries(goldenLinks().resolved);
	const paths = new Set(sources.flatMap(([path, counts]) => [path, ...Object.keys(counts)]));
	for (const path of paths) index.add(new TFile(null as unknown as Vault, path));

	test.each(notes)("$name", (note) => {
		for (const [link, path] of Object.entries(note.resolveLinkToPath)) {
			const linkpath = getLinkpath(link);
			const found = linkpath === "" ? note.filePath : (index.find(linkpath, note.filePath)?.path ?? null);
			expect({ link, found }).toEqual({ link, found: path });
		}
	});
});

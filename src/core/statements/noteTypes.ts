import { noteFolder, type NotePath } from "../note/notePath.ts";
import { foldWord } from "../vocabulary/foldWord.ts";
import type { KnownConceptType } from "../vocabulary/terms.ts";
import { TYPE_FOLDERS, TYPE_TAGS } from "../vocabulary/words/typeWords.ts";

// Maps, since a folder or a tag may bear the name of a record's own member.
const folderTypes = new Map(Object.entries(TYPE_FOLDERS));
const tagTypes = new Map(Object.entries(TYPE_TAGS));

/** The type that the nearest telling folder above a note names. */
export function folderType(path: NotePath): KnownConceptType | null {
	const folders = noteFolder(path).split("/").reverse();
	for (const folder of folders) {
		const found = folderTypes.get(foldWord(folder));
		if (found !== undefined) return found;
	}
	return null;
}

/** The type that a tag names by its last part: `#模型`, `#type/model`. */
export function tagType(tag: string): KnownConceptType | null {
	const last = tag.replace(/^#/, "").split("/").pop() ?? "";
	return tagTypes.get(foldWord(last)) ?? null;
}

/** All tags of a note, those of its properties among them, without hash. */
export function tagTexts(frontmatter: Readonly<Record<string, unknown>> | null, tags: readonly { readonly tag: string }[]): string[] {
	const found = tags.map(({ tag }) => tag.replace(/^#/, ""));
	for (const [key, value] of Object.entries(frontmatter ?? {})) {
		if (!/^tags?$/i.test(key)) continue;
		const items = typeof value === "string" ? value.split(/[\s,，]+/) : Array.isArray(value) ? value : [];
		for (const item of items) if (typeof item === "string" && item !== "") found.push(item.replace(/^#/, ""));
	}
	return found;
}

import type { NoteMetadata } from "./noteFacts.ts";
import { tagEnd } from "./tagText.ts";

/** All tags of a note with their hash, those of the `tags` property first, as often as they stand there. */
export function noteTags(metadata: NoteMetadata): string[] {
	return [...(propertyTags(metadata) ?? []), ...metadata.tags.map(({ tag }) => tag)];
}

/**
 * The tags of the `tags` property with their hash; null where it is missing or empty. What could not be written as a
 * tag in the text is none here either: `a, b` in one line gives nothing.
 */
export function propertyTags({ frontmatter }: NoteMetadata): string[] | null {
	const value = frontmatter?.tags ?? frontmatter?.tag ?? null;
	if (value === null) return null;
	const written: readonly unknown[] = Array.isArray(value) ? value : [value];
	return written
		.filter((item) => typeof item === "string")
		.map((item) => (item.trim().startsWith("#") ? item.trim() : `#${item.trim()}`))
		.filter((tag) => tagEnd(tag, 0, tag.length) === tag.length);
}

import type { NoteFacts, NoteMetadata, NoteText } from "./noteFacts.ts";
import { metadataOf } from "./noteMetadata.ts";
import type { NotePath } from "./notePath.ts";
import { scanNote } from "./noteScan.ts";
import { textOf } from "./noteText.ts";
import type { ParseYaml } from "./parseYaml.ts";

/** The text part of a note's facts: for hosts that know the metadata already. Never throws. */
export function readNoteText(text: string): NoteText {
	return textOf(scanNote(text));
}

/** The metadata part of a note's facts, read from its text as Obsidian would. Never throws. */
export function scanMetadata(text: string, parseYaml: ParseYaml): NoteMetadata {
	return metadataOf(scanNote(text), parseYaml);
}

/** Both parts in one pass; the text only where `wantsText` says so. Never throws. */
export function readNote(
	path: NotePath,
	text: string,
	parseYaml: ParseYaml,
	wantsText: (facts: NoteFacts) => boolean,
): NoteFacts {
	const scan = scanNote(text);
	const facts: NoteFacts = { path, metadata: metadataOf(scan, parseYaml), text: null };
	return wantsText(facts) ? { ...facts, text: textOf(scan) } : facts;
}

import { noteBasename, noteFolder } from "../../note/notePath.ts";
import { relation } from "../make.ts";
import type { NoteReading } from "../noteReading.ts";
import type { ConceptName, Statement } from "../statement.ts";

/**
 * A folder's own note holds the notes in it: `RNN/RNN.md` (or `RNN/index.md` and the like are left to the reader)
 * holds `RNN/LSTM.md`, and is itself held by the folder note of the folder above.
 */
export function fromFolderNotes(reading: NoteReading): Statement[] {
	const { path } = reading.facts;
	const folder = noteFolder(path);
	const name = folder.slice(folder.lastIndexOf("/") + 1);
	const isFolderNote = name !== "" && name.toLowerCase() === noteBasename(path).toLowerCase();
	const inside = isFolderNote ? folder.slice(0, Math.max(0, folder.lastIndexOf("/"))) : folder;
	const above = inside.slice(inside.lastIndexOf("/") + 1);
	if (above === "") return [];
	// A link, since there need not be such a note.
	const holder: ConceptName = { by: "link", linkpath: `/${inside}/${above}.md`, source: path, display: null };
	return [relation(reading.own, "broader", holder, reading.title.evidence, "both")];
}

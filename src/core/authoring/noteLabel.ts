import type { NotePath } from "../note/notePath.ts";
import { readNote } from "../note/readNote.ts";
import { readNoteFacts } from "../statements/noteReading.ts";
import type { NoteTitle } from "../statements/noteTitle.ts";
import { nameKey } from "../taxonomy/nameKey.ts";
import type { PropertyEdit } from "./frontmatterEdit.ts";
import type { PlanningContext } from "./planningContext.ts";

/** How a place begins that the plugin Templater fills in once the note is there. */
export const TEMPLATER_TAG = "<%";

/** The name that a note of this text gives its concept, as the statements will read it. */
export function titleOf(text: string, path: NotePath, context: PlanningContext): NoteTitle {
	return readNoteFacts(readNote(path, text, context.parseYaml, () => true), context.reading).title;
}

/** A title property where the text would otherwise give the concept another name, by a heading that stands in it. */
export function labelEdit(text: string, path: NotePath, label: string, context: PlanningContext): PropertyEdit | null {
	const title = titleOf(text, path, context).label;
	if (nameKey(title) === nameKey(label) || title.includes(TEMPLATER_TAG)) return null;
	return { kind: "set", key: context.conventions.properties.label ?? "title", value: label };
}

import type { FrontmatterProblem } from "../note/noteFacts.ts";
import type { Statement } from "../statements/statement.ts";

/** What the taxonomy takes from a note's metadata, beside its statements. */
export interface NoteInfo {
	/** Without hash. */
	readonly tags: readonly string[];
	readonly frontmatterProblem: FrontmatterProblem | null;
	/** Properties that hold links but are mapped to no relation. */
	readonly linkProperties: readonly LinkProperty[];
	/** Why the note cannot be read, in the reader's own words; null where it can. */
	readonly unreadable: string | null;
}

export interface LinkProperty {
	/** As written. */
	readonly property: string;
	readonly line: number;
}

export const NO_INFO: NoteInfo = { tags: [], frontmatterProblem: null, linkProperties: [], unreadable: null };

/** What a note says, and what is known of it besides. */
export interface Said {
	readonly statements: readonly Statement[];
	readonly info: NoteInfo;
}

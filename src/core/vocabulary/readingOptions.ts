import type { MeaningCode } from "./meaning.ts";
import type { ConceptType, RelationType } from "./terms.ts";

/** How notes are read: plain data, as kept in settings. */
export interface ReadingOptions {
	/** Property, label or inline field (any case) → what it says. Wins over every word known from the start. */
	readonly properties: Readonly<Record<string, MeaningCode>>;
	/** Relations of the user's own, with the words that state them. */
	readonly relations: readonly UserRelation[];
	/** Values of a type property → type, beside those known from the start. */
	readonly typeWords: Readonly<Record<string, ConceptType>>;
	readonly sources: SourceOptions;
	/** Whether strengths, weaknesses and tasks are passed down variants and categories. */
	readonly inheritance: boolean;
	/** Whether sentences may suggest relations. */
	readonly prose: boolean;
	/** Further sources of hierarchy, off until asked for. */
	readonly extra: ExtraSources;
}

/** A relation of the user's own. What is left out is off, or as the plainest such relation has it. */
export interface UserRelation {
	/** Its name, and what notes, settings and files know it by. */
	readonly type: RelationType;
	readonly words: readonly string[];
	/** Words that state it from the other end. */
	readonly inverseWords: readonly string[];
	/** Its name from the other end: "part of" → "parts". The same as `type` where both ends are alike. */
	readonly inverseName?: string;
	readonly line?: OwnLine;
	/** What holds from one to the next holds from the first to the last. */
	readonly transitive?: boolean;
	/** Never leads back to where it began; where it does, that is a problem. */
	readonly acyclic?: boolean;
}

/** What a relation of the user's own is called from its other end; null where they have not said. */
export function inverseNameOf(type: RelationType, own: readonly UserRelation[]): string | null {
	return own.find((relation) => relation.type === type)?.inverseName ?? null;
}

/** How a relation of the user's own may be drawn. */
export const OWN_LINES = ["dashed", "solid", "dotted", "dashDot"] as const;
export type OwnLine = (typeof OWN_LINES)[number];

export interface SourceOptions {
	/** Every note is a source. */
	readonly all: boolean;
	/** Folders whose notes are sources, without slashes at the ends. */
	readonly folders: readonly string[];
	/** Tags (with or without hash) whose notes are sources. */
	readonly tags: readonly string[];
	/** Folders whose notes never are: templates and the like. */
	readonly ignoredFolders: readonly string[];
}

export interface ExtraSources {
	/** `#model/cnn` puts cnn under model. */
	readonly nestedTags: boolean;
	/** `RNN/LSTM.md` beside or below `RNN.md` puts LSTM under RNN. */
	readonly folderNotes: boolean;
	/** A note that is mostly a list of links holds what it lists. */
	readonly mocLists: boolean;
}

export const defaultReadingOptions: ReadingOptions = {
	properties: {},
	relations: [],
	typeWords: {},
	sources: { all: false, folders: [], tags: [], ignoredFolders: [] },
	inheritance: true,
	prose: true,
	extra: { nestedTags: false, folderNotes: false, mocLists: false },
};

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

export interface UserRelation {
	readonly type: RelationType;
	readonly words: readonly string[];
	/** Words that state it from the other end. */
	readonly inverseWords: readonly string[];
}

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

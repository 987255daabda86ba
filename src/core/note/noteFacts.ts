import type { NotePath } from "./notePath.ts";

/*
 * What one note says, in two parts. `NoteMetadata` is known at once, from the host's cache or from a scan of the
 * text; `NoteText` is read only for notes that are sources. Lines count from 1, columns and offsets from 0 in
 * UTF-16 units. Strings that outlive their note are copies, never slices of the note's text.
 */

export interface NoteFacts {
	readonly path: NotePath;
	readonly metadata: NoteMetadata;
	/** Null where the note's text has not been read: the note is no source. */
	readonly text: NoteText | null;
}

export interface NoteMetadata {
	/** The parsed properties; null where there are none or where they cannot be read. */
	readonly frontmatter: Readonly<Record<string, unknown>> | null;
	/** Set where a front matter block stands but cannot be parsed. */
	readonly frontmatterProblem: FrontmatterProblem | null;
	readonly frontmatterLinks: readonly PropertyLink[];
	readonly links: readonly NoteLink[];
	readonly embeds: readonly NoteLink[];
	readonly headings: readonly NoteHeading[];
	/** Tags in the body, with their hash. */
	readonly tags: readonly NoteTag[];
}

export interface FrontmatterProblem {
	readonly line: number;
	/** The parser's own words, in English. */
	readonly reason: string;
}

export interface PropertyLink {
	/** `up`, or `up.0` for the first item of a list. */
	readonly key: string;
	/** The link's target as written, with `#heading` if there is one. */
	readonly link: string;
	readonly original: string;
	readonly displayText?: string;
}

export interface NoteLink {
	readonly link: string;
	readonly original: string;
	readonly displayText?: string;
	readonly line: number;
	readonly column: number;
	/** Where the link begins in the note's text. */
	readonly offset: number;
}

export interface NoteHeading {
	/** As written, without the hashes. */
	readonly text: string;
	readonly level: number;
	readonly line: number;
}

export interface NoteTag {
	readonly tag: string;
	readonly line: number;
}

/** The parts of a note's text that can state something: properties with their lines, and sections of blocks. */
export interface NoteText {
	readonly lineCount: number;
	/** Every line as written, without its break: `lines[n - 1]` is line n. Quotes are cut from here. */
	readonly lines: readonly string[];
	/** Where each top-level property stands. */
	readonly properties: readonly PropertyPlace[];
	/** In document order; the first one holds what stands before any heading. */
	readonly sections: readonly Section[];
}

export interface PropertyPlace {
	readonly key: string;
	readonly line: number;
	/** The last line of the value. */
	readonly endLine: number;
	/** Source lines from `line` to `endLine`, as written. */
	readonly source: readonly string[];
}

export interface Section {
	readonly heading: NoteHeading | null;
	/** Index of the enclosing section in `NoteText.sections`, or -1. */
	readonly parent: number;
	readonly blocks: readonly Block[];
}

export type Block = ParagraphBlock | ListBlock | TableBlock;

export interface TextLine {
	readonly line: number;
	/** The whole source line; code spans and comments blanked out by spaces of the same length. */
	readonly text: string;
}

/** Consecutive lines of prose; also those of quotes and callouts, their markers kept. */
export interface ParagraphBlock {
	readonly kind: "paragraph";
	readonly lines: readonly TextLine[];
}

export interface ListBlock {
	readonly kind: "list";
	readonly items: readonly ListItem[];
}

export interface ListItem {
	readonly line: number;
	/** Nesting, from 0. */
	readonly depth: number;
	/** `-`, `*`, `+`, `1.`, `2)` … */
	readonly marker: string;
	/** Without marker and task box. */
	readonly text: string;
	/** Indented lines that belong to the item. */
	readonly continuation: readonly TextLine[];
}

export interface TableBlock {
	readonly kind: "table";
	readonly header: TableRow;
	readonly rows: readonly TableRow[];
}

export interface TableRow {
	readonly line: number;
	/** Trimmed cells; `\|` inside a cell is unescaped, a wikilink with its alias stays in one cell. */
	readonly cells: readonly string[];
}

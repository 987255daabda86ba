import type { NotePath } from "../note/notePath.ts";

/** Where a statement stands: the named line of the note really contains the quoted words. */
export interface Evidence {
	readonly path: NotePath;
	/** From 1. */
	readonly line: number;
	/** At most 240 characters of the line, as written, around the words that matter. */
	readonly quote: string;
	readonly origin: EvidenceOrigin;
}

export type EvidenceOrigin = "property" | "inlineField" | "outline" | "table" | "prose" | "link";

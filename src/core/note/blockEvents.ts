/** A stretch of one line, without the marks of the containers it stands in. Line index from 0, offsets in the note. */
export interface Segment {
	readonly line: number;
	readonly from: number;
	readonly to: number;
}

export interface ItemPlace {
	readonly line: number;
	readonly depth: number;
	readonly marker: string;
	/** Equal for items of one outermost list. */
	readonly list: number;
}

/** Where a block of words stands: in a list item, in a quote (by number, 0 for none), or in neither. */
export interface Surroundings {
	readonly item: ItemPlace | null;
	readonly quote: number;
}

/** The blocks of a note in document order; an item comes before the blocks in it. Code, HTML and mathematics are left out. */
export type BlockEvent =
	| { readonly kind: "item"; readonly item: ItemPlace }
	| { readonly kind: "heading"; readonly level: number; readonly segments: readonly Segment[]; readonly in: Surroundings }
	| { readonly kind: "paragraph"; readonly segments: readonly Segment[]; readonly in: Surroundings }
	/** The first segment is the header row; the delimiter row is left out. */
	| { readonly kind: "table"; readonly segments: readonly Segment[]; readonly in: Surroundings }
	/** Lines between `%%` marks: links and tags in them count, words do not. */
	| { readonly kind: "comment"; readonly segments: readonly Segment[]; readonly in: Surroundings };

import type { NoteFacts } from "./noteFacts.ts";
import type { NotePath } from "./notePath.ts";

export type NoteChange =
	| { readonly kind: "changed"; readonly path: NotePath }
	| { readonly kind: "deleted"; readonly path: NotePath }
	| { readonly kind: "renamed"; readonly path: NotePath; readonly oldPath: NotePath }
	/** Some links resolve otherwise than before; no note's own text changed. */
	| { readonly kind: "resolved" };

/** Where notes come from: a vault in Obsidian, a folder on disk, or memory. */
export interface NoteSource {
	/** Every note, sorted by code point. */
	paths(): readonly NotePath[];
	/**
	 * Facts of one note; with `text` only where `wantsText` says so. Null where the note is gone or unreadable; a host
	 * that knows why it cannot be read may reject with that.
	 */
	read(path: NotePath, wantsText: (metadata: NoteFacts) => boolean): Promise<NoteFacts | null>;
	/** Calls back after each change until the returned function is called. */
	subscribe(listener: (change: NoteChange) => void): () => void;
}

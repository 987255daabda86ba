import type { NotePath } from "../note/notePath.ts";

/**
 * The host's hands: reads a note and carries out one write. The editor decides everything else, so an adapter has no
 * rules of its own. Both members may throw where the host fails; the editor then looks at what became of the note.
 */
export interface VaultFiles {
	/** The note's present text, from the file and not from a cache; null where there is none. */
	read(path: NotePath): Promise<string | null>;
	/**
	 * One write, whole or not at all. Must look at the file again in the same breath: a `replace` or `trash` of a
	 * note that no longer holds `before` writes nothing and answers `changed`.
	 */
	write(write: FileWrite): Promise<WriteResult>;
}

export type FileWrite =
	/** Missing folders are made. A file that stands there, also one that differs in case only, answers `exists`. */
	| { readonly kind: "create"; readonly path: NotePath; readonly text: string }
	| { readonly kind: "replace"; readonly path: NotePath; readonly before: string; readonly after: string }
	/** Done when the host has rewritten the links that lead to the note. */
	| { readonly kind: "rename"; readonly path: NotePath; readonly to: NotePath }
	/** Into the host's trash, never deleted. */
	| { readonly kind: "trash"; readonly path: NotePath; readonly before: string };

export type WriteResult = "written" | "exists" | "missing" | "changed";

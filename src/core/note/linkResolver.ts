import type { NotePath } from "./notePath.ts";

/** Turns a link's text into the note it leads to, by Obsidian's rules. */
export interface LinkResolver {
	/**
	 * @param linktext a link's target as written; `#heading` and `^block` parts are ignored.
	 * @param source the note that holds the link.
	 * @returns the note's path, or null where no note answers.
	 */
	resolve(linktext: string, source: NotePath): NotePath | null;
}

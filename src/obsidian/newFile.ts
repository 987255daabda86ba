import { normalizePath, type App } from "obsidian";
import { noteName } from "../core/authoring/noteName.ts";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";

/** The first free path of that name where new notes go. */
export function freePath(app: App, name: string, extension: string): NotePath {
	const folder = app.fileManager.getNewFileParent("", `${name}.${extension}`).path;
	const taken = new Set(app.vault.getFiles().map(({ path }) => path.toLowerCase()));
	const bare = noteName(name).name || "Taxonomy";
	for (let number = 0; ; number++) {
		const path = normalizePath(`${folder}/${bare}${number === 0 ? "" : ` ${number}`}.${extension}`);
		if (!taken.has(path.toLowerCase())) return toNotePath(path);
	}
}

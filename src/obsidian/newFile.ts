import { normalizePath, type App } from "obsidian";
import { noteName } from "../core/authoring/noteName.ts";
import type { VaultFiles } from "../core/authoring/vaultFiles.ts";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";

/** Writes a new file where new notes go, under the first free name; nothing is ever overwritten. */
export async function writeNewFile(app: App, files: VaultFiles, name: string, extension: string, text: string): Promise<NotePath> {
	const folder = app.fileManager.getNewFileParent("", `${name}.${extension}`).path;
	const bare = noteName(name).name || "Taxonomy";
	for (let number = 0; ; number++) {
		const file = `${folder}/${bare}${number === 0 ? "" : ` ${number}`}.${extension}`;
		const path = toNotePath(normalizePath(file));
		if ((await files.write({ kind: "create", path, text })) === "written") return path;
	}
}

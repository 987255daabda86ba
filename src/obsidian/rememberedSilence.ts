import type { App } from "obsidian";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import type { Silence } from "./liveTaxonomy.ts";
import { SilentNotes, type NoteStamp } from "./silentNotes.ts";

const KEY = "model-taxonomy-silent-notes";

/** What a note's state is told by; null where there is no such note. */
export function noteStamp(app: App, path: NotePath): NoteStamp | null {
	const file = app.vault.getFileByPath(path);
	return file && { path, modified: file.stat.mtime, size: file.stat.size };
}

/** The silent notes of this vault on this device: it costs nothing to lose them, so they are no part of the settings. */
export function rememberedSilence(app: App): Silence {
	let known: SilentNotes | null = null;
	const silent = (): SilentNotes => (known ??= new SilentNotes(stored(app)));
	return {
		has: (stamp) => silent().has(stamp),
		add: (stamp) => silent().add(stamp),
		forget: (stamp) => silent().forget(stamp),
		settle: () => {
			const present = app.vault.getMarkdownFiles().flatMap((file) => noteStamp(app, toNotePath(file.path)) ?? []);
			try {
				app.saveLocalStorage(KEY, silent().stored(present));
			} catch {
				// Full, or switched off: these notes are looked through again after the next start.
			}
		},
	};
}

function stored(app: App): unknown {
	try {
		return app.loadLocalStorage(KEY) as unknown;
	} catch {
		return null;
	}
}

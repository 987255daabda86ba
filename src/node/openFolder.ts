import type { Translate } from "../core/language/translate.ts";
import { type Colouring, themeColouring } from "../core/visible/colouring.ts";
import { defaultReadingOptions, type ReadingOptions } from "../core/vocabulary/readingOptions.ts";
import type { Complaint } from "./commandArguments.ts";
import { errorCode, FolderNotes } from "./folderNotes.ts";
import { storedOptions } from "./storedOptions.ts";

/** Every note is a source and the theme has the colours, unless stored settings say otherwise. */
export function settingsOf(settings: string | null, translate: Translate): { readonly options: ReadingOptions; readonly colouring: Colouring } | Complaint {
	if (settings === null) return { options: { ...defaultReadingOptions, sources: { ...defaultReadingOptions.sources, all: true } }, colouring: themeColouring };
	const stored = storedOptions(settings);
	if ("options" in stored) return stored;
	const reason = stored.trouble === "noObject" ? translate("commandLine.settingsNoObject") : stored.trouble;
	return { key: "commandLine.settingsUnreadable", blanks: { path: settings, reason } };
}

export function openFolder(path: string): FolderNotes | Complaint {
	try {
		return new FolderNotes(path);
	} catch (error) {
		const reason = errorCode(error);
		if (reason === "ENOENT") return { key: "commandLine.folderMissing", blanks: { path } };
		if (reason === "ENOTDIR") return { key: "commandLine.folderIsFile", blanks: { path } };
		return { key: "commandLine.folderUnreadable", blanks: { path, reason } };
	}
}

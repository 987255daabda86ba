import { readFileSync } from "node:fs";
import { parseReadingOptions } from "../core/vocabulary/parseReadingOptions.ts";
import type { ReadingOptions } from "../core/vocabulary/readingOptions.ts";
import { errorCode } from "./folderNotes.ts";

/** How notes are read, or why the stored settings cannot be used: an error code, or `noObject`. */
export type StoredOptions = { readonly options: ReadingOptions } | { readonly trouble: string };

/** The options for reading in the plugin's data file. What is missing or of another kind takes its initial value. */
export function storedOptions(file: string): StoredOptions {
	let stored: unknown;
	try {
		stored = JSON.parse(readFileSync(file, "utf8"));
	} catch (error) {
		return { trouble: errorCode(error) };
	}
	if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return { trouble: "noObject" };
	return { options: parseReadingOptions((stored as { reading?: unknown }).reading) };
}

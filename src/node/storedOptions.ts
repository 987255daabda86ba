import { readFileSync } from "node:fs";
import type { Colouring } from "../core/visible/colouring.ts";
import { parseColouring } from "../core/visible/parseColouring.ts";
import { parseReadingOptions } from "../core/vocabulary/parseReadingOptions.ts";
import type { ReadingOptions } from "../core/vocabulary/readingOptions.ts";
import { errorCode } from "./folderNotes.ts";

/** How notes are read and which colours are chosen, or why the stored settings cannot be used: an error code, or `noObject`. */
export type StoredOptions = { readonly options: ReadingOptions; readonly colouring: Colouring } | { readonly trouble: string };

/** The options for reading, and the colours, in the plugin's data file. What is missing or of another kind takes its initial value. */
export function storedOptions(file: string): StoredOptions {
	let stored: unknown;
	try {
		stored = JSON.parse(readFileSync(file, "utf8"));
	} catch (error) {
		return { trouble: errorCode(error) };
	}
	if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return { trouble: "noObject" };
	const { reading, colours } = stored as { readonly reading?: unknown; readonly colours?: unknown };
	return { options: parseReadingOptions(reading), colouring: parseColouring(colours) };
}

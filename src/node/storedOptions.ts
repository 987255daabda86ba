import { readFileSync } from "node:fs";
import { defaultReadingOptions, type ReadingOptions } from "../core/vocabulary/readingOptions.ts";
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
	if (!isRecord(stored)) return { trouble: "noObject" };
	const options = fitted(stored.reading, defaultReadingOptions) as ReadingOptions;
	const relations = options.relations.filter(({ type }) => typeof type === "string");
	return {
		options: {
			...options,
			relations: relations.map(({ type, words, inverseWords }) => ({ type, words: texts(words), inverseWords: texts(inverseWords) })),
			sources: {
				all: options.sources.all,
				folders: texts(options.sources.folders),
				tags: texts(options.sources.tags),
				ignoredFolders: texts(options.sources.ignoredFolders),
			},
		},
	};
}

/** The stored value where it is of the initial one's kind, field by field; a record without fields holds texts. */
function fitted(stored: unknown, initial: unknown): unknown {
	if (Array.isArray(initial)) return Array.isArray(stored) ? stored.filter((item) => item !== null) : initial;
	if (!isRecord(initial)) return typeof stored === typeof initial ? stored : initial;
	const record = isRecord(stored) ? stored : {};
	const names = Object.keys(initial);
	if (names.length > 0) return Object.fromEntries(names.map((name) => [name, fitted(record[name], initial[name])]));
	return Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value === "string"));
}

function texts(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

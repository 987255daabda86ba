import { defaultReadingOptions, OWN_LINES, type ReadingOptions, type UserRelation } from "./readingOptions.ts";

type Stored = Readonly<Record<string, unknown>>;

/** Reads stored options as carefully as anything from outside: what is missing or damaged takes its default; never throws. */
export function parseReadingOptions(stored: unknown): ReadingOptions {
	const from = record(stored);
	const sources = record(from.sources);
	const extra = record(from.extra);
	const initial = defaultReadingOptions;
	return {
		properties: words(from.properties),
		relations: parseUserRelations(from.relations),
		typeWords: words(from.typeWords),
		sources: {
			all: flag(sources.all, initial.sources.all),
			folders: texts(list(sources.folders).map(folder)),
			tags: texts(sources.tags),
			ignoredFolders: texts(list(sources.ignoredFolders).map(folder)),
		},
		inheritance: flag(from.inheritance, initial.inheritance),
		prose: flag(from.prose, initial.prose),
		extra: {
			nestedTags: flag(extra.nestedTags, initial.extra.nestedTags),
			folderNotes: flag(extra.folderNotes, initial.extra.folderNotes),
			mocLists: flag(extra.mocLists, initial.extra.mocLists),
		},
	};
}

/** One of each name, the first. */
export function parseUserRelations(value: unknown): UserRelation[] {
	const found = new Map<string, UserRelation>();
	for (const item of list(value)) {
		const { type, words: own, inverseWords, ...rest } = record(item);
		const name = text(type);
		if (name === "" || found.has(name)) continue;
		const inverseName = text(rest.inverseName);
		const line = OWN_LINES.find((known) => known === rest.line);
		found.set(name, {
			type: name,
			words: texts(own),
			inverseWords: texts(inverseWords),
			...(inverseName === "" ? {} : { inverseName }),
			...(line === undefined ? {} : { line }),
			...(rest.transitive === true ? { transitive: true } : {}),
			...(rest.acyclic === true ? { acyclic: true } : {}),
		});
	}
	return [...found.values()];
}

/** The value where it is a mapping, else an empty one. */
export function record(value: unknown): Stored {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Stored) : {};
}

export function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** Trimmed; empty where it is no text. */
export function text(value: unknown): string {
	return typeof value === "string" ? value.trim() : "";
}

export function flag(value: unknown, initial: boolean): boolean {
	return typeof value === "boolean" ? value : initial;
}

/** Texts by texts, without empty ones. */
export function words(value: unknown): Readonly<Record<string, string>> {
	const pairs = Object.entries(record(value)).map(([key, item]) => [key.trim(), text(item)] as const);
	return Object.fromEntries(pairs.filter(([key, item]) => key !== "" && item !== ""));
}

/** A vault's path of a folder: no slashes at the ends, none doubled. */
export function folder(value: unknown): string {
	const names = text(value).split("/").map((name) => name.trim());
	return names.filter((name) => name !== "").join("/");
}

/** Trimmed, without empty ones and doubles. */
function texts(value: unknown): string[] {
	return [...new Set(list(value).map(text))].filter((item) => item !== "");
}

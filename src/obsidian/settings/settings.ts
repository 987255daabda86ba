import type { Language } from "../../core/language/translate.ts";
import type { ConceptId } from "../../core/taxonomy/concept.ts";
import { LENSES, type Lens } from "../../core/visible/viewState.ts";
import { defaultReadingOptions, type ReadingOptions, type UserRelation } from "../../core/vocabulary/readingOptions.ts";
import type { RelationType } from "../../core/vocabulary/terms.ts";

/** Grows by one whenever a stored file of the former shape must be read differently. */
export const SETTINGS_VERSION = 1;

/** Everything the plugin stores: the narrow options of each room, side by side. */
export interface Settings {
	readonly version: typeof SETTINGS_VERSION;
	readonly reading: ReadingOptions;
	readonly view: ViewDefaults;
	readonly newNotes: NewNoteOptions;
	/** `auto` follows Obsidian's own language. */
	readonly language: Language | "auto";
	/** Suggestions that someone has turned down. */
	readonly dismissed: readonly Dismissal[];
}

/** How a view that is opened anew begins. */
export interface ViewDefaults {
	readonly lens: Lens;
	readonly foldLevel: number | "auto";
	readonly variantsHang: boolean;
}

export interface NewNoteOptions {
	/** Without slashes at the ends; empty means beside the notes of the same kind. */
	readonly folder: string;
	/** Path of the user's template note; empty for none. */
	readonly template: string;
}

export interface Dismissal {
	readonly from: ConceptId;
	readonly type: RelationType;
	readonly to: ConceptId;
	/** The note that suggests it; another note may suggest it again. */
	readonly path: string;
}

export const defaultSettings: Settings = {
	version: SETTINGS_VERSION,
	reading: defaultReadingOptions,
	view: { lens: "tree", foldLevel: "auto", variantsHang: true },
	newNotes: { folder: "", template: "" },
	language: "auto",
	dismissed: [],
};

type Stored = Readonly<Record<string, unknown>>;

/** Reads a stored file of this version or an older one. What is missing or damaged takes its default; never throws. */
export function parseSettings(stored: Stored): Settings {
	const view = record(stored.view);
	const newNotes = record(stored.newNotes);
	const { language } = stored;
	return {
		version: SETTINGS_VERSION,
		reading: parseReadingOptions(record(stored.reading)),
		view: {
			lens: LENSES.find((lens) => lens === view.lens) ?? defaultSettings.view.lens,
			foldLevel: level(view.foldLevel) ?? defaultSettings.view.foldLevel,
			variantsHang: flag(view.variantsHang, defaultSettings.view.variantsHang),
		},
		newNotes: { folder: folder(newNotes.folder), template: text(newNotes.template).trim() },
		language: language === "en" || language === "zh" ? language : "auto",
		dismissed: list(stored.dismissed).flatMap((item) => dismissal(record(item)) ?? []),
	};
}

function parseReadingOptions(stored: Stored): ReadingOptions {
	const sources = record(stored.sources);
	const extra = record(stored.extra);
	const initial = defaultReadingOptions;
	return {
		properties: words(stored.properties),
		relations: list(stored.relations).flatMap((item) => userRelation(record(item)) ?? []),
		typeWords: words(stored.typeWords),
		sources: {
			all: flag(sources.all, initial.sources.all),
			folders: texts(list(sources.folders).map(folder)),
			tags: texts(sources.tags),
			ignoredFolders: texts(list(sources.ignoredFolders).map(folder)),
		},
		inheritance: flag(stored.inheritance, initial.inheritance),
		prose: flag(stored.prose, initial.prose),
		extra: {
			nestedTags: flag(extra.nestedTags, initial.extra.nestedTags),
			folderNotes: flag(extra.folderNotes, initial.extra.folderNotes),
			mocLists: flag(extra.mocLists, initial.extra.mocLists),
		},
	};
}

function userRelation({ type, words: own, inverseWords }: Stored): UserRelation | null {
	const name = text(type).trim();
	return name === "" ? null : { type: name, words: texts(own), inverseWords: texts(inverseWords) };
}

function dismissal({ from, type, to, path }: Stored): Dismissal | null {
	if (typeof from !== "string" || typeof type !== "string" || typeof to !== "string" || typeof path !== "string") return null;
	return { from: from as ConceptId, type, to: to as ConceptId, path };
}

function record(value: unknown): Stored {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Stored) : {};
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
	return typeof value === "string" ? value : "";
}

function flag(value: unknown, initial: boolean): boolean {
	return typeof value === "boolean" ? value : initial;
}

/** Trimmed, without empty ones and doubles. */
function texts(value: unknown): string[] {
	return [...new Set(list(value).map((item) => text(item).trim()))].filter((item) => item !== "");
}

function words(value: unknown): Readonly<Record<string, string>> {
	const pairs = Object.entries(record(value)).map(([key, item]) => [key.trim(), text(item).trim()] as const);
	return Object.fromEntries(pairs.filter(([key, item]) => key !== "" && item !== ""));
}

function folder(value: unknown): string {
	return text(value)
		.split("/")
		.map((name) => name.trim())
		.filter((name) => name !== "")
		.join("/");
}

/** A list of choices gives numbers as text. */
function level(value: unknown): number | null {
	const number = typeof value === "string" && value !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isInteger(number) && number >= 1 && number <= 99 ? number : null;
}

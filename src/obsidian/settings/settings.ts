import type { Language } from "../../core/language/translate.ts";
import type { ConceptId } from "../../core/taxonomy/concept.ts";
import { type Colouring, themeColouring } from "../../core/visible/colouring.ts";
import { parseColouring } from "../../core/visible/parseColouring.ts";
import { LENSES, type Lens } from "../../core/visible/viewState.ts";
import { flag, folder, list, parseReadingOptions, record, text } from "../../core/vocabulary/parseReadingOptions.ts";
import { defaultReadingOptions, type ReadingOptions } from "../../core/vocabulary/readingOptions.ts";
import type { RelationType } from "../../core/vocabulary/terms.ts";

/** Grows by one whenever a stored file of the former shape must be read differently. */
export const SETTINGS_VERSION = 1;

/** Everything the plugin stores: the narrow options of each room, side by side. */
export interface Settings {
	readonly version: typeof SETTINGS_VERSION;
	readonly reading: ReadingOptions;
	readonly view: ViewDefaults;
	readonly colours: Colouring;
	readonly newNotes: NewNoteOptions;
	/** Whether the status bar names the active note's concept. */
	readonly statusBar: boolean;
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
	colours: themeColouring,
	newNotes: { folder: "", template: "" },
	statusBar: true,
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
		reading: parseReadingOptions(stored.reading),
		view: {
			lens: LENSES.find((lens) => lens === view.lens) ?? defaultSettings.view.lens,
			foldLevel: level(view.foldLevel) ?? defaultSettings.view.foldLevel,
			variantsHang: flag(view.variantsHang, defaultSettings.view.variantsHang),
		},
		colours: parseColouring(stored.colours),
		newNotes: { folder: folder(newNotes.folder), template: text(newNotes.template) },
		statusBar: flag(stored.statusBar, defaultSettings.statusBar),
		language: language === "en" || language === "zh" ? language : "auto",
		dismissed: list(stored.dismissed).flatMap((item) => dismissal(record(item)) ?? []),
	};
}

function dismissal({ from, type, to, path }: Stored): Dismissal | null {
	if (typeof from !== "string" || typeof type !== "string" || typeof to !== "string" || typeof path !== "string") return null;
	return { from: from as ConceptId, type, to: to as ConceptId, path };
}

/** A list of choices gives numbers as text. */
function level(value: unknown): number | null {
	const number = typeof value === "string" && value !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isInteger(number) && number >= 1 && number <= 99 ? number : null;
}

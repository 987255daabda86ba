import type { App } from "obsidian";
import type { Translate } from "../../core/language/translate.ts";
import type { ReadingOptions } from "../../core/vocabulary/readingOptions.ts";
import type { LiveTaxonomy } from "../liveTaxonomy.ts";
import type { Overlays } from "../overlays.ts";
import type { SettingsStore } from "./settingsStore.ts";

/** What sections whose rows depend on the vault are drawn from. */
export interface SectionPorts {
	readonly app: App;
	readonly translate: Translate;
	readonly store: SettingsStore;
	readonly live: LiveTaxonomy;
	readonly overlays: Overlays;
}

/** Draws a section's rows into an element of its own; gives back what to call before it goes, where there is something. */
export type DrawSection = (container: HTMLElement) => (() => void) | void;

/** Changes some of how notes are read. */
export function changeReading({ store }: SectionPorts, change: Partial<ReadingOptions>): void {
	void store.change({ reading: { ...store.settings.reading, ...change } });
}

/** The properties of every note, as Obsidian has parsed them. */
export function notesProperties({ vault, metadataCache }: App): Readonly<Record<string, unknown>>[] {
	return vault.getMarkdownFiles().flatMap((file): Readonly<Record<string, unknown>>[] => {
		const { frontmatter } = metadataCache.getFileCache(file) ?? {};
		return frontmatter ? [frontmatter] : [];
	});
}

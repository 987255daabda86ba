import { parseYaml, type App } from "obsidian";
import { conventionNotes, learnConventions, namesLanguage, type ConventionSample } from "../core/authoring/conventions.ts";
import type { LocalTime } from "../core/authoring/dateFormat.ts";
import type { PlanningContext } from "../core/authoring/planningContext.ts";
import type { VaultFiles } from "../core/authoring/vaultFiles.ts";
import type { Language } from "../core/language/translate.ts";
import { compareCodePoints } from "../core/note/codePointOrder.ts";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import { nameKey } from "../core/taxonomy/nameKey.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import { browserBreath } from "./slices.ts";
import type { ReadingOptions } from "../core/vocabulary/readingOptions.ts";

/** The vault as planning looks at it: everything of this moment. */
export async function planningContext(
	app: App,
	files: VaultFiles,
	taxonomy: Taxonomy,
	reading: ReadingOptions,
	language: Language,
): Promise<PlanningContext> {
	const { resolvedLinks, unresolvedLinks } = app.metadataCache;
	return {
		taxonomy,
		reading,
		conventions: learnConventions(await samples(app, taxonomy), reading, namesLanguage(taxonomy, language)),
		files: app.vault.getFiles().map(({ path }) => toNotePath(path)),
		read: (path) => files.read(path),
		linksTo: (path) => sources(resolvedLinks, (target) => target === path),
		openLinks: (names) => {
			const keys = new Set(names.map(nameKey));
			return sources(unresolvedLinks, (target) => keys.has(nameKey(target)) || keys.has(nameKey(lastName(target))));
		},
		now: localTime(new Date()),
		breathe: () => browserBreath().breathe(),
		parseYaml: (source: string): unknown => parseYaml(source),
	};
}

async function samples(app: App, taxonomy: Taxonomy): Promise<ConventionSample[]> {
	const read = conventionNotes(taxonomy).map(async ({ path, type }): Promise<ConventionSample[]> => {
		const file = app.vault.getFileByPath(path);
		return file ? [{ path, text: await app.vault.cachedRead(file), type }] : [];
	});
	return (await Promise.all(read)).flat();
}

function sources(links: Readonly<Record<string, Readonly<Record<string, number>>>>, leads: (target: string) => boolean): NotePath[] {
	return Object.entries(links)
		.filter(([, targets]) => Object.keys(targets).some(leads))
		.map(([path]) => toNotePath(path))
		.sort(compareCodePoints);
}

/** The name in a link that bears a folder or a heading: `models/LLM#History`. */
function lastName(target: string): string {
	const path = target.split("#", 1)[0] ?? "";
	return path.slice(path.lastIndexOf("/") + 1);
}

function localTime(date: Date): LocalTime {
	return {
		year: date.getFullYear(),
		month: date.getMonth() + 1,
		day: date.getDate(),
		hour: date.getHours(),
		minute: date.getMinutes(),
		second: date.getSeconds(),
	};
}

import { getLanguage } from "obsidian";
import { languageOf, translator, type Language, type Translate } from "../core/language/translate.ts";
import type { Settings } from "./settings/settings.ts";

export interface Words {
	readonly language: Language;
	readonly translate: Translate;
}

/** Words in the language of the settings, which may be that of the app. */
export function wordsOf({ language }: Settings): Words {
	const chosen = language === "auto" ? languageOf(getLanguage()) : language;
	return { language: chosen, translate: translator(chosen) };
}

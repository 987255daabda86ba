import { english, type WordKey } from "./en.ts";
import { chinese } from "./zh.ts";

/** Every word for people, by language and key. The build writes the keys of main.js once for all languages. */
export const tables: Readonly<Record<"en" | "zh", Readonly<Record<WordKey, string>>>> = { en: english, zh: chinese };

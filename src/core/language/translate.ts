import type { WordKey } from "./en.ts";
import { tables } from "./tables.ts";

export type Language = keyof typeof tables;

/** Words for people: a key and the values of its blanks in, text out. */
export type Translate = (key: WordKey, blanks?: Readonly<Record<string, string | number>>) => string;

/** The table that fits a language tag such as `zh`, `zh-CN` or `en-GB`; English for every other language. */
export function languageOf(tag: string): Language {
	return /^zh(?![a-z])/i.test(tag) ? "zh" : "en";
}

/**
 * `{name}` is filled with a blank's value; `{name:one|many}` chooses by the number in it.
 * A blank without a value stays as it is, so that a test can find it.
 */
export function translator(language: Language): Translate {
	const table = tables[language];
	return (key, blanks = {}) =>
		table[key].replace(/\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
			const value = blanks[name];
			if (value === undefined) return whole;
			if (one === undefined || many === undefined) return String(value);
			return Number(value) === 1 ? one : many;
		});
}

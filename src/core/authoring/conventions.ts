import { noteFolder, type NotePath } from "../note/notePath.ts";
import { foldWord, hasCjk } from "../vocabulary/foldWord.ts";
import type { Meaning, MeaningCode } from "../vocabulary/meaning.ts";
import type { ReadingOptions } from "../vocabulary/readingOptions.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { ConceptType } from "../vocabulary/terms.ts";
import { vocabularyOf, type Vocabulary } from "../vocabulary/vocabulary.ts";
import { dateFormatOf } from "./dateFormat.ts";
import { scanFrontmatter, type FrontmatterEntry } from "./frontmatterScan.ts";
import {
	CREATED_WORDS,
	FINISHED_WORDS,
	PREFERRED_PROPERTIES,
	PREFERRED_TYPES,
	UPDATED_WORDS,
	type PropertyLanguage,
} from "./preferredWords.ts";
import { blockStyle, defaultPropertyStyle, itemsOf, type PropertyStyle } from "./propertySource.ts";
import { ownNote } from "./ownNote.ts";

/** How a vault writes its typed notes, so that a new one looks like its neighbours. */
export interface Conventions {
	readonly language: PropertyLanguage;
	/** Meaning → property name; every meaning of the preferred words has one. */
	readonly properties: Readonly<Record<MeaningCode, string>>;
	/** Properties in which a single value stands without a list. */
	readonly singles: ReadonlySet<string>;
	/** Property names in the order in which notes hold them. */
	readonly order: readonly string[];
	readonly style: PropertyStyle;
	/** Properties whose values are mostly words without links. */
	readonly plain: ReadonlySet<string>;
	readonly typeWords: Readonly<Record<string, string>>;
	/** Properties that notes bear beside what the taxonomy reads: dates, and tags of a type. */
	readonly dates: readonly DateProperty[];
	readonly tags: Readonly<Record<string, readonly string[]>>;
	/** Where notes of a type mostly lie, and under the empty type those of any; empty for the vault's root. */
	readonly folders: Readonly<Record<string, string>>;
}

export interface DateProperty {
	readonly key: string;
	/** Null leaves the property empty. */
	readonly format: string | null;
}

/** A note to learn from, with its concept's type: the front matter is all that is looked at. */
export interface ConventionSample {
	readonly path: NotePath;
	readonly text: string;
	readonly type: ConceptType | null;
}

/** So many notes show how a vault writes; more would only take time. */
const MOST_SAMPLES = 60;

/**
 * The notes to learn from, from all over the vault: those of typed concepts, else those that describe concepts in
 * their sections.
 */
export function conventionNotes(taxonomy: Taxonomy): readonly { readonly path: NotePath; readonly type: ConceptType | null }[] {
	const typed = taxonomy.concepts.flatMap((concept) => {
		const path = ownNote(concept);
		return path === null || concept.type === null ? [] : [{ path, type: concept.type }];
	});
	if (typed.length > 0) return typed.filter((_, index) => index % Math.ceil(typed.length / MOST_SAMPLES) === 0);
	const surveys = new Set(taxonomy.concepts.flatMap(({ places }) => places.map(({ path }) => path)));
	return [...surveys].sort().slice(0, MOST_SAMPLES).map((path) => ({ path, type: null }));
}

/** The language of most names; the fallback's where they are few or balanced. */
export function namesLanguage(taxonomy: Taxonomy, fallback: PropertyLanguage): PropertyLanguage {
	const described = taxonomy.concepts.filter(({ presence }) => presence === "note" || presence === "section");
	const chinese = described.filter(({ label, altLabels }) => [label, ...altLabels].some(hasCjk)).length;
	if (described.length === 0 || chinese * 2 === described.length) return fallback;
	return chinese * 2 > described.length ? "zh" : "en";
}

/** What most of the samples do; where they are silent, the preferred words of the language. */
export function learnConventions(samples: readonly ConventionSample[], reading: ReadingOptions, fallback: PropertyLanguage): Conventions {
	const vocabulary = vocabularyOf(reading);
	const notes = samples.flatMap((sample) => {
		const scan = scanFrontmatter(sample.text);
		return typeof scan === "string" || !scan.regular ? [] : [{ ...sample, scan }];
	});
	const seen = notes.flatMap(({ type, scan }) => scan.entries.map((entry) => ({ entry, type, meaning: codeOf(vocabulary.property(entry.key)) })));
		const telling = seen.filter(({ meaning }) => meaning !== null && meaning !== "ignored");
	const language = languageOf(telling.map(({ entry }) => entry.key), fallback);
	// In a vault of two languages a name in the language of most others counts three times: a note should not mix them.
	const counted = telling.flatMap((each) => (hasCjk(each.entry.key) === (language === "zh") ? [each, each, each] : [each]));
	const named = tally(counted, ({ meaning }) => meaning!, ({ entry }) => entry.key);
	const style = notes.map(({ scan, text }) => blockStyle(scan, text));
	const types = seen.filter(({ meaning }) => meaning === "type").flatMap(({ entry }) => itemsOf(entry.value).map((item) => item.value));
	return {
		language,
		properties: table(userWords(reading), PREFERRED_PROPERTIES[language], namedByUser(reading), named),
		singles: majority(seen.flatMap(({ entry }) => (itemsOf(entry.value).length === 1 ? [[entry.key, entry.value.kind === "scalar"] as const] : []))),
		order: orderOf(notes.map(({ scan }) => scan.entries.map((entry) => entry.key))),
		style: {
			list: mostFrequent(style.flatMap(({ list }) => list ?? [])) ?? defaultPropertyStyle.list,
			indent: mostFrequent(style.flatMap(({ indent }) => indent ?? [])) ?? defaultPropertyStyle.indent,
			quote: mostFrequent(style.flatMap(({ quote }) => quote ?? [])) ?? defaultPropertyStyle.quote,
		},
		plain: majority(seen.flatMap(({ entry }) => itemsOf(entry.value).map((item) => [entry.key, !item.value.startsWith("[[")] as const))),
		typeWords: table(PREFERRED_TYPES[language], tally(types.filter((word) => vocabulary.type(word) !== null), (word) => vocabulary.type(word)!, (word) => word)),
		dates: datesOf(notes.map(({ scan }) => scan.entries)),
		tags: tagsOf(notes.map(({ type, scan }) => ({ type, entries: scan.entries }))),
		folders: table(
			tally(samples.filter(({ type }) => type !== null), () => "", ({ path }) => noteFolder(path)),
			tally(samples.filter(({ type }) => type !== null), ({ type }) => type!, ({ path }) => noteFolder(path)),
		),
	};
}

/** One record of several, the later ones winning. It has no prototype: a type of the user's own may be named `constructor`. */
function table<T>(...records: readonly Readonly<Record<string, T>>[]): Record<string, T> {
	const joined = Object.create(null) as Record<string, T>;
	Object.assign(joined, ...records);
	return joined;
}

/** A meaning as a key of tables. */
export function codeOf(meaning: Meaning | null): MeaningCode | null {
	if (meaning === null) return null;
	return meaning.kind === "role" ? meaning.role : `${meaning.inverse ? "inverse:" : ""}${meaning.relation}`;
}

/** The property under which a note states a meaning already, else the vault's usual one. */
export function propertyFor(text: string | null, meaning: MeaningCode, conventions: Conventions, vocabulary: Vocabulary): string {
	const scan = text === null ? "none" : scanFrontmatter(text);
	const own = typeof scan === "string" ? [] : scan.entries.filter((entry) => codeOf(vocabulary.property(entry.key)) === meaning);
	const usual = conventions.properties[meaning] ?? meaning;
	if (own.some((entry) => entry.key === usual)) return usual;
	return own.find((entry) => entry.value.kind !== "closed")?.key ?? own[0]?.key ?? usual;
}

function languageOf(keys: readonly string[], fallback: PropertyLanguage): PropertyLanguage {
	if (keys.length === 0) return fallback;
	const chinese = keys.filter(hasCjk).length;
	return chinese * 2 === keys.length ? fallback : chinese * 2 > keys.length ? "zh" : "en";
}

/** Words that the user has taught for meanings that the samples do not show. */
function namedByUser(reading: ReadingOptions): Record<MeaningCode, string> {
	const names = table<string>();
	for (const [name, code] of Object.entries(reading.properties)) names[code] ??= name;
	delete names.ignored;
	return names;
}

function userWords(reading: ReadingOptions): Record<MeaningCode, string> {
	return Object.fromEntries(
		reading.relations.flatMap(({ type, words, inverseWords }) => [
			[type, words[0] ?? type] as const,
			...inverseWords.slice(0, 1).map((word) => [`inverse:${type}`, word] as const),
		]),
	);
}

/** For each key the most frequent value, the first by code point among equals. */
function tally<T>(items: readonly T[], keyOf: (item: T) => string, valueOf: (item: T) => string): Record<string, string> {
	const groups = new Map<string, string[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(valueOf(item));
		else groups.set(keyOf(item), [valueOf(item)]);
	}
	return Object.fromEntries([...groups].map(([key, values]) => [key, mostFrequent(values)!]));
}

function mostFrequent<T extends string>(values: readonly T[]): T | undefined {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

/** Keys for which something holds more often than not. */
function majority(cases: readonly (readonly [key: string, holds: boolean])[]): ReadonlySet<string> {
	const balance = new Map<string, number>();
	for (const [key, holds] of cases) balance.set(key, (balance.get(key) ?? 0) + (holds ? 1 : -1));
	return new Set([...balance].filter(([, count]) => count > 0).map(([key]) => key));
}

/** By mean place within the notes that hold them. */
function orderOf(notes: readonly (readonly string[])[]): string[] {
	const places = new Map<string, { sum: number; count: number }>();
	for (const keys of notes) {
		keys.forEach((key, index) => {
			const place = places.get(key) ?? { sum: 0, count: 0 };
			places.set(key, { sum: place.sum + (keys.length > 1 ? index / (keys.length - 1) : 0.5), count: place.count + 1 });
		});
	}
	return [...places].sort(([a, x], [b, y]) => x.sum / x.count - y.sum / y.count || (a < b ? -1 : 1)).map(([key]) => key);
}

/** Date properties that at least half of the notes bear. */
function datesOf(notes: readonly (readonly FrontmatterEntry[])[]): DateProperty[] {
	const keys = [...new Set(notes.flatMap((entries) => entries.map((entry) => entry.key)))].sort();
	return keys.flatMap((key): DateProperty[] => {
		const word = foldWord(key);
		const holders = notes.flatMap((entries) => entries.filter((entry) => entry.key === key));
		if (holders.length * 2 < notes.length) return [];
		if (FINISHED_WORDS.includes(word)) return [{ key, format: null }];
		if (!CREATED_WORDS.includes(word) && !UPDATED_WORDS.includes(word)) return [];
		const format = mostFrequent(holders.flatMap(({ value }) => itemsOf(value).flatMap((item) => dateFormatOf(item.value) ?? [])));
		return format === undefined ? [] : [{ key, format }];
	});
}

/** Tags that most notes of a type bear. */
function tagsOf(notes: readonly { readonly type: ConceptType | null; readonly entries: readonly FrontmatterEntry[] }[]): Record<string, readonly string[]> {
	const byType = table<readonly string[]>();
	for (const type of new Set(notes.flatMap((note) => note.type ?? []))) {
		const own = notes.filter((note) => note.type === type);
		const tags = own.map(({ entries }) => new Set(entries.filter(({ key }) => /^tags?$/i.test(key)).flatMap(({ value }) => itemsOf(value).map((item) => item.value))));
		const all = [...new Set(tags.flatMap((each) => [...each]))].sort();
		const common = all.filter((tag) => tag !== "" && tags.filter((each) => each.has(tag)).length * 5 >= own.length * 3);
		if (common.length > 0) byType[type] = common;
	}
	return byType;
}

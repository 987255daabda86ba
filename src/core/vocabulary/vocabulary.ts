import { foldWord } from "./foldWord.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import type { ReadingOptions } from "./readingOptions.ts";
import type { ConceptType } from "./terms.ts";
import { NOT_AS_PROPERTY, PROPERTY_WORDS } from "./words/propertyWords.ts";
import { LABEL_ONLY_WORDS, ROLE_WORDS } from "./words/roleWords.ts";
import { TYPE_VALUES } from "./words/typeWords.ts";

/** The words of one reader: those known from the start, the user's own before them. Keys are folded. */
export interface Vocabulary {
	/** What a property or inline field of this name says; null where nobody has said. */
	property(name: string): Meaning | null;
	/** What a heading, table header or label of exactly these words says. */
	heading(words: string): Meaning | null;
	/** As `heading`, with words that speak only as labels inside a section. */
	label(words: string): Meaning | null;
	/** The type that a value of a type property names. */
	type(value: string): ConceptType | null;
}

const built = new WeakMap<ReadingOptions, Vocabulary>();

/** The vocabulary of these options; built once for each options value. */
export function vocabularyOf(options: ReadingOptions): Vocabulary {
	let vocabulary = built.get(options);
	if (vocabulary === undefined) {
		vocabulary = buildVocabulary(options);
		built.set(options, vocabulary);
	}
	return vocabulary;
}

const known = knownWords();

function buildVocabulary(options: ReadingOptions): Vocabulary {
	const own = ownWords(options);
	const types = new Map(Object.entries(options.typeWords).map(([word, type]) => [foldWord(word), type]));
	const heading = (words: string) => own.get(foldWord(words)) ?? known.headings.get(foldWord(words)) ?? null;
	return {
		property: (name) => own.get(foldWord(name)) ?? known.properties.get(foldWord(name)) ?? null,
		heading,
		label: (words) => heading(words) ?? known.labels.get(foldWord(words)) ?? null,
		type: (value) => types.get(foldWord(value)) ?? known.types.get(foldWord(value)) ?? null,
	};
}

function ownWords(options: ReadingOptions): Map<string, Meaning> {
	const words = new Map<string, Meaning>();
	for (const relation of options.relations) {
		words.set(foldWord(relation.type), { kind: "relation", relation: relation.type, inverse: false });
		for (const word of relation.words) words.set(foldWord(word), { kind: "relation", relation: relation.type, inverse: false });
		for (const word of relation.inverseWords) words.set(foldWord(word), { kind: "relation", relation: relation.type, inverse: true });
	}
	for (const [name, code] of Object.entries(options.properties)) words.set(foldWord(name), meaningOf(code));
	return words;
}

function knownWords() {
	const headings = new Map<string, Meaning>();
	for (const [code, { zh, en }] of Object.entries(ROLE_WORDS)) {
		for (const word of [...zh, ...en]) headings.set(foldWord(word), meaningOf(code));
	}
	const properties = new Map(headings);
	for (const word of NOT_AS_PROPERTY) properties.delete(foldWord(word));
	for (const [word, code] of Object.entries(PROPERTY_WORDS)) properties.set(foldWord(word), meaningOf(code));
	const labels = new Map(Object.entries(LABEL_ONLY_WORDS).map(([word, code]) => [foldWord(word), meaningOf(code)]));
	const types = new Map<string, ConceptType>(Object.entries(TYPE_VALUES).map(([word, type]) => [foldWord(word), type]));
	return { headings, properties, labels, types };
}

import type { NoteFacts } from "../note/noteFacts.ts";
import { noteBasename } from "../note/notePath.ts";
import { foldWord, hasCjk } from "../vocabulary/foldWord.ts";
import type { ReadingOptions } from "../vocabulary/readingOptions.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { FREQUENT_SUBJECT_WORDS, TELLING_SUBJECT_WORDS } from "../vocabulary/words/subjectWords.ts";
import { MODEL_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { folderType, tagTexts, tagType } from "./noteTypes.ts";
import { propertyValues } from "./propertyValues.ts";

const ENOUGH = 3;
const telling = anyOf(TELLING_SUBJECT_WORDS, "");
const frequent = anyOf(FREQUENT_SUBJECT_WORDS, "g");
/** SegNet, PointNN, TransGAN: names that end as those of networks do. */
const COINED = /\b[A-Z][A-Za-z0-9]*-?(?:Nets?|NNs?|GANs?|BERT|GPT|[Ff]ormers?|LSTM|RNN|VAE)\b/g;
const endings = new RegExp(MODEL_ENDINGS.map(foldWord).join("|"));
const known = new WeakMap<NoteFacts, boolean>();

/**
 * True where a note is about models that learn: its words say so, or its reader does, by a type, a tag, a folder or
 * the settings. In any other note strengths and uses are those of something else.
 */
export function isAboutModels(facts: NoteFacts, options: ReadingOptions, vocabulary: Vocabulary): boolean {
	return isTold(facts, options, vocabulary) || speaksOfModels(facts);
}

/** False where no word can end the name of a model: a cheap question before the note is taken apart. */
export function mayNameModels({ text }: NoteFacts): boolean {
	return text !== null && text.lines.some((line) => endings.test(foldWord(line.slice(0, LONGEST))));
}

function isTold(facts: NoteFacts, { sources }: ReadingOptions, vocabulary: Vocabulary): boolean {
	const { metadata, path } = facts;
	if (folderType(path) !== null || String(metadata.frontmatter?.["taxonomy"]) === "true") return true;
	if (sources.folders.some((folder) => folder !== "" && path.startsWith(`${folder}/`))) return true;
	const wanted = sources.tags.map((tag) => foldWord(tag.replace(/^#/, "")));
	if (tagTexts(metadata.frontmatter, metadata.tags).some((tag) => tagType(tag) !== null || wanted.some((want) => foldWord(tag) === want || foldWord(tag).startsWith(`${want}/`)))) return true;
	return propertyValues(facts).some(({ key, values }) => {
		const meaning = vocabulary.property(key);
		return meaning?.kind === "role" && meaning.role === "type" && values.some((value) => vocabulary.type(value.text) !== null);
	});
}

function speaksOfModels(facts: NoteFacts): boolean {
	let found = known.get(facts);
	if (found === undefined) {
		found = speaks(facts);
		known.set(facts, found);
	}
	return found;
}

/** Line by line, so that one long note is left as soon as it has said enough. */
function speaks({ path, text, metadata }: NoteFacts): boolean {
	const lines = text?.lines ?? metadata.headings.map((heading) => heading.text);
	const seen = new Set<string>();
	for (const line of [noteBasename(path), ...lines]) {
		const words = foldWord(line.slice(0, LONGEST));
		if (telling.test(words)) return true;
		for (const word of words.match(frequent) ?? []) seen.add(word);
		for (const word of line.slice(0, LONGEST).match(COINED) ?? []) seen.add(word);
		if (seen.size >= ENOUGH) return true;
	}
	return false;
}

/** A picture set into the text as data may take a line of any length. */
const LONGEST = 4000;

function anyOf(words: readonly string[], flags: string): RegExp {
	const folded = words.map(foldWord);
	const latin = folded.filter((word) => !hasCjk(word)).join("|");
	return new RegExp(`${folded.filter(hasCjk).join("|")}|\\b(?:${latin})(?=s?\\b)`, flags);
}

import { foldWord, hasCjk } from "../vocabulary/foldWord.ts";
import { NO_MODELS } from "../vocabulary/words/proseWords.ts";
import { TELLING_SUBJECT_WORDS } from "../vocabulary/words/subjectWords.ts";
import { CONCEPT_ENDINGS, MODEL_ENDINGS, TASK_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { isCoined } from "./acronym.ts";
import { endsLike, namedThings } from "./conceptNames.ts";
import { thingName } from "./conceptNaming.ts";
import { type Passage, part } from "./passage.ts";
import type { ConceptName } from "./statement.ts";

const noModels = new Set(NO_MODELS.map(foldWord));
const telling = new Set(TELLING_SUBJECT_WORDS.map(foldWord));
const LATIN = /^[A-Z][A-Za-z0-9.+&-]*(?: [A-Z0-9][A-Za-z0-9.+&-]*){0,3}$/;
const SHORTEST_CJK = 5;

/**
 * True for words that a sentence can only mean as the name of a model: coined, or ending as such names do.
 * @param capital also accepts one capitalised word, as where the words around it are Chinese.
 */
export function isModelName(words: string, capital = false): boolean {
	const folded = foldWord(words);
	if (noModels.has(folded) || words.length > 40 || endsLike(words, TASK_ENDINGS)) return false;
	if (hasCjk(words)) return words.length >= SHORTEST_CJK && endsLike(words, MODEL_ENDINGS) && !/^[该这那此本其各两多一每]|[的了和与]/.test(words);
	if (!LATIN.test(words) || words.split(" ").some((word) => noModels.has(foldWord(word)))) return false;
	if (words.split(" ").some(isCoined)) return !endsLike(words, CONCEPT_ENDINGS);
	return telling.has(folded) || endsLike(words, MODEL_ENDINGS) ? words.length > 2 : capital && words.length > 2;
}

const UNLIKE = /^(?:与|和|跟|不同于|区别于|相比于?|相较于?|对比|unlike|compared (?:to|with)|in contrast to)[^，,]{1,40}[，,]\s*/i;
const OPENING = /^(?:而|但|其中|此外|另外|首先|例如|比如|传统的?|经典的?|the|later,?|then,?)\s*/i;
const IN_TWO = /^([\u3400-\u9fff]{2,16}\s*[（(][A-Za-z][A-Za-z0-9 ,，.+-]{1,60}[)）])/;
const FIRST = /^([A-Z][A-Za-z0-9.+&-]*(?: [A-Z0-9][A-Za-z0-9.+&-]*){0,3})(?=$|[^A-Za-z0-9])/;
const INTRODUCED = /^,\s(?:introduced|proposed|developed|released|published)\b/;
const VERB = /^,\s(?:which|an?)\b|^\s*(?:\([^)]{1,60}\)\s*)?(?:is|was|are|were|has|can|extends|builds|improves|combines|replaces|uses|introduces|adds|works|processes|handles)\b/;

/** The model that a sentence begins with, and is about; null where it begins otherwise. */
export function leadingModel(sentence: string): ConceptName | null {
	const words = sentence.replace(UNLIKE, "").replace(OPENING, "");
	const both = IN_TWO.exec(words)?.[1];
	if (both !== undefined) {
		const [thing] = namedThings(both);
		return thing !== undefined && [thing.label, ...thing.altLabels].some((name) => isModelName(name)) ? thingName(thing) : null;
	}
	const name = FIRST.exec(words)?.[1];
	if (name === undefined) return null;
	const rest = words.slice(name.length);
	// A part or a trait of the model is not the model.
	if (/^\s*(?:的|之|中|['’]s)/.test(rest)) return null;
	if (!isModelName(name, hasCjk(sentence) || INTRODUCED.test(rest)) || !(hasCjk(sentence) || INTRODUCED.test(rest) || VERB.test(rest))) return null;
	return { by: "label", label: name, altLabels: [] };
}

const NAMES = /[A-Z][A-Za-z0-9.+&-]*(?: [A-Z0-9][A-Za-z0-9.+&-]*){0,3}/g;

/** The models that a sentence names anywhere; of single words only those that are coined or known. */
export function modelsNamed(sentence: Passage): Passage[] {
	return [...sentence.inline.text.matchAll(NAMES)].flatMap(({ 0: found, index }) => {
		const name = found.replace(/[.-]+$/, "");
		return isModelName(name, hasCjk(sentence.inline.text)) ? [part(sentence, index, index + name.length)] : [];
	});
}

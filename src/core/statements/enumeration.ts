import { foldWord, hasCjk } from "../vocabulary/foldWord.ts";
import { NAMES_WITH_SENTENCE_PARTS, SENTENCE_PARTS, SENTENCE_WORDS, TASK_CLOSINGS, TASK_OPENINGS } from "../vocabulary/words/taskWords.ts";
import { type Passage, part } from "./passage.ts";

const EACH_CJK = /[\u3400-\u9fff\uf900-\ufaff]/g;
const closings = TASK_CLOSINGS.map((words) => words.toLowerCase()).sort((a, b) => b.length - a.length);
const openings = [...TASK_OPENINGS].sort((a, b) => b.length - a.length);
const LONGEST_OPENING = Math.max(...openings.map(({ length }) => length));
const LONGEST_CLOSING = Math.max(...closings.map(({ length }) => length));
const OPEN = "(（[「《“";
const CLOSE = ")）]」》”";
const MARK = /[()（）[\]「」《》“”、，,；;。！？!?.+/／]/g;

/** Cuts at separators that stand in no bracket. Every separator is a mark of punctuation, `+`, `/` or `/`'s wide twin. */
export function cutAt(of: Passage, isSeparator: (char: string, at: number, text: string) => boolean): Passage[] {
	const { text } = of.inline;
	const pieces: Passage[] = [];
	let depth = 0;
	let from = 0;
	// Without match objects: every line is cut, most of them several times.
	MARK.lastIndex = 0;
	while (MARK.test(text)) {
		const at = MARK.lastIndex - 1;
		const char = text[at]!;
		if (OPEN.includes(char)) depth++;
		else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
		if (depth > 0 || !isSeparator(char, at, text)) continue;
		if (at > from) pieces.push(part(of, from, at));
		from = at + 1;
	}
	if (text.length > from) pieces.push(part(of, from, text.length));
	return pieces.filter((piece) => piece.inline.text !== "");
}

/** True for `,` and the like between words, not inside a number. */
export function isComma(char: string, at: number, text: string): boolean {
	if (char === "、" || char === "，" || char === "；" || char === ";") return true;
	return char === "," && !(/\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? ""));
}

/** Names enumerated in a line: "图像分类、目标检测和语义分割等任务。" gives three. Empty where the line is a sentence. */
export function enumeratedNames(of: Passage): Passage[] {
	const trimmed = trimEnumeration(of);
	if (trimmed.inline.text === "") return [];
	const pieces = cutAt(trimmed, isComma).flatMap((piece, index, all) => (all.length > 1 && index === all.length - 1 ? cutConjunction(piece) : [stripConjunction(piece)]));
	const names = pieces.map(trimEnumeration).filter((piece) => piece.inline.text !== "");
	return names.every(isNameOfSomething) ? names : [];
}

/** Without the verb before an enumeration, and without 等 and punctuation behind it. */
export function trimEnumeration(of: Passage): Passage {
	let trimmed = of;
	for (let round = 0; round < 4; round++) {
		const { text } = trimmed.inline;
		const start = /^[\s·•:：,，、-]*/.exec(text.slice(0, 20))![0].length;
		let from = start;
		const opening = longestOf(text.slice(start, start + LONGEST_OPENING + 1), openings, startsWithWords);
		if (opening !== undefined && text.length - start > opening.length + 1) from = start + opening.length;
		let to = text.length - /[\s。.．;；,，、:：!！…]{0,8}$/.exec(text.slice(-8))![0].length;
		const closing = longestOf(text.slice(Math.max(from, to - LONGEST_CLOSING - 1), to), closings, endsWithWords);
		if (closing !== undefined) to -= closing.length;
		if (from === 0 && to === text.length) break;
		trimmed = part(trimmed, from, Math.max(from, to));
	}
	return trimmed;
}

/** A few words without a verb: what a task, a model or a kind is called. */
export function isNameOfSomething(of: Passage): boolean {
	const words = of.inline.text.replace(/[（(][^）)]*[)）]?/g, "").trim();
	if (words === "" || words.length > 60 || !/[\p{L}]/u.test(words)) return false;
	if (hasCjk(words)) {
		return (words.match(EACH_CJK)?.length ?? 0) <= 16 && !speaks(words) && !/[。！？!?]/.test(words);
	}
	const list = foldWord(words).split(" ");
	return list.length <= 7 && !list.some((word) => SENTENCE_WORDS.includes(word)) && !/[.!?]\s/.test(words);
}

function speaks(words: string): boolean {
	if (!SENTENCE_PARTS.some((sign) => words.includes(sign))) return false;
	const rest = NAMES_WITH_SENTENCE_PARTS.reduce((text, name) => text.replace(name, ""), words);
	return SENTENCE_PARTS.some((sign) => rest.includes(sign));
}

/** The last piece of an enumeration may hold two: "目标检测和语义分割", "and segmentation". */
function cutConjunction(piece: Passage): Passage[] {
	const stripped = stripConjunction(piece);
	const { text } = stripped.inline;
	const found = /^([^和与及（(]{2,20}?)\s*(?:以及|和|与|及)\s*([^和与及]{2,20})$/.exec(text.length > 60 ? "" : text);
	if (found !== null && hasCjk(found[1]!) && found[1]!.length >= 3 && found[2]!.length >= 3) {
		const first = found[1]!.length;
		return [part(stripped, 0, first), part(stripped, text.length - found[2]!.length, text.length)];
	}
	const latin = text.length > 100 ? null : /^(\S.*?) (?:and|or) (\S.*)$/i.exec(text);
	if (latin !== null && !hasCjk(text)) return [part(stripped, 0, latin[1]!.length), part(stripped, text.length - latin[2]!.length, text.length)];
	return [stripped];
}

function stripConjunction(piece: Passage): Passage {
	const found = /^(?:以及|还有|和|与|及|或|或者|并|(?:and|or|&)\s)\s*/i.exec(piece.inline.text.slice(0, 12));
	return found === null ? piece : part(piece, found[0].length, piece.inline.text.length);
}

/** The longest of the words that a text begins or ends with. */
function longestOf(text: string, of: readonly string[], fits: (lower: string, words: string) => boolean): string | undefined {
	const lower = text.toLowerCase();
	return of.find((one) => fits(lower, one));
}

function startsWithWords(text: string, words: string): boolean {
	if (!text.startsWith(words)) return false;
	return hasCjk(words) || /[\s:：]/.test(text[words.length] ?? " ");
}

function endsWithWords(text: string, words: string): boolean {
	if (!text.endsWith(words) || text.length === words.length) return false;
	return hasCjk(words) || /[\s,]/.test(text[text.length - words.length - 1]!);
}

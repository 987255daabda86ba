import { hasCjk, simplify } from "../vocabulary/foldWord.ts";
import { FURTHER_TASK_ENDINGS, TASK_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { endsLike } from "./conceptNames.ts";
import { cutAt, isComma, isNameOfSomething, trimEnumeration } from "./enumeration.ts";
import { isNegated } from "./negation.ts";
import { type Passage, part } from "./passage.ts";

/** Tasks that a sentence says something is used for, and the words before them. */
export interface TaskSentence {
	readonly tasks: readonly Passage[];
	/** What stands before the pattern, where the subject may be named. */
	readonly before: string;
	/** The sentence begins with the pattern: whoever the section is about is meant. */
	readonly elided: boolean;
}

const LONGEST = 600;
/** 在 A、B、C 等领域 …; at least two tasks, and the closing noun, keep ordinary sentences out. */
const IN_FIELDS = /(?:^|[^存现正自实所内])(?:在|应用于|用于|适用于|应用在|擅长|适合|适合于)(?:了)?(?:诸如|如|像|处理|解决|包括)?([^。！？；;]{2,160}?)(?:等(?:多个|众多|各种|多种|诸多|一系列|各类|各个|许多|不同)?(?:[^，。；、]{0,6}?)(?:领域|任务|方面|场景|应用|问题))/;
/** What `IN_FIELDS` ends with. */
const MAY_NAME_FIELDS = /等[^，。；、]{0,9}(?:领域|任务|方面|场景|应用|问题)/;
const USED_FOR = /\b(?:used|applied|suited|suitable|ideal|effective|excels?|popular|deployed)\s+(?:extensively |widely |commonly |mainly |primarily |mostly |well )?(?:for|in|to|at)\s+(?:tasks\s+(?:such as|like|including)\s+|tasks:\s*|applications\s+(?:such as|like|including)\s+|areas\s+(?:such as|like|including)\s+)?([^.;:]{3,200})$/i;

/** "常用于语音识别和语言建模": to the end of the clause; what is named must end as tasks do. */
const FOR_TASKS = /(?:主要|广泛|通常|一般|常|多|可|也|更|最|特别|尤其)?(?:适用于|应用于|(?<!不|仅)用于|擅长|适合(?:用于|处理|于)?)(?:了)?(?:诸如|如|像|处理|解决|做)?\s*([^，。！？；;]{2,80})$/;
const MAY_BE_FOR_TASKS = /用于|擅长|适合/;
const TASK_LIKE: readonly string[] = [...TASK_ENDINGS, ...FURTHER_TASK_ENDINGS];

const MAY_SUIT = new RegExp(String.raw`${MAY_NAME_FIELDS.source}|${MAY_BE_FOR_TASKS.source}|\b(?:used|applied|suited|suitable|ideal|effective|excels?|popular|deployed)\b`, "i");

const ELIDED = /^(?:主要|广泛|常|特别|尤其|更)?(?:应用于|用于|适用于|擅长|适合)/;

/** False for most text: no sentence of it says what something is used for. */
export function maySuit(text: string): boolean {
	return MAY_SUIT.test(simplify(text));
}

/** Reads one sentence; null where it says nothing of the kind, or says it with a not. */
export function tasksOfSentence(sentence: Passage): TaskSentence | null {
	if (sentence.inline.text.length > LONGEST) return null;
	const text = simplify(sentence.inline.text);
	const found = (MAY_NAME_FIELDS.test(text) ? IN_FIELDS.exec(text) : null) ?? USED_FOR.exec(text);
	if (found === null) return MAY_BE_FOR_TASKS.test(text) ? tasksOfClause(sentence) : null;
	if (isNegated(text)) return null;
	const from = found.index + found[0].indexOf(found[1]!);
	const tasks = namesBetween(part(sentence, from, from + found[1]!.length));
	return tasks.length < 2 && !tasks.some(isTaskLike) ? null : { tasks, before: text.slice(0, found.index + 1), elided: ELIDED.test(text) };
}

function tasksOfClause(sentence: Passage): TaskSentence | null {
	const text = simplify(sentence.inline.text);
	for (const clause of cutAt(sentence, (char) => char === "，")) {
		const words = simplify(clause.inline.text);
		const found = FOR_TASKS.exec(words);
		if (found === null || isNegated(words)) continue;
		const from = found.index + found[0].length - found[1]!.length;
		const tasks = namesBetween(part(clause, from, from + found[1]!.length));
		if (tasks.some(isTaskLike)) return { tasks, before: text.slice(0, text.indexOf(words) + found.index), elided: ELIDED.test(text) };
	}
	return null;
}

function isTaskLike(piece: Passage): boolean {
	return endsLike(piece.inline.text, TASK_LIKE);
}

function namesBetween(list: Passage): Passage[] {
	const pieces = cutAt(list, isComma).flatMap((piece) => {
		const joined = /^(.{2,30}?)(?:\s+and\s+|以及|和|与|及)(.{2,30})$/.exec(piece.inline.text.replace(/^and\s+/i, (and) => " ".repeat(and.length)));
		if (joined === null || (hasCjk(piece.inline.text) && (joined[1]!.length < 3 || joined[2]!.length < 3) && ![joined[1]!, joined[2]!].every((half) => endsLike(half, TASK_LIKE)))) return [piece];
		const { length } = piece.inline.text;
		return [part(piece, 0, joined[1]!.length), part(piece, length - joined[2]!.length, length)];
	});
	const names = pieces.map((piece) => {
		const and = /^(?:and|or|以及|和|与|及)\s*/i.exec(piece.inline.text)?.[0].length ?? 0;
		return trimEnumeration(part(piece, and, piece.inline.text.length));
	}).filter((piece) => piece.inline.text !== "");
	return names.every(isNameOfSomething) ? names : [];
}

import { hasCjk } from "../vocabulary/foldWord.ts";
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

const ELIDED = /^(?:主要|广泛|常|特别|尤其|更)?(?:应用于|用于|适用于|擅长|适合)/;

/** Reads one sentence; null where it says nothing of the kind, or says it with a not. */
export function tasksOfSentence(sentence: Passage): TaskSentence | null {
	const { text } = sentence.inline;
	if (text.length > LONGEST) return null;
	const found = (MAY_NAME_FIELDS.test(text) ? IN_FIELDS.exec(text) : null) ?? USED_FOR.exec(text);
	if (found === null || isNegated(text)) return null;
	const from = found.index + found[0].indexOf(found[1]!);
	const tasks = namesBetween(part(sentence, from, from + found[1]!.length));
	return tasks.length < 2 ? null : { tasks, before: text.slice(0, found.index + 1), elided: ELIDED.test(text) };
}

function namesBetween(list: Passage): Passage[] {
	const pieces = cutAt(list, isComma).flatMap((piece) => {
		const joined = /^(.{2,30}?)(?:\s+and\s+|以及|和|与|及)(.{2,30})$/.exec(piece.inline.text.replace(/^and\s+/i, (and) => " ".repeat(and.length)));
		if (joined === null || (hasCjk(piece.inline.text) && (joined[1]!.length < 3 || joined[2]!.length < 3))) return [piece];
		const { length } = piece.inline.text;
		return [part(piece, 0, joined[1]!.length), part(piece, length - joined[2]!.length, length)];
	});
	const names = pieces.map((piece) => {
		const and = /^(?:and|or|以及|和|与|及)\s*/i.exec(piece.inline.text)?.[0].length ?? 0;
		return trimEnumeration(part(piece, and, piece.inline.text.length));
	}).filter((piece) => piece.inline.text !== "");
	return names.every(isNameOfSomething) ? names : [];
}

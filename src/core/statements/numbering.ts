import { type InlineText, slice } from "./inlineText.ts";

const KEYCAP = /^[0-9#*]\uFE0F?\u20E3\s*/u;
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\uFE0F\u20E3\u200D])+(?:\s{0,2}[+&·|]\s{0,2}(?=\p{Extended_Pictographic}))?\s*/u;
const CHAPTER = /^第\s{0,3}[0-9零一二三四五六七八九十百]{1,5}\s{0,3}(?:章|节|部分|讲|课|篇|类|种|代)(?:[\s:：、.．]+|$)/;
const IN_BRACKETS = /^[（(]\s{0,3}(?:\d{1,3}|[零一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\s{0,3}[)）]\s*[、.．]?\s*/;
const DOTTED = /^\d{1,3}(?:[.．]\d{1,3}){1,4}[.．]?(?:[、)）:：]\s*|\s+|(?=[\u3400-\u9fff]))/;
const NUMBERED = /^\d{1,3}(?:\s{0,2}[、)）]\s*|\s{0,2}[.．:：,，](?!\d)\s*)/;
const BARE_NUMBER = /^\d{1,2}\s+(?=\S)/;
const CHINESE = /^[零一二三四五六七八九十百]{1,4}\s{0,2}[、.．,，:：)）]\s*/;
const CIRCLED = /^[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f]\s*/;
const LETTER = /^(?:[IVX]{1,5}|[A-Ha-h])(?:[)）、]\s*|[.．]\s+)/;
const STEP = /^(?:step|part|chapter|section|lecture|lesson|week|unit|module|no)\s{0,2}\.?\s{0,2}\d{1,3}\s{0,2}[:：.．)\-–—]?\s+/i;
const STEP_ZH = /^步骤\s{0,2}[0-9一二三四五六七八九十]{1,3}\s{0,2}[:：.．、]?\s*/;
const QUESTION = /^(?:Q|问题|问)\s{0,2}\d{0,3}\s{0,2}[:：.．、]\s*/;

/** With what numbered text begins: most text does not, and is held against no form. A picture may be any character outside ASCII and Chinese. */
const MAY_BE_NUMBERED = /^(?:[0-9#*(（第零一二三四五六七八九十百步Q问]|[IVX]|[A-H][)）、.．]|step|part|chapter|section|lecture|lesson|week|unit|module|no|[^ -~\t\u3400-\u9fff])/i;
/** The last character of what may end in a mark or a picture. */
const MAY_BE_MARK = /[^A-Za-z0-9\u3400-\u9fff]/;
const FORMS = [KEYCAP, PICTURE, CHAPTER, IN_BRACKETS, DOTTED, NUMBERED, CHINESE, CIRCLED, LETTER, STEP, STEP_ZH, QUESTION];

/** Where a heading's own words begin, behind its number in any of the usual forms and pictures before or after it. */
export function numberingLength(text: string): number {
	if (!MAY_BE_NUMBERED.test(text)) return 0;
	let at = 0;
	for (let round = 0; round < 4; round++) {
		const rest = text.slice(at, at + 80);
		const found = lengthOfForm(rest);
		if (found === 0 || found >= text.length - at) break;
		at += found;
	}
	if (at === 0) at = BARE_NUMBER.exec(text)?.[0].length ?? 0;
	return at;
}

function lengthOfForm(text: string): number {
	for (const form of FORMS) {
		const length = form.exec(text)?.[0].length ?? 0;
		if (length > 0) return length;
	}
	return 0;
}

/** A heading's words without numbering, pictures at the end and a closing colon. */
export function withoutNumbering(inline: InlineText): InlineText {
	let end = inline.text.length;
	const start = numberingLength(inline.text);
	while (end > 0 && MAY_BE_MARK.test(inline.text[end - 1]!)) {
		const tail = /(?:[\s:：;；。.!！]|\p{Extended_Pictographic}|[\uFE0F\u200D]){1,12}$/u.exec(inline.text.slice(Math.max(start, end - 16), end));
		if (tail === null || tail[0].length >= end - start) break;
		end -= tail[0].length;
	}
	return slice(inline, start, end);
}

/** Without the pictures that a name begins with. */
export function withoutPictures(text: string): string {
	let rest = text;
	for (let found = PICTURE.exec(rest); found !== null && found[0].length < rest.length; found = PICTURE.exec(rest)) rest = rest.slice(found[0].length);
	return rest;
}

/** True where a heading is numbered in any form, behind its pictures or without any. */
export function isNumbered(text: string): boolean {
	return numberingLength(withoutPictures(text)) > 0;
}

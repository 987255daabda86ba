import { isDigit, isWhitespace } from "./characters.ts";

const forbidden = new Set([..."'!\"#$%&()*+,.:;<=>?@^`{|}~[]\\"].map((character) => character.charCodeAt(0)));

/** Just behind the tag whose `#` stands at `from`, or -1: a tag needs a character that is no digit. */
export function tagEnd(text: string, from: number): number {
	let at = from + 1;
	let onlyDigits = true;
	for (; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const general = (unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x2e00 && unit <= 0x2e7f);
		if (general || forbidden.has(unit) || isWhitespace(unit)) break;
		if (!isDigit(unit)) onlyDigits = false;
	}
	return onlyDigits ? -1 : at;
}

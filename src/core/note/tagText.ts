import { isDigit, isWhitespace } from "./characters.ts";

const forbidden = new Uint8Array(128);
for (const character of "'!\"#$%&()*+,.:;<=>?@^`{|}~[]\\") forbidden[character.charCodeAt(0)] = 1;

/** Just behind the tag whose `#` stands at `from`, before `to`; -1 where it is none: a tag needs a character that is no digit. */
export function tagEnd(text: string, from: number, to: number): number {
	let at = from + 1;
	let onlyDigits = true;
	for (; at < to; at++) {
		const unit = text.charCodeAt(at);
		const general = (unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x2e00 && unit <= 0x2e7f);
		if (general || forbidden[unit] === 1 || isWhitespace(unit)) break;
		if (!isDigit(unit)) onlyDigits = false;
	}
	return onlyDigits ? -1 : at;
}

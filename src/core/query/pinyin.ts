import { OTHER_READINGS, SYLLABLES } from "./pinyinTable.ts";

/*
 * Pinyin without a dictionary: the platform's collation of Chinese sorts by sound, so a table of where each syllable
 * begins is enough. Where the platform has no such collation, no name is found by its sound; nothing else changes.
 */

const LONGEST_QUERY = 30;
const chinese = /[\u4e00-\u9fff]/;
const readingsOf = new Map<string, readonly string[]>();
let collator: Intl.Collator | null | undefined;

/** True for what may be the typed sound of a Chinese name: two to thirty Latin letters, spaces and apostrophes apart. */
export function mayBePinyin(query: string): boolean {
	const letters = lettersOf(query);
	return letters.length >= 2 && letters.length <= LONGEST_QUERY && /^[a-z]+$/.test(letters);
}

/**
 * True where the query spells a run of the name's characters by sound: each by its whole syllable or a beginning of it
 * ("juanji", "jjsj", "juan sj"). Latin letters stand for themselves.
 */
export function soundsLike(name: string, query: string): boolean {
	if (!chinese.test(name)) return false;
	const letters = lettersOf(query);
	// Bit i: the characters read so far may spell the first i letters.
	let spelt = 0;
	for (const character of name.toLowerCase()) {
		let next = 0;
		for (const reading of readings(character)) {
			for (let start = 0; start < letters.length; start++) {
				if (start > 0 && (spelt & (1 << start)) === 0) continue;
				for (let length = 1; length <= reading.length && letters[start + length - 1] === reading[length - 1]; length++) {
					if (start + length === letters.length) return true;
					next |= 1 << (start + length);
				}
			}
		}
		// What stands between characters (spaces, hyphens, brackets) is not spelt.
		if (/[\p{L}\p{N}]/u.test(character)) spelt = next;
	}
	return false;
}

function lettersOf(query: string): string {
	return query.toLowerCase().replace(/ü/g, "v").replace(/[\s']/g, "");
}

/** Every syllable a character may be read as, without tones; the character itself where it is not Chinese. */
export function readings(character: string): readonly string[] {
	if (!chinese.test(character)) return [character];
	let known = readingsOf.get(character);
	if (!known) {
		const ordered = readingByOrder(character);
		known = [...new Set([...(ordered === null ? [] : [ordered]), ...(OTHER_READINGS[character]?.split(" ") ?? [])])];
		readingsOf.set(character, known);
	}
	return known;
}

function readingByOrder(character: string): string | null {
	collator ??= soundOrder();
	if (collator === null) return null;
	let low = 0;
	let high = SYLLABLES.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (collator.compare(SYLLABLES[middle]?.slice(-1) ?? "", character) <= 0) low = middle + 1;
		else high = middle;
	}
	return SYLLABLES[low - 1]?.slice(0, -1) ?? null;
}

function soundOrder(): Intl.Collator | null {
	const order = new Intl.Collator("zh-Hans-CN-u-co-pinyin");
	// By sound, not by code point, radical or strokes.
	return order.compare("阿", "做") < 0 && order.compare("一", "啊") > 0 ? order : null;
}

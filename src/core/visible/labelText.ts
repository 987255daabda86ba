import type { Concept } from "../taxonomy/concept.ts";
import type { TextMeasure, TextStyle } from "./textMeasure.ts";

const chinese = /[\u3400-\u9fff\uf900-\ufaff]/;
const abbreviation = /^[A-Za-z0-9][A-Za-z0-9+.-]{0,9}$/;
const capitals = /[A-Z].*[A-Z0-9]/;
const ELLIPSIS = "…";

/** What stands beside the label: an abbreviation, else the name in the other language, else nothing. */
export function secondLabelOf({ label, altLabels }: Pick<Concept, "label" | "altLabels">): string {
	const others = altLabels.filter((alias) => !label.includes(alias));
	const short = others.find((alias) => abbreviation.test(alias) && capitals.test(alias));
	if (short !== undefined && !(abbreviation.test(label) && capitals.test(label))) return short;
	const isChinese = chinese.test(label);
	return others.find((alias) => chinese.test(alias) !== isChinese) ?? "";
}

/** One line without control characters: a label may hold whatever a heading holds. */
export function oneLine(text: string): string {
	return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** Cuts at the end what is wider than `room` CSS pixels, never inside of what a reader sees as one character. */
export function elide(text: string, style: TextStyle, room: number, measure: TextMeasure): string {
	if (text.length <= 6 || measure.width(text, style) <= room) return text;
	const characters = graphemes(text);
	let low = 1;
	let high = characters.length;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		const cut = characters.slice(0, middle).join("").trimEnd() + ELLIPSIS;
		if (measure.width(cut, style) <= room) low = middle;
		else high = middle - 1;
	}
	return characters.slice(0, low).join("").trimEnd() + ELLIPSIS;
}

function graphemes(text: string): string[] {
	// Where the platform cannot tell, code points at least keep surrogates together.
	if (typeof Intl.Segmenter !== "function") return [...text];
	return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** Singulars that the plural's ending alone would not give back. */
const UNCHANGED = new Set(["series", "species", "kubernetes"]);
const SILENT_E = new Set(["caches", "niches", "avalanches", "headaches"]);
const SEPARATORS = /[\s\u00ad\u200b-\u200f\u2060\ufeff_\-\u2010-\u2015\u2212\u00b7\u30fb'"`\u2018-\u201f*《》〈〉「」『』]+/g;

/**
 * A name as it is compared, words apart: NFKC, lower case, separators as one space, an English plural at the end as
 * its singular. A name of separators only ("—") stays as it is; empty where the name is blank.
 */
export function wordKey(name: string): string {
	const whole = name.normalize("NFKC");
	const plain = whole.replace(SEPARATORS, " ").trim();
	if (plain === "") return whole.trim();
	const space = plain.lastIndexOf(" ");
	const last = plain.slice(space + 1);
	const singular = singularOf(last);
	return (plain.slice(0, space + 1) + singular).toLowerCase();
}

/** A name as it is compared: `wordKey` without the spaces, so that "GPT-4", "GPT 4" and "GPT4" are one. */
export function nameKey(name: string): string {
	return squeeze(wordKey(name));
}

/** From `wordKey` to `nameKey`. */
export function squeeze(words: string): string {
	return words.includes(" ") ? words.replaceAll(" ", "") : words;
}

/** Latin words only; an abbreviation bears its plural as a small s ("CNNs"). */
function singularOf(word: string): string {
	if (!word.endsWith("s") && !word.endsWith("S")) return word;
	const latin = /[A-Za-z0-9]+$/.exec(word.slice(-40))?.[0] ?? "";
	if (/^[A-Z0-9]*[A-Z]s$/.test(latin) && latin.length > 2) return word.slice(0, -1);
	const lower = latin.toLowerCase();
	if (lower.length < 5 || UNCHANGED.has(lower) || /(?:ss|us|is|as|os)$/.test(lower)) return word;
	if (lower.endsWith("ies")) return lower.length > 5 ? word.slice(0, -3) + "y" : word.slice(0, -1);
	if (lower.endsWith("lyses")) return word.slice(0, -2) + "is";
	if (/(?:sses|shes|xes)$/.test(lower) || (lower.endsWith("ches") && !SILENT_E.has(lower))) return word.slice(0, -2);
	return word.slice(0, -1);
}

/** A claim as it is compared: NFKC, lower case, without spaces and the mark at its end. */
export function claimKey(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/\s+/g, "")
		.replace(/[。.;；,，!！、]{1,3}$/, "");
}

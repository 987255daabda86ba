/** Words that an abbreviation leaves out. */
const SMALL_WORDS = new Set(["a", "an", "and", "for", "from", "in", "of", "on", "or", "the", "to", "with"]);

/** True where the name could be an abbreviation: two to six Latin letters or digits that begin with a letter. */
export function looksLikeAcronym(key: string): boolean {
	return /^[a-z][a-z0-9]{1,5}$/.test(key);
}

/**
 * The words of a Latin name that gives the abbreviation letter by letter, small words left out, or null.
 * @param acronym as `nameKey` gives it.
 * @param words as `wordKey` gives them.
 */
export function expansionOf(acronym: string, words: string): readonly string[] | null {
	if (words.length > 200) return null;
	const parts = words.split(/[ /]+/).filter((part) => part !== "" && !SMALL_WORDS.has(part));
	if (parts.length !== acronym.length || parts.length < 2) return null;
	return parts.every((part, at) => part.startsWith(acronym.charAt(at)) && part.length > 1) ? parts : null;
}

/**
 * Abbreviations of a Latin name of two to six words, as `nameKey` compares them; a word with a hyphen may give one
 * letter or two ("Generative Pre-trained Transformer", "Long Short-Term Memory").
 */
export function acronymsOf(name: string): string[] {
	const plain = name.normalize("NFKC").trim().toLowerCase();
	if (plain.length > 100 || !/^[a-z0-9 /&'.+-]+$/.test(plain)) return [];
	const found = [/[ /&-]+/, /[ /&]+/].map((separator) => initials(plain.split(separator)));
	return [...new Set(found)].filter(looksLikeAcronym);
}

function initials(parts: readonly string[]): string {
	const words = parts.filter((part) => part !== "" && !SMALL_WORDS.has(part));
	return words.length > 1 && words.length < 7 && words.every((word) => word.length > 1) ? words.map((word) => word[0]).join("") : "";
}

/** True where two expansions of one abbreviation are different things ("convolutional", "cellular neural network"). */
export function expansionsDiffer(a: readonly string[], b: readonly string[]): boolean {
	return a.some((word, at) => !alike(word, b[at] ?? ""));
}

/** Forms of one word: "network" and "net", "convolutional" and "convolution". */
function alike(a: string, b: string): boolean {
	const stem = Math.min(a.length, b.length, 4);
	return stem > 1 && a.slice(0, stem) === b.slice(0, stem);
}

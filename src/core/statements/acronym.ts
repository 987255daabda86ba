/** True for one token that looks like an abbreviation or a coined name: CNN, ResNet, GPT-4, word2vec. */
export function isCoined(word: string): boolean {
	if (!/^[A-Za-z][A-Za-z0-9.+-]{1,23}$/.test(word)) return false;
	return /[A-Z][^A-Z]*[A-Z]|[a-z][A-Z]/.test(word) || /[A-Za-z][0-9]|[0-9][A-Za-z]/.test(word) || /[A-Za-z]-[0-9]/.test(word);
}

/** True where the letters of `short` are the initials of the words of `long`, small words and inner letters allowed. */
export function abbreviates(short: string, long: string): boolean {
	const letters = short.replace(/[^A-Za-z]/g, "").replace(/(?:[A-Z])s$/, (plural) => plural[0]!).toLowerCase();
	const words = long.replace(/([a-z])([A-Z])/g, "$1 $2").split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
	if (letters.length < 2 || letters.length > 12 || words.length < 2 || words.length > 12) return false;
	if (words[0]![0]!.toLowerCase() !== letters[0]) return false;
	const initials = words.map((word) => word[0]!.toLowerCase()).join("");
	if (isSubsequence(letters, initials)) return true;
	return letters.length >= 3 && /^[A-Z]/.test(short) && isSubsequence(letters, words.join("").toLowerCase()) && letters.length <= words.length + 3;
}

function isSubsequence(part: string, whole: string): boolean {
	let at = 0;
	for (const letter of whole) if (letter === part[at]) at++;
	return at === part.length;
}

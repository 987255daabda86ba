/** One spelling for comparing words: NFKC, lower case, hyphens and underscores as spaces, spaces single. */
export function foldWord(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[\s\u00a0_\-‐‑–]+/g, " ")
		.replace(/[’]/g, "'")
		.trim();
}

const CJK = /[\u3400-\u9fff\uf900-\ufaff]/;

/** True where the text holds a Chinese character. */
export function hasCjk(text: string): boolean {
	return CJK.test(text);
}

import { remembered } from "./remembered.ts";

/** Traditional characters of the words in our tables, in the order of their simplified twins. */
const TRADITIONAL = "優點勢應場變體適務類別屬於關層級對種範圍領問題標簡稱縮寫來產實際類邊條弱處徵構網絡機習";
const SIMPLIFIED = "优点势应场变体适务类别属于关层级对种范围领问题标简称缩写来产实际类边条弱处征构网络机习";
const ANY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, "g");
/** ASCII and unified ideographs are in normal form already. */
const MAY_CHANGE_FORM = /[^ -~\s\u3400-\u9fff]/;
const simplified = new Map([...TRADITIONAL].map((char, index) => [char, [...SIMPLIFIED][index]!]));

/** One spelling for comparing words: NFKC, lower case, simplified, hyphens and underscores as spaces, spaces single. */
export const foldWord: (text: string) => string = remembered(fold);

function fold(text: string): string {
	return (MAY_CHANGE_FORM.test(text) ? text.normalize("NFKC") : text)
		.toLowerCase()
		.replace(ANY_TRADITIONAL, (char) => simplified.get(char) ?? char)
		.replace(/[\s\u00a0_\-‐‑–]+/g, " ")
		.replace(/[’]/g, "'")
		.trim();
}

const CJK = /[\u3400-\u9fff\uf900-\ufaff]/;

/** True where the text holds a Chinese character. */
export function hasCjk(text: string): boolean {
	return CJK.test(text);
}

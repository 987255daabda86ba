import { remembered } from "./remembered.ts";

/** Traditional characters of the words in our tables, in the order of their simplified twins. */
const TRADITIONAL = "優點勢應場變體適務類別屬於關層級對種範圍領問題標簡稱縮寫來產實際類邊條弱處徵構網絡機習總覽綜學計論圖語識檢測預訓練數據參視覺輕擴進與後見過時間門單雙編碼組結頭長線經驗強劃選擇難較達導廣義動態當會譯為個樣從這資輸決隨聲訊號轉換調節聯話則傳統觀開壓監儲滿還兩樹續確穩";
const SIMPLIFIED = "优点势应场变体适务类别属于关层级对种范围领问题标简称缩写来产实际类边条弱处征构网络机习总览综学计论图语识检测预训练数据参视觉轻扩进与后见过时间门单双编码组结头长线经验强划选择难较达导广义动态当会译为个样从这资输决随声讯号转换调节联话则传统观开压监储满还两树续确稳";
const ANY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, "g");
/** ASCII and unified ideographs are in normal form already. */
const MAY_CHANGE_FORM = /[^ -~\s\u3400-\u9fff]/;
const simplified = new Map([...TRADITIONAL].map((char, index) => [char, [...SIMPLIFIED][index]!]));
/** 1 for each of these characters, by its distance from the first ideograph: every line is asked, and a pattern asks slowly. */
const FIRST = 0x4e00;
const isTraditional = new Uint8Array(0x5200);
for (const char of TRADITIONAL) isTraditional[char.charCodeAt(0) - FIRST] = 1;

/** With the characters of our words simplified, each in its place: positions in the text stay what they are. */
export function simplify(text: string): string {
	for (let at = 0; at < text.length; at++) {
		if (isTraditional[text.charCodeAt(at) - FIRST] === 1) return text.replace(ANY_TRADITIONAL, (char) => simplified.get(char) ?? char);
	}
	return text;
}

/** One spelling for comparing words: NFKC, lower case, simplified, hyphens and underscores as spaces, spaces single. */
export const foldWord: (text: string) => string = remembered(fold);

function fold(text: string): string {
	return simplify(MAY_CHANGE_FORM.test(text) ? text.normalize("NFKC") : text)
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

import { hasCjk, foldWord } from "../vocabulary/foldWord.ts";
import { remembered } from "../vocabulary/remembered.ts";
import { ALIAS_OPENINGS, NAME_OPENINGS, REMARK_PARTS, REMARKS, TITLE_KINDS } from "../vocabulary/words/nameWords.ts";
import { CONCEPT_ENDINGS, GENERIC_NOUNS, MODEL_ENDINGS, NAME_ENDINGS, TASK_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { abbreviates, isCoined } from "./acronym.ts";
import { type Qualifier, qualifierOf } from "./qualifier.ts";

/** One thing that a heading, cell or item names, with everything its parentheses add. */
export interface NamedThing {
	readonly label: string;
	readonly altLabels: readonly string[];
	readonly year: number | null;
	/** Relations in parentheses: "基于RNN的扩展". */
	readonly qualifiers: readonly Qualifier[];
	/** Other words in parentheses. */
	readonly remarks: readonly string[];
}

const LONGEST_NAME = 160;
const LATIN = String.raw`[A-Za-z][A-Za-z0-9.+\-]*`;
const CHINESE_LATIN = new RegExp(String.raw`^([\u3400-\u9fff][\u3400-\u9fff·\-]*)(\s*)(${LATIN}(?: ${LATIN}){0,6})$`);
const LATIN_CHINESE = new RegExp(String.raw`^(${LATIN}(?:[ -]${LATIN}){0,4})\s*([\u3400-\u9fff][\u3400-\u9fff·]*)$`);

/** The things that cleaned words name, usually one; two for "RNN/LSTM". Empty where they name nothing. */
export const namedThings: (words: string) => readonly NamedThing[] = remembered((words) => {
	if (words.length > LONGEST_NAME) return [];
	const { base, groups } = splitGroups(words);
	const main = withoutSubtitle(base);
	if (main.head === "") return [];
	const year = groups.map(yearIn).find((found) => found !== null) ?? null;
	const qualifiers: Qualifier[] = [];
	const remarks: string[] = [];
	const others: string[] = [...main.names];
	const parts = splitTogether(main.head);
	const first = parts[0]!;
	for (const group of groups) {
		if (yearIn(group) !== null) continue;
		const qualifier = qualifierOf(group);
		if (qualifier !== null) qualifiers.push(qualifier);
		else {
			const names = otherNames(group, first);
			if (names.length > 0) others.push(...names);
			else remarks.push(group);
		}
	}
	return parts.map((part, index) => {
		const [label, ...alternatives] = splitScripts(part);
		const altLabels = unique([...alternatives, ...(index === 0 ? others : [])]).filter((name) => name !== label);
		return { label: label!, altLabels, year, qualifiers, remarks };
	});
});

/** A name without the kind of thing that follows it: "Transformer架构" → "Transformer"; unchanged where nothing would remain. */
export function withoutGenericNoun(name: string): string {
	const lower = name.toLowerCase();
	for (const noun of GENERIC_NOUNS) {
		if (!lower.endsWith(noun) || name.length === noun.length) continue;
		const rest = name.slice(0, -noun.length);
		if (!hasCjk(noun) && !rest.endsWith(" ")) continue;
		const bare = rest.trim();
		const apart = hasCjk(noun) || isCoined(bare) || /^arch/.test(noun);
		if (apart && bare.length > 1 && !hasCjk(bare) && !bare.includes(" ")) return bare;
	}
	return name;
}

/** True where a name ends as names of this kind do, a word of its own or the tail of a Chinese or coined one. */
export function endsLike(name: string, endings: readonly string[]): boolean {
	const folded = foldWord(name);
	const last = folded[folded.length - 1];
	return endings.some((ending) => {
		if (ending[ending.length - 1] !== last || !folded.endsWith(ending)) return false;
		if (hasCjk(ending) || folded.length === ending.length) return true;
		if (folded[folded.length - ending.length - 1] === " ") return true;
		return ending.length >= 3 && /^(?:nets?|former|gans?|bert|gpt|rnn|cnn|lstm|vae|encoders?|transformers?)$/.test(ending) && !/\s/.test(folded);
	});
}

function splitGroups(words: string): { base: string; groups: string[] } {
	const groups: string[] = [];
	let base = "";
	let depth = 0;
	let from = 0;
	for (let i = 0; i < words.length; i++) {
		const char = words[i];
		if (char === "(" || char === "（") {
			if (depth++ === 0) from = i + 1;
		} else if ((char === ")" || char === "）") && depth > 0) {
			if (--depth === 0) groups.push(words.slice(from, i).trim());
		} else if (depth === 0) base += char;
	}
	if (depth > 0) groups.push(words.slice(from).trim());
	const flat = groups.flatMap((group) => (/[(（]/.test(group) ? nested(group) : [group]));
	return { base: tidy(base), groups: flat.filter((group) => group !== "") };
}

/** "主成分分析（Principal Component Analysis (PCA)）" holds two further names. */
function nested(group: string): string[] {
	const { base, groups } = splitGroups(group);
	return [base, ...groups];
}

/** Trims, single blanks, no punctuation at the ends. */
export function tidy(text: string): string {
	return text.replace(/\s+/g, " ").replace(/^[\s\-–—:：,，、。.;；·|*#>“”"「」《》]+/, "").replace(/[\s\-–—:：,，、。.;；·|*“”"「」《》]{1,20}$/, "");
}

/** "GAN: Generative Adversarial Networks" holds two names of one thing; other second halves are remarks. */
function withoutSubtitle(base: string): { head: string; names: string[] } {
	const found = /^([^:：]{1,80}?)\s*(?:[:：]\s*|\s[-–—|]\s|——|—)(.{1,120})$/.exec(base);
	if (found === null) return withoutCommas(base);
	const head = tidy(found[1]!);
	const tail = tidy(found[2]!);
	if (head === "" || tail === "") return withoutCommas(tidy(base));
	if (TITLE_KINDS.includes(foldWord(head)) || isCourseLabel(head, tail)) return withoutSubtitle(tail);
	return { head, names: subtitleNames(tail, head) };
}

/** A second half is another name only where it is one: no list of several things, no description ("ViT：把图像当句子读"). */
function subtitleNames(tail: string, head: string): string[] {
	const names = otherNames(tail, head);
	const listed = names.length > 1 && !names.some((name) => names.some((other) => name !== other && (abbreviates(name, other) || hasCjk(name) !== hasCjk(other))));
	if (listed || (names.length > 1 && /[与和]|\s(?:and|vs\.?)\s/.test(tail))) return [];
	return names.every((name) => !hasCjk(name) || !/[A-Za-z]/.test(name)) && names.every((name) => !hasCjk(name) || !isCoined(head) || endsLike(name, [...MODEL_ENDINGS, ...NAME_ENDINGS, ...CONCEPT_ENDINGS, ...TASK_ENDINGS])) ? names : [];
}

/** "著名网络架构：LeNet", "初级：LSTM": the first half files the note, the second names the thing. */
function isCourseLabel(head: string, tail: string): boolean {
	if (!hasCjk(head)) return false;
	if (/^(?:著名|经典|常见|主流|典型|代表)/.test(head)) return true;
	return /^[A-Z][A-Za-z0-9.+-]*(?: [A-Z0-9][A-Za-z0-9.+-]*){0,3}$/.test(tail) && !endsLike(head, MODEL_ENDINGS) && !endsLike(head, NAME_ENDINGS) && !abbreviates(tail, head);
}

/** "CNN, Convolutional Neural Network, convnets": a list of names only where one abbreviates another. */
function withoutCommas(base: string): { head: string; names: string[] } {
	const pieces = base.split(/\s*[,，]\s*/).filter((piece) => piece !== "");
	const related = pieces.some((a) => pieces.some((b) => a !== b && abbreviates(a, b)));
	if (pieces.length < 2 || pieces.length > 6 || !related || pieces.some((piece) => piece.length > 60)) return { head: base, names: [] };
	return { head: pieces[0]!, names: pieces.slice(1) };
}

/** "RNN/LSTM" names two things, "卷积神经网络/CNN" one in two scripts. */
function splitTogether(head: string): readonly string[] {
	const pieces = head.split(/\s*[/／]\s*|\s+(?:&|and)\s+|\s*[与和、]\s*/).filter((piece) => piece !== "");
	if (pieces.length < 2 || pieces.length > 4) return [head];
	const coined = pieces.some((piece) => isCoined(piece)) && pieces.every((piece) => isCoined(piece) || (/^[A-Z][A-Za-z0-9.+-]+$/.test(piece) && !/\bvs\b/i.test(head)));
	if (coined || pieces.every((piece) => hasCjk(piece) && endsLike(piece, MODEL_ENDINGS))) return pieces;
	return [head];
}

function splitScripts(part: string): string[] {
	const slash = part.split(/\s*[/／]\s*/);
	if (slash.length === 2 && slash.some((half) => !hasCjk(half)) && slash.some((half) => hasCjk(half) && !/[A-Za-z]/.test(half))) return slash;
	const after = CHINESE_LATIN.exec(part);
	if (after !== null) {
		const [, chinese, gap, latin] = after as unknown as [string, string, string, string];
		if (NAME_OPENINGS.includes(chinese)) return [latin];
		const apart = gap !== "" || isCoined(latin);
		if (apart && chinese.length >= 3 && !endsLike(chinese, TASK_ENDINGS) && !/的|[和与及]$/.test(chinese) && (isCoined(latin) || latin.includes(" ") || gap !== "")) return [chinese, latin];
	}
	const before = LATIN_CHINESE.exec(part);
	if (before !== null) {
		const [, latin, chinese] = before as unknown as [string, string, string];
		if (["架构", "模型", "网络", "算法", "结构", "框架"].includes(chinese) && !latin.includes(" ")) return [latin, part];
		if (chinese.length >= 4 && endsLike(chinese, [...MODEL_ENDINGS, ...CONCEPT_ENDINGS]) && isCoined(latin)) return [latin, chinese];
	}
	const bare = part.replace(/^the\s+/i, "");
	const stripped = withoutGenericNoun(bare);
	return stripped === bare ? [bare] : [bare, stripped];
}

function otherNames(group: string, base: string): string[] {
	const folded = group.toLowerCase();
	const opening = ALIAS_OPENINGS.find((words) => folded.startsWith(words) && (hasCjk(words) || /^[\s:：,]/.test(folded.slice(words.length))));
	const rest = opening === undefined ? group : group.slice(opening.length).replace(/^[\s:：]+/, "");
	const pieces = rest.split(/\s*[,，、;；/／]\s*|\s+or\s+/).map(tidy).filter((piece) => piece !== "");
	if (pieces.length === 0 || pieces.length > 5) return [];
	const coined = opening === undefined ? pieces.filter((piece) => isCoined(piece) && !abbreviates(piece, base)) : [];
	// "Image recognition (ResNet, VGG)", "Image synthesis (StyleGAN)": examples of models, not names of the task.
	if (coined.length > 0 && (coined.length > 1 || endsLike(base, TASK_ENDINGS)) && !isCoined(base)) return [];
	const accepted = pieces.every((piece) => (opening !== undefined && piece.length <= 60) || isNameBeside(piece, base));
	return accepted ? pieces : [];
}

function isNameBeside(piece: string, base: string): boolean {
	if (piece.length > 80 || REMARKS.includes(foldWord(piece))) return false;
	if (hasCjk(piece)) {
		if (REMARK_PARTS.some((remark) => piece.includes(remark)) || piece.length < 3 || piece.length > 20) return false;
		const named = endsLike(piece, [...MODEL_ENDINGS, ...NAME_ENDINGS, ...CONCEPT_ENDINGS, ...TASK_ENDINGS]);
		if (hasCjk(base)) return named && [...MODEL_ENDINGS, ...NAME_ENDINGS].some((ending) => hasCjk(ending) && piece.endsWith(ending) && base.includes(ending));
		return named || (piece.length >= 4 && isCoined(base));
	}
	if (!/^[A-Za-z][A-Za-z0-9 .+\-'&]*$/.test(piece) || /^v\d|\bvs\b/i.test(piece)) return false;
	const words = piece.split(/\s+/);
	if (words.length > 9 || words.some((word) => REMARKS.includes(word.toLowerCase()) && words.length === 1)) return false;
	if (hasCjk(base)) return words.length > 1 || piece.length >= 2;
	if (abbreviates(piece, base) || abbreviates(base, piece)) return true;
	if (isCoined(piece) && base.includes(" ")) return true;
	return isCoined(base) && words.length >= 2 && words.every((word) => /^[A-Z0-9]/.test(word) || word.length <= 4) && piece[0]!.toLowerCase() === base[0]!.toLowerCase();
}

/** The year that words in parentheses give, where they give one. */
function yearIn(group: string): number | null {
	const found = group.length > 60 ? null : /(?:^|[^\d])((?:19[4-9]|20[0-4])\d)(?!\d)/.exec(group);
	if (found === null) return null;
	if (/^\D{0,4}(?:19|20)\d\d\s*年?(?:\s*[-–—~至]\s*(?:\d{4}年?)?)?$/.test(group)) return Number(found[1]);
	return /^[\p{L}\s.,，&'-]{0,40}(?:19|20)\d\d年?[\p{L}\s.,，'-]{0,20}$/u.test(group) && !/基于|based/.test(group) ? Number(found[1]) : null;
}

function unique(names: readonly string[]): string[] {
	return [...new Set(names)];
}

import { foldWord, hasCjk, simplify } from "../vocabulary/foldWord.ts";
import { EMPTY_TOPICS, LEARNING_KINDS, TITLE_ENDINGS, TITLE_OPENINGS, TOPIC_ENDINGS } from "../vocabulary/words/titleWords.ts";
import { endsLike, tidy } from "./conceptNames.ts";

const openings = [...TITLE_OPENINGS].sort((a, b) => b.length - a.length);
const endings = [...TITLE_ENDINGS].sort((a, b) => b.length - a.length);
const empty = new Set(EMPTY_TOPICS.map(foldWord));
const COMPARES = /\bvs\b|\bversus\b|区别|差异|difference|\bor\b|还是/i;
const COUNT = /^(?:的)?(?:\d{1,3}|[一二三四五六七八九十百几数两]{1,3})\s?(?:种|大|个|类|款|项|大类)(?:的)?/;
const COUNT_EN = /^(?:top\s+)?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s+/i;

export interface Topic {
	readonly label: string;
	/** True where the title says itself that it is a survey: 综述, "有哪些", Overview. */
	readonly announced: boolean;
}

/**
 * The topic that a survey's title names: "目前深度学习的模型有哪几种，适用于哪些问题？" → 深度学习. Null for a title that
 * compares, or that names nothing ("模型对比", "Notes").
 */
export function topicOf(title: string): Topic | null {
	if (title.length > 120 || COMPARES.test(title)) return null;
	let rest = tidy(title.split(/[?？!！。]/)[0]!);
	const clause = rest.split(/[，,；;]/)[0]!.trim();
	if (clause.length >= 4) rest = clause;
	const colon = /^([^:：]{2,60})\s*[:：]/.exec(rest);
	let announced = /[?？]/.test(title) && /哪|什么|几种|what|which/i.test(simplify(title));
	if (colon !== null) {
		announced ||= endings.some((ending) => folded(rest.slice(colon[0].length)).includes(ending));
		rest = tidy(colon[1]!);
	}
	rest = rest.replace(/[（(][^）)]*[)）]?\s*$/, "").trim();
	const asked = /^(.{2,30}?)(?:中|里|领域)?(?:都)?有(?:哪些|哪几|几种|什么)/.exec(simplify(rest));
	if (asked !== null) {
		announced = true;
		rest = tidy(rest.slice(0, asked[1]!.length));
	}
	const dash = /^(.{3,60}?)\s+[-–—|]+\s+(.{3,60})$/.exec(rest);
	if (dash !== null && endings.some((ending) => folded(dash[2]!).endsWith(ending))) {
		announced = true;
		rest = tidy(dash[1]!);
	}
	for (let round = 0; round < 5; round++) {
		const before = rest;
		const ending = endings.find((words) => folded(rest).endsWith(words) && apart(rest, words, true));
		if (ending !== undefined) {
			announced = true;
			const cut = ending === "学习笔记" && LEARNING_KINDS.some((kind) => rest.endsWith(`${kind}${ending}`)) ? "笔记" : ending;
			rest = tidy(rest.slice(0, -cut.length).replace(/(?:的|之|[-–—:：])\s*$/, ""));
		}
		const opening = openings.find((words) => folded(rest).startsWith(words) && apart(rest, words, false));
		if (opening !== undefined) {
			if (/survey|overview|review|types|introduction|taxonomy|list|guide|kinds|盘点|汇总|一文|几种|几类|各种|各类/.test(opening)) announced = true;
			rest = tidy(rest.slice(opening.length).replace(/^的/, ""));
		}
		const counted = (COUNT.exec(rest) ?? COUNT_EN.exec(rest))?.[0];
		if (counted !== undefined && counted.length < rest.length) {
			announced = true;
			rest = tidy(rest.slice(counted.length));
		}
		if (rest === before) break;
	}
	rest = ofWhich(rest);
	if (rest.length < 2 || rest.length > 40 || empty.has(foldWord(rest))) return null;
	if (/[、&+]|与|和(?!平)/.test(rest) || /\b(?:and|my|how|why)\b/i.test(rest)) return null;
	if (!announced && !endsLike(rest, TOPIC_ENDINGS)) return null;
	return { label: rest, announced };
}

/** "深度学习的模型" → 深度学习: a class of things of a field names the field. */
function ofWhich(topic: string): string {
	const found = /^(.{2,30})的(?:几种|几大|几个|几类|\d{1,2}[种大类个]|[一二三四五六七八九十]{1,3}[种大类个])?(?:主要|常见|常用|经典|基本|主流|代表)?(?:的)?(?:模型|算法|方法|架构|网络|模型架构|网络结构|技术|变体|类型|种类|类别|分支|结构)$/.exec(topic);
	return found === null ? topic : found[1]!;
}

/** As the words of our tables are written, each character in its place. */
function folded(text: string): string {
	return simplify(text).toLowerCase();
}

function apart(text: string, words: string, atEnd: boolean): boolean {
	if (hasCjk(words)) return text.length > words.length;
	const neighbour = atEnd ? text[text.length - words.length - 1] : text[words.length];
	return neighbour !== undefined && /[\s:：,-]/.test(neighbour);
}

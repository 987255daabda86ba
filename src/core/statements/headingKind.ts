import { foldWord, hasCjk } from "../vocabulary/foldWord.ts";
import { MANUAL_SECTIONS, NOT_CONTENT, NOT_CONTENT_BEFORE_COLON, PLAIN_SECTIONS, TALKING_PARTS, TALKING_WORDS } from "../vocabulary/words/headingWords.ts";
import { remembered } from "../vocabulary/remembered.ts";
import { CONCEPT_ENDINGS, MODEL_ENDINGS, NAME_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { isCoined } from "./acronym.ts";
import { endsLike, type NamedThing } from "./conceptNames.ts";
import type { OutlineNode } from "./outlineTree.ts";

const notContent = new Set(NOT_CONTENT.map(foldWord));
const plain = new Set(PLAIN_SECTIONS.map(foldWord));
const manual = new Set(MANUAL_SECTIONS.map(foldWord));
const talkingWords = new Set(TALKING_WORDS);
const COMPARES = /[?？!！]|为什么|如何|怎么|怎样|是什么|什么是|区别|对比|比较|\bvs\b|\bversus\b/i;
/** 主要方法, 代表模型, "common techniques": it says only that several follow. */
const GENERIC_SECTION = /^(?:主要|常见|常用|代表|代表性|典型|经典|核心|关键|其他|其它|支持的|主流|几种|常用的|常见的|主要的)(?:的)?.{0,4}?(?:方法|技术|模型|算法|类型|分类|网络|架构|结构|变种|思路|策略|概念|组件|步骤|指标)(?:概述|分类|介绍|总结|对比)?$|^(?:main|common|key|typical|popular|other|major|various|different|core)\s(?:\w+\s){0,1}(?:methods|techniques|models|algorithms|types|approaches|architectures|networks|concepts|components)$/;
const OPTION = /^(?:方案|选项|备选|提案|计划|思路|做法|候选|版本|路线)\s?[A-Za-z0-9一二三四五六七八九十甲乙丙丁①-⑨](?:$|[^A-Za-z0-9])|^(?:option|plan|proposal|alternative|choice|candidate|variant|approach|version|scenario)\s(?:[A-Za-z]|\d{1,2}|one|two|three|four)(?:$|[^A-Za-z0-9])/i;
const ASKS = /^(?:how|why|what|when|which|who|should|is|are|do|does|can)\b/i;

/** 目录, 总结, "思考：…", References: neither this nor anything below it states something new. */
export const holdsNoContent: (words: string) => boolean = remembered((words) => {
	const folded = foldWord(words);
	if (notContent.has(folded)) return true;
	const colon = folded.search(/[:：]/);
	if (colon > 0 && NOT_CONTENT_BEFORE_COLON.includes(folded.slice(0, colon).trim())) return true;
	return /^(?:参考文献|参考资料|目录|总结|全文总结|小结)[（(与和及、\s]/.test(folded) || /^(?:summary|references|conclusions?)\s*(?:\(|and |table|&)/.test(folded);
});

/** A summary restates what the sections said: tables below such a heading count only where nothing else speaks. */
export function restates(words: string): boolean {
	return /总结|小结|结论|summary|conclusion|takeaway|recap/i.test(words);
}

/** 核心思想, Description: a part of the subject above, no concept of its own. */
export const isPlainSection: (words: string) => boolean = remembered((words) => {
	const base = foldWord(words).replace(/[（(].*$/, "").trim();
	if (plain.has(base) || GENERIC_SECTION.test(base)) return true;
	// 基于价值的方法 names a class by what it rests on, CNN的方法 a part of its subject.
	const owned = /^(?:基于|面向|依赖)/.test(base) ? -1 : base.lastIndexOf("的");
	const part = owned > 0 ? base.slice(owned + 1) : "";
	return part !== "" && (plain.has(part) || GENERIC_SECTION.test(part));
});

/** 经典网络结构, "common models": generic words, which among numbered categories name one all the same. */
export function isGenericSection(words: string): boolean {
	const base = foldWord(words).replace(/[（(].*$/, "").trim();
	return !plain.has(base) && GENERIC_SECTION.test(base);
}

/** Installing, running, fixing: two such headings show a manual, whose strengths and limits are those of a program. */
export function isManualSection(words: string): boolean {
	const folded = foldWord(words);
	return manual.has(folded) || /^(?:step|第)\s?[0-9一二三四五六七八九十]{1,3}(?:\s?步)?(?:$|[\s:：.、])/.test(folded);
}

/** 方案A, 选项二, "Option 1": one of several that are weighed, without a name of its own. */
export function isOption(words: string): boolean {
	return OPTION.test(words.slice(0, 60));
}

/** Questions and comparisons are never the name of one thing. */
export function asksOrCompares(words: string): boolean {
	return COMPARES.test(words) || ASKS.test(words);
}

/** True where a heading speaks about doing, choosing or running something; only content of a model below it outweighs that. */
export const talks: (words: string) => boolean = remembered((words) => {
	if (asksOrCompares(words) || TALKING_PARTS.some((part) => words.includes(part))) return true;
	const base = words.replace(/[（(][^）)]*[)）]?/g, " ").trim();
	if (base.length > 60) return true;
	return foldWord(base).split(/[^a-z0-9.]+/).some((word) => talkingWords.has(word));
});

/**
 * How much a heading looks like the name of one thing by its form alone: 2 with a second name, a link or a coined
 * word, 1 with the ending of such names, 0 otherwise.
 */
export function nameSignal(node: OutlineNode, things: readonly NamedThing[]): 0 | 1 | 2 {
	const words = node.head.inline.text;
	const first = things[0];
	if (first === undefined || isPlainSection(words) || holdsNoContent(words) || talks(words)) return 0;
	if (things.length > 1 || first.altLabels.length > 0) return 2;
	if (isLinked(node)) return 2;
	if (isCoined(first.label) || (first.label.split(" ").some(isCoined) && first.label.split(" ").length <= 4)) return 2;
	if (first.qualifiers.length > 0) return 2;
	return endsLike(first.label, MODEL_ENDINGS) || endsLike(first.label, NAME_ENDINGS) || endsLike(first.label, CONCEPT_ENDINGS) ? 1 : 0;
}

/** A single capitalised Latin word: a name among Chinese headings, any word at all among English ones. */
export function isLatinWord(words: string): boolean {
	return !hasCjk(words) && /^[A-Z][A-Za-z0-9.+-]{2,}(?: [A-Z0-9][A-Za-z0-9.+-]*){0,2}$/.test(words);
}

/** True where the whole heading is one wikilink. */
export function isLinked(node: OutlineNode): boolean {
	const { links, text } = node.head.inline;
	return links.length === 1 && links[0]!.start === 0 && links[0]!.end >= text.replace(/\s*[（(].*$/, "").length;
}

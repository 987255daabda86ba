import { foldWord, hasCjk } from "../vocabulary/foldWord.ts";
import { remembered } from "../vocabulary/remembered.ts";
import { type Meaning, sameMeaning } from "../vocabulary/meaning.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { ROLE_QUALIFIERS, ROLE_WORDS, SAFE_SUFFIXES } from "../vocabulary/words/roleWords.ts";

/** What a heading or label says about the content below it. */
export interface RoleHeading {
	readonly meaning: Meaning;
	/** Whose role it is, where the words name it ("CNN 的实际应用"); else the heading above tells. */
	readonly subject: string | null;
	/** Words in parentheses ("更适合图像任务"). */
	readonly remark: string | null;
}

const LONGEST = 80;
const TALKING = /[?？!！。，；;]|为什么|如何|怎么|怎样|什么|哪|是否|why|how |what|which/i;

const STRENGTH: Meaning = { kind: "role", role: "strength" };
const WEAKNESS: Meaning = { kind: "role", role: "weakness" };
const MIXED: Meaning = { kind: "role", role: "mixed" };

/**
 * Reads a heading, label or table header (already without numbering) as the name of a role; null where it is none.
 * @param asLabel also accepts words that are a role only as a label inside a section.
 */
export function roleHeading(words: string, vocabulary: Vocabulary, asLabel = false): RoleHeading | null {
	let readers = known.get(vocabulary);
	if (readers === undefined) {
		readers = { heading: remembered((text) => read(text, (word) => vocabulary.heading(word), false)), label: remembered((text) => read(text, (word) => vocabulary.label(word), true)) };
		known.set(vocabulary, readers);
	}
	return asLabel ? readers.label(words) : readers.heading(words);
}

type Reader = (words: string) => RoleHeading | null;
const known = new WeakMap<Vocabulary, { readonly heading: Reader; readonly label: Reader }>();

/** Questions that name a role are headings like the rest: "CNN 有哪些优点？", "What are the limits of RNNs?". */
const ASKED: readonly (readonly [RegExp, string])[] = [
	[/^(.{2,60}?)(?:分别|都|各)?(?:是什么|有哪些|是啥|有什么)\s*[？?]?$/, "$1"],
	[/^(.{1,40}?)(?:都|各)?有(?:什么|哪些|啥)(.{2,12}?)\s*[？?]?$/, "$1的$2"],
	[/^what (?:is|are) (.{2,40}?) (?:mainly |mostly |commonly )?(?:used|good|suited) for\s*\??$/i, "applications of $1"],
	[/^what are (?:the |some (?:of the )?)?(.{3,70}?)\s*\??$/i, "$1"],
];

function asStatement(words: string): string {
	const form = ASKED.find(([asked]) => asked.test(words));
	return form === undefined ? words : words.replace(form[0], form[1]);
}

function read(words: string, look: (text: string) => Meaning | null, asLabel: boolean): RoleHeading | null {
	if (words.length === 0 || words.length > LONGEST) return null;
	const { main, remark } = splitRemark(asStatement(words));
	if (main === "") return null;
	const exact = look(foldWord(main));
	if (exact !== null) return { meaning: exact, subject: null, remark };
	if (TALKING.test(main)) return null;
	const direct = lookQualified(main, look) ?? conjunction(main, look) ?? (asLabel ? announced(main, look) : null);
	if (direct !== null) return { meaning: direct, subject: null, remark };
	const found = ofSubject(main, look) ?? subjectBefore(main, look);
	if (found === null || (found.subject !== null && TALKING.test(found.subject))) return null;
	return { ...found, remark };
}

function splitRemark(words: string): { main: string; remark: string | null } {
	const found = /^([^（(]*)[（(]([^（()）]*)[)）]?[:：\s]*$/.exec(words);
	if (found === null) return { main: words.replace(/[\s:：]+$/, "").trim(), remark: null };
	return { main: found[1]!.replace(/[\s:：]{1,10}$/, "").trim(), remark: found[2]!.trim() || null };
}

function lookQualified(words: string, look: (text: string) => Meaning | null): Meaning | null {
	let rest = foldWord(words);
	for (let round = 0; round < 3; round++) {
		const found = look(rest);
		if (found !== null) return found;
		const qualifier = ROLE_QUALIFIERS.find((q) => rest.startsWith(q) && rest.length > q.length && (hasCjk(q) || rest[q.length] === " "));
		if (qualifier === undefined) return null;
		rest = rest.slice(qualifier.length).replace(/^[\s的]+/, "");
	}
	return null;
}

function conjunction(words: string, look: (text: string) => Meaning | null): Meaning | null {
	const pieces = words.split(/\s*(?:[与和及、/／&＆+]|以及)\s*|\s+(?:and|or)\s+/i).filter((piece) => piece !== "");
	if (pieces.length < 2 || pieces.length > 3) return null;
	const meanings = pieces.map((piece) => lookQualified(piece, look));
	const first = meanings[0];
	if (first == null || meanings.some((meaning) => meaning === null)) return null;
	if (meanings.every((meaning) => sameMeaning(meaning!, first))) return first;
	const both = meanings.length === 2 && meanings.some((m) => sameMeaning(m!, STRENGTH)) && meanings.some((m) => sameMeaning(m!, WEAKNESS));
	return both ? MIXED : null;
}

const ANNOUNCING = /^(.{2,40}?)\s*(?:如下|包括|主要包括|主要有|主要是|有以下几点|有以下几个|有|是|为|在于|：|:|\binclude[sd]?|\bare as follows|\bare|\bas follows)$/i;
const FOR_TASKS = /^(?:is |are )?(?:best |well |ideally |mainly |commonly |widely |mostly |often |typically |particularly )?(?:suited|used|suitable|ideal|good|great|applied|useful) (?:for|in|to)\b.{0,60}?(?:such as|like|including|tasks|applications|areas|following)$/i;
const FOR_TASKS_ZH = /^(?:主要|广泛|常|更|最|特别|尤其)?(?:适用于|应用于|用于|适合)(?:以下|下列|如下|这些|诸如)?.{0,8}(?:任务|场景|领域|方面|问题|情况)(?:包括|如下|有)?$/;

/** "主要优点如下", "Applications include", "Best suited for sequence tasks such as": a label that leads to a list. */
function announced(words: string, look: (text: string) => Meaning | null): Meaning | null {
	if (FOR_TASKS.test(words) || FOR_TASKS_ZH.test(words)) return { kind: "relation", relation: "suitedFor", inverse: false };
	const found = ANNOUNCING.exec(words);
	return found === null ? null : (lookQualified(found[1]!, look) ?? conjunction(found[1]!, look));
}

/** "Advantages of CNNs", "Use cases for LSTM". */
function ofSubject(words: string, look: (text: string) => Meaning | null): Omit<RoleHeading, "remark"> | null {
	const found = /^([A-Za-z& ]{3,40}?)\s+(?:of|for)\s+(?:the\s+|an?\s+)?(\S.{0,60})$/i.exec(words);
	if (found === null) return null;
	const meaning = lookQualified(found[1]!, look) ?? conjunction(found[1]!, look);
	return meaning === null ? null : { meaning, subject: found[2]!.trim() };
}

/** Role words by length, so that "应用场景" is tried before "场景". */
const suffixes: readonly string[] = Object.values(ROLE_WORDS)
	.flatMap(({ zh, en }) => [...zh, ...en])
	.concat("优势与不足", "优点与缺点", "优点和缺点", "pros and cons", "advantages and disadvantages")
	.map(foldWord)
	.sort((a, b) => b.length - a.length);
const suffixesByEnd = new Map<string, string[]>();
for (const suffix of suffixes) {
	const end = suffix[suffix.length - 1]!;
	suffixesByEnd.set(end, [...(suffixesByEnd.get(end) ?? []), suffix]);
}
const safe = new Set(SAFE_SUFFIXES.map(foldWord));

/** "CNN 的实际应用", "LoRA优势", "CNN's limitations", "RNN Applications". */
function subjectBefore(words: string, look: (text: string) => Meaning | null): Omit<RoleHeading, "remark"> | null {
	const folded = foldWord(words);
	if (folded.length !== words.length && foldWord(words.trim()).length !== words.trim().length) return null;
	for (const suffix of suffixesByEnd.get(folded[folded.length - 1] ?? "") ?? []) {
		if (!folded.endsWith(suffix) || folded.length === suffix.length) continue;
		const before = words.trim().slice(0, -suffix.length);
		const owned = /(?:的|之|['’]s?)\s*$/.test(before);
		if (!hasCjk(suffix) && !/\s$/.test(before)) continue;
		if (!owned && !safe.has(suffix)) continue;
		const subject = stripOwner(before);
		if (subject === "" || (!owned && !looksProper(subject))) continue;
		const meaning = look(suffix) ?? conjunction(suffix, look);
		if (meaning !== null) return { meaning, subject: isPronoun(subject) ? null : subject };
	}
	return null;
}

function stripOwner(before: string): string {
	let rest = before.trim().replace(/(?:的|之|['’]s?)$/, "").trim();
	for (const qualifier of ["主要", "实际", "典型", "常见", "核心", "key", "main", "common", "typical", "real-world"]) {
		if (rest.toLowerCase().endsWith(qualifier) && rest.length > qualifier.length) rest = rest.slice(0, -qualifier.length).trim();
	}
	return rest.replace(/(?:的|之|['’]s?)$/, "").trim();
}

function isPronoun(subject: string): boolean {
	return /^(?:它们?|其|该?(?:模型|算法|网络|方法|架构)|本文|这[一种个]?(?:模型|方法)?|its?|their|this model|the model)$/i.test(subject);
}

/** Proper by its letters: an abbreviation, a coined word, or capitalised throughout. */
function looksProper(subject: string): boolean {
	if (hasCjk(subject)) return /(?:网络|模型|机|器|树|森林|算法|注意力|机制)$/.test(subject) || /^[A-Za-z0-9-]{2,}/.test(subject);
	const words = subject.split(/\s+/);
	return words.length <= 5 && words.some((word) => /[A-Z].*[A-Z]|[A-Z].*\d/.test(word));
}

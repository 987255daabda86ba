import { hasCjk } from "../vocabulary/foldWord.ts";
import { MEMBER_NOUNS } from "../vocabulary/words/proseWords.ts";
import { MODEL_ENDINGS } from "../vocabulary/words/typeWords.ts";
import { isCoined } from "./acronym.ts";
import { endsLike } from "./conceptNames.ts";
import { labelName, linkName, nameText } from "./conceptNaming.ts";
import { cutAt } from "./enumeration.ts";
import { namesIn, relation, type } from "./make.ts";
import { isNegated } from "./negation.ts";
import type { NoteReading } from "./noteReading.ts";
import type { OutlineNode } from "./outlineTree.ts";
import { evidenceOf, type Passage, part } from "./passage.ts";
import type { ConceptName, Statement } from "./statement.ts";
import { labelsOf } from "./subject.ts";

const LONGEST = 600;
const LISTED = /等(?:一大批|众多|一系列|多种|各种|许多|多个|诸多|几种|一批|多款)?(?:的)?((?:[^，。；、：（）()的]{0,12}的)?[^，。；、：（）()的]{0,12}?(?:大模型|模型|网络|架构|算法|变体|变种))/;
const APPOSED = /(大模型|模型|网络|架构)\s*((?:[A-Z][A-Za-z0-9.+-]*)(?: [A-Z0-9][A-Za-z0-9.+-]*){0,3})/g;
const SUCH_AS = /\b([A-Za-z][A-Za-z-]*(?: [A-Za-z][A-Za-z-]*){0,4}?),?\s+(?:such as|like|including|e\.g\.,?)\s+([A-Z][^.;:()]{1,200})/;
/** "代表有 T5", "典型模型包括 A、B", "Examples include A and B". */
const EXAMPLES = /(?:代表|典型|常见|经典|知名|著名|主流)(?:性)?(?:的)?(?:模型|算法|网络|架构|工作|方法|成员)?(?:主要)?(?:有|包括|是|为|如)[：:]?\s*([^，。；：]{2,120})|\b(?:examples|representatives|members|(?:well-known|popular|famous|notable|common|typical|classic|representative|prominent)(?: \w+)? (?:models|architectures|networks|algorithms|examples))\s+(?:include|are|of it are)[:]?\s+([^.;:]{2,160})/i;
/** The sentence itself calls them models: then what it stands under holds them, class or not. */
const NAMED_MODELS = /(?:模型|算法|网络|架构)(?:主要)?(?:有|包括)|\b(?:models|architectures|networks|algorithms)\s+(?:include|are)/i;
const CLASSES = /(?:从|分为|包括|有|分成|包含|划分为|归为)\s*((?:[^，。；：]{1,40}?、){1,8}[^，。；：]{1,40}?)\s*(?:这|等)?(?:[二两三四五六七八九十]|\d{1,2})\s*(?:个|种|大|类)*(?:大分类|分类|类别|大类|分支|方向|类型|类)/;

/** A word of `LISTED`, `EXAMPLES` and `APPOSED` each: a sentence without any is not cut into clauses. */
const MAY_LIST = /等|代表|典型|常见|经典|知名|著名|主流|模型|网络|架构|\b(?:examples|representatives|members|models|architectures|networks|algorithms)\s/i;
const MAY_NAME_EXAMPLES = /such as|like|including|e\.g/;
/** "BERT、RoBERTa 等 Transformer 变体": the noun names the class by itself. */
const VARIANTS = /变体|变种/;

/** False for most text: nothing in it can name members of a class that it names too. */
export function mayNameMembers(text: string): boolean {
	return VARIANTS.test(text) || MAY_NAME_EXAMPLES.test(text);
}

/** List patterns, which may name concepts that stand nowhere else: members of a class, classes of a topic. */
export function membersOf(reading: NoteReading, node: OutlineNode, sentence: Passage): Statement[] {
	const { text } = sentence.inline;
	if (text.length > LONGEST) return [];
	const may = reading.subjectOf(node).length > 0 ? MAY_LIST : VARIANTS;
	const found = may.test(text) ? cutAt(sentence, (char) => char === "，").flatMap((clause) => membersOfClause(reading, node, clause)) : [];
	const named = [...(MAY_NAME_EXAMPLES.test(text) ? suchAs(reading, node, sentence, text) : []), ...classesIn(reading, node, sentence)];
	return named.length === 0 || isNegated(text) ? found : [...found, ...named];
}

function membersOfClause(reading: NoteReading, node: OutlineNode, clause: Passage): Statement[] {
	const { text } = clause.inline;
	const found = [...listed(reading, node, clause, text), ...examples(reading, node, clause, text), ...apposed(reading, node, clause, text)];
	return found.length === 0 || isNegated(text) ? [] : found;
}

/** "BERT、GPT4 等一大批优秀大模型": members of the section's class, variants where the noun says so. */
function listed(reading: NoteReading, node: OutlineNode, sentence: Passage, text: string): Statement[] {
	const found = text.includes("等") ? LISTED.exec(text) : null;
	if (found === null) return [];
	const pieces = namesBefore(sentence, text.slice(0, found.index));
	if (pieces.length < 2) return [];
	const noun = found[1]!;
	if (/变体|变种$/.test(noun)) return members(reading, pieces, variantHolders(reading, node, noun), "variantOf");
	return members(reading, pieces, classesFor(reading, node, noun), "broader");
}

function examples(reading: NoteReading, node: OutlineNode, clause: Passage, text: string): Statement[] {
	const found = EXAMPLES.exec(text);
	const list = found?.[1] ?? found?.[2];
	if (found === null || list === undefined) return [];
	const from = found.index + found[0].length - list.length;
	const pieces = cutAt(part(clause, from, from + list.length), (char) => char === "、" || char === ",").flatMap(splitAnd).map(leadingName);
	if (pieces.length === 0 || pieces.some((piece) => piece === null)) return [];
	const said = NAMED_MODELS.test(found[0]);
	const holders = reading.subjectOf(node).filter((subject) => said || isCategory(reading, node, subject) || namesOf(reading, subject).some((label) => MEMBER_NOUNS.some((noun) => label.toLowerCase().endsWith(noun))));
	return members(reading, pieces as Passage[], holders, "broader");
}

/** "多模态大模型Gemini": a name behind the noun of the section's class. */
function apposed(reading: NoteReading, node: OutlineNode, sentence: Passage, text: string): Statement[] {
	return [...text.matchAll(APPOSED)].flatMap((found) => {
		const from = found.index + found[0].length - found[2]!.length;
		const holders = classesFor(reading, node, found[1]!).filter((holder) => isCategory(reading, node, holder));
		return members(reading, [part(sentence, from, from + found[2]!.length)], holders, "broader");
	});
}

function suchAs(reading: NoteReading, node: OutlineNode, sentence: Passage, text: string): Statement[] {
	const found = SUCH_AS.exec(text);
	if (found === null) return [];
	const from = found.index + found[0].length - found[2]!.length;
	const pieces = cutAt(part(sentence, from, from + found[2]!.length), (char) => char === ",")
		.flatMap((piece) => splitAnd(piece))
		.map(leadingName)
		.filter((piece): piece is Passage => piece !== null);
	const noun = found[1]!.toLowerCase();
	if (pieces.length < 2 || !MEMBER_NOUNS.some((word) => noun.endsWith(word))) return [];
	if (noun.endsWith("variants")) return members(reading, pieces, variantHolders(reading, node, noun), "variantOf");
	const own = classesFor(reading, node, noun);
	if (own.length > 0) return members(reading, pieces, own, "broader");
	const words = found[1]!.split(" ");
	return [2, 3, 4].filter((length) => length <= words.length).flatMap((length) => members(reading, pieces, [labelName(words.slice(-length).join(" "))], "broader"));
}

/** "从 A、B、还有 C 三个大分类": classes of the survey's topic, or of the section's concept. */
export function classesIn(reading: NoteReading, node: OutlineNode, sentence: Passage): Statement[] {
	const { text } = sentence.inline;
	const subjects = text.length > LONGEST || !text.includes("、") ? [] : reading.subjectOf(node);
	const found = subjects.length === 0 ? null : CLASSES.exec(text);
	if (found === null) return [];
	const from = found.index + found[0].indexOf(found[1]!);
	const pieces = cutAt(part(sentence, from, from + found[1]!.length), (char) => char === "、" || char === ",");
	// 高级模型和技术 is one class; only the last piece of an enumeration joins two: "基于策略和Actor-Critic".
	const last = pieces.pop();
	const ends = last === undefined ? [] : last.inline.links.length > 0 || reading.isDescribed(last.inline.text) ? [last] : splitAnd(last);
	return [...pieces, ...ends].flatMap((piece) => {
		const opening = /^(?:以及|还有|和|与|及)?(?:[^A-Za-z]{0,8}的)?\s*/.exec(piece.inline.text)![0].length;
		const words = piece.inline.links.length > 0 ? part(piece, piece.inline.links[0]!.start, piece.inline.links[0]!.end) : part(piece, opening, piece.inline.text.length);
		const evidence = evidenceOf(reading.facts, words, "prose");
		const link = words.inline.links[0];
		const names = link === undefined ? namesIn(words, reading.facts.path) : [linkName(link, reading.facts.path)];
		return names.flatMap((name) => subjects.flatMap((subject) => [
			relation(name, "broader", subject, evidence, link === undefined ? "both" : "to", "suggested"),
			type(name, "category", "word", evidence),
		]));
	});
}

function members(reading: NoteReading, pieces: readonly Passage[], holders: readonly ConceptName[], kind: "broader" | "variantOf"): Statement[] {
	return holders.flatMap((holder) =>
		pieces.flatMap((piece) => {
			const evidence = evidenceOf(reading.facts, piece, "prose");
			return namesIn(piece, reading.facts.path).filter((name) => nameText(name) !== nameText(holder)).map((name) => relation(name, kind, holder, evidence, "to", "suggested"));
		}),
	);
}

/** The section's concept where it is a class that the noun can mean: its name ends with the same noun. */
function classesFor(reading: NoteReading, node: OutlineNode, noun: string): readonly ConceptName[] {
	if (/其他|其它|别的|相比|类似|以往|传统|\bother\b|\bunlike\b|\bprevious\b|\bearlier\b/i.test(noun)) return [];
	const tail = MEMBER_NOUNS.find((word) => noun.endsWith(word)) ?? noun;
	const core = hasCjk(tail) ? tail.slice(-2) : tail.replace(/s$/, "");
	return reading.subjectOf(node).filter((subject) => namesOf(reading, subject).some((label) => label.toLowerCase().replace(/s$/, "").endsWith(core)));
}

function namesOf(reading: NoteReading, name: ConceptName): readonly string[] {
	return name.by === "note" ? [reading.title.label, ...reading.title.altLabels] : labelsOf(name);
}

function isCategory(reading: NoteReading, node: OutlineNode, holder: ConceptName): boolean {
	for (let at: OutlineNode | null = node; at !== null; at = at.parent) {
		const concept = reading.concepts.get(at);
		if (concept !== undefined) return concept.type === "category" && concept.names.includes(holder);
	}
	return false;
}

function variantHolders(reading: NoteReading, node: OutlineNode, noun: string): readonly ConceptName[] {
	const named = /^(?:的)?\s*([A-Za-z][A-Za-z0-9.+-]*)\s*(?:的)?(?:变体|变种)/.exec(noun) ?? /\b([A-Z][A-Za-z0-9.+-]*) variants$/i.exec(noun);
	return named === null ? reading.subjectOf(node) : [labelName(named[1]!)];
}

/** The names that end a stretch of text, joined by 、: the first may have other words before it. */
function namesBefore(sentence: Passage, text: string): Passage[] {
	const start = Math.max(...["，", "。", "；", "：", "("].map((mark) => text.lastIndexOf(mark))) + 1;
	const pieces = cutAt(part(sentence, start, text.length), (char) => char === "、" || char === ",").flatMap((piece) => splitAnd(piece));
	const names = pieces.map((piece, index) => (index === 0 ? trailingName(piece) : wholeName(piece)));
	return names.every((name) => name !== null) ? (names) : [];
}

function splitAnd(piece: Passage): Passage[] {
	const found = /^(.{1,40}?)(?:\s+(?:and|or)\s+|\s*(?:以及|和|与)\s*)(.{1,40})$/.exec(piece.inline.text);
	if (found === null) {
		const and = /^(?:and|or|以及|和|与)\s*/.exec(piece.inline.text);
		return [and === null ? piece : part(piece, and[0].length, piece.inline.text.length)];
	}
	const { length } = piece.inline.text;
	return [part(piece, 0, found[1]!.length), part(piece, length - found[2]!.length, length)];
}

function wholeName(piece: Passage): Passage | null {
	const { text } = piece.inline;
	return isName(text) || piece.inline.links.length > 0 ? piece : null;
}

function trailingName(piece: Passage): Passage | null {
	if (wholeName(piece) !== null) return piece;
	const { text } = piece.inline;
	const found = /[A-Z][A-Za-z0-9.+-]*(?: [A-Z0-9][A-Za-z0-9.+-]*){0,3}$/.exec(text.slice(-60));
	return found === null || !isName(found[0]) ? null : part(piece, text.length - found[0].length, text.length);
}

function leadingName(piece: Passage): Passage | null {
	const { text } = piece.inline;
	if (isName(text)) return piece;
	const found = /^[A-Z][A-Za-z0-9.+-]*(?: [A-Z0-9][A-Za-z0-9.+-]*){0,3}/.exec(text);
	return found === null || !isName(found[0]) ? null : part(piece, 0, found[0].length);
}

/** Coined, capitalised as names are, or ending as names of models do. */
function isName(words: string): boolean {
	if (words.length > 40) return false;
	if (hasCjk(words)) return endsLike(words, MODEL_ENDINGS) && words.length <= 12;
	const list = words.split(" ");
	return list.length <= 4 && /^[A-Z]/.test(words) && list.every((word) => isCoined(word) || /^[A-Z0-9][A-Za-z0-9.+-]*$/.test(word)) && words.length >= 2;
}

import { simplify } from "../vocabulary/foldWord.ts";
import type { RelationType } from "../vocabulary/terms.ts";
import { SUBJECT_OPENINGS } from "../vocabulary/words/proseWords.ts";
import { withoutGenericNoun } from "./conceptNames.ts";
import { isModelName } from "./modelName.ts";
import type { ConceptName } from "./statement.ts";

export interface SentenceRelation {
	readonly subject: string;
	readonly relation: RelationType;
	readonly object: ConceptName;
	/** The clause goes on about the subject that its sentence began with. */
	readonly goesOn: boolean;
}

interface Form {
	/** Found at the verb; what stands before it is the subject. */
	readonly pattern: RegExp;
	readonly relation: RelationType;
	/** The verb says little by itself: the object must be written as a name. */
	readonly proper?: boolean;
}

const NAME = String.raw`([A-Za-z0-9\u3400-\u9fff][^，,。；;：:、（）()\[\]的了是]{0,30}?)`;
const EN_NAME = String.raw`((?:[A-Za-z0-9][\w.+-]*)(?: [A-Za-z0-9][\w.+-]*){0,4}?)`;
const EN_STOP = String.raw`(?=$|[,.;:()\[\]—–]| -|\s+(?:that|which|with|by|for|to|and|using|but|specifically|designed|introduced|proposed|where|in|on|developed|at|from|as|because|capable|having|trained|who|models?|architectures?|networks?)\b)`;
const EN_ARTICLE = String.raw`(?:the |an? |standard |vanilla |traditional |original |basic |classic |so-called )*`;

const FORMS: readonly Form[] = [
	{ pattern: new RegExp(String.raw`(?:是|属于|可看作|可视为|可以看作是?|可以视为|作为)\s*${NAME}\s*的\s*(?:一种|一个|一类|其中一种)?(?:的)?[\u3400-\u9fff]{0,6}?(?:变体|变种|版本|版(?![\u3400-\u9fff])|改进型|特例|特殊形式)`), relation: "variantOf" },
	{ pattern: new RegExp(String.raw`(?:是|属于)\s*(?:对)?\s*${NAME}\s*的\s*(?:一种|一个|一类)?(?:重要|直接)?(?:的)?(?:扩展|延伸|推广|衍生|改进|简化)(?:$|[，,。；;、])`), relation: "basedOn" },
	{ pattern: new RegExp(String.raw`(?:主要|通常|完全|也|都|就)?(?:是)?(?:基于|建立在|构建于|构建在)\s*${NAME}\s*(?:的|之上|上|构建|发展|改进|提出|而|进行|设计|实现)?(?:$|[，,。；;、的基构发改提而进设]|\s)`), relation: "basedOn" },
	{ pattern: new RegExp(String.raw`(?:是)?(?:由|从|源自|衍生自|派生自|改进自)\s*${NAME}\s*(?:改进|演化|发展|演变|扩展|衍生|派生)(?:而来|而成|得到|出来)`), relation: "basedOn" },
	{ pattern: new RegExp(String.raw`(?:是)?(?:将|把|对|在)\s*${NAME}\s*(?:的基础上|基础上)?(?:进行|做|加以|加)?了?(?:一些|适当|进一步)?的?(?:改造|改进|扩展|简化|修改)`), relation: "basedOn" },
	{ pattern: new RegExp(String.raw`(?:是)?(?:在|以)\s*${NAME}\s*(?:的)?(?:基础上|之上|为基础|为骨干|为主干)`), relation: "basedOn", proper: true },
	{ pattern: new RegExp(String.raw`(?:源自|衍生自|派生自|改进自|改编自|继承自|脱胎于|演化自)\s*${NAME}(?:$|[，,。；;、的\s])`), relation: "basedOn", proper: true },
	{ pattern: new RegExp(String.raw`\b(?:is|are|was)\s+(?:essentially |basically |also |simply |just |in fact |actually )?(?:an?|the|one)\s+(?:[\w-]+ ){0,3}?(?:variant|variation|type|kind|version|special case|simplification|form)\s+of\s+${EN_ARTICLE}${EN_NAME}${EN_STOP}`, "i"), relation: "variantOf" },
	{ pattern: new RegExp(String.raw`\b(?:are|were)\s+(?:all |both )?(?:[\w-]+ ){0,2}?(?:variants|versions|variations)\s+of\s+${EN_ARTICLE}${EN_NAME}${EN_STOP}`, "i"), relation: "variantOf", proper: true },
	{ pattern: new RegExp(String.raw`\b(?:is|are|was)\s+(?:an?|the)\s+(?:[\w-]+ ){0,3}?(?:extension|improvement|generali[sz]ation|successor|descendant|adaptation)\s+(?:of|to|on|over)\s+${EN_ARTICLE}${EN_NAME}${EN_STOP}`, "i"), relation: "basedOn" },
	{ pattern: new RegExp(String.raw`\b(?:is|are|was)\s+(?:\w+ly )?(?:based on|built on|built on top of|derived from|built upon)\s+${EN_ARTICLE}${EN_NAME}${EN_STOP}`, "i"), relation: "basedOn" },
	{ pattern: new RegExp(String.raw`\b(?:(?:is|are|was)\s+(?:an?\s+)?(?:[\w-]+ ){0,4}?(?:built on|based on|derived from|adapted from|distilled from|initiali[sz]ed from)|(?:evolved|descends|derives) from)\s+${EN_ARTICLE}${EN_NAME}${EN_STOP}`), relation: "basedOn", proper: true },
	{ pattern: new RegExp(String.raw`\b(?:extends|builds on|builds upon|improves on|improves upon|generali[sz]es|simplifies|augments|modifies)\s+${EN_ARTICLE}${EN_NAME}${EN_STOP}`), relation: "basedOn", proper: true },
];

/** Forms at the beginning of a description, whose subject is whatever is described there. */
const ELIDED: readonly Form[] = [
	{ pattern: new RegExp(String.raw`^(?:是)?(?:基于|源自|改进自|在)\s*${NAME}\s*(?:的|之上|基础上|（|\(|$|[，,。；;、\s])`), relation: "basedOn", proper: true },
	{ pattern: new RegExp(String.raw`^(?:是)?\s*${NAME}\s*的\s*(?:一种|一个)?(?:的)?[\u3400-\u9fff]{0,6}?(?:变体|变种|版本|版(?![\u3400-\u9fff])|改进型|特例)`), relation: "variantOf", proper: true },
	{ pattern: new RegExp(String.raw`^(?:(?:An?|The)\s+)?(?:[\w-]+ ){0,3}?(?:variant|variation|version|type|kind|special case)\s+of\s+${EN_ARTICLE}${EN_NAME}${EN_STOP}`, "i"), relation: "variantOf", proper: true },
	{ pattern: new RegExp(String.raw`^(?:(?:(?:An?|The)\s+)?(?:[\w-]+ ){0,3}?(?:extension|improvement|successor|adaptation)\s+(?:of|to|on|over)|(?:based|built|builds|improves) (?:on|upon)|derived from|extends|generali[sz]es|simplifies|augments|modifies)\s+${EN_ARTICLE}${EN_NAME}${EN_STOP}`, "i"), relation: "basedOn", proper: true },
];

/** The words that one of the forms cannot do without. */
const MAY_RELATE = /变体|变种|版|改进|特例|特殊形式|扩展|延伸|推广|衍生|派生|演化|发展|演变|基于|建立在|构建|改造|简化|修改|基础|之上|为骨干|为主干|源自|改编自|继承自|脱胎于|(?:variant|variation|type|kind|version|special case|simplification|form|extension|improvement|generali[sz]ation|successor|descendant|adaptation)s?\s|based on|built|derived from|adapted from|distilled from|initiali[sz]ed from|(?:evolved|descends|derives) from|extends|builds|improves|generali[sz]es|simplifies|augments|modifies/i;
const LONGEST = 600;
const openings = [...SUBJECT_OPENINGS].sort((a, b) => b.length - a.length);

/** False for most text: none of the forms can be found in it. */
export function mayRelate(text: string): boolean {
	return MAY_RELATE.test(simplify(text));
}

/**
 * Two-ended patterns of one sentence. Both ends are only names: whether such concepts exist is for others to find.
 * The subject is empty where the sentence or its clause begins with the pattern, as descriptions do.
 */
export function relationsOfSentence(sentence: string): SentenceRelation[] {
	if (sentence.length > LONGEST || !mayRelate(sentence)) return [];
	const found: SentenceRelation[] = [];
	const plain = simplify(sentence);
	const look = ({ pattern, relation, proper }: Form, elided: boolean) => {
		const match = pattern.exec(plain);
		if (match === null) return;
		const from = match.index + match[0].lastIndexOf(match[1]!);
		const object = bareObject(sentence.slice(from, from + match[1]!.length));
		if (object.length < 2 || (proper === true && !isModelName(object, true))) return;
		const before = sentence.slice(0, match.index);
		// "SAM 由 Meta 提出，是一个基于 ViT 的…": the clause goes on about the sentence's subject.
		const goesOn = /[，,]\s*(?:是)?(?:一[个种类])?$/.test(before) && isModelName(object, true);
		const subjects = elided || goesOn ? [""] : (enumerated(before) ?? [subjectIn(before)]);
		const second = AND.exec(sentence.slice(match.index + match[0].length))?.[1];
		for (const name of second !== undefined && isModelName(object, true) && isModelName(second, true) ? [object, second] : [object]) {
			for (const subject of subjects) if (subject !== null && subject.toLowerCase() !== name.toLowerCase()) found.push({ subject, relation, goesOn: goesOn && !elided, object: { by: "label", label: name, altLabels: [] } });
		}
	};
	for (const form of FORMS) look(form, false);
	if (found.length === 0) for (const form of ELIDED) look(form, true);
	const sayings = new Map(found.map((each) => [`${each.subject}\n${each.object.by === "label" ? each.object.label : ""}\n${each.relation}`, each]));
	return [...sayings.values()];
}

const AND = /^\s*(?:and|和|与|以及)\s*(?:the )?([A-Z][\w.+-]*(?: [A-Z0-9][\w.+-]*){0,2})/;
const PART_OF_MODEL = /^([A-Z][\w.+-]*(?: [A-Z0-9][\w.+-]*)*)\s*(?:编码器|解码器|骨干|主干|[Ee]ncoder|[Dd]ecoder|[Bb]ackbone)$/;

/** "Transformer编码器", "BERT encoder": built on a part of it is built on it. */
function bareObject(words: string): string {
	const object = withoutGenericNoun(words.trim());
	return PART_OF_MODEL.exec(object)?.[1] ?? object;
}

/** "RoBERTa、ALBERT 和 DistilBERT 都": several models in a row, each of them the subject. */
function enumerated(before: string): readonly string[] | null {
	const clause = before.slice(Math.max(...["，", "；", ";", "：", ":", "。", "—", "("].map((mark) => before.lastIndexOf(mark))) + 1).replace(/(?:都|均|也|皆)?\s*(?:是)?\s*$/, "");
	if (clause.length > 120) return null;
	const names = clause.split(/\s*(?:、|, and |, | and |和|与|以及)\s*/).map((name) => name.trim());
	return names.length >= 2 && names.every((name) => isModelName(name, true)) ? names : null;
}

/** As written: openings and closings are known by their simplified characters. */
function subjectIn(before: string): string | null {
	const plain = simplify(before);
	const subject = subjectBefore(plain);
	const at = subject === null ? -1 : plain.lastIndexOf(subject);
	return at < 0 ? subject : before.slice(at, at + subject!.length);
}

/** The words from the last break of the sentence on, without what only leads over to them. */
function subjectBefore(before: string): string | null {
	let words = before.slice(Math.max(...["，", ",", "；", ";", "：", ":", "。", "、", "—", "("].map((mark) => before.lastIndexOf(mark))) + 1).trim();
	words = words.replace(/[（(][^）)]*[)）]\s*$/, "").trim();
	for (let round = 0; round < 4; round++) {
		const opening = openings.find((open) => words.toLowerCase().startsWith(open) && words.length > open.length && (/[\u3400-\u9fff]/.test(open) || words[open.length] === " "));
		if (opening === undefined) break;
		words = words.slice(opening.length).trim();
	}
	words = withoutGenericNoun(words.replace(/(?:是一[种个类]|是|也|就|则|都|其实|本质上|实际上)$/, "").trim());
	return words.length < 1 || words.length > 40 ? null : words;
}

import type { RelationType } from "../vocabulary/terms.ts";

/** A relation to another thing, as a few words behind a name state it: "基于RNN的扩展", "a type of RNN". */
export interface Qualifier {
	readonly relation: RelationType;
	/** The other thing, as written. */
	readonly name: string;
}

const LONGEST = 80;

interface Form {
	readonly pattern: RegExp;
	readonly relation: RelationType;
}

/** Anchored at both ends, so that a remark with more to say is none. */
const FORMS: readonly Form[] = [
	{ pattern: /^(?:通常|一般|主要|大多|多|都)?(?:是)?基于\s*([^的，,。；;]{1,40}?)\s*的(?:一种)?(?:变体|变种)$/, relation: "variantOf" },
	{ pattern: /^(?:通常|一般|主要|大多|多|都)?(?:是)?基于\s*([^的，,。；;]{1,40}?)\s*(?:的(?:一种)?(?:扩展|改进|改造|优化|架构|模型|结构|框架|改良|升级))?$/, relation: "basedOn" },
	{ pattern: /^(?:源自|来源于|衍生自|派生自|改进自|改自|简化自|扩展自|演化自|脱胎于|继承自|由)\s*([^，,。；;]{1,40}?)\s*(?:改进而来|演化而来|发展而来|扩展而来|衍生而来)?$/, relation: "basedOn" },
	{ pattern: /^(?:是)?\s*([^，,。；;的]{1,40}?)\s*的(?:一种|一个)?(?:变体|变种|改进版本?|改进型|简化版本?|升级版本?|轻量版本?|增强版本?|特例)$/, relation: "variantOf" },
	{ pattern: /^([A-Z][A-Za-z0-9.+-]{1,20})\s*(?:变体|变种|改进版本?|简化版本?|升级版本?|轻量版本?|增强版本?)$/, relation: "variantOf" },
	{ pattern: /^(?:是)?\s*([^，,。；;的]{1,40}?)\s*的(?:一种|一个)?(?:扩展|延伸|推广|改进|改造)$/, relation: "basedOn" },
	{ pattern: /^(?:(?:is|are)\s+)?(?:an?\s+|the\s+)?(?:\w+\s+){0,2}?(?:variant|variation|type|kind|improved version|simplified version|special case|lightweight version|version)\s+of\s+(?:the\s+|an?\s+)?([^,;()]{1,60})$/i, relation: "variantOf" },
	{ pattern: /^(?:usually |often |typically |mostly |generally )?(?:based on|built on|derived from|builds on|extends|(?:an?\s+)?extension of|(?:an?\s+)?improvement (?:of|on))\s+(?:the\s+|an?\s+)?([^,;()]{1,60})$/i, relation: "basedOn" },
];

/** A word of each form: most words have none. */
const MAY_QUALIFY = /[变自由版]|基于|来源于|改进|特例|扩展|延伸|推广|改造|\sof\s|(?:based|built|builds|improvement)\s|derived|exten/i;

/** The relation that the words state, and nothing but it; null for any other words. */
export function qualifierOf(words: string): Qualifier | null {
	if (words.length > LONGEST || !MAY_QUALIFY.test(words)) return null;
	for (const { pattern, relation } of FORMS) {
		const found = pattern.exec(words);
		if (found !== null && found[1]!.trim() !== "") return { relation, name: found[1]!.trim() };
	}
	return null;
}

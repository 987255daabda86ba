import { simplify } from "../vocabulary/foldWord.ts";

const NEGATED = /不是|不要|不建议|不推荐|不宜|不用于|并非|并不|不属于|不基于|没有|而非|而不|不同于|无需|不再|不适|不能|无法|未必|难以|不等于|别于|取代|替代|抛弃|摒弃|\bnot\b|n['’]t\b|\bno longer\b|\bunlike\b|\brather than\b|\binstead of\b|\bwithout\b|\bneither\b|\bnor\b|\bnever\b|\bno\b|\bavoid/i;

/** True where a sentence holds a word that may turn it around: nothing is read from such sentences. */
export function isNegated(sentence: string): boolean {
	return NEGATED.test(simplify(sentence));
}

const UNSURE = /[?？]|吗|是否|也许|可能是|似乎|据说|假如|如果|\b(?:maybe|perhaps|might|could be|seems?|allegedly|if|whether|supposedly)\b/i;

/** True where a sentence asks or doubts. */
export function isUnsure(sentence: string): boolean {
	return UNSURE.test(sentence);
}

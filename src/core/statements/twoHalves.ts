import { type Passage, part } from "./passage.ts";

const GOOD = /^\s*(?:✅|✔|☑|✓|👍|➕|\(\+\)|（\+）|\+\s|[（(]优[)）]|pros?\s*[:：]|优\s*[:：])/iu;
const BAD = /^\s*(?:❌|✘|✗|✖|👎|➖|⚠|\(-\)|（-）|[\u2212-]\s|[（(]缺[)）]|cons?\s*[:：]|缺\s*[:：])/iu;

/** 1 for a line marked as good (✅, +), -1 for one marked as bad (❌, −), 0 for an unmarked one. */
export function polarity(text: string): 1 | 0 | -1 {
	const start = text.slice(0, 12);
	if (GOOD.test(start)) return 1;
	return BAD.test(start) ? -1 : 0;
}

const HALVES = /(?:它|其|该模型|模型)?(?:的)?(?:主要|最大|明显)?(?:的)?(优点|優點|优势|優勢|好处|缺点|缺點|不足|局限性?|劣势|弊端|\b(?:advantages?|strengths?|pros|benefits?|disadvantages?|weakness(?:es)?|cons|limitations?|drawbacks?|downsides?)\b)\s*(?:主要)?(?:是|在于|有|包括|为|：|:|\bare\b|\bis\b|\binclude[sd]?\b)(?:\s*that\b|于)?\s*/gi;
/** The words of `HALVES` that every match holds. */
const MAY_WEIGH = /[优優]点|[優优]點|[优優][势勢]|好处|缺[点點]|不足|局限|劣势|弊端|advantage|strength|pros|benefit|weakness|cons|limitation|drawback|downside/i;
const STRENGTHS = /^(?:优|優|好处|advantage|strength|pro|benefit)/i;

export interface Half {
	readonly role: "strength" | "weakness";
	readonly words: Passage;
}

/** A quick answer: false where `twoHalves` would find nothing. */
export function weighs(text: string): boolean {
	return MAY_WEIGH.test(text);
}

const OF_THE_SUBJECT = /^(?:其|它|该(?:模型|网络|算法|方法))?(?:的)?(?:主要|最大|明显)?的?$|^(?:the|its|their|one|a)?\s?(?:main|key|major|biggest|chief|primary|only)?$/i;

/** The words before the first half, where its subject may be named; empty where a pronoun or nothing stands there. */
export function beforeHalves(text: string): string {
	const before = text.slice(0, Math.max(0, text.search(MAY_WEIGH))).replace(/\bdis$/i, "").trim();
	return OF_THE_SUBJECT.test(before) ? "" : before;
}

/** "优点是A、B，缺点是C": what stands behind each of the two words, up to the next or the end. */
export function twoHalves(line: Passage): Half[] {
	const { text } = line.inline;
	if (!MAY_WEIGH.test(text)) return [];
	const found = [...text.slice(0, 2000).matchAll(HALVES)].filter((match) => !/dis$/i.test(text.slice(Math.max(0, match.index - 3), match.index)));
	return found.map((match, index) => {
		const from = match.index + match[0].length;
		const next = found[index + 1]?.index ?? text.length;
		const cut = text.slice(from, next).search(/[，,]?\s*(?:但是?|然而|不过|while|but|however)\s*$/i);
		return { role: STRENGTHS.test(match[1]!) ? "strength" : "weakness", words: part(line, from, cut >= 0 ? from + cut : next) };
	});
}

import type { TextRange } from "./inlineText.ts";

/** "仍然是RNN的那些缺点": a claim that stands for all claims of another concept. */
export interface Inherited extends TextRange {
	/** The other concept, as written. */
	readonly from: string;
	readonly role: "strength" | "weakness" | "task";
	readonly mode: "adopts" | "drops";
}

const ROLES: ReadonlyMap<string, Inherited["role"]> = new Map(Object.entries({
	优点: "strength", 优势: "strength", 长处: "strength", 缺点: "weakness", 劣势: "weakness", 局限性: "weakness", 局限: "weakness", 不足: "weakness", 弱点: "weakness", 缺陷: "weakness", 限制: "weakness", 应用: "task", 任务: "task", 应用场景: "task", 适用场景: "task",
	advantages: "strength", strengths: "strength", benefits: "strength", disadvantages: "weakness", weaknesses: "weakness", limitations: "weakness", drawbacks: "weakness", shortcomings: "weakness", applications: "task", "use cases": "task",
} satisfies Readonly<Record<string, Inherited["role"]>>));

const ROLE_ZH = "优点|优势|长处|缺点|劣势|局限性|局限|不足|弱点|缺陷|限制|应用场景|适用场景|应用|任务";
const ROLE_EN = "advantages|strengths|benefits|disadvantages|weaknesses|limitations|drawbacks|shortcomings|applications|use cases";
const NAME = String.raw`[A-Za-z0-9\u3400-\u9fff][A-Za-z0-9\u3400-\u9fff .+-]{0,30}?`;

const ADOPTS = [
	new RegExp(String.raw`(?:仍然|依然|依旧|仍|还|同样|也)(?:会)?(?:是|有着|有|存在着?|具有|具备|继承|保留)了?\s*(${NAME})\s*(?:的|所有的)(?:那些|这些|全部|所有|部分|大部分)?(?:的)?(${ROLE_ZH})`),
	new RegExp(String.raw`(?:继承|沿用|保留)了?\s*(${NAME})\s*的(?:那些|这些|全部|所有|大部分)?(?:的)?(${ROLE_ZH})`),
	new RegExp(String.raw`(?:与|和|同)\s*(${NAME})\s*(?:有|具有|存在)?(?:着)?(?:相同|一样|类似|同样)的(${ROLE_ZH})`),
	new RegExp(String.raw`\b(?:shares?|inherits?|keeps?|retains?|still (?:has|have)|also (?:has|have)|suffers? from)\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:same\s+)?(${ROLE_EN})\s+(?:of|as|with)\s+(?:the\s+|an?\s+)?(${NAME})(?=$|[.,;:)])`, "i"),
];

const DROPS = [
	new RegExp(String.raw`(?:克服|避免|摆脱|消除|没有|弥补)了?\s*(${NAME})\s*的(?:那些|这些|全部|所有|主要)?(?:的)?(${ROLE_ZH})`),
	new RegExp(String.raw`\b(?:overcomes?|avoids?|removes?|eliminates?|without)\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?(${ROLE_EN})\s+of\s+(?:the\s+|an?\s+)?(${NAME})(?=$|[.,;:)])`, "i"),
];

const LONGEST = 600;

/** Finds words that pass another concept's claims on, or say that they are gone; null where there are none. */
export function inheritanceIn(text: string): Inherited | null {
	const words = text.slice(0, LONGEST);
	for (const [mode, forms] of [["adopts", ADOPTS], ["drops", DROPS]] as const) {
		for (const form of forms) {
			const found = form.exec(words);
			if (found === null) continue;
			const [first, second] = [found[1]!.trim(), found[2]!.trim()];
			const role = ROLES.get(second.toLowerCase()) ?? ROLES.get(first.toLowerCase());
			const from = ROLES.has(second.toLowerCase()) ? first : second;
			if (role !== undefined && from !== "") return { from, role, mode, start: found.index, end: found.index + found[0].length };
		}
	}
	return null;
}

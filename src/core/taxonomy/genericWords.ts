const TASK = "任务";

/** Words that say what kind of thing a name stands for, not which: "BERT模型" is BERT, "LLM大模型" an LLM. */
const GENERIC_WORDS = [
	"模型",
	"大模型",
	"网络",
	"神经网络",
	"架构",
	"结构",
	"算法",
	"方法",
	"技术",
	"框架",
	"系列",
	"家族",
	TASK,
	"model",
	"network",
	"net",
	"architecture",
	"algorithm",
	"method",
	"framework",
	"family",
];

/**
 * A name without a generic word at its end, as `nameKey` compares it; null where there is none, or nothing is left.
 * Only Latin names with a Chinese word, abbreviations with an English one, and names of tasks are sure to mean the
 * same without.
 */
export function withoutGenericWord(words: string, isAbbreviation: (key: string) => boolean): string | null {
	let best: string | null = null;
	for (const generic of GENERIC_WORDS) {
		if (!words.endsWith(generic) || words.length === generic.length) continue;
		const rest = words.slice(0, -generic.length).trim().replaceAll(" ", "");
		const sure = /^[a-z]/.test(generic)
			? words.endsWith(` ${generic}`) && isAbbreviation(rest)
			: generic === TASK || /^[a-z0-9.+]+$/.test(rest);
		if (sure && rest.length > 1 && (best === null || rest.length < best.length)) best = rest;
	}
	return best;
}

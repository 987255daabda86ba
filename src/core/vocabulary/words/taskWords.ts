/** Verbs and openings before an enumeration of tasks. */
export const TASK_OPENINGS: readonly string[] = [
	"广泛应用于", "广泛用于", "主要应用于", "主要用于", "常应用于", "常用于", "多用于", "适用于", "应用于", "可用于", "用于", "适合处理", "适合用于", "更适合", "最适合", "适合", "特别适合", "尤其适合", "擅长处理", "擅长", "包括", "包含", "例如", "比如", "如", "主要有", "有", "处理", "解决", "主要包括", "常见于", "在",
	"widely used for", "widely used in", "commonly used for", "commonly used in", "mainly used for", "used for", "used in", "suitable for", "best suited for", "well suited for", "ideal for", "good for", "best for", "such as", "including", "e.g.", "applied to", "applied in", "well-suited for", "great for", "useful for", "especially", "for example", "particularly", "tasks such as", "tasks like",
];

/** What closes an enumeration of tasks and is no part of its last one. */
export const TASK_CLOSINGS: readonly string[] = [
	"等等", "等任务", "等领域", "等方面", "等场景", "等应用", "等问题", "等应用场景", "等自然语言处理任务", "等NLP任务", "等视觉任务", "等多个领域", "等多种任务", "等下游任务", "等多种场景", "等序列任务", "等图像任务", "等",
	"and so on", "and more", "and others", "etc", "etc.",
];

/** Parts that show that a piece is a sentence rather than the name of a task. */
export const SENTENCE_PARTS: readonly string[] = ["可以", "能够", "需要", "不", "因为", "所以", "但", "由于", "通过", "将", "使", "被", "了", "它", "我们", "这", "是", "对于", "当", "而", "会", "如果", "已经", "没有", "时候", "以便", "从而", "其中", "之一"];

/** Words of names that hold one of these parts without being sentences. */
export const NAMES_WITH_SENTENCE_PARTS: readonly string[] = ["会议", "会话", "会计", "会员", "会诊", "社会", "机会", "不确定性", "不平衡", "不均衡", "不规则", "不完全", "使用者", "了解", "当前", "将来", "是非"];

export const SENTENCE_WORDS: readonly string[] = ["is", "are", "was", "can", "could", "will", "would", "because", "it", "its", "we", "you", "they", "that", "which", "when", "where", "this", "these", "has", "have", "not", "no", "should", "must", "been", "be", "use", "uses", "using", "used", "the"];

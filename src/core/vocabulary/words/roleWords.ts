import type { MeaningCode } from "../meaning.ts";

/**
 * Words of headings, labels and table headers, counted in public vaults. To teach a word, add it here, or in
 * settings under properties. Compared after folding, so case, hyphens and underscores do not matter.
 */
export const ROLE_WORDS: Readonly<Record<MeaningCode, { readonly zh: readonly string[]; readonly en: readonly string[] }>> = {
	strength: {
		zh: ["优点", "优势", "好处", "长处", "强项", "亮点", "好在哪里", "优越性", "优势所在", "优点总结"],
		en: ["advantages", "advantage", "benefits", "benefit", "strengths", "strength", "pros", "pro", "merits", "merit", "upsides", "upside", "strong points", "strong point", "plus points", "good points", "what it does well", "where it shines", "positives", "why use it"],
	},
	weakness: {
		zh: ["缺点", "局限性", "局限", "劣势", "不足", "不足之处", "限制", "弱点", "短板", "缺陷", "边界条件", "存在的问题", "存在问题", "主要问题", "缺点总结", "挑战", "痛点", "弊端", "短处", "硬伤", "劣势与挑战", "限制与不足", "不足与局限"],
		en: ["disadvantages", "disadvantage", "limitations", "limitation", "limits", "weaknesses", "weakness", "cons", "con", "drawbacks", "drawback", "challenges", "challenge", "critiques", "critique", "shortcomings", "shortcoming", "downsides", "downside", "weak points", "weak point", "caveats", "pitfalls", "where it fails", "where it struggles", "what it does badly", "negatives"],
	},
	mixed: {
		zh: ["优缺点", "优缺点分析", "优劣势", "优劣", "优劣分析", "优劣势分析", "利弊", "优缺点对比", "优缺点总结"],
		en: ["pros/cons", "pros cons", "tradeoffs pros cons"],
	},
	suitedFor: {
		zh: [
			"适用场景", "应用", "应用场景", "应用领域", "适用领域", "适用任务", "任务", "实际应用", "典型应用", "适用范围", "使用场景", "应用方向",
			"应用范围", "适用问题", "适合任务", "适合场景", "适用于", "适合", "擅长", "擅长任务", "典型任务", "典型场景", "常见应用", "主要应用", "用途",
			"典型应用场景", "实际应用场景", "应用任务", "适用情况", "适用情形", "应用案例", "应用实例", "典型用途", "主要用途", "应用举例", "擅长领域", "最适合", "何时使用", "何时用", "什么时候用", "什么场景用", "用在哪里", "用武之地", "可用于", "常用于", "多用于", "主要用于", "适合做什么", "能做什么", "推荐场景", "推荐使用场景", "适合的任务", "适用的任务", "适合的场景", "适用的场景", "适合的问题", "常用场景", "使用领域", "应用方面", "落地场景",
		],
		en: [
			"applications", "application", "use cases", "use case", "best for", "suitable for", "suited for", "well suited for", "tasks", "task", "used for",
			"good for", "ideal for", "common uses", "uses", "application areas", "applied to", "best suited for", "when to use it", "typical tasks",
			"suitable tasks", "use it for", "best use cases", "best use case", "great for", "when to use", "where to use", "where to use it", "when to choose it", "use for", "use it when", "use when", "works well for", "works best for", "good at", "excels at", "fits", "typical applications", "typical uses", "typical use", "typical use cases", "common applications", "real world applications", "where it is used", "recommended for", "target tasks", "suits", "used in", "commonly used for", "commonly used in", "mainly used for", "mostly used for", "best at", "example applications", "example uses", "application domains", "application scenarios",
		],
	},
	"inverse:suitedFor": {
		zh: ["推荐模型", "适用模型", "适合的模型", "适合模型", "首选模型", "可选模型", "推荐的模型", "推荐算法模型"],
		en: ["recommended models", "recommended model", "suitable models", "suitable model", "best models", "best model", "models to use", "preferred models", "suited models"],
	},
	"inverse:variantOf": {
		zh: ["变体", "变体与演进", "变种", "常见变体", "变体模型", "扩展", "改进模型", "改进与变体", "变体与改进", "变体与扩展", "衍生模型", "演化为", "演变为", "演进为", "发展为", "后继", "后续变体"],
		en: ["variants", "variant", "variations", "types", "descendants", "extensions", "evolved into", "evolves into", "flavors", "flavours", "subtypes", "successors", "variants and extensions"],
	},
	"inverse:basedOn": {
		zh: ["产出", "派生", "衍生", "衍生出"],
		en: ["derived models", "derivatives", "basis of", "basis for", "foundation of", "foundation for"],
	},
	variantOf: { zh: ["变体于", "变种自", "变体自", "是变体"], en: ["variant of", "is variant of", "variation of", "version of"] },
	basedOn: {
		zh: ["源自", "基于", "来源", "来源于", "衍生自", "派生自", "改进自", "继承自", "源于", "脱胎于", "前身"],
		en: ["derived from", "based on", "builds on", "built on", "extends", "inspired by", "predecessor", "predecessors", "originates from", "evolved from"],
	},
	broader: {
		zh: ["属于", "上级", "父级", "上位", "上位概念", "所属", "所属类别", "所属分类", "父类", "父概念", "父主题", "上层", "归类"],
		en: ["parents", "parent", "up", "broader", "is subclass of", "subclass of", "is a", "isa", "model family", "family", "parent topic", "parent topics", "supertopics", "superclass", "parent concept", "parent class", "subclassof", "instance of"],
	},
	"inverse:broader": {
		zh: ["下级", "子类", "子级", "下位", "下位概念", "子概念", "子主题", "子类型", "下层", "代表", "代表模型", "代表算法", "代表性模型", "代表网络", "典型代表", "典型模型", "典型算法", "常见模型", "常见算法", "常用模型", "常用算法", "经典模型", "经典算法", "主要模型", "主要算法", "代表作", "主流模型"],
		en: ["children", "child", "subtopics", "subtopic", "narrower", "subclasses", "has subclass", "sub topics", "subtopics and papers", "representative models", "representatives", "popular models", "popular architectures", "notable models", "common algorithms", "common models", "famous models", "well known models", "example models", "examples of models", "family members", "typical models"],
	},
	hierarchy: { zh: ["层级", "层次"], en: ["hierarchy"] },
	uses: {
		zh: ["部件", "依赖", "使用", "用到", "组件", "组成", "组成部分", "依赖于"],
		en: ["has part", "has parts", "part of", "requires", "depends on", "depends", "components", "parts", "prerequisites", "prerequisite"],
	},
	contrastsWith: {
		zh: ["对比", "区别于", "不同于", "相对于", "对照"],
		en: ["vs", "versus", "contrasts with", "contrast", "compared with", "compare with", "differs from", "opposite", "alternatives", "alternative to"],
	},
	related: {
		zh: ["相关", "相关概念", "相关模型", "相关笔记", "参见", "另见", "关联", "相关链接", "相关主题", "兄弟"],
		en: ["see also", "related", "related concepts", "related topics", "related to", "sister models", "related notes", "related models", "siblings", "enables", "links to", "similar", "similar to", "related papers"],
	},
	summary: {
		zh: ["描述", "简介", "摘要", "定义", "一句话", "一句话总结", "概要", "一句话概括", "一句话介绍"],
		en: ["description", "desc", "definition", "summary line", "tldr", "tl;dr", "abstract line", "in one sentence"],
	},
	year: {
		zh: ["年份", "提出时间", "提出年份", "发表时间", "发表年份", "发布时间", "发布年份", "诞生时间"],
		en: ["year", "introduced in", "year introduced", "proposed in", "published", "release year", "year proposed", "introduced"],
	},
	alias: {
		zh: ["别名", "又名", "又称", "同义词", "英文名", "英文全称", "全称", "缩写", "简称", "英文"],
		en: ["aliases", "alias", "also known as", "aka", "a.k.a.", "synonyms", "synonym", "abbreviation", "abbr", "acronym", "full name", "exact synonyms", "other names"],
	},
};

/** Words that stand before a role word without changing it. */
export const ROLE_QUALIFIERS: readonly string[] = [
	"主要", "典型", "常见", "面临的", "面临", "存在的", "核心", "实际", "关键", "具体", "突出", "显著", "其他", "一些", "模型", "算法", "网络", "方法", "主要的", "模型的", "它的", "其", "该模型的", "该模型", "算法的", "网络的",
	"key", "main", "common", "typical", "major", "practical", "real world", "primary", "some", "the", "its", "potential", "important", "current", "known", "notable", "general", "model", "popular", "famous", "well known", "example", "representative",
];

/** Role words that are safe as the ending of a heading without 的 before them ("CNN优点"): the others end too many compounds. */
export const SAFE_SUFFIXES: readonly string[] = [
	"优点", "缺点", "优缺点", "优势", "劣势", "局限性", "适用场景", "应用场景", "实际应用", "典型应用", "变体", "优势与不足",
	"advantages", "disadvantages", "limitations", "strengths", "weaknesses", "pros", "cons", "pros and cons", "applications", "use cases", "variants", "drawbacks", "benefits",
];

/** Labels that mean a weakness only where they stand as a label inside a model's section. */
export const LABEL_ONLY_WORDS: Readonly<Record<string, MeaningCode>> = { 问题: "weakness", 特长: "strength", 适合任务: "suitedFor", problems: "weakness", issues: "weakness", 例子: "inverse:broader", 举例: "inverse:broader", 示例: "inverse:broader", examples: "inverse:broader", example: "inverse:broader", models: "inverse:broader", algorithms: "inverse:broader" };

/** Role words that stand in texts about anything: they describe a concept, but do not show that there is one. */
export const AMBIGUOUS_WORDS: readonly string[] = [
	...Object.keys(LABEL_ONLY_WORDS), "扩展", "变化", "extensions", "types", "variations", "use", "uses", "任务", "task", "tasks", "适合", "限制", "challenges", "challenge", "应用案例", "案例", "用途", "来源", "基于", "使用", "依赖",
];

/** Labels whose lists are members of a class only where they list names below a section that describes it. */
export const EXAMPLE_WORDS: readonly string[] = ["例子", "举例", "示例", "example", "examples", "models", "algorithms"];

/** Words for variants that as often head a list of ideas: only what looks like a name counts below them. */
export const LOOSE_VARIANT_WORDS: readonly string[] = ["扩展", "extensions", "types", "variations"];

import type { MeaningCode } from "../vocabulary/meaning.ts";
import type { KnownConceptType } from "../vocabulary/terms.ts";

/** In which language property names are chosen. */
export type PropertyLanguage = "en" | "zh";

/**
 * Property names for a vault that shows none of its own. Aliases keep Obsidian's name, since links and the switcher
 * know no other. Each name must mean, to the vocabulary, what it stands for here.
 */
export const PREFERRED_PROPERTIES: Readonly<Record<PropertyLanguage, Readonly<Record<MeaningCode, string>>>> = {
	zh: {
		label: "标题",
		alias: "aliases",
		type: "类型",
		broader: "上级",
		"inverse:broader": "下级",
		variantOf: "变体于",
		"inverse:variantOf": "变体",
		basedOn: "基于",
		"inverse:basedOn": "衍生",
		suitedFor: "适用任务",
		uses: "使用",
		contrastsWith: "对比",
		related: "相关",
		mentions: "相关",
		strength: "优点",
		weakness: "缺点",
		year: "年份",
		summary: "简介",
	},
	en: {
		label: "title",
		alias: "aliases",
		type: "type",
		broader: "parent",
		"inverse:broader": "children",
		variantOf: "variant of",
		"inverse:variantOf": "variants",
		basedOn: "based on",
		"inverse:basedOn": "derived models",
		suitedFor: "tasks",
		uses: "uses",
		contrastsWith: "contrasts with",
		related: "related",
		mentions: "related",
		strength: "strengths",
		weakness: "weaknesses",
		year: "year",
		summary: "summary",
	},
};

export const PREFERRED_TYPES: Readonly<Record<PropertyLanguage, Readonly<Record<KnownConceptType, string>>>> = {
	zh: { category: "类别", model: "模型", task: "任务", concept: "概念" },
	en: { category: "category", model: "model", task: "task", concept: "concept" },
};

/** In which order a new note's properties stand where the vault gives no example. */
export const PREFERRED_ORDER: readonly MeaningCode[] = [
	"label",
	"alias",
	"type",
	"broader",
	"variantOf",
	"basedOn",
	"uses",
	"contrastsWith",
	"related",
	"suitedFor",
	"strength",
	"weakness",
	"year",
	"summary",
];

/** Properties that tell when a note was begun, folded: a new note gets the present moment. */
export const CREATED_WORDS: readonly string[] = [
	"创建时间", "创建日期", "建立时间", "建立日期", "新建时间", "日期", "created", "created at", "date created", "creation date", "date", "createdat", "ctime",
];

/** Properties that tell when a note was last changed, folded: for a new note that is now as well. */
export const UPDATED_WORDS: readonly string[] = ["修改时间", "更新时间", "修改日期", "更新日期", "updated", "modified", "last modified", "date modified", "updated at", "mtime"];

/** Properties that stay empty until someone has finished the note, folded. */
export const FINISHED_WORDS: readonly string[] = ["完成时间", "完成日期", "finished", "completed", "done", "finished at", "completed at"];

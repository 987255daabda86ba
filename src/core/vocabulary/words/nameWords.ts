/** Words in parentheses behind a name that remark on it and are no other name of it. */
export const REMARKS: readonly string[] = [
	"optional", "important", "baseline", "recommended", "todo", "new", "wip", "advanced", "basic", "ours", "paper", "continued", "cont", "required", "draft", "deprecated", "popular", "classic", "review", "example", "part", "best", "default", "large", "small", "base", "big", "gpu", "cpu",
];

/** Chinese parts that show a remark rather than a name. */
export const REMARK_PARTS: readonly string[] = [
	"的", "，", "、", "。", "适合", "适用", "用于", "推荐", "重点", "可选", "必", "更", "本文", "如", "论文", "简单", "重要", "待", "较", "最", "已", "未", "不", "仅", "或", "第", "上", "下", "了", "结果", "示例", "对比", "入门", "进阶", "基线", "原版",
];

/** Openings that introduce another name of the same thing. */
export const ALIAS_OPENINGS: readonly string[] = [
	"又称为", "又称", "又名", "也称为", "也称", "也叫", "简称", "即", "全称", "英文名", "英文", "缩写", "别名", "亦称", "中文名", "中文",
	"also known as", "also called", "aka", "a.k.a.", "short for", "i.e.", "abbreviated", "or",
];

/** First halves of a title with a colon that say what the note is, not what it is about. */
export const TITLE_KINDS: readonly string[] = [
	"论文笔记", "论文阅读", "笔记", "论文", "模型", "算法", "学习笔记", "读书笔记", "概念", "任务", "类别", "架构", "网络", "方法", "paper", "model", "note", "notes", "concept", "task", "architecture", "algorithm", "method", "category", "lecture", "chapter",
];

/** Adjectives before a name that are no part of it ("经典网络 ResNet"). */
export const NAME_OPENINGS: readonly string[] = ["经典模型", "经典网络", "常见模型", "代表模型", "代表", "模型", "算法", "网络", "案例", "论文", "经典", "框架", "典型模型", "主流模型"];

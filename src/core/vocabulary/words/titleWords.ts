/** Openings of a survey's title that are no part of its topic. */
export const TITLE_OPENINGS: readonly string[] = [
	"目前", "当前", "现在", "如今", "现今", "最新的", "最新", "常见的", "常见", "常用的", "常用", "主流的", "主流", "经典的", "经典", "几种", "几类", "各种", "各类", "一文读懂", "快速预览", "快速了解", "快速入门", "快速掌握", "全面解析", "全面了解", "带你了解", "一文看懂", "一文搞懂", "一文了解", "一文详解", "详解", "浅谈", "浅析", "深入理解", "深入浅出", "盘点", "汇总", "关于", "理解", "认识", "了解", "万字长文", "超详细", "我的", "有哪些",
	"a survey of", "a survey on", "survey of", "survey on", "an overview of", "overview of", "a brief overview of", "a brief introduction to", "an introduction to", "introduction to", "intro to", "a guide to", "guide to", "the", "types of", "variations of", "variants of", "families of", "a review of", "review of", "a comprehensive review of", "a comprehensive survey of", "understanding", "common", "popular", "main", "list of", "a list of", "notes on", "my notes on", "a taxonomy of", "taxonomy of", "a tour of", "summary of", "a summary of", "kinds of", "a comparison of", "major", "modern", "classic", "essential", "a catalog of", "catalog of", "an", "a",
];

/** Endings of a survey's title that are no part of its topic; any of them shows that the title names a topic. */
export const TITLE_ENDINGS: readonly string[] = [
	"有哪几种", "有哪些", "有几种", "有哪几类", "有什么", "是什么", "有哪些种类", "有哪些类型", "的种类", "的分类", "的类型", "种类", "分类", "类型", "综述", "概述", "总览", "概览", "一览", "一览表", "大全", "汇总", "盘点", "介绍", "简介", "入门", "入门笔记", "小结", "回顾", "知识点", "要点", "学习笔记", "笔记", "总结", "梳理", "整理", "详解", "全景", "图谱", "分类体系", "知识体系", "体系", "家族", "发展史", "发展历程", "演进", "简史", "谱系", "大合集", "合集", "速查", "速览", "指南", "及其应用", "与应用", "及应用", "原理与应用", "优缺点", "的优缺点", "优缺点总结", "优缺点对比", "优缺点分析", "应用场景", "及应用场景", "及优缺点", "的对比", "对比", "比较",
	"overview", "a survey", "survey", "a review", "review", "taxonomy", "an overview", "introduction", "notes", "summary", "guide", "cheat sheet", "cheatsheet", "primer", "at a glance", "explained", "landscape", "zoo", "catalog", "compared", "comparison", "a brief overview", "a comparison", "a primer", "a tour", "a taxonomy", "reference", "101", "and their applications", "and applications",
];

/** Kinds of learning: of a title that ends with 学习笔记 behind one of them, 学习 belongs to the name. */
export const LEARNING_KINDS: readonly string[] = [
	"深度", "机器", "强化", "迁移", "监督", "集成", "表示", "表征", "联邦", "对比", "度量", "在线", "增量", "持续", "主动", "模仿", "统计", "元", "任务", "样本", "流形", "字典", "课程", "终身", "特征", "图", "多模态", "生成式",
];

/** What may remain of a title without naming a topic. */
export const EMPTY_TOPICS: readonly string[] = [
	"模型", "模型架构", "架构", "算法", "网络", "笔记", "学习", "方法", "常见模型", "技术", "文章", "知识", "深度", "readme", "overview", "notes", "note", "models", "model", "architectures", "architecture", "survey", "introduction", "index", "home", "untitled", "summary", "algorithms", "methods",
];

/** Nouns a topic ends with where the title gives no other sign of being one. */
export const TOPIC_ENDINGS: readonly string[] = [
	"学习", "网络", "模型", "算法", "方法", "架构", "系统", "处理", "视觉", "智能", "技术", "机制", "注意力", "任务", "系列", "家族",
	"learning", "networks", "models", "algorithms", "methods", "architectures", "mechanisms", "techniques", "systems", "vision", "processing", "intelligence", "families", "variants", "transformers", "classifiers", "autoencoders",
];

/** Tags of journals, logs and minutes. */
export const DIARY_TAGS: readonly string[] = ["日记", "日志", "日报", "周报", "月报", "周记", "会议", "会议纪要", "会议记录", "随笔", "journal", "journals", "daily", "daily note", "daily notes", "diary", "weekly", "weekly note", "meeting", "meetings", "meeting notes", "minutes"];

/** Properties that only a journal has. */
export const DIARY_PROPERTIES: readonly string[] = ["mood", "weather", "心情", "天气", "sleep", "attendees", "participants", "与会人", "参会人", "参会人员"];

import type { MeaningCode } from "../meaning.ts";

/** Property names beyond the role words, which count as property names too. */
export const PROPERTY_WORDS: Readonly<Record<string, MeaningCode>> = {
	name: "label",
	title: "label",
	名称: "label",
	标题: "label",
	名字: "label",
	preflabel: "label",
	altlabel: "alias",
	altlabels: "alias",
	类型: "type",
	类别: "type",
	type: "type",
	kind: "type",
	concepttype: "type",
	分类: "broader",
	category: "broader",
	categories: "broader",
	class: "broader",
	"belongs to": "broader",
	"kind of": "broader",
	"type of": "broader",
	包含: "inverse:broader",
	包括: "inverse:broader",
	成员: "inverse:broader",
	includes: "inverse:broader",
	members: "inverse:broader",
	down: "inverse:broader",
	上级概念: "broader",
	上级分类: "broader",
	概述: "summary",
	summary: "summary",
	说明: "summary",
	年: "year",
	时间: "ignored",
	创建时间: "ignored",
	完成时间: "ignored",
	修改时间: "ignored",
	更新时间: "ignored",
	created: "ignored",
	updated: "ignored",
	modified: "ignored",
	date: "ignored",
	tags: "ignored",
	tag: "ignored",
	标签: "ignored",
	cssclasses: "ignored",
	cssclass: "ignored",
	publish: "ignored",
	position: "ignored",
};

/** Role words that are no property or field by themselves: as a name of a property they mean something else. */
export const NOT_AS_PROPERTY: readonly string[] = ["from", "up to", "types", "published", "introduced", "链接"];

/** Words whose presence in an unmapped property's name hints that it states a relation. */
export const RELATION_HINTS: readonly string[] = ["of", "from", "to", "by", "with", "on", "父", "子", "上", "下", "属", "自", "于", "关"];

import type { diagnostics as english } from "../en/diagnostics.ts";

export const diagnostics: Record<keyof typeof english, string> = {
	"diagnostic.cycle": "关系绕成了一圈：{ring}。",
	"diagnostic.contradictoryDirection": "“{a}”与“{b}”互为对方的上级；相反的说法见 {other}。",
	"diagnostic.ambiguousName": "有多篇笔记都叫“{name}”：{places}。单凭这个名称无法确定是哪一篇。",
	"diagnostic.aliasClash": "名称“{name}”被多方使用：{places}。",
	"diagnostic.likelyDuplicate": "“{b}”与“{a}”很可能是同一概念：两者都可称为“{name}”。",
	"diagnostic.orphan": "“{label}”既没有上级也没有下级，而其他概念大多有上级。",
	"diagnostic.modelWithoutTask": "“{label}”没有写明适用任务，而其他模型大多写了。",
	"diagnostic.unreadableFrontmatter": "无法读取属性：{reason}。",
	"diagnostic.unreadableNote": "无法读取笔记：{reason}。",
	"diagnostic.unmappedProperty": "属性“{property}”在 {count} 篇笔记中含有链接，但尚未对应到任何关系。",
};

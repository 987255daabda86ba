import type { commandLine as english } from "../en/commandLine.ts";

export const commandLine: Record<keyof typeof english, string> = {
	"commandLine.usage": `读取一个笔记文件夹，说明其中有哪些模型、类别和任务。

  taxonomy export 文件夹                     概念与关系，附出处
  taxonomy check 文件夹                      问题列表；其中有错误时退出码为 1
  taxonomy find 文件夹 --task 名称…          适合这些任务的模型，最合适的在前
  taxonomy compare 文件夹 名称 名称…         模型对比
  taxonomy path 文件夹 名称 名称             两个概念之间有什么关系
  taxonomy import 文件 文件夹                为 .ttl、.csv 或 .json 文件里的概念建立笔记：只显示，不写入

  --format 格式      {formats}
  --language zh|en   提示文字的语言
  --settings 文件    插件的 data.json；不指定时按初始设置读取每一篇笔记
  --lens 视图        用于 export --format svg 或 canvas：tree、radial、network 或 lineage
  --theme 主题       用于 export --format svg：light 或 dark
  --into 子文件夹    用于 import：笔记放在哪里
  --write            用于 import：写入笔记；不加此项或加 --dry-run 时什么也不写
  --avoid 词语       用于 find：模型的缺点里不应出现的词语
  --where 关系=名称  用于 find：只要与该名称有此关系的模型，如 "basedOn=Transformer"`,
	"commandLine.formatsOf": "{command}：{formats}",
	"commandLine.noCommand": "请指定要执行的命令。",
	"commandLine.unknownCommand": "没有“{command}”这个命令。",
	"commandLine.noFolder": "请指定要读取的文件夹。",
	"commandLine.unknownOption": "这里没有“{option}”这个选项。",
	"commandLine.noValue": "选项“{option}”缺少取值。",
	"commandLine.badValue": "“{value}”不是 {option} 的有效取值，可选：{allowed}。",
	"commandLine.tooFewNames": "“{command}”至少需要 {count} 个名称。",
	"commandLine.tooManyNames": "“{command}”只接受 {count} 个名称，“{name}”是多余的。",
	"commandLine.folderMissing": "文件夹“{path}”不存在。",
	"commandLine.folderIsFile": "“{path}”是文件，不是文件夹。",
	"commandLine.folderUnreadable": "无法读取文件夹“{path}”：{reason}。",
	"commandLine.subfolderUnreadable": "以下文件夹无法读取，已跳过：“{path}”（{reason}）。",
	"commandLine.settingsUnreadable": "无法使用设置文件“{path}”：{reason}。",
	"commandLine.settingsNoObject": "内容不是 JSON 对象",
	"commandLine.unknownName": "没有名为“{name}”的概念。",
	"commandLine.nearestNames": "最接近的名称：{names}。",
	"commandLine.ambiguousName": "有多个概念名为“{name}”，请用标识指明是哪一个：{ids}。",
	"commandLine.notUtf8": "不是 UTF-8 文本",
	"commandLine.noProblems": "没有发现问题。",
	"commandLine.problemCount": "错误 {errors} 个，警告 {warnings} 个，提示 {hints} 个。",
	"commandLine.severity.error": "错误",
	"commandLine.severity.warning": "警告",
	"commandLine.severity.hint": "提示",
	"commandLine.noModels": "没有笔记说明哪个模型适合。",
	"commandLine.forTask": "{task}：{grade}",
	"commandLine.rank": "名次",
	"commandLine.model": "模型",
	"commandLine.reasons": "理由",
	"commandLine.title": "{folder} 的谱系",
	"commandLine.noFile": "请指定要导入的文件。",
	"commandLine.fileUnreadable": "无法读取文件“{path}”：{reason}。",
	"commandLine.unknownFile": "“{path}”不是可以导入的文件：后缀应为 {allowed} 之一。",
	"commandLine.badFolder": "“{path}”超出了文件夹的范围。",
	"commandLine.ownRelations": "在 Obsidian 中，请在设置里添加这些关系，笔记才能被读懂：{names}。",
	"commandLine.notWritten": "什么也没有写入。加上 --write 即可建立这些笔记。",
	"commandLine.written": "已建立 {count} 篇笔记。",
};

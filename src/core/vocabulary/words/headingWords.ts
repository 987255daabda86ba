/** Headings that hold no part of the subject: never concepts, and what stands below them states nothing new. */
export const NOT_CONTENT: readonly string[] = [
	"目录", "总结", "思考", "前言", "引言", "参考", "参考文献", "参考资料", "小结", "结论", "结语", "后记", "致谢", "附录", "写在前面", "写在最后", "延伸阅读", "扩展阅读", "推荐阅读",
	"总结与展望", "未来展望", "展望", "全文总结", "本章小结", "本节小结", "个人思考", "思考题", "常见问题", "更新日志", "资料", "参考链接", "链接", "引用", "待办", "待补", "我的理解", "线头", "学习资源", "学习资料", "大纲",
	"table of contents", "contents", "toc", "summary", "summary table", "references", "reference", "refs", "ref", "conclusion", "conclusions", "bibliography", "further reading", "resources", "acknowledgements", "acknowledgments",
	"footnotes", "faq", "to read", "todo", "to do", "papers", "links", "notes", "open questions", "changelog", "license", "credits", "sources", "appendix", "takeaways", "key takeaways", "final thoughts", "outlook", "future work", "index",
	"recommended reading", "external links", "questions", "citations",
];

/** Beginnings that make a heading no content together with what follows the colon ("思考：…"). */
export const NOT_CONTENT_BEFORE_COLON: readonly string[] = ["思考", "总结", "小结", "结论", "参考", "附录", "前言", "引言", "summary", "conclusion", "references", "appendix", "note"];

/** Headings for the parts of one subject: never concepts themselves; their content belongs to the heading above. */
export const PLAIN_SECTIONS: readonly string[] = [
	"核心思想", "核心内容", "核心概念", "核心问题", "核心原理", "核心组件", "基本思想", "基本原理", "基本概念", "基本结构", "原理", "工作原理", "结构", "模型结构", "网络结构", "整体结构", "架构", "整体架构", "模型架构", "架构图",
	"描述", "简介", "介绍", "概述", "概览", "定义", "背景", "历史", "发展历史", "发展历程", "发展", "动机", "直觉", "公式", "数学原理", "数学公式", "公式推导", "推导", "算法流程", "流程", "步骤", "训练", "训练过程", "训练方法", "推理", "实现", "代码", "代码实现", "代码示例",
	"示例", "例子", "实验", "实验结果", "结果", "评估", "评价", "性能", "性能对比", "模型对比", "对比", "比较", "分析", "讨论", "细节", "关键技术", "关键点", "要点", "重点", "特点", "特性", "主要特点", "核心特点", "模型特点", "笔记", "关系", "说明", "备注", "问题", "解决方案", "改进", "演进",
	"模型介绍", "主要模型", "常见模型", "经典模型介绍", "模型详解", "模型列表", "算法介绍", "损失函数", "优化", "参数", "超参数", "数据", "数据集", "预处理", "输入", "输出", "门控机制", "注意力", "快速开始", "环境配置", "项目结构", "安装", "使用方法", "使用", "命令参数", "选型建议", "实践建议", "选型", "选择建议", "注意事项", "代码说明", "使用建议", "用法", "问题描述", "代码目标", "使用说明", "方法", "分类", "类型", "主题", "高级主题", "其他高级主题", "应用与研究", "方法分类", "数学描述", "数学定义", "整体功能", "前提假设", "数据采集", "特性分析", "理论基础", "技术细节", "发展趋势", "未来方向", "研究方向",
	"description", "overview", "introduction", "intro", "definition", "background", "history", "motivation", "intuition", "idea", "key idea", "key ideas", "core idea", "core ideas", "core concept", "core concepts", "main idea", "how it works", "how they work",
	"architecture", "structure", "components", "key components", "main components", "key characteristics", "characteristics", "features", "key features", "properties", "gates", "layers", "formula", "formulas", "important formula", "formulation", "equations", "math", "mathematics", "derivation",
	"algorithm", "training", "inference", "implementation", "code", "example", "examples", "usage", "experiments", "results", "evaluation", "performance", "comparison", "discussion", "analysis", "details", "key points", "key concepts", "concepts", "mechanism", "process", "steps", "method", "methods", "approach",
	"history & lineage", "lineage", "history and lineage", "tradeoffs", "trade offs", "significance", "relationships", "getting started", "installation", "setup", "requirements", "models", "architectures", "the models", "model comparison", "dataset", "datasets", "data", "parameters", "hyperparameters", "loss function", "optimization",
	"context", "remarks", "what it is", "what is it", "why it matters", "at a glance", "quick facts", "facts", "explanation", "theory", "basics", "basic idea", "fundamentals", "working", "working principle", "taxonomy", "classification",
];

/** Headings of manuals, READMEs and tutorials: two of them, and the note's own strengths and limits are no model's. */
export const MANUAL_SECTIONS: readonly string[] = [
	"安装", "安装步骤", "安装方法", "环境配置", "环境准备", "环境要求", "依赖安装", "快速开始", "快速上手", "项目结构", "目录结构", "使用方法", "使用说明", "命令参数", "运行", "运行方法", "部署", "常见报错", "报错处理", "故障排查", "许可证", "更新日志", "贡献指南", "准备工作", "下载",
	"installation", "install", "installing", "setup", "set up", "requirements", "prerequisites", "quick start", "quickstart", "getting started", "usage", "how to run", "running", "troubleshooting", "project structure", "directory structure", "repository structure", "configuration", "license", "contributing", "roadmap", "changelog", "what's new", "release notes", "dependencies", "build", "deployment", "docker", "downloads", "download", "citation", "environment", "step by step", "next steps", "file structure", "folder structure", "tests", "running the tests",
];

/** Parts of a heading that show it speaks about things rather than naming one. */
export const TALKING_PARTS: readonly string[] = [
	"为什么", "如何", "怎么", "怎样", "是什么", "什么是", "哪些", "哪种", "几种", "区别", "对比", "比较", "选型", "选择", "建议", "示例", "代码", "实战", "实现", "教程", "指南", "步骤", "流程", "推导", "总结", "小结", "思考", "问题", "案例", "实验", "结果", "命令", "安装", "配置",
	"环境", "项目", "学习路径", "路线", "练习", "作业", "今天", "今日", "昨天", "明天", "明日", "本周", "收获", "心得", "流水账", "待办", "计划", "日志", "记录", "调参", "调试", "报错", "资源", "下载", "运行", "部署", "快速", "开始", "原理", "用法", "说明", "参数说明", "详解", "解析", "理解", "使用方法",
];

export const TALKING_WORDS: readonly string[] = [
	"how", "why", "what", "when", "which", "who", "should", "vs", "vs.", "versus", "comparison", "comparing", "compare", "difference", "differences", "between", "choosing", "tutorial", "guide", "example", "examples", "code", "step", "steps", "setup", "install", "installation", "running", "usage",
	"training", "results", "experiment", "experiments", "using", "build", "building", "create", "creating", "implement", "implementing", "implementation", "load", "loading", "preparing", "plan", "log", "todo", "day", "week", "today", "tomorrow", "yesterday", "minutes", "tutorial", "fine-tuning", "finetuning", "notes", "note", "my", "your", "our", "questions", "exercise", "exercises", "homework", "lecture", "walkthrough", "debugging",
];

/** Headers of the column that names the model each row is about. */
export const NAME_HEADERS: readonly string[] = [
	"模型", "模型名称", "模型名", "名称", "名字", "网络", "网络结构", "架构", "模型架构", "算法", "算法名称", "方法", "变体", "变体名称", "变种", "网络模型", "代表模型", "模型类型",
	"model", "models", "model name", "name", "network", "architecture", "algorithm", "method", "approach", "variant", "variants", "model type", "network type",
];

/** Among them, those that say that each row is a variant of the section's subject. */
export const VARIANT_HEADERS: readonly string[] = ["变体", "变体名称", "变种", "variant", "variants"];

/** Headers of a first column that names what is compared, when the models are the columns. */
export const ASPECT_HEADERS: readonly string[] = [
	"", "维度", "对比维度", "特性", "特征", "方面", "对比项", "对比", "比较", "比较项", "指标", "属性", "项目", "对比方面", "比较维度", "类别", "内容",
	"aspect", "aspects", "feature", "features", "property", "properties", "criterion", "criteria", "dimension", "attribute", "characteristic", "comparison", "item",
];

/** Headers of a first column of tasks, when each row says which model suits it. */
export const TASK_HEADERS: readonly string[] = [
	"任务", "任务类型", "场景", "应用场景", "问题", "问题类型", "需求", "应用", "数据类型", "任务场景", "使用场景", "适用场景",
	"task", "tasks", "task type", "use case", "use cases", "problem", "problem type", "application", "scenario", "goal", "data type",
];

/** Headers of the column that answers with the model that suits the task best; alternatives are left out. */
export const BEST_MODEL_HEADERS: readonly string[] = [
	"最适合的模型", "最适合模型", "推荐模型", "适用模型", "首选模型", "推荐", "首选", "最佳模型", "推荐架构", "适合的模型", "推荐的模型", "代表模型", "常用模型", "模型", "典型模型",
	"best model", "recommended model", "recommended", "best choice", "recommended models", "suitable model", "suitable models", "best fit", "model", "models", "typical model", "typical models", "common models", "recommended architecture", "go to model", "preferred model",
];

/** Cells that say nothing. */
export const EMPTY_CELLS: readonly string[] = ["", "-", "—", "–", "无", "n/a", "none", "/", "?", "？", "tbd", "\\", "暂无"];

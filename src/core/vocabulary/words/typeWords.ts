import type { KnownConceptType } from "../terms.ts";

/** Values of a type property. */
export const TYPE_VALUES: Readonly<Record<string, KnownConceptType>> = {
	模型: "model", 架构: "model", 算法: "model", 网络: "model", 模型架构: "model", 神经网络: "model", 网络结构: "model", 深度学习模型: "model",
	类别: "category", 分类: "category", 大类: "category", 领域: "category", 方向: "category", 家族: "category", 主题: "category",
	任务: "task", 应用: "task", 应用场景: "task", 场景: "task", 问题: "task",
	概念: "concept", 机制: "concept", 技术: "concept", 方法: "concept", 组件: "concept", 术语: "concept", 原理: "concept", 数据集: "concept", 模块: "concept",
	model: "model", models: "model", architecture: "model", algorithm: "model", network: "model", "neural network": "model", "language model": "model",
	category: "category", class: "category", family: "category", field: "category", domain: "category", area: "category", topic: "category", "model family": "category",
	task: "task", application: "task", "use case": "task", problem: "task",
	concept: "concept", mechanism: "concept", technique: "concept", method: "concept", component: "concept", layer: "concept", term: "concept", dataset: "concept", module: "concept", primitive: "concept",
};

/** Type values too general to overrule a folder that says more. */
export const GENERAL_TYPE_VALUES: readonly string[] = ["concept", "概念", "term", "术语"];

/** Folder names that tell the type of the notes in them. */
export const TYPE_FOLDERS: Readonly<Record<string, KnownConceptType>> = {
	models: "model", model: "model", architectures: "model", architecture: "model", networks: "model", algorithms: "model", 模型: "model", 架构: "model", 模型架构: "model", 网络: "model", 算法: "model",
	tasks: "task", task: "task", applications: "task", "use cases": "task", 任务: "task", 应用: "task", 应用场景: "task",
	categories: "category", category: "category", families: "category", 类别: "category", 分类: "category",
	concepts: "concept", primitives: "concept", methods: "concept", mechanisms: "concept", techniques: "concept", components: "concept", papers: "concept", sources: "concept", datasets: "concept", people: "concept", entities: "concept",
	概念: "concept", 机制: "concept", 方法: "concept", 技术: "concept", 论文: "concept", 术语: "concept", 数据集: "concept",
};

/** Tags, their last part, that tell a note's type. */
export const TYPE_TAGS: Readonly<Record<string, KnownConceptType>> = {
	模型: "model", model: "model", architecture: "model", 架构: "model", 任务: "task", task: "task", 类别: "category", category: "category", 概念: "concept", concept: "concept",
};

/** How names of one architecture end. Plural "models" name a class of them and stay out. */
export const MODEL_ENDINGS: readonly string[] = [
	"网络", "网路", "感知机", "向量机", "兹曼机", "编码器", "循环单元", "记忆", "森林", "决策树", "提升树", "自编码器", "分类器", "贝叶斯", "transformer",
	"network", "networks", "net", "nets", "machine", "machines", "model", "encoder", "encoders", "autoencoder", "autoencoders", "auto encoders", "auto encoder", "transformers", "perceptron", "perceptrons", "forest", "forests", "gated recurrent unit", "gan", "gans", "convnet", "convnets", "classifier", "regressor", "rnn", "cnn", "lstm", "gru", "bert", "gpt", "vae",
];

/** Further endings that make a bare heading look like the name of a model, method or family among others that are. */
export const NAME_ENDINGS: readonly string[] = [
	"模型", "算法", "架构", "学习", "回归", "聚类", "近邻", "树", "机", "器", "系列", "家族", "注意力", "机制", "单元", "扩散",
	"models", "architectures", "algorithms", "learning", "regression", "clustering", "neighbors", "neighbours", "trees", "tree", "bayes", "boosting", "family", "attention", "diffusion", "flow", "flows", "memory", "unit", "units", "mechanism", "mechanisms",
];

/** How names of mechanisms and parts end. */
export const CONCEPT_ENDINGS: readonly string[] = [
	"注意力", "机制", "算子", "函数", "层", "编码", "嵌入", "归一化", "正则化", "优化器", "损失", "反向传播", "技巧", "技术", "数据集", "池化", "卷积",
	"attention", "mechanism", "mechanisms", "operator", "operators", "function", "functions", "layer", "layers", "encoding", "embedding", "embeddings", "normalization", "regularization", "optimizer", "loss", "backpropagation", "technique", "dataset", "pooling", "convolution", "interpretability",
];

/** How names of tasks end. */
export const TASK_ENDINGS: readonly string[] = [
	"任务", "分类", "检测", "识别", "辨识", "分割", "翻译", "生成", "预测", "检索", "摘要", "问答", "合成", "修复", "迁移", "标注", "理解",
	"task", "tasks", "classification", "detection", "recognition", "segmentation", "translation", "generation", "prediction", "forecasting", "retrieval", "summarization", "answering", "synthesis", "captioning", "tagging",
];

/** Further endings of tasks, where a sentence says that something is used for them. */
export const FURTHER_TASK_ENDINGS: readonly string[] = [
	"推荐", "建模", "分析", "处理", "对话", "编辑", "排序", "重建", "去噪", "控制", "对齐", "规划", "决策", "匹配", "压缩", "估计", "跟踪", "追踪", "描述", "增强", "转换", "推理", "抽取", "搜索", "诊断", "监测", "监控", "纠错",
	"modeling", "modelling", "analysis", "recommendation", "editing", "inpainting", "control", "ranking", "denoising", "reconstruction", "tracking", "estimation", "planning", "search", "diagnosis",
];

/** Nouns that follow a name without being part of it ("Transformer架构", "BERT model"). */
export const GENERIC_NOUNS: readonly string[] = ["架构", "模型", "网络", "结构", "框架", "算法", "方法", "机制", "系列", "家族", "architecture", "architectures", "model", "models", "network", "networks", "framework", "algorithm", "family", "series"];

/** Descriptions that say the members listed are kinds or classes. */
export const CLASS_NOUNS: readonly string[] = ["分类", "类别", "大类", "类", "类型", "分支", "categories", "classes", "types", "families", "branches", "groups"];

/** How names of classes of models end, where models stand below them; too common to show a name by themselves. */
export const CLASS_ENDINGS: readonly string[] = [
	"方法", "类方法", "技术", "策略", "范式", "流派", "派", "类", "系", "式", "族", "路线", "框架", "结构", "变体", "方向", "思路",
	"methods", "method", "approaches", "approach", "techniques", "agents", "based", "paradigm", "paradigms", "frameworks", "systems", "strategies", "schemes", "solvers", "ensembles", "learners", "estimators", "classes", "detectors", "families", "style", "group", "series",
];

/** How names of classes end whose members a bare list below them may name. */
export const CLASS_NAME_ENDINGS: readonly string[] = ["系列", "家族", "族", "模型", "网络", "架构", "变体", "编码器", "family", "families", "series", "models", "networks", "architectures", "variants", "transformers", "autoencoders", "gans"];

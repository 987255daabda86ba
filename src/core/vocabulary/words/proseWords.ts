/** Words before a subject that are no part of it. */
export const SUBJECT_OPENINGS: readonly string[] = [
	"其实", "因此", "所以", "因为", "由于", "而", "但", "但是", "其中", "首先", "此外", "另外", "例如", "比如", "传统的", "传统", "标准的", "标准", "经典的", "普通的", "原始的", "通常", "一般来说", "可以说", "总之", "简单来说", "简单说", "事实上", "实际上", "众所周知", "我们知道",
	"the", "a", "an", "thus", "therefore", "however", "because", "since", "in fact", "standard", "vanilla", "traditional", "classic", "basic", "both", "today", "also", "moreover", "furthermore", "although", "while", "like",
];

/** Words that stand for the section's subject. */
export const PRONOUNS: readonly string[] = ["它", "其", "该模型", "该网络", "该算法", "该方法", "该架构", "这种模型", "这个模型", "此模型", "本模型", "这种网络", "it", "this model", "the model", "this network", "the network", "this architecture", "the architecture", "this method", "they"];

/** Nouns that end the description of a list's members: "BERT、GPT4 等一大批优秀大模型". */
export const MEMBER_NOUNS: readonly string[] = ["大模型", "模型", "网络", "架构", "算法", "方法", "变体", "变种", "models", "networks", "architectures", "algorithms", "methods", "variants", "transformers", "autoencoders"];

/** Verdicts that speak for or against what a description is about, by their form alone. */
export const VERDICTS: Readonly<Record<"strength" | "weakness", readonly string[]>> = {
	strength: ["质量不降", "不掉质量", "不掉点", "精度更高", "速度更快", "更省显存", "效果更好", "参数更少", "训练更快", "推理更快", "更省", "泛化更好"],
	weakness: ["掉质量", "掉精度", "掉点", "质量下降", "精度下降", "质量变差", "效果变差", "训练慢", "速度慢", "计算量大", "显存占用大", "容易过拟合", "训练不稳定", "难以训练", "难训练"],
};

/** Coined names that sentences build on, use or fit, and that are no models: libraries, data, hardware, methods of training. */
export const NO_MODELS: readonly string[] = [
	"pytorch", "tensorflow", "keras", "jax", "mxnet", "paddlepaddle", "mindspore", "huggingface", "hugging face", "onnx", "tensorrt", "vllm", "deepspeed", "megatron", "numpy", "scipy", "sklearn", "scikit learn", "opencv", "matplotlib", "pandas", "spark", "cuda", "cudnn", "python", "java", "javascript", "typescript", "c++", "github", "docker", "kubernetes", "linux", "colab", "jupyter", "langchain", "ollama", "obsidian", "wikipedia", "openai", "google", "meta", "microsoft", "nvidia", "facebook", "deepmind", "kaggle",
	"imagenet", "coco", "mnist", "cifar", "cifar10", "cifar 10", "cifar100", "cifar 100", "squad", "glue", "superglue", "wmt", "wikitext", "librispeech", "voc", "pascal voc", "cityscapes", "kitti", "ade20k", "celeba", "lsun", "movielens", "mmlu", "bookcorpus", "bookscorpus", "common crawl",
	"gpu", "gpus", "tpu", "cpu", "api", "sdk", "http", "json", "sql", "fp16", "fp8", "int8", "int4", "bf16", "nlp", "ner", "qa", "vqa", "cv", "ai", "ml", "dl", "ctr", "asr", "tts", "ocr", "rag", "rlhf", "sft", "kl", "mse", "mae", "bleu", "rouge", "fid", "map", "iou", "auc", "flops",
	"sgd", "adam", "adamw", "rmsprop", "relu", "gelu", "softmax", "sigmoid", "tanh", "dropout", "batchnorm", "layernorm", "bn", "ln", "fft", "svd", "mcmc", "em", "elbo", "qkv", "ffn", "kv",
	"neural network", "neural networks", "deep neural network", "deep neural networks", "language model", "this model", "our model", "the model", "神经网络", "深度神经网络", "人工神经网络", "两个网络", "多层网络",
];

import { expect, test } from "vitest";
import { claimsIn, conceptsIn, relationsIn } from "../../statements.ts";

test("a sentence may name models that stand nowhere else, where their letters show them to be models", () => {
	expect(relationsIn("门控网络随记。\n\nSRU 是 GRU 的简化变体，QRNN 则基于卷积。\n")).toContain("SRU -variantOf-> GRU ?");
	expect(conceptsIn("Reading on vision.\n\nDeiT is a distilled version of ViT. Swin-V2 extends Swin-V1 with residual post-norm layers.\n")).toEqual(["mention DeiT", "mention ViT", "mention Swin-V2", "mention Swin-V1"]);
});

test("what is built with a library, on data or in a text about something else names no model", () => {
	expect(conceptsIn("RetNet 是基于 PyTorch 的神经网络代码，SegLab is built on ImageNet.\n")).toEqual([]);
	expect(conceptsIn("MariaDB is a variant of MySQL. MariaDB 是 MySQL 的变体。\n")).toEqual([]);
});

test("several models in a row share what is said of them", () => {
	expect(relationsIn("RoBERTa、ALBERT 和 DistilBERT 都是 BERT 的变体。\n")).toEqual(["RoBERTa -variantOf-> BERT ?", "ALBERT -variantOf-> BERT ?", "DistilBERT -variantOf-> BERT ?"]);
	expect(relationsIn("Neural nets. DCGAN, WGAN and BigGAN are variants of GAN.\n")).toEqual(["DCGAN -variantOf-> GAN ?", "WGAN -variantOf-> GAN ?", "BigGAN -variantOf-> GAN ?"]);
});

test("a description that begins with what the model rests on needs no subject", () => {
	const note = "# 点击率模型\n\n### AFM\n基于 NFM，用注意力给交叉项加权。\n\n优点：可解释\n\n### xDeepFM\nAn extension of DeepFM that learns crosses.\n\n缺点：训练慢\n";
	expect(relationsIn(note)).toEqual(expect.arrayContaining(["AFM -basedOn-> NFM ?", "xDeepFM -basedOn-> DeepFM ?"]));
	expect(relationsIn("# 点击率模型\n\n### AFM\n先读数据。基于 BERT，我们做了实验。\n\n优点：可解释\n")).toEqual([]);
});

test("tasks at the end of a clause are read where they end as tasks do", () => {
	expect(relationsIn("TextCNN 常用于文本分类和情感分析，但是上下文很短。\n")).toEqual(["TextCNN -suitedFor-> 文本分类 ?", "TextCNN -suitedFor-> 情感分析 ?"]);
	expect(relationsIn("TextCNN 的池化用于压缩。TextCNN 不用于图像生成。\n")).toEqual([]);
});

test("a pronoun means the model of the sentence before, where the section describes none", () => {
	expect(claimsIn("与RNN不同，Informer 使用稀疏注意力。它的优点是速度快，缺点是实现复杂。\n")).toEqual(["+ Informer: 速度快 ?", "- Informer: 实现复杂 ?"]);
	expect(claimsIn("今天训练神经网络。它的优点是速度快。\n")).toEqual([]);
});

test("what a label says is not said of the section around it", () => {
	const note = "# 强化学习算法小结\n\n## 价值方法\n\n**DDQN**：DQN 的改进版本。\n\n**C51**：建模回报分布。优点是稳定，缺点是慢。\n\n## 策略方法\n\n**A2C**：优点是简单。\n";
	expect(relationsIn(note)).toEqual(expect.arrayContaining(["DDQN -broader-> 价值方法", "DDQN -variantOf-> DQN ?", "价值方法 -broader-> 强化学习算法"]));
	expect(relationsIn(note)).not.toContain("价值方法 -variantOf-> DQN ?");
});

test("a note about one model may say of itself what stands nowhere else", () => {
	expect(relationsIn("# H3\n\nH3 是一种状态空间模型，它在 S4 的基础上加了移位。\n\n## 能做什么\n长文本建模\n", {}, "H3.md")).toEqual(["this note -suitedFor-> 长文本建模", "this note -basedOn-> S4 ?"]);
});

test("a clause goes on about the subject of its sentence", () => {
	expect(relationsIn("SAM 由 Meta 提出，是一个基于 ViT 的分割基础模型。\n")).toEqual(["SAM -basedOn-> ViT ?"]);
	expect(relationsIn("我们做了实验，基于 ViT 提取特征。\n")).toEqual([]);
});

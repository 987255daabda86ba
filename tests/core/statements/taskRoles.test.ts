import { expect, test } from "vitest";
import { claimsIn, relationsIn } from "../../statements.ts";

test("models listed below a task are suited for it", () => {
	expect(relationsIn("# 模型速查\n\n## 图像修复\n常用模型：LaMa、MAT\n\n## 医学影像\n代表模型：nnU-Net\n")).toEqual(["LaMa -suitedFor-> 图像修复", "MAT -suitedFor-> 图像修复", "nnU-Net -suitedFor-> 医学影像"]);
	expect(relationsIn("# Neural nets by job\n\n## Keyword spotting\n**Recommended models:** BC-ResNet, KWT\n")).toEqual(["BC-ResNet -suitedFor-> Keyword spotting", "KWT -suitedFor-> Keyword spotting"]);
});

test("below a class the same label lists its members", () => {
	expect(relationsIn("# 生成模型综述\n\n## 自回归模型\n优点：稳定\n代表模型：PixelCNN、WaveNet\n\n## 流模型\n缺点：显存大\n")).toContain("PixelCNN -broader-> 自回归模型");
});

test("a heading that asks for models is answered by those its text names and does not deny", () => {
	expect(relationsIn("## Q1：图像去噪用什么模型？\n\n一般用 DnCNN，大图可以考虑 Restormer。不要用 GPT-2。\n")).toEqual(["DnCNN -suitedFor-> 图像去噪 ?", "Restormer -suitedFor-> 图像去噪 ?"]);
	expect(relationsIn("# Neural networks\n\n## Which models should I use for entity linking?\n\n- BLINK, or GENRE on small GPUs\n")).toEqual(["BLINK -suitedFor-> entity linking ?", "GENRE -suitedFor-> entity linking ?"]);
});

test("a question for strengths, weaknesses or uses is a heading like the rest", () => {
	expect(claimsIn("# 面试题\n\n## 3. LSTM 的优点和缺点是什么？\n\n优点：\n- 记得久\n\n缺点：\n- 训练慢\n\n## CNN 有哪些优点？\n- 参数共享\n")).toEqual(["+ LSTM: 记得久", "- LSTM: 训练慢", "+ CNN: 参数共享"]);
	expect(relationsIn("# Questions\n\n## What is U-Net used for?\n\n- Cell segmentation\n")).toEqual(["U-Net -suitedFor-> Cell segmentation"]);
});

test("a subject without a name of its own is one where two questions weigh it", () => {
	expect(claimsIn("# FAQ on recommender models\n\n### What are the advantages of matrix factorization?\n- Compact\n\n### What are the limits of matrix factorization?\n- Cold start\n")).toEqual(["+ matrix factorization: Compact", "- matrix factorization: Cold start"]);
	expect(claimsIn("# FAQ on neural nets\n\n### What are the advantages of early mornings?\n- Quiet\n")).toEqual([]);
});

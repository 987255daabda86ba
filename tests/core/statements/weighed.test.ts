import { expect, test } from "vitest";
import { claimsIn, conceptsIn, relationsIn } from "../../statements.ts";

test("a table of pros and cons tells that the heading above it is a model", () => {
	const note = "# Segmentation networks\n\n## SegNet\n\nKeeps pooling indices.\n\n| Pros | Cons |\n|---|---|\n| Low memory | Coarse borders |\n\n## PSPNet\n\n| Advantages | Drawbacks |\n|---|---|\n| Sees the whole scene | Slow |\n";
	expect(conceptsIn(note)).toEqual(["section Segmentation networks", "section SegNet", "section PSPNet"]);
	expect(claimsIn(note)).toEqual(["+ SegNet: Low memory", "- SegNet: Coarse borders", "+ PSPNet: Sees the whole scene", "- PSPNet: Slow"]);
});

test("so does a sentence that weighs the model, in a list or below a heading", () => {
	const list = "# 序列推荐算法\n\n1. **GRU4Rec**：用循环网络建模会话。优点是结构简单，缺点是训练慢。\n2. **SASRec（自注意力推荐）**：引入自注意力。\n3. **BERT4Rec**：双向编码。其缺点是推理慢。\n";
	expect(claimsIn(list)).toEqual(["+ GRU4Rec: 结构简单 ?", "- GRU4Rec: 训练慢 ?", "- BERT4Rec: 推理慢 ?"]);
	expect(relationsIn(list)).toContain("SASRec -broader-> 序列推荐算法");
	expect(claimsIn("# 检测网络\n\n## SSD\n单阶段检测器。SSD 的优点是速度快，缺点是小目标差。\n\n## R-CNN\n它的缺点是训练慢。\n")).toEqual(["+ SSD: 速度快 ?", "- SSD: 小目标差 ?", "- R-CNN: 训练慢 ?"]);
});

test("a heading that names nothing is none, whatever is weighed below it", () => {
	expect(conceptsIn("# 神经网络\n\n## 今天的进度\n写完了损失函数。优点是快，缺点是乱。\n")).toEqual([]);
	expect(conceptsIn("# Notes on training neural networks\n\n## Which schedule to take\n\n| Pros | Cons |\n|---|---|\n| Stable | Slow |\n")).toEqual([]);
});

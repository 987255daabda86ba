import { expect, test } from "vitest";
import { claimsIn, relationsIn } from "../../statements.ts";

const numbered = (first: (text: string) => string, second: (text: string) => string) => `# 时序模型综述

${first("统计模型")}

${second("ARIMA")}
优点：可解释
缺点：只能线性

${second("Prophet")}
优点：易用

${first("神经网络模型")}

${second("TCN（时间卷积网络）")}
优点：可并行
应用场景：电力负荷预测
`;

test("numbered lines serve as headings, their way of numbering tells the level", () => {
	const rows = [(text: string) => `（一）${text}`, (text: string) => `**一、${text}**`] as const;
	const below = [(text: string) => `① ${text}`, (text: string) => `**1. ${text}**`] as const;
	for (const at of [0, 1] as const) {
		const note = numbered(rows[at], below[at]);
		expect(relationsIn(note)).toEqual(expect.arrayContaining(["ARIMA -broader-> 统计模型", "Prophet -broader-> 统计模型", "TCN -broader-> 神经网络模型", "TCN -suitedFor-> 电力负荷预测"]));
		expect(claimsIn(note)).toEqual(["+ ARIMA: 可解释", "- ARIMA: 只能线性", "+ Prophet: 易用", "+ TCN: 可并行"]);
	}
});

test("numbered steps describe nothing", () => {
	expect(relationsIn("# CNN\n\n优点：快速\n\n## 训练神经网络\n\n① 准备数据\n先清洗。\n\n② 跑脚本\n再等待。\n")).toEqual([]);
});

test("a definition list describes its terms", () => {
	const note = "# Audio models\n\nEncodec\n: Neural codec.\n: Strengths: low bitrate\n: Used for: audio compression\n\nMusicGen\n: Weaknesses: short clips\n";
	expect(claimsIn(note)).toEqual(["+ Encodec: low bitrate", "- MusicGen: short clips"]);
	expect(relationsIn(note)).toContain("Encodec -suitedFor-> audio compression");
});

import { expect, test } from "vitest";
import { relationsIn } from "../../statements.ts";

test("traditional characters are read as simplified ones are, and names keep theirs", () => {
	const note = "# 深度學習網路總覽\n\n## 遞迴神經網路（RNN）\n優點：能處理序列\n應用：語音辨識\n\n## 雙向網路（BRNN）\nBRNN 是遞迴神經網路的一種變體。\n缺點：訓練慢\n";
	expect(relationsIn(note)).toEqual(expect.arrayContaining(["遞迴神經網路 -broader-> 深度學習網路", "遞迴神經網路 -suitedFor-> 語音辨識", "雙向網路 -variantOf-> 遞迴神經網路 ?"]));
});

test("a title behind whose dash stands what kind of note it is names its topic", () => {
	expect(relationsIn("# Vocoder networks — a short survey\n\n## HiFi-GAN\nPros: fast\n\n## WaveGlow\nCons: large\n")).toContain("HiFi-GAN -broader-> Vocoder networks");
});

import { expect, test } from "vitest";
import { claimKey, nameKey } from "../../../src/core/taxonomy/nameKey.ts";

test.each([
	["GPT-4", "gpt 4", "GPT4", "ＧＰＴ－４"],
	["CNN", "CNNs", "cnn", "ＣＮＮ"],
	["Recurrent Neural Network", "RecurrentNeuralNetwork", "recurrent_neural-networks", "Recurrent  Neural Networks"],
	["LLM大模型", "LLM 大模型", "llm大模型"],
	["Strategy", "strategies"],
	["Batch", "batches"],
	["Cache", "caches"],
	["Class", "classes"],
	["Analysis", "analyses"],
	["Moore's law", "Moore’s Law"],
	["生成对抗网络", "「生成对抗网络」"],
])("compares %s with its other spellings as equal", (name, ...others) => {
	for (const other of others) expect(nameKey(other)).toBe(nameKey(name));
});

test.each([
	["C++", "C"],
	["YOLOv3", "YOLOv4"],
	["GPT-3.5", "GPT-35"],
	["卷积神经网络", "循环神经网络"],
	["AWS", "AW"],
	["Bus", "Bu"],
	["Bias", "Bia"],
])("keeps %s and %s apart", (name, other) => {
	expect(nameKey(name)).not.toBe(nameKey(other));
});

test("a name of signs only is still a name, a blank one is none", () => {
	expect(nameKey("—")).not.toBe("");
	expect(nameKey(" \u00a0")).toBe("");
});

test("a claim is the same whatever mark ends it", () => {
	expect(claimKey("训练时间短。")).toBe(claimKey("训练时间短"));
	expect(claimKey("Fast to train.")).toBe(claimKey("fast to  train"));
});

test.each(["s", "-", " ", "ſ", "A", "es ", "。", "·-"])("takes linear time over 100 kB of %j", (part) => {
	const long = part.repeat(Math.ceil(100_000 / part.length));
	expect(typeof nameKey(long)).toBe("string");
	expect(typeof claimKey(long)).toBe("string");
});

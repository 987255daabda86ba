import fc from "fast-check";
import { expect, test } from "vitest";
import { folderName, noteName } from "../../../src/core/authoring/noteName.ts";

test.each([
	["GPT-4", "GPT-4", []],
	["RNN/LSTM", "RNN-LSTM", ["forbidden"]],
	["BERT: a model", "BERT - a model", ["forbidden"]],
	["What is <it>?", "What is (it)", ["forbidden"]],
	["C# [draft]", "C＃ (draft)", ["breaksLinks"]],
	[".hidden", "hidden", ["leadingDot"]],
	["v1.", "v1", ["trailingDot"]],
	["con", "con_", ["reserved"]],
	["AUX.model", "AUX_.model", ["reserved"]],
	["长".repeat(100), "长".repeat(66), ["tooLong"]],
	["???", "", ["forbidden"]],
	["  卷积  神经网络 ", "卷积 神经网络", []],
	["e\u0301", "é", []],
] as const)("%s becomes the file name %s", (label, name, repairs) => {
	expect(noteName(label)).toEqual({ name, repairs });
});

test("a folder that is typed stays inside the vault and out of hidden folders; one that is there is taken as it is", () => {
	expect(folderName("../../a//b/", [])).toBe("a/b");
	expect(folderName("/.obsidian/plugins", [])).toBe("obsidian/plugins");
	expect(folderName("新 \\ b: c?", [])).toBe("新/b c");
	expect(folderName(" . / ", [])).toBe("");
	expect(folderName("b: c", ["b: c/note.md"])).toBe("b: c");
});

test("whatever the label, the name works on every platform, and repairing it again changes nothing", () => {
	fc.assert(
		fc.property(fc.oneof(fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)), fc.string(), fc.constantFrom("con.x", "..", " . ", "a:: b", "\u0000x", "COM1")), (label) => {
			const { name } = noteName(label);
			expect(name).not.toMatch(/[*"\\/<>:|?#^[\]\p{Cc}]|^[. ]|[. ]$/u);
			expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
			expect(new TextEncoder().encode(name).length).toBeLessThan(240);
			expect(noteName(name)).toEqual({ name, repairs: [] });
		}),
		{ numRuns: 500 },
	);
}, 60_000);

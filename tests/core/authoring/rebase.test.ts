import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rebased } from "../../../src/core/authoring/rebase.ts";
import { spliced, type Splice } from "../../../src/core/authoring/splice.ts";

/** Replaces `old`, which stands once in `base`, in a text that was edited meanwhile. */
function replacedLater(base: string, old: string, text: string, current: string): string | null {
	const start = base.indexOf(old);
	const splices = rebased([{ start, end: start + old.length, text }], base, current);
	return splices && spliced(current, splices);
}

describe("a splice computed for an older text", () => {
	test("follows its words when lines come and go around them", () => {
		expect(replacedLater("# A\n\none\ntwo\nthree\n", "two", "2", "new\n# A\n\none\ntwo\nthree and more\n")).toBe("new\n# A\n\none\n2\nthree and more\n");
	});

	test("follows its words when another part of the same line changes", () => {
		expect(replacedLater("长文 CNN 与 RNN 之比较。\n", "RNN", "[[RNN]]", "很长文 CNN 与 RNN 之比较。\n")).toBe("很长文 CNN 与 [[RNN]] 之比较。\n");
	});

	test("is refused where its own words changed", () => {
		expect(replacedLater("one\ntwo\nthree\n", "two", "2", "one\ntwo!\nthree\n")).toBeNull();
		expect(replacedLater("one\ntwo\nthree\n", "two", "2", "one\nthree\n")).toBeNull();
	});

	test("is refused where a word grew at its edge", () => {
		expect(replacedLater("tags: [a, b]\n", "b", "x", "tags: [a, bb]\n")).toBeNull();
	});

	test("is refused where repeated lines leave open which one is meant", () => {
		expect(replacedLater("- x\n- y\n- x\n", "- x\n", "", "- x\n")).toBeNull();
	});

	test("does not put a value behind another key", () => {
		expect(replacedLater("---\n类型: 模型\n---\n", "模型", "类别", "---\n年份: 模型\n---\n")).toBeNull();
	});

	test("inserts at the end of a note that went on without a final line end", () => {
		const splices = rebased([{ start: 3, end: 3, text: "\nmine" }], "one", "one\ntheirs");
		expect(splices && spliced("one\ntheirs", splices)).toBe("one\nmine\ntheirs");
	});

	test("goes where lines can be told apart, and nowhere else", () => {
		const line = fc.constantFrom("a", "b", "c", "d", "e", "", "- x", "- x");
		const lines = fc.array(line, { maxLength: 8 });
		fc.assert(
			fc.property(lines, lines, fc.constantFrom("mine", "- x"), lines, lines, (above, below, own, newAbove, newBelow) => {
				const base = [...above, own, ...below].join("\n");
				const start = above.join("\n").length + (above.length > 0 ? 1 : 0);
				const splice: Splice = { start, end: start + own.length, text: "taken back" };
				const current = [...newAbove, own, ...newBelow].join("\n");
				const moved = rebased([splice], base, current);
				if (own === "mine") expect(moved).not.toBeNull();
				for (const each of moved ?? []) expect(current.slice(each.start, each.end)).toBe(own);
			}),
			{ numRuns: 1000 },
		);
	}, 60_000);

	test("never claims words other than its own, whatever became of the text", () => {
		const text = fc.array(fc.constantFrom("a", "b", " ", "\n", "\r\n", "🙂", "ab\n"), { maxLength: 12 }).map((parts) => parts.join(""));
		fc.assert(
			fc.property(text, text, fc.nat(12), fc.nat(4), (base, current, at, size) => {
				const start = Math.min(at, base.length);
				const end = Math.min(start + size, base.length);
				for (const each of rebased([{ start, end, text: "X" }], base, current) ?? []) {
					expect(current.slice(each.start, each.end)).toBe(base.slice(start, end));
				}
			}),
			{ numRuns: 2000 },
		);
	}, 60_000);

	test("is found in a hundred thousand characters of alike lines without a quadratic search", () => {
		const base = "same\n".repeat(20_000);
		expect(rebased([{ start: 50_000, end: 50_004, text: "x" }], base, `first\n${base}`)).not.toBeUndefined();
		const numbered = Array.from({ length: 10_000 }, (_, index) => `line ${index}\n`).join("");
		expect(rebased([{ start: 0, end: 4, text: "x" }], numbered, `${numbered.slice(50_000)}${numbered.slice(0, 50_000)}`)).not.toBeUndefined();
	});
});

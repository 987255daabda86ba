import { describe, expect, test } from "vitest";
import { scanMetadata } from "../../src/core/note/readNote.ts";
import { parseYaml } from "../../src/node/grayMatter.ts";

const read = (...lines: string[]) => scanMetadata(lines.join("\n"), parseYaml);

describe("front matter read through gray-matter", () => {
	test("keeps dates and times as text and numbers as numbers", () => {
		expect(parseYaml("day: 2024-01-01\nat: 10:30\nn: 0x1F\nyes: yes\nempty:\n")).toEqual({
			day: "2024-01-01",
			at: "10:30",
			n: 31,
			yes: "yes",
			empty: null,
		});
	});

	test("is never code", () => {
		expect(read("---js", "{ a: process.exit(3) }", "---").frontmatter).toBeNull();
		expect(read("---json", '{ "a": 1 }', "---").frontmatter).toBeNull();
		expect(read("---", "js", "---").frontmatterProblem).not.toBeNull();
	});

	test("does not end at a line that only begins like a fence", () => {
		expect(read("---", "a: |", "  x", "---b", "---", "[[c]]").links).toMatchObject([{ line: 6 }]);
		expect(read("---", "a: 1", "--- b", "---").frontmatterProblem).not.toBeNull();
	});

	test("that holds a NUL is a problem, and no empty block", () => {
		expect(read("---", "a: 1", "\0: x", "---").frontmatterProblem).not.toBeNull();
	});

	test("that is nothing at all is neither properties nor a problem", () => {
		for (const nothing of ["...", "# only a comment", "~", ""]) expect(read("---", nothing, "---")).toMatchObject({ frontmatter: null, frontmatterProblem: null });
		expect(read("---", "{}", "---").frontmatter).toEqual({});
	});

	test("names the line of an error, the same each time it is read", () => {
		const broken = ["---", "a: 1", "b: 'x", "---"];
		const first = read(...broken).frontmatterProblem;
		expect(first?.line).toBeGreaterThanOrEqual(3);
		expect(first?.line).toBeLessThanOrEqual(4);
		expect(read(...broken).frontmatterProblem).toEqual(first);
		expect(read("---", "a: 1", "c: 2", "a: 3", "---").frontmatterProblem?.line).toBe(4);
	});

	test("gives each note values of its own", () => {
		const note = "---\na: [1]\n---\n";
		const first = scanMetadata(note, parseYaml).frontmatter!;
		(first.a as number[]).push(2);
		expect(scanMetadata(note, parseYaml).frontmatter).toEqual({ a: [1] });
	});

	test("may be blank for a very long time", () => {
		expect(read("---", ..."\n".repeat(50_000).split("\n"), "a: 1", "---").frontmatter).toEqual({ a: 1 });
	});

	test("of comments alone is empty", () => {
		expect(read("---", "# a", "---")).toMatchObject({ frontmatter: null, frontmatterProblem: null });
	});
});

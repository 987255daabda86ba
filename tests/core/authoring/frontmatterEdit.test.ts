import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertySplices, type PropertyEdit } from "../../../src/core/authoring/frontmatterEdit.ts";
import { bodyStart, scanFrontmatter } from "../../../src/core/authoring/frontmatterScan.ts";
import { defaultPropertyStyle } from "../../../src/core/authoring/propertySource.ts";
import { spliced } from "../../../src/core/authoring/splice.ts";
import { parseYaml } from "../../yaml.ts";
import { awkwardWords, propertyKeys, randomNote } from "./randomFrontmatter.ts";

function edited(text: string, edit: PropertyEdit): string {
	const result = propertySplices(text, edit);
	return result.kind === "splices" ? spliced(text, result.splices) : `refused: ${result.code}`;
}

function yamlOf(text: string): Record<string, unknown> {
	const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
	const close = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
	const block = lines.slice(1, Math.max(close, 1)).join("\n");
	return (parseYaml(block) ?? {}) as Record<string, unknown>;
}

describe("setting a property", () => {
	test("replaces a plain value and keeps the comment behind it", () => {
		const text = "---\n# about\n类型:  模型   # hand-made\nup: x\n---\nbody";
		expect(edited(text, { kind: "set", key: "类型", value: "类别" })).toBe("---\n# about\n类型:  类别   # hand-made\nup: x\n---\nbody");
	});

	test("keeps the quotes that the value had", () => {
		expect(edited("---\na: 'x'\n---\n", { kind: "set", key: "a", value: "it's" })).toBe("---\na: 'it''s'\n---\n");
		expect(edited('---\na: "x"\n---\n', { kind: "set", key: "a", value: 'say "hi"' })).toBe('---\na: "say \\"hi\\""\n---\n');
	});

	test("quotes what would otherwise be read as something else", () => {
		expect(edited("---\na: x\n---\n", { kind: "set", key: "a", value: "b: c" })).toBe('---\na: "b: c"\n---\n');
		expect(edited("---\na: x\n---\n", { kind: "set", key: "a", value: "2018" })).toBe('---\na: "2018"\n---\n');
		expect(edited("---\na: x\n---\n", { kind: "set", key: "a", value: 2018 })).toBe("---\na: 2018\n---\n");
		expect(edited("---\na: x\n---\n", { kind: "set", key: "a", value: "2024-07-18 17:02" })).toBe("---\na: 2024-07-18 17:02\n---\n");
	});

	test("writes a new property before the closing fence, in the line ends and list style of the block", () => {
		const text = "---\r\ntags: [a, b]\r\n---\r\nbody\r\n";
		expect(edited(text, { kind: "set", key: "上级", value: ["[[CNN]]"] })).toBe(
			'---\r\ntags: [a, b]\r\n上级: ["[[CNN]]"]\r\n---\r\nbody\r\n',
		);
	});

	test("makes a block where there is none, behind a byte order mark and before a rule", () => {
		expect(edited("\ufeffbody", { kind: "set", key: "a", value: "b" })).toBe("\ufeff---\na: b\n---\nbody");
		expect(edited("\n---\nbody", { kind: "set", key: "a", value: "b" })).toBe("---\na: b\n---\n\n---\nbody");
		expect(edited("", { kind: "set", key: "a", value: ["b", "c"] })).toBe("---\na:\n  - b\n  - c\n---\n");
		expect(edited("one\r\ntwo", { kind: "set", key: "a", value: 1 })).toBe("---\r\na: 1\r\n---\r\none\r\ntwo");
	});

	test("does not take a rule in the body for the fence", () => {
		const text = "---\na: 1\n---\n\n---\na: 2\n---\n";
		expect(edited(text, { kind: "set", key: "a", value: 3 })).toBe("---\na: 3\n---\n\n---\na: 2\n---\n");
	});

	test("fills an empty property and leaves its comment on the line", () => {
		expect(edited("---\nup: # todo\n---\n", { kind: "set", key: "up", value: "x" })).toBe("---\nup: x # todo\n---\n");
		expect(edited("---\nup: # todo\n---\n", { kind: "add", key: "up", items: ["x", "z"] })).toBe("---\nup: [x, z] # todo\n---\n");
	});

	test("writes nothing where the note says so already", () => {
		expect(propertySplices("---\na: [x, 'y']\n---\n", { kind: "set", key: "a", value: ["x", "y"] })).toEqual({ kind: "splices", splices: [] });
	});
});

describe("editing a list", () => {
	test("adds below the last item, indented and quoted like the others", () => {
		const text = '---\nup:\n    - "[[A]]"   # first\n    - "[[B]]"\n\n# next\nz: 1\n---\n';
		expect(edited(text, { kind: "add", key: "up", items: ["[[B]]", "[[C]]"] })).toBe(
			'---\nup:\n    - "[[A]]"   # first\n    - "[[B]]"\n    - "[[C]]"\n\n# next\nz: 1\n---\n',
		);
	});

	test("adds to a flow list before its bracket", () => {
		expect(edited("---\nt: [ a, 'b' ] # c\n---\n", { kind: "add", key: "t", items: ["x, y"] })).toBe("---\nt: [ a, 'b', 'x, y' ] # c\n---\n");
		expect(edited("---\nt: []\n---\n", { kind: "add", key: "t", items: ["a"] })).toBe("---\nt: [a]\n---\n");
	});

	test("turns a single value into a list and keeps its spelling", () => {
		expect(edited("---\nup: 'A'\n---\n", { kind: "add", key: "up", items: ["B"] })).toBe("---\nup:\n  - 'A'\n  - 'B'\n---\n");
		expect(edited("---\nx: [1]\nup: A\n---\n", { kind: "add", key: "up", items: ["B"] })).toBe("---\nx: [1]\nup: [A, B]\n---\n");
	});

	test("repairs a wikilink without quotes only where it edits it", () => {
		expect(edited("---\nup: [[A]]\n---\n", { kind: "add", key: "up", items: ["[[B]]"] })).toBe('---\nup:\n  - "[[A]]"\n  - "[[B]]"\n---\n');
		expect(edited("---\nup: [[A]]\nz: 1\n---\n", { kind: "set", key: "z", value: 2 })).toBe("---\nup: [[A]]\nz: 2\n---\n");
	});

	test("goes on with the separator of a value that lists several", () => {
		expect(edited("---\n任务: 翻译、摘要\n---\n", { kind: "add", key: "任务", items: ["问答"] })).toBe("---\n任务: 翻译、摘要、问答\n---\n");
		expect(edited('---\nup: "[[A]], [[B]]"\n---\n', { kind: "exchange", key: "up", old: "[[A]]", item: "[[C]]" })).toBe(
			'---\nup: "[[C]], [[B]]"\n---\n',
		);
	});

	test("takes items out with one comma each and keeps the key", () => {
		const text = "---\nt: [a, b, c]\n---\n";
		expect(edited(text, { kind: "remove", key: "t", items: ["a"] })).toBe("---\nt: [b, c]\n---\n");
		expect(edited(text, { kind: "remove", key: "t", items: ["b"] })).toBe("---\nt: [a, c]\n---\n");
		expect(edited(text, { kind: "remove", key: "t", items: ["b", "c"] })).toBe("---\nt: [a]\n---\n");
		expect(edited(text, { kind: "remove", key: "t", items: ["a", "b", "c"] })).toBe("---\nt: []\n---\n");
		expect(edited("---\nt:\n- a\n- b\n---\n", { kind: "remove", key: "t", items: ["a", "b"] })).toBe("---\nt:\n---\n");
	});

	test("puts one item in the place of another", () => {
		expect(edited('---\nup:\n  - "[[A]]"\n  - "[[B]]"\n---\n', { kind: "exchange", key: "up", old: "[[A]]", item: "[[C]]" })).toBe(
			'---\nup:\n  - "[[C]]"\n  - "[[B]]"\n---\n',
		);
	});
});

describe("refusing", () => {
	test.each([
		["an anchor", "---\na: &x 1\n---\n", "anchorInValue"],
		["an alias", "---\nb: 1\na: *x\n---\n", "anchorInValue"],
		["a flow list over several lines", "---\na: [x,\n  y]\n---\n", "multilineFlow"],
		["a block scalar", "---\na: |\n  x\n---\n", "multilineScalar"],
		["a mapping", "---\na:\n  b: 1\n---\n", "nestedValue"],
		["a mapping in braces", "---\na: {b: 1}\n---\n", "nestedValue"],
		["a comment that setting would lose", "---\na:\n  - x\n  # why\n  - y\n---\n", "commentInValue"],
		["two properties of one name", "---\na: 1\nb: 1\na: 2\n---\n", "duplicateKey"],
		["names that differ in case only", "---\nA: 1\nä: 0\nÄ: 1\n---\n", "splices"],
		["quotes that do not close", '---\na: 1\nb: "x\n---\n', "unreadableFrontmatter"],
		["a line that is no property", "---\na: 1\nwhat is this\n---\n", "unreadableFrontmatter"],
		["a value with a second colon", "---\na: 1\nb: c: d\n---\n", "unreadableFrontmatter"],
		["a tab before a key", "---\na: 1\n\tb: 1\n---\n", "unreadableFrontmatter"],
		["a block that does not close", "---\na: 1\nbody", "unreadableFrontmatter"],
	])("%s", (_, text, code) => {
		const result = propertySplices(text, { kind: "set", key: "a", value: "new" });
		expect(result.kind === "refused" ? result.code : result.kind).toBe(code);
	});
});

describe("over random front matter", () => {
	const key = fc.constantFrom(...propertyKeys.map((each) => each.replaceAll('"', "")), "新属性", "a: b", "#x");
	const edit: fc.Arbitrary<PropertyEdit> = fc.oneof(
		fc.record({ kind: fc.constant("set" as const), key, value: fc.oneof(awkwardWords, fc.integer(), fc.array(awkwardWords, { maxLength: 3 })) }),
		fc.record({ kind: fc.constant("add" as const), key, items: fc.array(awkwardWords, { minLength: 1, maxLength: 3 }) }),
		fc.record({ kind: fc.constant("remove" as const), key, items: fc.array(fc.oneof(awkwardWords, fc.constantFrom("CNN", "卷积", "[[RNN]]")), { maxLength: 3 }) }),
		fc.record({ kind: fc.constant("exchange" as const), key, old: fc.constantFrom("CNN", "卷积", "[[RNN]]"), item: awkwardWords }),
		fc.record({ kind: fc.constant("drop" as const), key }),
	);

	test("changes the value as asked, keeps every other one, and no byte outside the property", () => {
		let accepted = 0;
		fc.assert(
			fc.property(randomNote, edit, (text, wanted) => {
				const before = yamlOf(text);
				const result = propertySplices(text, wanted);
				if (result.kind === "refused") return;
				accepted++;
				const after = spliced(text, result.splices);
				const read = yamlOf(after);
				const others = (record: Record<string, unknown>) => Object.fromEntries(Object.entries(record).filter(([name]) => name !== wanted.key));
				expect(others(read)).toEqual(others(before));
				const value = read[wanted.key];
				if (wanted.kind === "set") expect(meant(value)).toEqual(meant(wanted.value));
				if (wanted.kind === "add") for (const item of wanted.items) expect(contains(value, item)).toBe(true);
				if (wanted.kind === "remove" && value !== undefined) for (const item of wanted.items) if (item !== "") expect(meant(value)).not.toContain(item);
				if (wanted.kind === "drop") expect(value).toBeUndefined();
				expect(after.slice(bodyStart(after))).toBe(text.slice(bodyStart(text)));
				expectOtherLinesKept(text, after, wanted.key);
			}),
			{ numRuns: 3000 },
		);
		expect(accepted).toBeGreaterThan(1500);
	}, 60_000);

	/** Lists and single values alike as strings, since an edit keeps the shape that it finds. */
	function meant(value: unknown): string[] {
		if (value === null || value === undefined || value === "") return [];
		const items = Array.isArray(value) ? value : [value];
		return items.map((item) => (Array.isArray(item) ? `[[${item.flat(9).join()}]]` : String(item ?? "")));
	}

	function contains(value: unknown, item: string): boolean {
		return meant(value).includes(item) || item === "" || meant(value).some((each) => each.split(/、|, |，|；|; |,|;/).includes(item) || each.endsWith(item));
	}

	function expectOtherLinesKept(before: string, after: string, key: string): void {
		const scan = scanFrontmatter(before);
		if (typeof scan === "string") return;
		const entry = scan.entries.find((each) => each.key === key);
		const from = entry?.keyStart ?? scan.closing;
		const to = entry?.end ?? scan.closing;
		expect(after.startsWith(before.slice(0, from))).toBe(true);
		expect(after.endsWith(before.slice(to))).toBe(true);
	}
});

test("a hundred thousand hostile characters are scanned in one pass", () => {
	for (const hostile of ["[", "'", '"', "[[", "- ", ": ", "#", '\\"', "[a, "]) {
		const text = `---\na: ${hostile.repeat(100_000 / hostile.length)}\nb: 1\n---\n`;
		propertySplices(text, { kind: "add", key: "b", items: ["x"] }, defaultPropertyStyle);
		propertySplices(text, { kind: "add", key: "a", items: ["x"] }, defaultPropertyStyle);
	}
});

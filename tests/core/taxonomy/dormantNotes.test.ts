import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import type { Statement } from "../../../src/core/statements/statement.ts";
import { canLieDormant, DormantNotes, keysOf } from "../../../src/core/taxonomy/dormantNotes.ts";
import { nameKey } from "../../../src/core/taxonomy/nameKey.ts";
import { NO_INFO } from "../../../src/core/taxonomy/noteInfo.ts";

const words = fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.constantFrom("CNN", "卷积神经网络", "note", "模型", "0", "outline"));
const path = fc.constantFrom("a/CNN.md", "CNN.md", "卷积神经网络.md", "b/note.md").map(toNotePath);
const said = path.chain((at) => {
	const name = fc.constant({ by: "note", path: at } as const);
	const evidence = fc.record({ path: fc.constant(at), line: fc.integer({ min: 1, max: 9 }), quote: words, origin: fc.constantFrom("outline", "property", "link") });
	const type = fc.record({ kind: fc.constant("type"), name, type: words, reason: fc.constantFrom("folder", "word"), evidence });
	const concept = fc.record({ kind: fc.constant("concept"), name, presence: fc.constant("note"), label: words, altLabels: fc.array(words, { maxLength: 3 }), heading: fc.option(words), onlyIfNamed: fc.constant(true), evidence });
	const info = fc.record({
		tags: fc.array(words, { maxLength: 3 }),
		frontmatterProblem: fc.option(fc.record({ line: fc.nat(5), reason: words })),
		linkProperties: fc.array(fc.record({ property: words, line: fc.nat(5) }), { maxLength: 2 }),
		unreadable: fc.option(words),
	});
	return fc.record({ path: fc.constant(at), statements: fc.array(fc.oneof(concept, type), { maxLength: 3 }), info: info });
});

describe("notes that lie dormant", () => {
	it("come back as they were laid down, and leave nothing behind", () => {
		fc.assert(
			fc.property(fc.uniqueArray(said, { selector: (each) => each.path, maxLength: 4 }), (notes) => {
				const dormant = new DormantNotes();
				for (const { path, statements, info } of notes) if (canLieDormant(path, statements)) dormant.add(path, statements, info);
				for (const { path, statements, info } of notes) {
					for (const key of keysOf(path, statements)) expect(dormant.bearersOf(key)).toContain(path);
					expect(dormant.take(path)).toEqual({ statements, info });
					expect(dormant.take(path)).toBeNull();
					for (const key of keysOf(path, statements)) expect(dormant.bearersOf(key)).not.toContain(path);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it("are found by the file's name and by every label", () => {
		const at = toNotePath("笔记/LSTM.md");
		const evidence = { path: at, line: 1, quote: "# 长短期记忆", origin: "outline" } as const;
		const statements: Statement[] = [{ kind: "concept", name: { by: "note", path: at }, presence: "note", label: "长短期记忆", altLabels: ["Long Short-Term Memory"], heading: null, onlyIfNamed: true, evidence }];
		const dormant = new DormantNotes();
		if (canLieDormant(at, statements)) dormant.add(at, statements, NO_INFO);
		for (const name of ["lstm", "长短期记忆", "long short term memory"]) expect(dormant.bearersOf(nameKey(name))).toEqual([at]);
		expect(dormant.bearersOf(nameKey("GRU"))).toEqual([]);
	});

	it("are none that say something of others, or are concepts by themselves", () => {
		const at = toNotePath("a.md");
		const name = { by: "note", path: at } as const;
		const evidence = { path: at, line: 1, quote: "a", origin: "outline" } as const;
		const own = { kind: "concept", name, presence: "note", label: "a", altLabels: [], heading: null, evidence } as const;
		expect(canLieDormant(at, [{ ...own, onlyIfNamed: true }])).toBe(true);
		expect(canLieDormant(at, [own])).toBe(false);
		expect(canLieDormant(at, [{ kind: "claim", of: name, role: "strength", text: "fast", status: "asserted", evidence }])).toBe(false);
		expect(canLieDormant(toNotePath("b.md"), [{ ...own, onlyIfNamed: true }])).toBe(false);
	});
});

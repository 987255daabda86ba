import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toNotePath, type NotePath } from "../../../src/core/note/notePath.ts";
import { PathIndex } from "../../../src/core/note/pathIndex.ts";

const index = (...paths: string[]) => new PathIndex(paths.map(toNotePath));
const from = (source: string) => toNotePath(source);

describe("a link resolves", () => {
	test("whatever its case, with or without .md and heading", () => {
		const paths = index("Models/Gated Unit.md");
		for (const link of ["Gated Unit", "gated unit", "GATED UNIT.MD", "Gated Unit#How", "Gated Unit^block"]) {
			expect([link, paths.resolve(link.replace("^", "#^"), from("a.md"))]).toEqual([link, "Models/Gated Unit.md"]);
		}
	});

	test("to the exact path before all else", () => {
		expect(index("b/N.md", "N.md").resolve("N", from("b/x.md"))).toBe("N.md");
		expect(index("a/b/N.md", "b/N.md").resolve("b/N", from("a/x.md"))).toBe("b/N.md");
	});

	test("to the source's own folder before a shorter path", () => {
		expect(index("z/N.md", "long folder/N.md").resolve("N", from("long folder/x.md"))).toBe("long folder/N.md");
	});

	test("to the shortest path, else to the first by code point", () => {
		expect(index("bb/N.md", "a/b/N.md", "c/N.md").resolve("N", from("x.md"))).toBe("c/N.md");
		expect(index("b/N.md", "a/N.md").resolve("N", from("x.md"))).toBe("a/N.md");
	});

	test("by the end of a path, but only between slashes", () => {
		expect(index("a/b/N.md").resolve("b/N", from("x.md"))).toBe("a/b/N.md");
		expect(index("a/bb/N.md").resolve("b/N", from("x.md"))).toBeNull();
	});

	test("from the source's folder where it begins with dots", () => {
		const paths = index("a/N.md", "a/b/N.md");
		expect(paths.resolve("../N", from("a/b/x.md"))).toBe("a/N.md");
		expect(paths.resolve("./N", from("a/b/x.md"))).toBe("a/b/N.md");
		expect(paths.resolve("../../../N", from("a/b/x.md"))).toBeNull();
	});

	test("from the root where it begins with a slash", () => {
		expect(index("a/N.md").resolve("/N", from("a/x.md"))).toBeNull();
		expect(index("a/N.md").resolve("/a/N", from("x.md"))).toBe("a/N.md");
	});

	test("to its own note where it names a heading only", () => {
		expect(index("a.md").resolve("#Heading", from("a.md"))).toBe("a.md");
		expect(index("a.md").resolve("", from("a.md"))).toBeNull();
	});

	test("to no note where an attachment answers, which is a file all the same", () => {
		const paths = index("pics/Net.png", "v1.2.md");
		expect(paths.resolve("Net.png", from("a.md"))).toBeNull();
		expect(paths.file("Net.png", from("a.md"))).toBe("pics/Net.png");
		expect(paths.resolve("v1.2", from("a.md"))).toBe("v1.2.md");
	});

	test("across Unicode forms and no-break spaces", () => {
		expect(index("Café Net.md").resolve("Cafe\u0301\u00a0Net", from("a.md"))).toBe("Café Net.md");
	});

	test("to the file in its own case where two differ in nothing else", () => {
		const paths = index("a/net.md", "a/Net.md");
		expect(paths.resolve("a/Net", from("x.md"))).toBe("a/Net.md");
		expect(paths.resolve("a/net", from("x.md"))).toBe("a/net.md");
	});
});

test("after any adding, removing and renaming, links resolve as over the same paths afresh", () => {
	const part = fc.constantFrom("a", "b", "B", "Net", "net");
	const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => toNotePath(`${parts.join("/")}.md`));
	const step = fc.oneof(
		fc.record({ add: path }),
		fc.record({ remove: path }),
		fc.record({ rename: fc.tuple(path, path) }),
	);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 30 }), path, fc.array(part, { minLength: 1, maxLength: 2 }), (steps, source, link) => {
			const paths = new PathIndex();
			const present = new Set<NotePath>();
			for (const one of steps) {
				if ("add" in one) {
					paths.add(one.add);
					present.add(one.add);
				} else if ("remove" in one) {
					paths.remove(one.remove);
					present.delete(one.remove);
				} else if (present.has(one.rename[0])) {
					paths.rename(...one.rename);
					present.delete(one.rename[0]);
					present.add(one.rename[1]);
				}
				paths.resolve(link.join("/"), source);
			}
			const afresh = new PathIndex([...present].sort());
			for (const text of [link.join("/"), `../${link.join("/")}`, `/${link.join("/")}`]) {
				expect(paths.resolve(text, source)).toBe(afresh.resolve(text, source));
			}
		}),
	);
});

import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { brokenArrows, importCycles } from "./rooms.ts";
import { importsOf, readSourceFiles, type SourceFile } from "./sourceFiles.ts";

const source = fileURLToPath(new URL("../../src", import.meta.url));

function file(path: string, text: string): SourceFile {
	return { path, text, imports: importsOf(path, text) };
}

describe("the rooms", () => {
	it("import only downwards, and packages only where they belong", () => {
		expect(brokenArrows(readSourceFiles(source))).toEqual([]);
	});

	it("hold no ring of imports, type imports included", () => {
		expect(importCycles(readSourceFiles(source))).toEqual([]);
	});
});

describe("the check of the rooms", () => {
	it("sees an upward import, even of a type", () => {
		const files = [file("core/note/a.ts", 'import type { Taxonomy } from "../taxonomy/taxonomy.ts";')];
		expect(brokenArrows(files)).toEqual(["core/note/a.ts:1: core/note must not import core/taxonomy"]);
	});

	it("sees a sideways import", () => {
		const files = [file("core/layout/a.ts", '\nexport { marks } from "../scene/marks.ts";')];
		expect(brokenArrows(files)).toEqual(["core/layout/a.ts:2: core/layout must not import core/scene"]);
	});

	it("sees obsidian and gray-matter outside their rooms", () => {
		const files = [
			file("view/a.ts", 'import { Menu } from "obsidian";'),
			file("core/note/b.ts", 'const matter = await import("gray-matter");'),
			file("core/query/c.ts", 'type App = import("obsidian").App;'),
		];
		expect(brokenArrows(files)).toEqual([
			"view/a.ts:1: obsidian belongs to obsidian, main",
			"core/note/b.ts:1: gray-matter belongs to node",
			"core/query/c.ts:1: obsidian belongs to obsidian, main",
		]);
	});

	it("sees Node's own modules in what must run on a phone", () => {
		const files = [file("core/note/a.ts", 'import { readFileSync } from "node:fs";')];
		expect(brokenArrows(files)).toEqual(["core/note/a.ts:1: node:fs belongs to node"]);
	});

	it("sees a room that nobody planned", () => {
		expect(brokenArrows([file("core/utils/a.ts", "")])).toEqual(["core/utils/a.ts: no such room as core/utils"]);
	});

	it("sees anything that imports main", () => {
		const files = [file("obsidian/a.ts", 'import type ModelTaxonomyPlugin from "../main.ts";')];
		expect(brokenArrows(files)).toEqual(["obsidian/a.ts:1: obsidian must not import main"]);
	});

	it("sees a ring of type imports inside one room", () => {
		const files = [
			file("core/note/a.ts", 'import type { B } from "./b.ts";'),
			file("core/note/b.ts", 'import type { C } from "./c.ts";'),
			file("core/note/c.ts", 'import type { A } from "./a.ts";'),
		];
		expect(importCycles(files)).toEqual(["core/note/a.ts → core/note/b.ts → core/note/c.ts → core/note/a.ts"]);
	});
});

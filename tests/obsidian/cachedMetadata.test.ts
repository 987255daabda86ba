import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CachedMetadata } from "obsidian";
import { describe, expect, it } from "vitest";
import { cachedMetadata, hidesFrontmatter } from "../../src/obsidian/cachedMetadata.ts";
import { corporaAbsent, corporaFolder } from "../corpora.ts";

const position = (line: number, col = 0, offset = 0) => ({
	start: { line, col, offset },
	end: { line, col: col + 1, offset: offset + 1 },
});

describe("metadata from the cache", () => {
	it("counts lines from 1 and keeps columns and offsets", () => {
		const cache: CachedMetadata = {
			links: [{ link: "RNN", original: "[[RNN]]", displayText: "RNN", position: position(4, 2, 61) }],
			headings: [{ heading: "缺点", level: 2, position: position(3) }],
			tags: [{ tag: "#模型", position: position(0) }],
		};
		const metadata = cachedMetadata(cache, null);
		expect(metadata.links).toEqual([
			{ link: "RNN", original: "[[RNN]]", displayText: "RNN", line: 5, column: 2, offset: 61 },
		]);
		expect(metadata.headings).toEqual([{ text: "缺点", level: 2, line: 4 }]);
		expect(metadata.tags).toEqual([{ tag: "#模型", line: 1 }]);
	});

	it("is empty, not missing, for a note that the cache does not know yet", () => {
		expect(cachedMetadata(null, null)).toEqual({
			frontmatter: null,
			frontmatterProblem: null,
			frontmatterLinks: [],
			links: [],
			embeds: [],
			headings: [],
			tags: [],
		});
	});

	it("suspects a block of properties that gave none, but not an empty block", () => {
		const block = (end: number): CachedMetadata => ({
			sections: [{ type: "yaml", position: { start: position(0).start, end: { line: end, col: 3, offset: 9 } } }],
		});
		expect(hidesFrontmatter(block(2))).toBe(true);
		expect(hidesFrontmatter(block(1))).toBe(false);
		expect(hidesFrontmatter({ ...block(2), frontmatter: { up: "[[RNN]]" } })).toBe(false);
		expect(hidesFrontmatter(null)).toBe(false);
	});
});

describe.skipIf(corporaAbsent("golden-metadata"))("metadata of real notes", () => {
	it("points at the quoted words in the note's own text", () => {
		const folder = join(corporaFolder, "golden-metadata");
		let links = 0;
		for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
			const dump = JSON.parse(readFileSync(join(folder, name), "utf8")) as {
				fileContents?: string;
				cachedMetadata?: CachedMetadata;
			};
			if (dump.fileContents === undefined || !dump.cachedMetadata) continue;
			const lines = dump.fileContents.split("\n");
			const metadata = cachedMetadata(dump.cachedMetadata, null);
			for (const link of [...metadata.links, ...metadata.embeds]) {
				links++;
				expect(lines[link.line - 1]?.slice(link.column).startsWith(link.original), `${name}: ${link.original}`).toBe(true);
			}
			for (const heading of metadata.headings) expect(lines[heading.line - 1]).toContain(heading.text);
			for (const tag of metadata.tags) expect(lines[tag.line - 1]).toContain(tag.tag);
			expect(hidesFrontmatter(dump.cachedMetadata), name).toBe(false);
		}
		expect(links).toBeGreaterThan(20);
	});
});

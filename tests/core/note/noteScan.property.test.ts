import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NoteFacts, NoteMetadata, NoteText, TextLine } from "../../../src/core/note/noteFacts.ts";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import { readNote, readNoteText, scanMetadata } from "../../../src/core/note/readNote.ts";
import { parseYaml } from "../../yaml.ts";
import { anyNote } from "./randomNotes.ts";

const read = (text: string) => readNote(toNotePath("n.md"), text, parseYaml, () => true) as NoteFacts & { text: NoteText };

/** Each test reads this many notes. */
const runs = { numRuns: 1000 };

const linesOf = (text: string) => text.replace(/^\ufeff/, "").split(/\r?\n/);

function textLines({ sections }: NoteText): TextLine[] {
	return sections.flatMap(({ blocks }) =>
		blocks.flatMap((block) => {
			if (block.kind === "paragraph") return block.lines;
			return block.kind === "list" ? block.items.flatMap(({ continuation }) => continuation) : [];
		}),
	);
}

describe("of any text whatever", () => {
	test("every line is given as written", () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const { lines, lineCount } = readNoteText(text);
				expect(lines).toEqual(linesOf(text));
				expect(lineCount).toBe(lines.length);
			}),
			runs,
		);
	});

	test("every link stands at its offset, on its line and column, in the order of the text", () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const { metadata } = read(text);
				for (const found of [metadata.links, metadata.embeds]) {
					let last = -1;
					for (const { original, offset, line, column } of found) {
						expect(text.slice(offset, offset + original.length)).toBe(original);
						const lineStart = text.lastIndexOf("\n", offset - 1) + 1 || (text.startsWith("\ufeff") ? 1 : 0);
						expect([line, column]).toEqual([text.slice(0, offset).split("\n").length, offset - lineStart]);
						expect(offset).toBeGreaterThan(last);
						last = offset;
					}
				}
			}),
			runs,
		);
	});

	test("every tag and heading stands on its line", () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const { metadata, text: note } = read(text);
				for (const { tag, line } of metadata.tags) expect(note.lines[line - 1]).toContain(tag);
				for (const { text: words, line } of metadata.headings) expect(note.lines[line - 1]).toContain(words.split(" ")[0]);
			}),
			runs,
		);
	});

	test("a shown line has the length of its source and differs only by spaces", () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const note = readNoteText(text);
				for (const { line, text: shown } of textLines(note)) {
					const source = note.lines[line - 1]!;
					expect(shown).toHaveLength(source.length);
					for (let at = 0; at < shown.length; at++) if (shown[at] !== " ") expect(shown[at]).toBe(source[at]);
				}
			}),
			runs,
		);
	});

	test("blocks come in the order of their lines, each line in one block at most", () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				let last = 0;
				for (const { heading, parent, blocks } of readNoteText(text).sections) {
					const lines = blocks.flatMap((block) => {
						if (block.kind === "paragraph") return block.lines.map(({ line }) => line);
						if (block.kind === "table") return [block.header, ...block.rows].map(({ line }) => line);
						return block.items.flatMap(({ line, continuation }) => [line, ...continuation.map((more) => more.line)]);
					});
					for (const line of heading === null ? lines : [heading.line, ...lines]) {
						expect(line).toBeGreaterThanOrEqual(last);
						last = line;
					}
					expect(parent).toBeLessThan(readNoteText(text).sections.length);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test("properties stand on their lines, one behind the other", () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const note = readNoteText(text);
				let last = 1;
				for (const { line, endLine, source } of note.properties) {
					expect(line).toBeGreaterThan(0);
					expect(line).toBeGreaterThanOrEqual(last);
					expect(source).toEqual(note.lines.slice(line - 1, endLine));
					last = line;
				}
			}),
			runs,
		);
	});

	test("carriage returns change offsets only", () => {
		fc.assert(
			fc.property(anyNote, (any) => {
				const text = any.replaceAll("\r", "");
				const withoutOffsets = ({ links, embeds, ...rest }: NoteMetadata) => ({
					...rest,
					links: links.map(({ offset: _, ...link }) => ({ ...link, original: link.original.replaceAll("\r", "") })),
					embeds: embeds.map(({ offset: _, ...link }) => ({ ...link, original: link.original.replaceAll("\r", "") })),
				});
				const plain = read(text);
				const returns = read(text.replaceAll("\n", "\r\n"));
				expect(returns.text).toEqual(plain.text);
				expect(withoutOffsets(returns.metadata)).toEqual(withoutOffsets(plain.metadata));
			}),
			runs,
		);
	});

	test("both parts are the same whether read together or alone", () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const { metadata, text: note } = read(text);
				expect(scanMetadata(text, parseYaml)).toEqual(metadata);
				expect(readNoteText(text)).toEqual(note);
			}),
			{ numRuns: 200 },
		);
	});

	test("what code hides is no link", () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const { links } = scanMetadata(`\`\`\`\n${text.replaceAll("`", "'")}\n\`\`\``, parseYaml);
				expect(links).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { readNote } from "../../../src/core/note/readNote.ts";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import { statementsOf } from "../../../src/core/statements/statementsOf.ts";
import { defaultReadingOptions } from "../../../src/core/vocabulary/readingOptions.ts";
import { corporaAbsent, corporaFolder } from "../../corpora.ts";
import { isSound } from "../../evidence.ts";
import { parseYaml } from "../../yaml.ts";

const folder = join(corporaFolder, "corpora/vaults/khakhalin-notes");

function notePaths(at: string): string[] {
	return readdirSync(at, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? notePaths(join(at, entry.name)) : entry.name.endsWith(".md") ? [join(at, entry.name)] : []));
}

/** The targets of a line's wikilinks, found without any code of the project. */
function linksOf(line: string): string[] {
	return line.split("[[").slice(1).flatMap((rest) => (rest.includes("]]") ? [rest.slice(0, rest.indexOf("]]")).split("|")[0]!.split("#")[0]!.trim()] : []));
}

const PARENT = /^parents?\s*:/i;
const HIERARCHY = /^(?:parents?|(?:major )?subtopics|subtopics and papers|children|hierarchy)\b/i;

describe.skipIf(corporaAbsent("corpora") || !existsSync(folder))("693 real notes with Parents lines:", () => {
	const notes = (existsSync(folder) ? notePaths(folder) : []).map((path) => {
		const text = readFileSync(path, "utf8");
		const facts = readNote(toNotePath(relative(folder, path)), text, parseYaml, () => true);
		return { facts, lines: text.split(/\r?\n/), statements: statementsOf(facts, defaultReadingOptions) };
	});

	test("every link of a Parent or Parents line becomes a broader relation", () => {
		expect(notes.length).toBeGreaterThan(600);
		const missing = notes.flatMap(({ facts, lines, statements }) => {
			const broader = new Set(statements.flatMap((statement) => (statement.kind === "relation" && statement.type === "broader" && statement.to.by === "link" ? [`${statement.evidence.line} ${statement.to.linkpath}`] : [])));
			return lines.flatMap((line, index) => (PARENT.test(line.trim()) ? linksOf(line).filter((link) => link !== "" && !broader.has(`${index + 1} ${link.replace(/\.md$/, "")}`)).map((link) => `${facts.path}:${index + 1} ${link}`) : []));
		});
		expect(missing).toEqual([]);
	});

	test("no broader relation stands without such a line, or a heading, behind it", () => {
		const unfounded = notes.flatMap(({ facts, lines, statements }) =>
			statements.flatMap((statement) => {
				if (statement.kind !== "relation" || statement.type !== "broader" || statement.status !== "asserted") return [];
				const { line } = statement.evidence;
				const heading = /^\s*#{1,6}\s/.test(lines[line - 1]!);
				if (statement.evidence.origin === "table" && statement.to.by === "label") {
					const above = lines.slice(0, line).filter((text) => /^#{1,6}\s/.test(text)).at(-1) ?? "";
					return above.includes(statement.to.label) ? [] : [`${facts.path}:${line} row below ${above}`];
				}
				let at = line - 1;
				while (at > 0 && /^\s*(?:[-*+]|\d+[.)])\s|^\s*$/.test(lines[at]!)) at--;
				return heading || HIERARCHY.test(lines[line - 1]!.trim()) || HIERARCHY.test(lines[at]!.replace(/^[#*_\s]+/, "")) ? [] : [`${facts.path}:${line} ${lines[line - 1]!.slice(0, 80)}`];
			}),
		);
		expect(unfounded).toEqual([]);
	});

	test("every statement quotes words of the line it names", () => {
		const unsound = notes.flatMap(({ facts, lines, statements }) => statements.filter(({ evidence }) => evidence.quote !== "" && !isSound(evidence, () => lines)).map(({ evidence }) => `${facts.path}:${evidence.line} ${evidence.quote}`));
		expect(unsound).toEqual([]);
	});
});

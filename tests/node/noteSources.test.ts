import { describe, expect, test } from "vitest";
import type { LinkResolver } from "../../src/core/note/linkResolver.ts";
import { MemoryNotes } from "../../src/core/note/memoryNotes.ts";
import { toNotePath } from "../../src/core/note/notePath.ts";
import type { NoteSource } from "../../src/core/note/noteSource.ts";
import { FolderNotes } from "../../src/node/folderNotes.ts";
import { parseYaml } from "../yaml.ts";
import { folderOf } from "./folders.ts";

interface Opened {
	readonly source: NoteSource;
	readonly links: LinkResolver;
}

/** The contract of `NoteSource` and `LinkResolver`, for each adapter that can be given its notes as texts. */
const adapters: Readonly<Record<string, (texts: Readonly<Record<string, string>>) => Opened>> = {
	memory: (texts) => {
		const notes = new MemoryNotes(texts, parseYaml);
		return { source: notes, links: notes.links };
	},
	"a folder on disk": (texts) => {
		const notes = new FolderNotes(folderOf(texts));
		return { source: notes, links: notes.links };
	},
};

describe.each(Object.entries(adapters))("notes in %s", (_name, open) => {
	test("are listed by code point", () => {
		const { source } = open({ "b.md": "", "a/z.md": "", "模型.md": "", "A.md": "", "😀.md": "", "\uff21.md": "" });
		expect(source.paths()).toEqual(["A.md", "a/z.md", "b.md", "模型.md", "\uff21.md", "😀.md"]);
	});

	test("give metadata, and text only where it is wanted", async () => {
		const { source } = open({ "a.md": "---\ntags: [x]\n---\n# A\n[[b]]" });
		const path = toNotePath("a.md");
		const brief = await source.read(path, () => false);
		expect(brief).toMatchObject({ path, text: null, metadata: { frontmatter: { tags: ["x"] }, headings: [{ line: 4 }] } });
		const whole = await source.read(path, ({ metadata, text }) => text === null && metadata.links.length === 1);
		expect(whole?.text?.lines[4]).toBe("[[b]]");
	});

	test("give the same facts as any other adapter", async () => {
		const texts = { "a.md": "---\nup: '[[b]]'\n起: 2024-01-01\n---\n- x `y`\n\n| a | b |\n|---|---|\n| [[c\\|d]] | e |\n" };
		const path = toNotePath("a.md");
		const twin = await new MemoryNotes(texts, parseYaml).read(path, () => true);
		expect(await open(texts).source.read(path, () => true)).toEqual(twin);
	});

	test("that are not there are null", async () => {
		expect(await open({}).source.read(toNotePath("none.md"), () => true)).toBeNull();
	});

	test("with broken properties are read all the same", async () => {
		const { source } = open({ "a.md": "---\na: [\n---\n[[b]]" });
		const facts = await source.read(toNotePath("a.md"), () => false);
		expect(facts?.metadata.frontmatterProblem).not.toBeNull();
		expect(facts?.metadata.links).toHaveLength(1);
	});

	test("are what links resolve to", () => {
		const { links } = open({ "x/Net.md": "", "Net.md": "", "x/a.md": "" });
		expect(links.resolve("net", toNotePath("x/a.md"))).toBe("Net.md");
		expect(links.resolve("./net", toNotePath("x/a.md"))).toBe("x/Net.md");
		expect(links.resolve("none", toNotePath("x/a.md"))).toBeNull();
	});

	test("may be subscribed to and left again", () => {
		const { source } = open({});
		expect(() => source.subscribe(() => undefined)()).not.toThrow();
	});
});

test("a note in memory tells what happens to it until nobody listens", () => {
	const notes = new MemoryNotes({ "a.md": "" }, parseYaml);
	const heard: string[] = [];
	const stop = notes.subscribe((change) => heard.push("path" in change ? `${change.kind} ${change.path}` : change.kind));
	notes.write(toNotePath("a.md"), "x");
	notes.write(toNotePath("b.md"), "");
	notes.rename(toNotePath("b.md"), toNotePath("c.md"));
	notes.remove(toNotePath("c.md"));
	stop();
	notes.remove(toNotePath("a.md"));
	expect(heard).toEqual(["changed a.md", "changed b.md", "resolved", "renamed c.md", "resolved", "deleted c.md", "resolved"]);
});

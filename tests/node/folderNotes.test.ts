import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toNotePath } from "../../src/core/note/notePath.ts";
import { FolderNotes } from "../../src/node/folderNotes.ts";
import { folderOf } from "./folders.ts";

const everything = () => true;

describe("a folder's notes", () => {
	test("leave out what is hidden and what is no Markdown, which links still find", () => {
		const notes = new FolderNotes(folderOf({ "a.md": "", ".b.md": "", ".obsidian/c.md": "", "d/e.MD": "", "d/f.png": "" }));
		expect(notes.paths()).toEqual(["a.md", "d/e.MD"]);
		expect(notes.links.file("f.png", toNotePath("a.md"))).toBe("d/f.png");
	});

	test("follow no link that leads out, nor one to a folder", () => {
		const outside = folderOf({ "secret.md": "x", "more/secret.md": "x" });
		const folder = folderOf({ "a/b.md": "inside" });
		symlinkSync(join(outside, "secret.md"), join(folder, "out.md"));
		symlinkSync(join(outside, "more"), join(folder, "more"));
		symlinkSync(folder, join(folder, "round"));
		symlinkSync(join(folder, "nowhere.md"), join(folder, "broken.md"));
		symlinkSync(join(folder, "a/b.md"), join(folder, "in.md"));
		expect(new FolderNotes(folder).paths()).toEqual(["a/b.md", "in.md"]);
	});

	test("have names in one Unicode form, whatever the disk says", () => {
		const notes = new FolderNotes(folderOf({ "Cafe\u0301.md": "x" }));
		expect(notes.paths()).toEqual(["Caf\u00e9.md"]);
		expect(notes.note(notes.paths()[0]!, everything)).toHaveProperty("facts");
	});

	test("that hold bytes instead of text say so", () => {
		const bytes = new Uint8Array(600).map((_, i) => (i * 151) % 256);
		const notes = new FolderNotes(folderOf({ "a.md": bytes }));
		expect(notes.note(toNotePath("a.md"), everything)).toEqual({ unreadable: "binary" });
	});

	test("with a stray NUL are text", () => {
		const notes = new FolderNotes(folderOf({ "a.md": `# Title ${"word ".repeat(20)}\0 [[b]]` }));
		expect(notes.note(toNotePath("a.md"), everything)).toMatchObject({ facts: { metadata: { links: [{ link: "b" }] } } });
	});

	test.skipIf(process.getuid?.() === 0)("that may not be read say so, and so do folders", () => {
		const folder = folderOf({ "a.md": "x", "b/c.md": "y" });
		chmodSync(join(folder, "a.md"), 0);
		chmodSync(join(folder, "b"), 0);
		const notes = new FolderNotes(folder);
		chmodSync(join(folder, "b"), 0o700);
		expect(notes.note(toNotePath("a.md"), everything)).toEqual({ unreadable: "EACCES" });
		expect(notes.unlisted).toEqual([{ path: "b", code: "EACCES" }]);
	});

	test("that vanish after they were listed say so", () => {
		const folder = folderOf({});
		mkdirSync(join(folder, "odd.md"));
		expect(new FolderNotes(folder).note(toNotePath("odd.md"), everything)).toEqual({ unreadable: "ENOENT" });
	});

	test("are none where the folder is missing, which is an error", () => {
		expect(() => new FolderNotes("/no/such/folder")).toThrow("ENOENT");
		expect(() => new FolderNotes(join(folderOf({ "a.md": "" }), "a.md"))).toThrow("ENOTDIR");
	});
});

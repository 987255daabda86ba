import { describe, expect, test } from "vitest";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import type { VaultFiles } from "../../../src/core/authoring/vaultFiles.ts";

const a = toNotePath("a.md");
const b = toNotePath("b.md");
const deep = toNotePath("folder/deep/c.md");

/** What every host of files must do, whatever it is made of. `open` makes a fresh vault with these notes. */
export function describeVaultFiles(host: string, open: (notes: Record<string, string>) => Promise<VaultFiles> | VaultFiles): void {
	describe(`the files of ${host}`, () => {
		test("reads a note as it is, and null where there is none", async () => {
			const text = "\tone\r\ntwo 🙂\n\n---\nlast";
			const files = await open({ "a.md": text });
			expect(await files.read(a)).toBe(text);
			expect(await files.read(b)).toBeNull();
		});

		test("creates a note with the folders above it", async () => {
			const files = await open({});
			expect(await files.write({ kind: "create", path: deep, text: "text" })).toBe("written");
			expect(await files.read(deep)).toBe("text");
		});

		test("creates nothing where a file stands, not even one in other letters", async () => {
			const files = await open({ "a.md": "old" });
			expect(await files.write({ kind: "create", path: a, text: "new" })).toBe("exists");
			expect(await files.write({ kind: "create", path: toNotePath("A.md"), text: "new" })).toBe("exists");
			expect(await files.read(a)).toBe("old");
		});

		test("replaces a text only while it is the expected one", async () => {
			const files = await open({ "a.md": "old\r\n" });
			expect(await files.write({ kind: "replace", path: a, before: "other", after: "new" })).toBe("changed");
			expect(await files.read(a)).toBe("old\r\n");
			expect(await files.write({ kind: "replace", path: a, before: "old\r\n", after: "new" })).toBe("written");
			expect(await files.read(a)).toBe("new");
			expect(await files.write({ kind: "replace", path: b, before: "", after: "new" })).toBe("missing");
		});

		test("trashes a note only while it is the expected one", async () => {
			const files = await open({ "a.md": "old" });
			expect(await files.write({ kind: "trash", path: a, before: "other" })).toBe("changed");
			expect(await files.write({ kind: "trash", path: a, before: "old" })).toBe("written");
			expect(await files.read(a)).toBeNull();
			expect(await files.write({ kind: "trash", path: a, before: "old" })).toBe("missing");
		});

		test("renames a note and lets the links follow", async () => {
			const files = await open({ "a.md": "self [[a]]", "b.md": "---\nup: \"[[a]]\"\n---\n[[a|shown]] ![[a#h]] [x](a.md)\n" });
			expect(await files.write({ kind: "rename", path: a, to: deep })).toBe("written");
			expect(await files.read(a)).toBeNull();
			expect(await files.read(deep)).toBe("self [[c]]");
			expect(await files.read(b)).toMatch(/^---\nup: "\[\[c\]\]"\n---\n\[\[c\|shown\]\] !\[\[c#h\]\] \[x\]\((?:folder\/deep\/)?c\.md\)\n$/);
		});

		test("renames nothing onto another file, but lets a name change its letters", async () => {
			const files = await open({ "a.md": "text", "b.md": "other" });
			expect(await files.write({ kind: "rename", path: a, to: b })).toBe("exists");
			expect(await files.write({ kind: "rename", path: a, to: toNotePath("A.md") })).toBe("written");
			expect(await files.read(toNotePath("A.md"))).toBe("text");
			expect(await files.write({ kind: "rename", path: toNotePath("gone.md"), to: deep })).toBe("missing");
		});
	});
}

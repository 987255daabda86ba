import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FolderFiles } from "../../src/node/folderFiles.ts";
import { runCommand } from "../../src/node/commandLine.ts";
import { toNotePath } from "../../src/core/note/notePath.ts";
import { folderOf } from "./folders.ts";

const table = "label,parents,synonyms\nRNN,Nets,Recurrent network\nLSTM,RNN,\n";

async function run(...args: string[]): Promise<{ out: string; err: string; status: number }> {
	const { out, err, status } = await runCommand(args);
	return { out: [...out].join(""), err, status };
}

describe("import", () => {
	test("prints the notes and writes none, unless it is told to", async () => {
		const folder = folderOf({ "in.csv": table, "vault/a.md": "" });
		const vault = join(folder, "vault");
		const shown = await run("import", join(folder, "in.csv"), vault);
		expect(shown.status).toBe(0);
		expect(shown.out).toBe('Create 2 notes from “in.csv”\n\n+++ LSTM.md\n+ ---\n+ parent:\n+   - "[[RNN]]"\n+ ---\n\n+++ RNN.md\n+ ---\n+ aliases:\n+   - Recurrent network\n+ parent:\n+   - "[[Nets]]"\n+ ---\n');
		expect(shown.err).toBe("Nothing has been written. Add --write to create these notes.\n");
		expect((await run("import", join(folder, "in.csv"), vault, "--write", "--dry-run")).out).toBe(shown.out);
		expect(readdirSync(vault)).toEqual(["a.md"]);
		const written = await run("import", join(folder, "in.csv"), vault, "--into", "nets/recurrent", "--write");
		expect([written.status, written.err]).toEqual([0, "2 notes have been created.\n"]);
		expect(readFileSync(join(vault, "nets/recurrent/LSTM.md"), "utf8")).toBe('---\nparent:\n  - "[[RNN]]"\n---\n');
		const again = await run("import", join(folder, "in.csv"), vault, "--write");
		expect(again.status).toBe(2);
		expect(again.err).toBe("Not done: there is nothing to change.\n");
	});

	test("gives the plan as JSON, with what should be looked at", async () => {
		const folder = folderOf({ "in.csv": `${table}LSTM,x\na/b,,,,,,\n`, "vault/a.md": "" });
		const { out } = await run("import", join(folder, "in.csv"), join(folder, "vault"), "--format", "json", "--language", "zh");
		expect(JSON.parse(out)).toMatchObject({
			format: "model-taxonomy-import",
			notes: [{ path: "LSTM.md" }, { path: "RNN.md" }, { path: "a-b.md" }],
			warnings: [{ code: "importRepaired", count: "1", names: "a/b" }],
			problems: [{ code: "keyTwice", line: 4, message: "第 4 行：“LSTM”出现两次，取第一个。" }, { code: "wideRow", line: 5 }],
		});
	});

	test.each([
		["no file", ["import"], "Say which file to import."],
		["no folder", ["import", "a.csv"], "Say which folder to read."],
		["a file of another kind", ["import", "a.docx", "."], "“a.docx”"],
		["a file that is not there", ["import", "/no/such.csv", "."], "“/no/such.csv” cannot be read: ENOENT"],
		["a folder that is not there", ["import", "a.csv", "/no/such/place"], "There is no folder"],
		["a place outside of the folder", ["import", "a.csv", ".", "--into", "../up"], "“../up” leads out"],
		["an option of another command", ["import", "a.csv", ".", "--lens", "tree"], "“--lens”"],
		["its options elsewhere", ["check", ".", "--write"], "“--write”"],
		["a format it has not", ["import", "a.csv", ".", "--format", "svg"], "text, json"],
	])("ends with status 2 for %s", async (_, args, complaint) => {
		const { out, err, status } = await run(...args);
		expect([out, status]).toEqual(["", 2]);
		expect(err).toContain(complaint);
	});

	test("ends with status 2 and the line for a file that breaks off", async () => {
		const folder = folderOf({ "in.ttl": "@prefix a: <http://a/> .\na:b a:c <", "vault/a.md": "" });
		expect(await run("import", join(folder, "in.ttl"), join(folder, "vault"))).toMatchObject({ status: 2, err: "Line 2: The file cannot be read: an address has no closing bracket: <.\n" });
	});
});

describe("the files of a folder", () => {
	test("are never overwritten, also not by a name that differs in case or Unicode form", async () => {
		const folder = folderOf({ "a/Bias.md": "mine" });
		const files = new FolderFiles(folder);
		const create = (path: string) => files.write({ kind: "create", path: toNotePath(path), text: "new" });
		expect([await create("a/Bias.md"), await create("a/bias.md"), await create("a/Ä.md"), await create("a/A\u0308.md")]).toEqual(["exists", "exists", "written", "exists"]);
		expect(readFileSync(join(folder, "a/Bias.md"), "utf8")).toBe("mine");
	});

	test("go to the trash, and only as they were", async () => {
		const folder = folderOf({ "a/b.md": "one" });
		const files = new FolderFiles(folder);
		const path = toNotePath("a/b.md");
		expect(await files.write({ kind: "trash", path, before: "two" })).toBe("changed");
		expect(await files.write({ kind: "trash", path, before: "one" })).toBe("written");
		expect([existsSync(join(folder, "a/b.md")), readFileSync(join(folder, ".trash/a/b.md"), "utf8")]).toEqual([false, "one"]);
		expect(await files.write({ kind: "trash", path, before: "one" })).toBe("missing");
	});
});

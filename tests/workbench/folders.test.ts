import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Folder } from "../../workbench/app/folder.ts";
import { FolderClient } from "../../workbench/app/folderClient.ts";
import { MemoryFolder } from "../../workbench/app/memoryFolder.ts";
import { startWorkbench } from "../../workbench/server/server.ts";

const NOTES = { "a.md": "# 甲\n", "模型/b.md": "b", "模型/深/c.md": "", "picture.png": "\u0001" };

async function onDisk(): Promise<Folder> {
	const root = mkdtempSync(join(tmpdir(), "folder-contract-"));
	for (const [path, text] of Object.entries(NOTES)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	const server = await startWorkbench({ folder: root, project: join(import.meta.dirname, "../..") });
	onTestFinished(async () => {
		await server.close();
		rmSync(root, { recursive: true, force: true });
	});
	return new FolderClient(server.token, `http://127.0.0.1:${server.port}`);
}

const folders: Readonly<Record<string, () => Promise<Folder>>> = {
	"on disk": onDisk,
	"in memory": async () => {
		const folder = new MemoryFolder(await onDisk());
		await folder.list();
		return folder;
	},
};

describe.each(Object.entries(folders))("a folder %s", (_, open) => {
	it("lists everything but hidden names, and tells what one thing is", async () => {
		const folder = await open();
		await folder.makeFolder(".hidden/deep");
		await folder.write(".hidden/data.json", "{}", "create");
		const shape = (await folder.list()).map(({ path, type, size }) => [path, type, size]).sort();
		expect(shape).toEqual([
			["a.md", "file", 6],
			["picture.png", "file", 1],
			["模型", "folder", 0],
			["模型/b.md", "file", 1],
			["模型/深", "folder", 0],
			["模型/深/c.md", "file", 0],
		]);
		expect(await folder.stat(".hidden/data.json")).toMatchObject({ path: ".hidden/data.json", type: "file", size: 2 });
		expect(await folder.stat("nowhere.md")).toBeNull();
		expect(await folder.names(".hidden")).toEqual({ files: [".hidden/data.json"], folders: [".hidden/deep"] });
	});

	it("reads one text, or many in their order, and says which cannot be read", async () => {
		const folder = await open();
		expect(await folder.readText("a.md")).toBe("# 甲\n");
		expect(await folder.readMany(["模型/b.md", "gone.md", "a.md"])).toEqual(["b", null, "# 甲\n"]);
		await expect(folder.read("gone.md")).rejects.toThrow();
	});

	it("creates only what is not there, and writes over what is", async () => {
		const folder = await open();
		await expect(folder.write("a.md", "new", "create")).rejects.toThrow("already exists");
		await expect(folder.write("nowhere/a.md", "new", "create")).rejects.toThrow();
		const before = await folder.stat("a.md");
		const entry = await folder.write("a.md", "new text", "overwrite");
		expect([entry.size, entry.mtime >= (before?.mtime ?? 0)]).toEqual([8, true]);
		expect(await folder.readText("a.md")).toBe("new text");
	});

	it("makes a folder with those above it, twice if asked", async () => {
		const folder = await open();
		for (let time = 0; time < 2; time++) expect(await folder.makeFolder("x/y")).toMatchObject({ path: "x/y", type: "folder" });
		expect(await folder.stat("x")).toMatchObject({ type: "folder" });
		await expect(folder.makeFolder("a.md")).rejects.toThrow();
	});

	it("renames files and whole folders, never over what is there", async () => {
		const folder = await open();
		expect(await folder.rename("模型", "型")).toMatchObject({ path: "型", type: "folder" });
		expect(await folder.readText("型/b.md")).toBe("b");
		expect(await folder.stat("模型/深")).toBeNull();
		expect(await folder.stat("型/深/c.md")).not.toBeNull();
		await expect(folder.rename("a.md", "型/b.md")).rejects.toThrow("already exists");
		await expect(folder.rename("a.md", "nowhere/a.md")).rejects.toThrow();
		await expect(folder.rename("gone.md", "x.md")).rejects.toThrow();
		expect(await folder.readText("a.md")).toBe("# 甲\n");
	});

	it("takes away what is there, and says what is not", async () => {
		const folder = await open();
		await folder.trash("a.md");
		await folder.remove("模型");
		expect((await folder.list()).map(({ path }) => path)).toEqual(["picture.png"]);
		await expect(folder.trash("a.md")).rejects.toThrow();
		await expect(folder.remove("模型")).rejects.toThrow();
	});

	it("keeps the layout", async () => {
		const folder = await open();
		expect(await folder.readLayout()).toBeNull();
		await folder.writeLayout({ main: [1] });
		expect(await folder.readLayout()).toEqual({ main: [1] });
	});
});

it("tells of a change from outside when the news arrives, and not before", async () => {
	const folder = new MemoryFolder(await onDisk());
	await folder.list();
	const heard: string[] = [];
	folder.listen((events) => heard.push(...events.map((event) => `${event.kind} ${event.kind === "deleted" ? event.path : event.entry.path}`)));
	const news = [folder.changeOutside("a.md", "theirs"), folder.changeOutside("new.md", ""), folder.changeOutside("picture.png", null)];
	expect([await folder.readText("a.md"), heard]).toEqual(["theirs", []]);
	for (const each of news) each.tell();
	expect(heard).toEqual(["modified a.md", "created new.md", "deleted picture.png"]);
	const late = [folder.changeOutside("模型/b.md", null), folder.changeOutside("模型/深/c.md", "theirs")];
	await folder.rename("模型", "型");
	for (const each of late) each.tell();
	expect(heard.slice(3)).toEqual(["deleted 型/b.md", "modified 型/深/c.md"]);
});

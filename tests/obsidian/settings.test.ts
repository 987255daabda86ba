import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultSettings, parseSettings, SETTINGS_VERSION } from "../../src/obsidian/settings/settings.ts";
import { SettingsStore, type SettingsFile } from "../../src/obsidian/settings/settingsStore.ts";

class MemoryFile implements SettingsFile {
	readonly aside: unknown[] = [];
	saves = 0;

	constructor(public content: unknown) {}

	load(): Promise<unknown> {
		return typeof this.content === "string"
			? Promise.resolve().then(() => JSON.parse(this.content as string) as unknown)
			: Promise.resolve(this.content);
	}

	save(data: unknown): Promise<void> {
		this.saves++;
		this.content = data;
		return Promise.resolve();
	}

	keepAside(): Promise<string> {
		this.aside.push(this.content);
		return Promise.resolve(`data.kept-${this.aside.length}.json`);
	}
}

describe("stored settings", () => {
	it("come back as they were stored", () => {
		const settings = {
			...defaultSettings,
			reading: {
				...defaultSettings.reading,
				properties: { related_concepts: "related", 谱系: "inverse:broader" },
				relations: [
					{ type: "trainedOn", words: ["训练于"], inverseWords: [] },
					{ type: "partOf", words: [], inverseWords: [], inverseName: "parts", line: "dotted", transitive: true, acyclic: true },
				],
				sources: { all: false, folders: ["模型"], tags: ["model"], ignoredFolders: ["Templates"] },
			},
			view: { lens: "radial", foldLevel: 2, variantsHang: false },
			newNotes: { folder: "模型", template: "Templates/Model.md" },
			colours: { by: "type", categories: { 生成模型: "green" }, types: { model: "#12ab34" } },
			statusBar: false,
			language: "zh",
		} as const;
		expect(parseSettings(JSON.parse(JSON.stringify(settings)) as Record<string, unknown>)).toEqual(settings);
	});

	it("are whole whatever the file holds", () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), fc.jsonValue(), (junk, reading, view) => {
				const settings = parseSettings({ ...junk, reading, view });
				expect(parseSettings(JSON.parse(JSON.stringify(settings)) as Record<string, unknown>)).toEqual(settings);
				expect(Object.keys(settings)).toEqual(Object.keys(defaultSettings));
			}),
		);
	});

	it("keep what is sound beside what is not", () => {
		const settings = parseSettings({ view: { lens: "spiral", foldLevel: 2 }, reading: { prose: false, sources: "all" } });
		expect(settings.view).toEqual({ lens: "tree", foldLevel: 2, variantsHang: true });
		expect(settings.reading.prose).toBe(false);
		expect(settings.reading.sources.all).toBe(false);
	});

	it("take folders with or without slashes at their ends", () => {
		const { reading, newNotes } = parseSettings({
			reading: { sources: { folders: ["/模型/", " a/b/ ", ""] } },
			newNotes: { folder: "/x/" },
		});
		expect(reading.sources.folders).toEqual(["模型", "a/b"]);
		expect(newNotes.folder).toBe("x");
	});
});

describe("a stored file of an older version", () => {
	const fixtures = new URL("../fixtures/settings/", import.meta.url);

	it("is kept for every version there has been", () => {
		const versions = Array.from({ length: SETTINGS_VERSION }, (_, at) => `version-${at + 1}.json`);
		expect(readdirSync(fixtures).sort()).toEqual(versions);
	});

	it.each(readdirSync(fixtures))("is read whole: %s", (name) => {
		const stored = JSON.parse(readFileSync(new URL(name, fixtures), "utf8")) as Record<string, unknown>;
		expect(parseSettings(stored)).toEqual({ ...defaultSettings, ...stored, version: SETTINGS_VERSION });
	});
});

describe("the store of settings", () => {
	it("stores changes in their order, however long each takes", async () => {
		const file = new MemoryFile(null);
		const delays = [20, 1];
		const slow: SettingsFile = {
			load: () => file.load(),
			keepAside: () => file.keepAside(),
			save: async (data) => {
				await new Promise((resolve) => setTimeout(resolve, delays.shift()));
				await file.save(data);
			},
		};
		const store = new SettingsStore(slow);
		await store.load();
		await Promise.all([store.change({ statusBar: false }), store.change({ language: "zh" })]);
		expect(file.content).toEqual({ ...defaultSettings, statusBar: false, language: "zh" });
	});

	it("begins with defaults where nothing is stored, and writes nothing by itself", async () => {
		const file = new MemoryFile(null);
		const store = new SettingsStore(file);
		await store.load();
		expect(store.settings).toEqual(defaultSettings);
		expect(file.saves).toBe(0);
	});

	it("tells listeners and the file of a change", async () => {
		const file = new MemoryFile(null);
		const store = new SettingsStore(file);
		await store.load();
		const seen: string[] = [];
		const stop = store.subscribe((settings) => seen.push(settings.language));
		await store.change({ language: "zh" });
		stop();
		await store.change({ language: "en" });
		expect(seen).toEqual(["zh"]);
		expect(file.content).toEqual({ ...defaultSettings, language: "en" });
	});

	it.each([
		["is damaged", '{"version": 1, "reading": {', "unreadable"],
		["holds something else", "[1, 2]", "unreadable"],
		["comes from a newer version", { version: SETTINGS_VERSION + 1, language: "zh" }, "newer"],
	])("leaves a file alone that %s", async (_, content, trouble) => {
		const file = new MemoryFile(content);
		const store = new SettingsStore(file);
		await store.load();
		expect(store.trouble).toBe(trouble);
		await store.change({ language: "en" });
		expect(store.settings).toEqual({ ...defaultSettings, language: "en" });
		expect(file.content).toBe(content);

		expect(await store.startAfresh()).toBe("data.kept-1.json");
		expect(file.aside).toEqual([content]);
		expect(file.content).toEqual({ ...defaultSettings, language: "en" });
		expect(store.trouble).toBeNull();
	});

	it("takes up what another device has stored", async () => {
		const file = new MemoryFile(null);
		const store = new SettingsStore(file);
		await store.load();
		file.content = { ...defaultSettings, newNotes: { folder: "模型", template: "" } };
		await store.load();
		expect(store.settings.newNotes.folder).toBe("模型");
	});

	it("keep both what is changed here and what another device has stored meanwhile", async () => {
		const first = { ...defaultSettings, dismissed: ["a", "b"].map((to) => ({ from: "x", type: "uses", to, path: "n.md" })) };
		const file = new MemoryFile(JSON.parse(JSON.stringify(first)));
		const store = new SettingsStore(file);
		await store.load();
		const [a, b] = store.settings.dismissed;
		const theirs = { from: "x", type: "uses", to: "theirs", path: "n.md" };
		file.content = { ...first, newNotes: { folder: "模型", template: "" }, dismissed: [a, b, theirs] };
		const ours = { ...a!, to: "ours" as NonNullable<typeof a>["to"] };
		await Promise.all([store.change({ dismissed: [b!, ours] }), store.change({ language: "zh" })]);
		expect(file.content).toMatchObject({ language: "zh", newNotes: { folder: "模型" }, dismissed: [b, ours, theirs] });
		expect(store.settings).toEqual(file.content);
	});

	it("stay in use where the file is damaged meanwhile, which is left alone and told of", async () => {
		const file = new MemoryFile({ ...defaultSettings, language: "zh" });
		const told: unknown[] = [];
		const store = new SettingsStore(file, (error) => told.push(error));
		await store.load();
		file.content = '{"version": 1,';
		await store.change({ newNotes: { folder: "模型", template: "" } });
		expect([store.trouble, store.settings.language, store.settings.newNotes.folder]).toEqual(["unreadable", "zh", "模型"]);
		expect([file.content, told]).toEqual(['{"version": 1,', [null]]);
		await store.load();
		expect(store.settings.language).toBe("zh");
	});

	it("apply where the file cannot be written, which is told of, and are stored with the next change", async () => {
		const file = new MemoryFile(null);
		const told: unknown[] = [];
		const store = new SettingsStore(file, (error) => told.push((error as Error).message));
		const save = file.save.bind(file);
		file.save = () => Promise.reject(new Error("ENOSPC"));
		await store.change({ language: "zh" });
		expect([store.settings.language, file.content, told]).toEqual(["zh", null, ["ENOSPC"]]);
		file.save = save;
		await store.change({ newNotes: { folder: "模型", template: "" } });
		expect(file.content).toMatchObject({ language: "zh", newNotes: { folder: "模型" } });
	});
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultSettings, parseSettings, type Settings } from "../../src/obsidian/settings/settings.ts";
import { readTransfer, settingChanges, withTransfer } from "../../src/obsidian/settings/settingsTransfer.ts";

function imported(present: Settings, text: string): { after: Settings; problems: string[] } {
	const read = readTransfer(text);
	if (read.kind !== "settings") throw new Error(read.kind);
	return { after: withTransfer(present, read.stated), problems: read.problems.map(({ kind, path, value }) => `${kind} ${path} ${value}`) };
}

const mine: Settings = {
	...defaultSettings,
	reading: {
		...defaultSettings.reading,
		properties: { 父类: "broader", topics: "suitedFor" },
		relations: [{ type: "trainedOn", words: ["训练于"], inverseWords: [] }],
		sources: { ...defaultSettings.reading.sources, folders: ["模型"] },
	},
	newNotes: { folder: "模型", template: "" },
};

describe("settings from a file", () => {
	it("join what is there, and win only where both speak of the same", () => {
		const { after, problems } = imported(
			mine,
			JSON.stringify({
				version: 1,
				reading: {
					properties: { topics: "related", related_concepts: "related" },
					relations: [{ type: "partOf", words: [], inverseWords: [] }],
					sources: { folders: ["Models", "模型"] },
				},
			}),
		);
		expect(problems).toEqual([]);
		expect(after.reading.properties).toEqual({ 父类: "broader", topics: "related", related_concepts: "related" });
		expect(after.reading.relations.map(({ type }) => type)).toEqual(["trainedOn", "partOf"]);
		expect(after.reading.sources.folders).toEqual(["模型", "Models"]);
		expect(after.newNotes.folder).toBe("模型");
		expect(settingChanges(mine, after)).toEqual([
			{ path: "reading.properties.topics", before: "suitedFor", after: "related" },
			{ path: "reading.properties.related_concepts", before: "", after: "related" },
			{ path: "reading.relations", before: "", after: '{"type":"partOf","words":[],"inverseWords":[]}' },
			{ path: "reading.sources.folders", before: "", after: "Models" },
		]);
	});

	it("tell by path what they cannot mean, and leave that as it was", () => {
		const { after, problems } = imported(
			mine,
			JSON.stringify({
				reading: { prose: "no", sources: { folders: "模型" }, properties: { x: 7 }, relations: [{ words: [] }] },
				view: { lens: "spiral", zoom: 3 },
				colours: { categories: { 生成模型: "mauve" } },
				statusBar: false,
			}),
		);
		expect(problems).toEqual([
			"notUnderstood reading.prose no",
			"notUnderstood reading.sources.folders 模型",
			"notUnderstood reading.properties.x 7",
			"partly reading.relations 1/1",
			"notUnderstood view.lens spiral",
			"unknown view.zoom 3",
			"notUnderstood colours.categories.生成模型 mauve",
		]);
		expect(settingChanges(mine, after)).toEqual([{ path: "statusBar", before: "true", after: "false" }]);
	});

	it("are refused where they are none, or of a version to come", () => {
		expect(readTransfer("{ nothing").kind).toBe("unreadable");
		expect(["[]", "null", "{}", '{"version":1}', '{"foo":1}'].map((text) => readTransfer(text).kind)).toEqual(Array(5).fill("noSettings"));
		expect(readTransfer('{"version":99,"statusBar":false}').kind).toBe("newer");
	});

	it("change nothing where they are the present ones, and never lose a word of what was there", () => {
		const settings = fc.record({
			reading: fc.record({ properties: fc.dictionary(fc.string(), fc.constantFrom("broader", "related")), sources: fc.record({ folders: fc.array(fc.string()) }) }),
			newNotes: fc.record({ folder: fc.string() }),
		});
		fc.assert(
			fc.property(settings, settings, (one, other) => {
				const [present, further] = [parseSettings(one), parseSettings(other)];
				expect(imported(present, JSON.stringify(present))).toEqual({ after: present, problems: [] });
				const { after } = imported(present, JSON.stringify(further));
				expect(Object.keys(after.reading.properties)).toEqual(expect.arrayContaining(Object.keys(present.reading.properties)));
				expect(after.reading.sources.folders).toEqual(expect.arrayContaining([...present.reading.sources.folders]));
			}),
		);
	});
});

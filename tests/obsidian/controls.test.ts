import { describe, expect, it } from "vitest";
import { controlValue, withControlValue } from "../../src/obsidian/settings/controls.ts";
import { defaultSettings } from "../../src/obsidian/settings/settings.ts";

describe("a control of the settings", () => {
	it("shows lists with one item on each line and takes them back from lines or commas", () => {
		const settings = withControlValue(defaultSettings, "reading.sources.folders", "模型\nA/B，C, ");
		expect(settings.reading.sources.folders).toEqual(["模型", "A/B", "C"]);
		expect(controlValue(settings, "reading.sources.folders")).toBe("模型\nA/B\nC");
	});

	it("takes numbers from a list of choices", () => {
		const settings = withControlValue(defaultSettings, "view.foldLevel", "2");
		expect(settings.view.foldLevel).toBe(2);
		expect(controlValue(settings, "view.foldLevel")).toBe("2");
		expect(withControlValue(settings, "view.foldLevel", "auto").view.foldLevel).toBe("auto");
	});

	it("keeps a folder's name a name, even if it is a number", () => {
		expect(withControlValue(defaultSettings, "newNotes.folder", "2024").newNotes.folder).toBe("2024");
	});

	it("leaves every other part the same object, so that nothing is read anew for a change of the view", () => {
		const settings = withControlValue(defaultSettings, "view.lens", "radial");
		expect(settings.view.lens).toBe("radial");
		expect(settings.reading).toBe(defaultSettings.reading);
		expect(withControlValue(settings, "reading.prose", false).reading).not.toBe(settings.reading);
	});
});

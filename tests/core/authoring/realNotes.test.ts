import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { propertySplices, type PropertyEdit } from "../../../src/core/authoring/frontmatterEdit.ts";
import { bodyStart, scanFrontmatter } from "../../../src/core/authoring/frontmatterScan.ts";
import { inversePlan } from "../../../src/core/authoring/editPlan.ts";
import { inverseSplices, spliced } from "../../../src/core/authoring/splice.ts";
import { surveySections } from "../../../src/core/authoring/surveyNotes.ts";
import { toNotePath } from "../../../src/core/note/notePath.ts";
import { corporaAbsent, corporaFolder } from "../../corpora.ts";
import { LivingVault } from "./livingVault.ts";
import { parseYaml } from "../../yaml.ts";

function notesBelow(folder: string): { path: string; text: string }[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => ({ path: relative(folder, path), text: readFileSync(path, "utf8") }));
}

function properties(text: string): Record<string, unknown> | null {
	const scan = scanFrontmatter(text);
	if (typeof scan === "string") return {};
	try {
		return (parseYaml(text.slice(text.indexOf("\n") + 1, scan.closing)) ?? {}) as Record<string, unknown>;
	} catch {
		return null;
	}
}

describe.skipIf(corporaAbsent("corpora"))("on real notes", () => {
	const notes = corporaAbsent("corpora") ? [] : notesBelow(join(corporaFolder, "corpora"));

	test("each property can be edited or is refused, and everything else stays byte for byte", () => {
		let [edited, refused] = [0, 0];
		for (const { text } of notes) {
			const before = properties(text);
			for (const key of [...Object.keys(before ?? {}), "新属性"]) {
				const edits: PropertyEdit[] = [{ kind: "add", key, items: ["[[Some model]]"] }, { kind: "set", key, value: "a: value" }, { kind: "drop", key }];
				for (const edit of edits) {
					const result = propertySplices(text, edit);
					if (result.kind === "refused") {
						refused++;
						continue;
					}
					edited++;
					const after = spliced(text, result.splices);
					expect(spliced(after, inverseSplices(text, result.splices))).toBe(text);
					expect(after.slice(bodyStart(after))).toBe(text.slice(bodyStart(text)));
					if (before === null) continue;
					const others = (all: Record<string, unknown> | null) => JSON.stringify(Object.entries(all ?? {}).filter(([name]) => name !== key));
					expect(others(properties(after))).toBe(others(before));
				}
			}
		}
		expect(edited).toBeGreaterThan(notes.length);
		expect(refused / (edited + refused)).toBeLessThan(0.1);
	}, 60_000);

	test.each(["seed.zh.md", "model-comparison.zh.md", "cnn-rnn-overview.en.md"])("the survey %s becomes notes without losing a line, and comes back whole", async (name) => {
		const path = toNotePath(name);
		const text = readFileSync(join(corporaFolder, "corpora/surveys", name), "utf8");
		const vault = new LivingVault({ [path]: text });
		const lines = surveySections(path, text, vault.context).map(({ line }) => line);
		expect(lines.length).toBeGreaterThan(0);
		for (const mode of ["move", "copy"] as const) {
			const applied = await vault.does({ kind: "surveyToNotes", choice: { path, lines, mode, folder: "models" } });
			const words = new Set(Object.values(vault.texts).flatMap((each) => each.split(/\r?\n/).map((line) => line.replace(/\[\[[^\]]*\]\]/g, "").trim())));
			for (const line of text.split(/\r?\n/)) expect(words).toContain(line.replace(/\[\[[^\]]*\]\]/g, "").trim());
			if (mode === "copy") for (const line of text.split("\n")) expect(vault.texts[path]).toContain(line);
			await vault.applies(inversePlan(applied));
			expect(vault.texts).toEqual({ [path]: text });
		}
	}, 60_000);
});

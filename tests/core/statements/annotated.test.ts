import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { agreement, type Annotation } from "../../annotated.ts";
import { corporaAbsent, corporaFolder } from "../../corpora.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/annotated");
const gold = join(corporaFolder, "corpora/gold");

const annotations = (folder: string) =>
	readdirSync(folder)
		.filter((file) => file.endsWith(".json"))
		.map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), "utf8")) as Annotation] as const);

describe("annotated fixtures are read as their annotator read them:", () => {
	test.each(annotations(fixtures))("%s", (_name, annotation) => {
		const found = agreement(annotation, fixtures);
		expect(found.differences).toEqual([]);
		expect(found).toMatchObject({ concepts: 1, relations: 1, claims: 1, types: 1, asserted: 1, sound: 1 });
	});
});

describe.skipIf(corporaAbsent("corpora"))("real notes are read close to what a person found in them:", () => {
	test.each(corporaAbsent("corpora") ? [] : annotations(gold))("%s", (_name, annotation) => {
		const found = agreement(annotation, join(corporaFolder, "corpora"));
		expect(found.sound).toBe(1);
		expect(found.types).toBeGreaterThanOrEqual(0.95);
		expect(found.asserted).toBeGreaterThanOrEqual(0.94);
		expect(found.concepts).toBeGreaterThanOrEqual(0.95);
		expect(found.relations).toBeGreaterThanOrEqual(0.92);
	});
});

import { expect, it } from "vitest";
import { defaultReadingOptions } from "../../src/core/vocabulary/readingOptions.ts";
import { nameObjection, withRelation } from "../../src/obsidian/settings/ownRelation.ts";

const partOf = { type: "partOf", words: [], inverseWords: [] };
const reading = { ...defaultReadingOptions, relations: [partOf], properties: { 部件: "inverse:partOf", 整体: "partOf", 父类: "broader" } };

it("takes every property along when a relation of the user's own is renamed", () => {
	const changed = withRelation(reading, { ...partOf, type: "属于整体" }, "partOf");
	expect(changed.relations.map(({ type }) => type)).toEqual(["属于整体"]);
	expect(changed.properties).toEqual({ 部件: "inverse:属于整体", 整体: "属于整体", 父类: "broader" });
	expect(withRelation(reading, { ...partOf, type: "rivals" }, null).relations.map(({ type }) => type)).toEqual(["partOf", "rivals"]);
});

it("refuses names that are empty, reserved or taken, but not a relation's own", () => {
	const objections = ["", "broader", "strength", "inverse:x", "partOf", "rivals"].map((name) => nameObjection(reading, name, null));
	expect(objections).toEqual(["ownRelation.needsName", ...Array<string>(3).fill("ownRelation.nameReserved"), "ownRelation.nameTaken", null]);
	expect(nameObjection(reading, "partOf", "partOf")).toBeNull();
});

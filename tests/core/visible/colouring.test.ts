import { describe, expect, it } from "vitest";
import { branchesOf } from "../../../src/core/visible/branches.ts";
import { categorySlots, HUES, ownColours, themeColouring, typeSlots } from "../../../src/core/visible/colouring.ts";
import { hierarchyOf } from "../../../src/core/visible/hierarchy.ts";
import { taxonomyOf } from "../../builders.ts";

const taxonomy = taxonomyOf(
	["甲", "乙", "丙"].map((label) => ({ label, type: "category" })),
	["甲", "乙", "丙"].flatMap((label) => [[`${label}1`, "broader", label] as const, [`${label}2`, "broader", label] as const]),
);
const branches = branchesOf(taxonomy, hierarchyOf(taxonomy, { variantsHang: true, suggested: true }));
const hueOf = (categories: Record<string, string>): Record<string, string | undefined> => {
	const colouring = { ...themeColouring, categories };
	const palette = [...HUES, ...ownColours(colouring)];
	return Object.fromEntries([...categorySlots(taxonomy, branches, colouring)].map(([index, slot]) => [taxonomy.concepts[index]?.label ?? "", palette[slot]]));
};

describe("colours", () => {
	it("come from the theme in reading order where nobody has chosen", () => {
		expect(Object.values(hueOf({})).sort()).toEqual(["cyan", "pink", "yellow"]);
	});

	it("change places where a category is given another's", () => {
		const before = hueOf({});
		const after = hueOf({ 甲: before.乙 ?? "" });
		expect(after).toEqual({ ...before, 甲: before.乙, 乙: before.甲 });
	});

	it("may be a person's own, and stay apart from those of the theme", () => {
		expect(hueOf({ 甲: "#12AB34" }).甲).toBe("#12ab34");
		expect(ownColours({ by: "type", categories: { 甲: "#12AB34", 乙: "green" }, types: { model: "#12ab34", task: "#000000" } })).toEqual(["#000000", "#12ab34"]);
	});

	it("tell types in the order of the known ones, then a user's own", () => {
		const slots = typeSlots(["dataset", "model"], { ...themeColouring, by: "type", types: { task: "red" } });
		expect([...slots].map(([type, slot]) => [type, HUES[slot]])).toEqual([
			["category", "pink"],
			["model", "cyan"],
			["task", "red"],
			["concept", "purple"],
			["dataset", "green"],
		]);
	});
});

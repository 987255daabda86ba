import { expect, test } from "vitest";
import type { ConceptId } from "../../../src/core/taxonomy/concept.ts";
import {
	ancestorsOf,
	childrenOf,
	depths,
	descendantsOf,
	parentsOf,
	pathToRoot,
	rootsOf,
} from "../../../src/core/taxonomy/hierarchy.ts";
import { note, taxonomyOf } from "./sayings.ts";

const id = (label: string) => `name:${label}` as ConceptId;

const family = taxonomyOf([
	note("a.md")
		.says("b1", "broader", "root")
		.says("b2", "broader", "root")
		.says("leaf", "broader", "b1")
		.says("leaf", "broader", "b2")
		.says("variant", "variantOf", "leaf")
		.says("guess", "broader", "b1", "suggested")
		.says("alone", "uses", "leaf"),
]);

test("a concept stands under what is broader and under what it is a variant of", () => {
	expect(parentsOf(family, id("leaf"))).toEqual([id("b1"), id("b2")]);
	expect(parentsOf(family, id("variant"))).toEqual([id("leaf")]);
	expect(parentsOf(family, id("variant"), { variants: false, suggested: true })).toEqual([]);
	expect(childrenOf(family, id("b1"))).toEqual([id("guess"), id("leaf")]);
	expect(childrenOf(family, id("b1"), { variants: true, suggested: false })).toEqual([id("leaf")]);
});

test("ancestors and descendants are found once each", () => {
	expect([...ancestorsOf(family, id("variant"))]).toEqual(["leaf", "b1", "b2", "root"].map(id));
	expect(descendantsOf(family, id("root")).size).toBe(5);
	expect(pathToRoot(family, id("variant"))).toEqual(["variant", "leaf", "b1", "root"].map(id));
});

test("roots have children and no parent; what stands alone is none", () => {
	expect(rootsOf(family)).toEqual([id("root")]);
	expect(depths(family).get(id("variant"))).toBe(3);
	expect(depths(family).has(id("alone"))).toBe(false);
});

test("a ring with nothing above it is led by its smallest id, and nothing below it is lost", () => {
	const ring = taxonomyOf([
		note("a.md").says("x", "broader", "y").says("y", "broader", "z").says("z", "broader", "x").says("below", "broader", "z"),
	]);
	expect(rootsOf(ring)).toEqual([id("x")]);
	expect(depths(ring).size).toBe(4);
	expect([...ancestorsOf(ring, id("x"))]).toEqual([id("y"), id("z")]);
	expect(pathToRoot(ring, id("below")).length).toBeGreaterThan(1);
});

import { expect, test } from "vitest";
import { toNotePath, type NotePath } from "../../../src/core/note/notePath.ts";
import { TaxonomyIndex } from "../../../src/core/taxonomy/taxonomyIndex.ts";
import { note, type Sayings } from "./sayings.ts";

/** One note per model, in categories of thirty; tasks, roots and one list of everything are shared by all. */
function modelNote(at: number, remark = ""): Sayings {
	const family = Math.floor(at / 30);
	return note(`family ${family}/Model ${at}.md`)
		.isConcept(`Model ${at}`, [`M${at}`, `模型 ${at}${remark}`])
		.says(".", "broader", `[[Family ${family}]]`)
		.says(".", "variantOf", `[[Model ${at - 1}]]`)
		.says(".", "suitedFor", `Task ${(at * 7) % 20}${remark}`)
		.claims(".", "strength", `strong ${at % 50}${remark}`)
		.says(".", "mentions", "[[Everything]]")
		.says(`Model ${at}`, "basedOn", `Model ${at + 1}`, "suggested", "both");
}

function filled(size: number): TaxonomyIndex {
	const byName = new Map<string, NotePath>();
	for (let at = 0; at < size; at++) byName.set(`Model ${at}`, modelNote(at).path);
	byName.set("Everything", toNotePath("Everything.md"));
	const index = new TaxonomyIndex({ resolve: (link) => byName.get(link) ?? null });
	for (let at = 0; at < size; at++) {
		const { path, statements } = modelNote(at);
		index.setNote(path, statements);
		if (at % 500 === 0) index.settle();
	}
	const list = note("Everything.md").isConcept("Everything");
	for (let at = 0; at < size; at++) list.says(".", "mentions", `[[Model ${at}]]`);
	index.setNote(list.path, list.statements);
	return index;
}

/** Steps that a change of one note in the middle takes, its taxonomy and the concept in it read again. */
function stepsOfChange(index: TaxonomyIndex, size: number, remark: string): number {
	index.snapshot();
	const before = index.work;
	const { path, statements } = modelNote(Math.floor(size / 2), remark);
	index.setNote(path, statements);
	const [concept] = index.snapshot().inNote(path);
	expect(concept?.altLabels.join()).toContain(remark);
	return index.work - before;
}

test("changing one note costs the same in a vault of 50,000 notes as in one of 1,000", () => {
	const [small, large] = [filled(1_000), filled(50_000)];
	const costs = [small, large].map((index, at) => stepsOfChange(index, at === 0 ? 1_000 : 50_000, " anew"));
	expect(costs[0]).toBeGreaterThan(10);
	expect(costs[1]).toBeLessThanOrEqual((costs[0] ?? 0) * 2);
}, 60_000);

test("building costs in proportion to the vault", () => {
	const steps = [2_000, 4_000, 8_000].map((size) => {
		const index = filled(size);
		index.snapshot();
		return index.work / size;
	});
	expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.2);
}, 60_000);

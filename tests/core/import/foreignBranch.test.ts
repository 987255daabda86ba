import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { branchTops, foreignBranch, foreignChildren } from "../../../src/core/import/foreignBranch.ts";
import { readForeign } from "../../../src/core/import/readForeign.ts";
import { defaultReadingOptions } from "../../../src/core/vocabulary/readingOptions.ts";

const read = (source: string) => readForeign(source, "csv", { reading: defaultReadingOptions, language: "en", breathe: () => Promise.resolve() });

describe("a branch of a file", () => {
	it("is a concept with all that stands below it, as kinds or as variants, and nothing beside it", async () => {
		const foreign = await read("label,parents,variantOf,uses\nNets,,,\nRNN,Nets,,\nLSTM,,RNN,\nBi-LSTM,LSTM|Nets,,\nTrees,,,LSTM\nForest,Trees,,\n");
		const children = foreignChildren(foreign);
		expect([...foreignBranch(children, "RNN")]).toEqual(["RNN", "LSTM", "Bi-LSTM"]);
		expect([...foreignBranch(children, "Forest")]).toEqual(["Forest"]);
		expect([...branchTops(foreign, children).keys()]).toEqual(["Nets", "Trees", "RNN", "LSTM"]);
	});

	it("is named so that namesakes can be told apart", async () => {
		const foreign = await read("id,label,parents_id\n1,Bias,\n2,Data,\n3,Bias,2\n4,A,1\n5,B,3\n6,bias,2\n7,C,6\n");
		expect([...branchTops(foreign, foreignChildren(foreign))]).toEqual([["Bias (1)", "1"], ["Data", "2"], ["Bias (Data)", "3"], ["bias (Data)", "6"]]);
	});

	it("ends in a ring, and names each top once, whatever the file says", async () => {
		const row = fc.tuple(fc.constantFrom("A", "a", "B", "C", "(A)"), fc.nat(9));
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (rows) => {
				const foreign = await read(`id,label,parents_id\n${rows.map(([label, parent], id) => `${id},${label},${parent}\n`).join("")}`);
				const children = foreignChildren(foreign);
				const tops = branchTops(foreign, children);
				expect(new Set(tops.values()).size).toBe(children.size);
				for (const top of tops.values()) for (const key of foreignBranch(children, top)) for (const child of children.get(key) ?? []) expect(foreignBranch(children, top)).toContain(child);
			}),
			{ numRuns: 100 },
		);
	});
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { translator } from "../../../src/core/language/translate.ts";
import { pathText } from "../../../src/core/language/pathText.ts";
import { stepsOf } from "../../../src/core/query/transitive.ts";
import { endOf, typedPath } from "../../../src/core/query/typedPath.ts";
import type { ConceptId } from "../../../src/core/taxonomy/concept.ts";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import { idOf, randomTaxonomy, taxonomyOf } from "../../builders.ts";

/** Distances over stated relations other than plain links, by relaxing every relation until nothing changes. */
function distances(taxonomy: Taxonomy, from: ConceptId): Map<ConceptId, number> {
	const known = new Map<ConceptId, number>([[from, 0]]);
	for (let changed = true; changed; ) {
		changed = false;
		for (const { from: a, to: b, type, status } of taxonomy.relations) {
			if (type === "mentions" || status === "inherited") continue;
			for (const [x, y] of [[a, b], [b, a]] as const) {
				const reach = (known.get(x) ?? Infinity) + 1;
				if (reach < (known.get(y) ?? Infinity)) {
					known.set(y, reach);
					changed = true;
				}
			}
		}
	}
	return known;
}

describe("typedPath", () => {
	it("walks relations in either direction and says so in words", () => {
		const taxonomy = taxonomyOf([], [
			["BERT", "basedOn", "Transformer"],
			["RNN", "contrastsWith", "Transformer"],
		]);
		const path = typedPath(taxonomy, idOf("BERT"), idOf("RNN"))?.paths[0] ?? [];
		expect(path.map(({ reversed }) => reversed)).toEqual([false, true]);
		expect(pathText(path, (id) => taxonomy.concept(id), translator("en"))).toBe(
			"BERT is based on Transformer, which contrasts with RNN.",
		);
		expect(pathText(path, (id) => taxonomy.concept(id), translator("zh"))).toBe("BERT 基于 Transformer，后者对照 RNN。");
	});

	it("offers each of several equally short paths", () => {
		const taxonomy = taxonomyOf([], [
			["LSTM", "variantOf", "RNN"],
			["LSTM", "basedOn", "RNN"],
			["LSTM", "mentions", "RNN"],
		]);
		const paths = typedPath(taxonomy, idOf("LSTM"), idOf("RNN"))?.paths ?? [];
		expect(paths.map((path) => path.map(({ relation }) => relation.type))).toEqual([["basedOn"], ["variantOf"]]);
	});

	it("falls back on plain links, and says that it did", () => {
		const taxonomy = taxonomyOf([], [["CNN", "mentions", "矩阵"]]);
		expect(typedPath(taxonomy, idOf("矩阵"), idOf("CNN"))).toMatchObject({ throughLinksOnly: true, paths: [[{ reversed: true }]] });
	});

	it("says plainly that two are not related", () => {
		expect(typedPath(taxonomyOf(["A", "B"]), idOf("A"), idOf("B"))).toBeNull();
	});

	it("does not take an inherited relation for a way", () => {
		const taxonomy = taxonomyOf([], [["A", "suitedFor", "B", "inherited"]]);
		expect(typedPath(taxonomy, idOf("A"), idOf("B"))).toBeNull();
	});

	it("is as short as any way there is, and unbroken", () => {
		fc.assert(
			fc.property(fc.nat(500), fc.nat(49), fc.nat(49), (seed, a, b) => {
				const taxonomy = randomTaxonomy(seed, 50, 0.2);
				const from = taxonomy.concepts[a]?.id ?? idOf("");
				const to = taxonomy.concepts[b]?.id ?? idOf("");
				const answer = typedPath(taxonomy, from, to);
				const shortest = distances(taxonomy, from).get(to);
				if (shortest === undefined) {
					expect(answer).toBeNull();
					return;
				}
				for (const path of answer?.paths ?? []) {
					expect(path.length).toBe(shortest);
					let at = from;
					for (const hop of path) {
						expect(hop.reversed ? hop.relation.to : hop.relation.from).toBe(at);
						at = endOf(hop);
					}
					expect(at).toBe(to);
				}
				expect(answer?.paths.length).toBeGreaterThan(0);
			}),
			{ numRuns: 60 },
		);
	});

	it("is as short as any way there is where a chain of a transitive relation counts as one step", () => {
		const label = (n: number) => `c${n}`;
		const relation = fc.tuple(fc.nat(11), fc.constantFrom("partOf", "uses"), fc.nat(11), fc.constantFrom("asserted", "suggested"));
		fc.assert(
			fc.property(fc.array(relation, { maxLength: 24 }), fc.nat(11), fc.nat(11), (sketches, a, b) => {
				const relations = sketches.map(([from, type, to, status]) => [label(from), type, label(to), status] as const);
				const ownRelations = [{ type: "partOf", words: [], inverseWords: [], transitive: true }];
				const all = Array.from({ length: 12 }, (_, n) => label(n));
				const stated = taxonomyOf(all, relations, { ownRelations });
				const closure = new Set(relations.filter(([, type, , status]) => type === "partOf" && status === "asserted").map(([from, , to]) => `${from} ${to}`));
				for (const via of all) for (const from of all) for (const to of all) if (closure.has(`${from} ${via}`) && closure.has(`${via} ${to}`)) closure.add(`${from} ${to}`);
				const closed = taxonomyOf(all, [...relations, ...[...closure].map((pair) => [pair.split(" ")[0]!, "partOf", pair.split(" ")[1]!] as const)]);
				const [from, to] = [idOf(label(a)), idOf(label(b))];
				const shortest = distances(closed, from).get(to);
				const paths = typedPath(stated, from, to)?.paths ?? [];
				expect(paths.length > 0).toBe(shortest !== undefined);
				for (const path of paths) {
					expect(path.length).toBe(shortest);
					let at = from;
					for (const hop of path) {
						const steps = stepsOf(hop.relation);
						for (const step of hop.reversed ? [...steps].reverse() : steps) {
							expect(stated.outgoing(step.from)).toContain(step);
							expect(hop.reversed ? step.to : step.from).toBe(at);
							at = hop.reversed ? step.from : step.to;
						}
						expect(at).toBe(endOf(hop));
					}
					expect(at).toBe(to);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it("walks ten thousand hops that a transitive relation joins to one", () => {
		const relations = Array.from({ length: 10_000 }, (_, n) => [`m${n}`, "partOf", `m${n + 1}`] as const);
		const taxonomy = taxonomyOf([], relations, { ownRelations: [{ type: "partOf", words: [], inverseWords: [], transitive: true }] });
		const [path] = typedPath(taxonomy, idOf("m10000"), idOf("m0"))?.paths ?? [];
		expect(path?.map(({ relation }) => stepsOf(relation).length)).toEqual([10_000]);
	});

	it("walks a chain of ten thousand hops", () => {
		const relations = Array.from({ length: 10_000 }, (_, n) => [`m${n}`, "variantOf", `m${n + 1}`] as const);
		const taxonomy = taxonomyOf([], relations);
		expect(typedPath(taxonomy, idOf("m0"), idOf("m10000"))?.paths[0]).toHaveLength(10_000);
	});
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composed, inverseSplices, spliced, type Splice } from "../../../src/core/authoring/splice.ts";

/** Splices in order that do not overlap, some of them touching, for a text of the given length. */
function randomSplices(length: number): fc.Arbitrary<Splice[]> {
	return fc
		.array(fc.record({ at: fc.nat(length), size: fc.nat(3), text: fc.string({ maxLength: 3 }) }), { maxLength: 5 })
		.map((wishes) => {
			let reached = 0;
			return wishes
				.sort((a, b) => a.at - b.at)
				.filter(({ at }) => at >= reached)
				.flatMap(({ at, size, text }) => {
					if (at < reached) return [];
					reached = Math.min(at + size, length);
					return [{ start: at, end: reached, text }];
				});
		});
}

const textAndSplices = fc.string({ maxLength: 20 }).chain((text) => fc.tuple(fc.constant(text), randomSplices(text.length)));

describe("splices", () => {
	test("are taken back by their inverse, which is derived from them", () => {
		fc.assert(
			fc.property(textAndSplices, ([text, splices]) => {
				expect(spliced(spliced(text, splices), inverseSplices(text, splices))).toBe(text);
			}),
		);
	});

	test("of two rounds come to one round with the same result", () => {
		fc.assert(
			fc.property(
				textAndSplices.chain(([text, first]) => fc.tuple(fc.constant(text), fc.constant(first), randomSplices(spliced(text, first).length))),
				([text, first, second]) => {
					expect(spliced(text, composed(text.length, first, second))).toBe(spliced(spliced(text, first), second));
				},
			),
			{ numRuns: 1000 },
		);
	}, 60_000);

	test("that overlap are an error, not a broken text", () => {
		expect(() => spliced("abc", [{ start: 0, end: 2, text: "" }, { start: 1, end: 3, text: "" }])).toThrow(RangeError);
		expect(() => spliced("abc", [{ start: 2, end: 4, text: "" }])).toThrow(RangeError);
	});
});

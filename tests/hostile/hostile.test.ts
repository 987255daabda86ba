import fc from "fast-check";
import { describe, test } from "vitest";
import { TARGETS } from "./targets.ts";

/** Cases in each run of the tests; `npm run fuzz` tries as many as it is told to. */
const CASES = 5000;

describe("whatever stands in notes, settings and code blocks,", () => {
	test.each(TARGETS)("$name", async ({ share, property }) => {
		await fc.assert(property, { numRuns: (CASES * share) / 100 });
	});
});

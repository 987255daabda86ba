// First, so that what is loaded after it is counted.
import { stepsOf } from "../bench/steps.ts";
import { expect, test } from "vitest";
import { allowed, growthChecks, measureGrowth } from "../bench/growth.ts";

test.each(growthChecks.map((check) => [`[${check.growth}] ${check.name}`, check] as const))("%s", (_name, check) => {
	const [small, large] = measureGrowth(check);
	expect(small).toBeGreaterThan(5);
	expect(large / small).toBeLessThan(allowed(check));
});

test("steps are counted one by one, whatever the branch", () => {
	const loop = (times: number) => () => {
		let sum = 0;
		for (let at = 0; at < times; at++) sum += at % 2 === 0 ? at : -at;
		return sum;
	};
	const [ten, thousand] = [stepsOf(loop(10)), stepsOf(loop(1000))];
	expect(thousand - ten).toBeGreaterThan(990);
	expect(Math.abs(stepsOf(loop(1000)) / thousand - 1)).toBeLessThan(0.05);
});

test("work that grows with the square is told from work that grows in proportion", () => {
	const pairs = (size: number) => () => {
		let equal = 0;
		for (let one = 0; one < size; one++) for (let other = 0; other < one; other++) if (one === other) equal++;
		return equal;
	};
	expect(stepsOf(pairs(400)) / stepsOf(pairs(50))).toBeGreaterThan(allowed({ growth: "n log n", sizes: [50, 400] }));
});

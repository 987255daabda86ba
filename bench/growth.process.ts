/* Counts the steps of every check, in a process whose functions are compiled to be counted. */
import process from "node:process";
import { allowed, growthChecks, measureGrowth } from "./growth.ts";
import type { CountedGrowth } from "./growth.bench.ts";

const counted = growthChecks.map((check): CountedGrowth => {
	const { growth, name, sizes } = check;
	return { growth, name, sizes, steps: measureGrowth(check), allowed: Number(allowed(check).toPrecision(3)) };
});
process.stdout.write(JSON.stringify(counted));

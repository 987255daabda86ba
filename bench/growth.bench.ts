import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { type BenchOptions, row, type Section } from "./measure.ts";
import type { Growth } from "./growth.ts";

/** What `growth.process.ts` prints of each check. */
export interface CountedGrowth {
	readonly growth: Growth;
	readonly name: string;
	readonly sizes: readonly [number, number];
	readonly steps: readonly [number, number];
	readonly allowed: number;
}

/** How the steps of the work that grows with a vault or a taxonomy do grow. `npm test` fails where they grow faster. */
export async function* growth({ project }: BenchOptions): AsyncGenerator<Section> {
	const { stdout } = spawnSync(process.execPath, [join(project, "bench/.cache/growth.process.mjs")], { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
	const checks = JSON.parse(stdout) as CountedGrowth[];
	yield {
		title: "Growth",
		method: "Steps counted by the engine, the same on every machine: how often each function and branch of the program ran, at the large size against the small one. The goal is the shape in brackets with a quarter to spare.",
		rows: checks.map(({ growth: shape, name, sizes: [small, large], steps, allowed }) =>
			row({ name: `[${shape}] ${name}`, n: large, unit: "steps", samples: [steps[1]], against: { name: `n = ${small.toLocaleString("en")}`, samples: [steps[0]] }, goal: { within: allowed } }),
		),
	};
}

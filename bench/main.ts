import process from "node:process";
import type { Measured } from "./measure.ts";
import { measureQueries } from "./queries.bench.ts";

/** One frame at 60 Hz, in milliseconds. */
const FRAME = 1000 / 60;

const quick = process.argv.includes("--quick");
const results = measureQueries(quick ? 9 : 41);
print("Questions, 10,000 concepts", results);
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(results, null, "\t")}\n`);

function print(title: string, rows: readonly Measured[]): void {
	console.error(`\n${title}: median (least – most) in ms, and how many fit into one frame`);
	for (const { name, median, least, most } of rows) {
		console.error(`${name.padEnd(30)} ${median.toFixed(2).padStart(8)} (${least.toFixed(2)} – ${most.toFixed(2)})  ${(FRAME / median).toFixed(1)} ×`);
	}
}

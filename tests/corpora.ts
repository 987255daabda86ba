import { existsSync } from "node:fs";
import { resolve } from "node:path";

const setting = process.env.TAXONOMY_CORPORA;

/** The folder that holds `corpora/` and `golden-metadata/`: real notes that are read from there and never copied in. */
export const corporaFolder = resolve(import.meta.dirname, "..", setting === undefined || setting === "" ? "../shared" : setting);

const told = new Set<string>();

/**
 * True where that part of the real notes is missing; says so once per file of tests. Meant for
 * `describe.skipIf(corporaAbsent("golden-metadata"))`.
 */
export function corporaAbsent(part: "corpora" | "golden-metadata"): boolean {
	const folder = resolve(corporaFolder, part);
	if (existsSync(folder)) return false;
	if (!told.has(part)) {
		told.add(part);
		console.warn(`skipped: no ${folder} (set TAXONOMY_CORPORA to the folder that holds ${part}/)`);
	}
	return true;
}

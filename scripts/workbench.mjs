import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { bundled } from "./bundled.mjs";
import { project } from "./packages.mjs";

export const sampleVault = join(project, "tests/fixtures/sample-vault");

/** The workbench's server, bundled from its sources. */
export async function loadServer() {
	return await bundled("workbench/server/server.ts", "workbenchServer");
}

/** A copy of a folder of notes to work on: without its history and without the packages that may lie in it. */
export function scratchCopy(folder) {
	const copy = join(mkdtempSync(join(tmpdir(), "workbench-")), basename(folder) || "vault");
	const skipped = [".git", ".trash", "node_modules"];
	cpSync(folder, copy, {
		recursive: true,
		verbatimSymlinks: true,
		filter: (source) => source === folder || !skipped.includes(basename(source)),
	});
	return copy;
}

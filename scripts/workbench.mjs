import { cpSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { project } from "./packages.mjs";

export const sampleVault = join(project, "tests/fixtures/sample-vault");

/** The workbench's server, bundled from its sources. */
export async function loadServer() {
	const { build } = await import("esbuild");
	const outfile = join(project, ".cache/workbenchServer.cjs");
	await build({
		entryPoints: [join(project, "workbench/server/server.ts")],
		outfile,
		bundle: true,
		packages: "external",
		platform: "node",
		format: "cjs",
		target: "node20",
		logLevel: "warning",
	});
	return createRequire(import.meta.url)(outfile);
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

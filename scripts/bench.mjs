/*
 * `npm run bench` measures what docs/performance.md says of speed: `-- --quick` with fewer runs, `-- --only NAME` one
 * part, `-- --vault FOLDER` a real vault besides, `-- --json FILE` into a file too.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { ensurePackages, project } from "./packages.mjs";

ensurePackages();
const { build } = await import("esbuild");
const folder = join(project, "bench");
// Below `bench/`, so that its packages are found; what is measured in a process of its own has an entry of its own.
const outdir = join(folder, ".cache");
await build({
	entryPoints: ["main.ts", ...readdirSync(folder).filter((name) => name.endsWith(".process.ts"))].map((name) => join(folder, name)),
	outdir,
	outExtension: { ".js": ".mjs" },
	bundle: true,
	splitting: true,
	packages: "external",
	platform: "node",
	format: "esm",
	target: "node20",
	logLevel: "warning",
});
const { runBenches } = await import("../bench/.cache/main.mjs");
try {
	await runBenches(process.argv.slice(2), project, () => ensurePackages(folder));
} catch (error) {
	const misused = error instanceof Error && (error.code?.startsWith("ERR_PARSE_ARGS") || error.message.startsWith("--only"));
	console.error(misused ? error.message : error);
	process.exitCode = 1;
}

/* `npm run bench` measures what the documents say of speed; `-- --quick` with fewer runs, `-- --json` as JSON. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { project } from "./packages.mjs";

const outfile = join(project, ".cache/bench.cjs");
await build({
	entryPoints: [join(project, "bench/main.ts")],
	outfile,
	bundle: true,
	packages: "external",
	platform: "node",
	format: "cjs",
	target: "node20",
	logLevel: "warning",
});
createRequire(import.meta.url)(outfile);

import { createRequire } from "node:module";
import { join } from "node:path";
import { project } from "./packages.mjs";

/** What a TypeScript file of the project exports, bundled for Node into `.cache/NAME.cjs`. */
export async function bundled(entry, name, define = {}) {
	const { build } = await import("esbuild");
	const outfile = join(project, `.cache/${name}.cjs`);
	await build({
		entryPoints: [join(project, entry)],
		outfile,
		bundle: true,
		packages: "external",
		platform: "node",
		format: "cjs",
		target: "node20",
		define,
		logLevel: "warning",
	});
	return createRequire(import.meta.url)(outfile);
}

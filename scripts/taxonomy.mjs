#!/usr/bin/env node
/*
 * npm run --silent taxonomy -- COMMAND FOLDER …
 *
 * Bundles src/node/main.ts into .cache/ where its sources have changed, and runs it. Standard output belongs to the
 * command's document; whatever this script has to say goes to standard error.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { project, run } from "./packages.mjs";

const entry = "src/node/main.ts";
const bundle = join(project, ".cache/taxonomy.cjs");
/** Each source with the time of its last change, as it was when the bundle was made. */
const stamps = join(project, ".cache/taxonomy.sources.json");

if (!existsSync(join(project, "node_modules/esbuild"))) {
	process.stderr.write("Installing the packages (npm ci) …\n");
	const { status } = run("npm", ["ci", "--no-fund", "--no-audit", "--silent"], { stdio: ["ignore", 2, 2] });
	if (status !== 0) {
		process.stderr.write("npm ci failed; the packages are needed.\n");
		process.exit(2);
	}
}
if (!isFresh()) await build();
// npm runs its scripts in the project's folder; a relative FOLDER counts from where npm was called.
if (process.env.npm_lifecycle_event === "taxonomy" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
createRequire(import.meta.url)(bundle);

function isFresh() {
	try {
		const known = JSON.parse(readFileSync(stamps, "utf8"));
		return existsSync(bundle) && Object.entries(known).every(([path, time]) => changed(path) === time);
	} catch {
		return false;
	}
}

function changed(path) {
	return statSync(resolve(project, path)).mtimeMs;
}

async function build() {
	const { build: bundleUp } = await import("esbuild");
	const { outputFiles, metafile } = await bundleUp({
		absWorkingDir: project,
		entryPoints: [entry],
		bundle: true,
		write: false,
		metafile: true,
		platform: "node",
		format: "cjs",
		target: "node20",
		legalComments: "none",
		logLevel: "warning",
	});
	const times = Object.fromEntries(Object.keys(metafile.inputs).map((path) => [path, changed(path)]));
	replace(bundle, outputFiles[0].contents);
	replace(stamps, JSON.stringify(times));
}

/** Another run at the same time sees the old file or the new one, never a part. */
function replace(file, content) {
	mkdirSync(dirname(file), { recursive: true });
	const written = `${file}.${process.pid}`;
	writeFileSync(written, content);
	renameSync(written, file);
}

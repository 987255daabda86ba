import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";

/** The folder of package.json. */
export const project = join(import.meta.dirname, "..");

/** A line on standard output. */
export function say(text) {
	process.stdout.write(`${text}\n`);
}

/**
 * Installs the packages where they are missing, so that a fresh clone needs one command only. Anything beyond Node's own
 * modules must be imported after this.
 * @param folder where the package.json is.
 */
export function ensurePackages(folder = project) {
	if (existsSync(join(folder, "node_modules/.package-lock.json"))) return;
	say(`Installing the packages of ${relative(project, folder) || "the project"} (npm ci) …`);
	const { status } = run("npm", ["ci", "--no-fund", "--no-audit"], { cwd: folder });
	if (status !== 0) {
		console.error("npm ci failed; the packages are needed.");
		process.exit(1);
	}
}

/** Runs a program in the project's folder and shows what it says. */
export function run(program, args, options = {}) {
	// npm is a script on Windows, which only a shell can start.
	const shell = process.platform === "win32" && (program === "npm" || program === "npx");
	return spawnSync(program, args, { cwd: project, stdio: "inherit", shell, ...options });
}

/** Builds ./main.js as it is shipped. */
export function buildPlugin() {
	const { status } = run(process.execPath, ["esbuild.config.mjs"]);
	if (status !== 0) {
		console.error("The plugin could not be built.");
		process.exit(1);
	}
}

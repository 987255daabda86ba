/*
 * The end-to-end tests in Chromium, after a build:
 *
 *   npm run e2e                                 all of them, at the oldest app version that the manifest names and at the newest
 *   npm run e2e -- --app-version 1.8.7          at that version only
 *   npm run e2e -- tests/e2e/view.spec.ts …     only those files
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { ensureChromium } from "./chromium.mjs";
import { buildPlugin, ensurePackages, project, run, say } from "./packages.mjs";

const { values, positionals } = parseArgs({ options: { "app-version": { type: "string" } }, allowPositionals: true });
const read = (name) => JSON.parse(readFileSync(join(project, name), "utf8"));

ensurePackages();
const chromium = ensureChromium();
if (chromium === null) {
	console.error("There is no Chromium: set CHROMIUM_PATH");
	process.exit(2);
}
buildPlugin();
const asked = values["app-version"];
const versions = asked === undefined ? [read("manifest.json").minAppVersion, read("node_modules/obsidian/package.json").version] : [asked];
let failed = false;
for (const version of versions) {
	say(`\n— app version ${version}`);
	const args = [join(project, "node_modules/vitest/vitest.mjs"), "run", "--config", "vitest.e2e.config.ts", ...positionals];
	const { status } = run(process.execPath, args, { env: { ...process.env, CHROMIUM_PATH: chromium, TAXONOMY_APP_VERSION: version } });
	failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);

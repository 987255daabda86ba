/*
 * `npm test` runs everything: types, lint, unit and property tests with the architecture and the golden metadata, the
 * build, and the end-to-end tests in Chromium, some of them at the oldest app version too. It installs what is missing, saying so, and ends with one plain line:
 * `N passed, N failed`. Each test counts, and so does each part that is not made of tests.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { ensureChineseFont, ensureChromium } from "./chromium.mjs";
import { ensurePackages, project, run, say } from "./packages.mjs";

/** What main.js should weigh, and what it may weigh until it does: see docs/decisions/0005-size-of-main-js.md. */
const MAIN_AIM = 204_800;
const MAIN_CEILING = 720_000;
/** Files run once more at the oldest app version: between them they open every surface. */
const AT_OLDEST = ["atHome", "settings", "firstUse"].map((name) => `tests/e2e/${name}.spec.ts`);
let passed = 0;
let failed = 0;

/** One part that either works or does not. */
function part(name, works) {
	say(`\n— ${name}`);
	const result = works();
	if (result) passed++;
	else {
		failed++;
		say(`${name}: failed`);
	}
}

function bin(name) {
	return join(project, "node_modules", name);
}

function node(...args) {
	return run(process.execPath, args).status === 0;
}

/** Tests of one configuration; what a reporter counted is what counts. */
function tests(name, config, env = {}, files = []) {
	say(`\n— ${name}`);
	const report = join(project, ".cache", `${config}.json`);
	rmSync(report, { force: true });
	mkdirSync(join(project, ".cache"), { recursive: true });
	const args = ["run", "--config", config, ...files, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
	const { status } = run(process.execPath, [bin("vitest/vitest.mjs"), ...args], { env: { ...process.env, ...env } });
	try {
		const result = JSON.parse(readFileSync(report, "utf8"));
		passed += result.numPassedTests;
		failed += result.numFailedTests;
		// A file that cannot even be loaded, or an error outside any test, has no test that failed.
		if (status !== 0 && result.numFailedTests === 0) failed++;
	} catch {
		failed++;
		say(`${name}: no report was written`);
	}
}

ensurePackages();
part("types", () => node(bin("typescript/bin/tsc"), "--noEmit"));
part("lint", () => node(bin("eslint/bin/eslint.js"), "."));
tests("unit, property, architecture and golden tests", "vitest.config.ts");
part("build", () => node("esbuild.config.mjs") && withinLimit());

const chromium = ensureChromium();
if (!ensureChineseFont()) say("There is no font for Chinese: its letters will be empty boxes in pictures. Install fonts-noto-cjk.");
if (chromium === null) part("end-to-end tests: there is no Chromium, set CHROMIUM_PATH", () => false);
else {
	tests("end-to-end tests", "vitest.e2e.config.ts", { CHROMIUM_PATH: chromium });
	// All of them at both versions is what `npm run e2e` is for.
	const { minAppVersion } = JSON.parse(readFileSync(join(project, "manifest.json"), "utf8"));
	const env = { CHROMIUM_PATH: chromium, TAXONOMY_APP_VERSION: minAppVersion };
	tests(`end-to-end tests at app version ${minAppVersion}`, "vitest.e2e.config.ts", env, AT_OLDEST);
}

say(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function withinLimit() {
	const { length } = readFileSync(join(project, "main.js"));
	say(`main.js: ${length} bytes; aim ${MAIN_AIM}, ceiling ${MAIN_CEILING}`);
	return length <= MAIN_CEILING;
}

/*
 * `npm run soak` runs the shipped main.js in the workbench on a vault of 10,000 notes in memory through 20,000 random edits
 * and holds it at each checkpoint against a fresh reading: `-- --notes N --edits N --seed N --checkpoints N`.
 * Exit status 1 where something differs, is left behind or grows.
 */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { bundled } from "./bundled.mjs";
import { chromiumFlags, ensureChromium } from "./chromium.mjs";
import { buildPlugin, ensurePackages, project, say } from "./packages.mjs";
import { loadServer } from "./workbench.mjs";

/** The most that the heap may rise from the end of the warm-up to the end of the run, as a share of its mean. */
const MOST_RISE = 0.05;

const { values } = parseArgs({
	options: {
		notes: { type: "string", default: "10000" },
		edits: { type: "string", default: "20000" },
		seed: { type: "string", default: "1" },
		checkpoints: { type: "string", default: "20" },
	},
});
const [notes, edits, seed, checkpoints] = [values.notes, values.edits, values.seed, values.checkpoints].map(Number);
if (![notes, edits, seed, checkpoints].every((number) => Number.isInteger(number) && number > 0)) {
	console.error("usage: npm run soak -- [--notes N] [--edits N] [--seed N] [--checkpoints N]");
	process.exit(2);
}

ensurePackages();
const executablePath = ensureChromium();
if (executablePath === null) {
	console.error("There is no Chromium: set CHROMIUM_PATH.");
	process.exit(1);
}
buildPlugin();
const { soak, soakVault, writeNotes } = await bundled("tests/soak/soak.ts", "soak", { "import.meta.dirname": JSON.stringify(join(project, "scripts")) });
const { startWorkbench } = await loadServer();
const { chromium } = await import("playwright-core");

const folder = mkdtempSync(join(tmpdir(), "soak-vault-"));
writeNotes(folder, soakVault({ notes, seed }));
// A copy, so that a build in the meantime does not change what runs.
const pluginFolder = mkdtempSync(join(tmpdir(), "soak-plugin-"));
for (const name of ["main.js", "manifest.json", "styles.css"]) copyFileSync(join(project, name), join(pluginFolder, name));
const server = await startWorkbench({ folder, project, pluginFolder });
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
const problems = [];
try {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
	page.on("pageerror", (error) => problems.push(`error: ${error.stack ?? error.message}`));
	page.on("console", (message) => message.type() === "error" && problems.push(`console: ${message.text()}`));
	await page.goto(`${server.address}&memory=1&theme=light&language=en&delay=3&seed=${seed}`);
	await page.evaluate("window.workbench.ready");
	const began = Date.now();
	const report = await soak(page, { notes, edits, seed, checkpoints, patience: 120_000, say });
	say(`${JSON.stringify(report.done)}, ${report.refused} refused, ${Math.round((Date.now() - began) / 1000)} s`);
	say(`heap after the warm-up: ${(report.heapRise * 100).toFixed(1)} % over the rest of the run`);
	problems.push(...objections(report));
} finally {
	await browser.close();
	await server.close();
	for (const each of [folder, pluginFolder]) rmSync(each, { recursive: true, force: true });
}
for (const problem of problems) say(problem);
say(problems.length === 0 ? "nothing found" : `${problems.length} found`);
process.exit(problems.length === 0 ? 0 : 1);

function objections({ checkpoints: reached, absences, heapRise }) {
	// The first one is from before the editor and everything else had been used.
	const [, before, ...later] = absences;
	return [
		...reached.filter(({ equal }) => !equal).map((each) => `after ${each.edits} edits the taxonomy is not that of a fresh reading`),
		...absences.flatMap(({ edits: at, left }) => (Object.keys(left).length === 0 ? [] : [`after ${at} edits it left behind ${JSON.stringify(left)}`])),
		...later.filter(({ listeners, domNodes }) => listeners > before.listeners || domNodes > before.domNodes).map((each) => `after ${each.edits} edits, switched off: ${JSON.stringify(each)}`),
		...(heapRise > MOST_RISE ? [`the heap rises: ${(heapRise * 100).toFixed(1)} %`] : []),
	];
}

/*
 * Takes a picture of the workbench with the built plugin:
 *
 *   node scripts/screenshot.mjs --out FILE.png [--vault DIR] [--theme light|dark|community] [--size 1280x800]
 *     [--device phone] [--language zh] [--version 1.8.7] [--command ID]… [--open NOTE.md] [--eval JS] [--wait MS] [--build]
 *
 * Commands are run in the order given, the plugin's own by their full id (`model-taxonomy:open`); then the note is
 * opened, then the JavaScript run in the page (`app` and `plugin` are at hand), then the picture taken.
 */
import { rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "./chromium.mjs";
import { buildPlugin, project, say } from "./packages.mjs";
import { loadServer, sampleVault, scratchCopy } from "./workbench.mjs";

const { values } = parseArgs({
	options: {
		out: { type: "string", default: "screenshot.png" },
		vault: { type: "string" },
		plugin: { type: "string" },
		theme: { type: "string", default: "light" },
		size: { type: "string" },
		device: { type: "string", default: "desktop" },
		language: { type: "string", default: "en" },
		version: { type: "string" },
		command: { type: "string", multiple: true, default: [] },
		open: { type: "string" },
		eval: { type: "string" },
		wait: { type: "string", default: "800" },
		build: { type: "boolean", default: false },
	},
});

if (values.build) buildPlugin();
const copy = scratchCopy(values.vault ? resolve(values.vault) : sampleVault);
const { startWorkbench } = await loadServer();
const workbench = await startWorkbench({ folder: copy, project, ...(values.plugin ? { pluginFolder: resolve(values.plugin) } : {}) });
const executablePath = findChromium();
if (executablePath === null) throw new Error("no Chromium was found: set CHROMIUM_PATH");
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
try {
	const size = values.size ?? (values.device === "phone" ? "390x844" : "1280x800");
	const [width, height] = size.split("x").map(Number);
	const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
	page.on("pageerror", (error) => console.error(`page error: ${error.message}`));
	page.on("console", (message) => {
		if (message.type() === "error" || message.type() === "warning") console.error(`${message.type()}: ${message.text()}`);
	});
	const query = new URLSearchParams({ theme: values.theme, device: values.device, language: values.language });
	if (values.version) query.set("version", values.version);
	await page.goto(`${workbench.address}&${query}`);
	await page.evaluate(() => window.workbench.ready);
	for (const id of values.command) {
		if (!(await page.evaluate((id) => window.workbench.app.commands.execute(id), id))) console.error(`no command ${id}`);
		await page.evaluate(() => window.workbench.settle());
	}
	if (values.open) await page.evaluate((path) => window.workbench.app.workspace.openLinkText(path, "", "tab"), values.open);
	if (values.eval) say(await page.evaluate(`(async () => { const { app } = window.workbench; const plugin = app.plugins.plugin; ${values.eval} })()`));
	await page.evaluate(() => window.workbench.settle());
	await page.waitForTimeout(Number(values.wait));
	await page.screenshot({ path: values.out });
	say(`wrote ${values.out}`);
} finally {
	await browser.close();
	await workbench.close();
	rmSync(dirname(copy), { recursive: true, force: true });
}
process.exit(0);

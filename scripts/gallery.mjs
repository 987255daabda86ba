/*
 * Takes the gallery: `npm run gallery` writes docs/gallery/*.png from the sample vault in the workbench; `npm run gallery
 * -- FOLDER --out DIR` does so from a copy of another folder, into DIR, since real notes do not belong in the repository.
 * `--only NAME` takes one of them.
 */
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "./chromium.mjs";
import { buildPlugin, project, say } from "./packages.mjs";
import { loadServer, sampleVault, scratchCopy } from "./workbench.mjs";

const { values, positionals } = parseArgs({ options: { out: { type: "string" }, only: { type: "string" } }, allowPositionals: true });
const [folder] = positionals;
if (folder && !values.out) {
	console.error("usage: npm run gallery -- [FOLDER --out DIR] [--only NAME]");
	process.exit(2);
}
const out = values.out ? resolve(values.out) : join(project, "docs/gallery");

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const lens = (name) => `view.change((state) => ({ ...state, lens: "${name}", camera: null }));`;
const first = (type) => `view.model.taxonomy.concepts.find((concept) => concept.type === "${type}")`;
const select = (label) => `{ const [found] = view.model.taxonomy.named("${label}"); view.reveal((found ?? ${first("model")}).id); }`;

/** One picture each: a name, the surroundings, and what is done in the view before it is taken. */
const pictures = [
	{ name: "tree-light", language: "zh", act: select("LSTM") },
	{ name: "tree-dark", theme: "dark", language: "zh", act: select("LSTM") },
	{ name: "tree-community", theme: "community", act: select("Transformer") },
	{ name: "outline-light", language: "zh", act: lens("outline") + select("RNN") },
	{ name: "radial-dark", theme: "dark", language: "zh", act: lens("radial") },
	{ name: "network-light", language: "zh", act: lens("network") },
	{ name: "lineage-dark", theme: "dark", language: "zh", act: lens("lineage") },
	{ name: "lineage-light", act: lens("lineage") },
	{ name: "problems-light", language: "zh", act: `view.showPanel("problems");` },
	{ name: "finder-light", language: "zh", act: `view.ask("finder", [(view.model.taxonomy.named("机器翻译")[0] ?? ${first("task")}).id]);` },
	{
		name: "compare-dark",
		theme: "dark",
		language: "zh",
		act: `view.ask("compare", view.model.taxonomy.concepts.filter(({ label }) => ["RNN", "LSTM", "Transformer"].includes(label)).map(({ id }) => id));`,
	},
	{ name: "task-map-light", language: "zh", act: `view.ask("taskMap", []);` },
	{ name: "phone-light", device: "phone", language: "zh", size: phone, act: select("LSTM") },
	{ name: "phone-dark", device: "phone", theme: "dark", language: "zh", size: phone, act: lens("radial") },
	{ name: "new-note-light", language: "zh", act: `view.request({ kind: "newNote", type: "model", label: "RWKV", bond: { newNoteIs: "from", relation: "variantOf", other: (view.model.taxonomy.named("RNN")[0] ?? ${first("model")}).id } });` },
	{
		name: "survey-light",
		language: "zh",
		command: `await app.workspace.openLinkText(app.vault.getMarkdownFiles().find(({ path }) => path.includes("综述"))?.path ?? app.vault.getMarkdownFiles()[0].path, "");`,
		open: "model-taxonomy:open-for-note",
		act: select("Transformer"),
	},
	{
		name: "settings-light",
		command: `app.setting.open(); app.setting.openTabById("model-taxonomy");`,
		act: `[...document.querySelectorAll(".setting-item-name")].find(({ textContent }) => textContent === "Your property names")?.scrollIntoView();`,
	},
	{ name: "popout-dark", theme: "dark", language: "zh", popout: true, act: select("LSTM") },
];

buildPlugin();
mkdirSync(out, { recursive: true });
const copy = scratchCopy(folder ? resolve(folder) : sampleVault);
const { startWorkbench } = await loadServer();
const workbench = await startWorkbench({ folder: copy, project });
const executablePath = findChromium();
if (executablePath === null) throw new Error("no Chromium was found: set CHROMIUM_PATH");
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
try {
	for (const { name, theme = "light", device = "desktop", language = "en", size = wide, popout = false, command = "", open = "model-taxonomy:open", act } of pictures) {
		if (values.only && values.only !== name) continue;
		const context = await browser.newContext({ viewport: size, reducedMotion: "reduce", hasTouch: device === "phone" });
		const page = await context.newPage();
		page.on("pageerror", (error) => console.error(`${name}: page error: ${error.message}`));
		await page.goto(`${workbench.address}&${new URLSearchParams({ theme, device, language })}`);
		await page.evaluate(() => window.workbench.ready);
		await page.evaluate((code) => new Function("app", `return (async () => { ${code} })();`)(window.workbench.app), command);
		await page.evaluate((id) => window.workbench.app.commands.execute(id), open);
		await page.evaluate(() => window.workbench.settle());
		await page.locator(".model-taxonomy-view").waitFor();
		let shown = page;
		if (popout) {
			const opened = context.waitForEvent("page");
			await page.evaluate(() => {
				const { workspace } = window.workbench.app;
				workspace.moveLeafToPopout(workspace.getLeavesOfType("model-taxonomy")[0]);
			});
			shown = await opened;
			await shown.setViewportSize({ width: 1100, height: 760 });
			await shown.locator(".model-taxonomy-view").waitFor();
		}
		await shown.waitForTimeout(500);
		await shown.evaluate((code) => {
			const view = document.querySelector(".model-taxonomy-view").taxonomyView;
			new Function("view", code)(view);
		}, act);
		await page.evaluate(() => window.workbench.settle());
		await shown.waitForTimeout(1500);
		await shown.screenshot({ path: join(out, `${name}.png`) });
		say(`wrote ${name}.png`);
		await context.close();
		// Each picture begins with a fresh workspace.
		rmSync(join(copy, ".obsidian/workspace.json"), { force: true });
	}
} finally {
	await browser.close();
	await workbench.close();
	rmSync(dirname(copy), { recursive: true, force: true });
}
process.exit(0);

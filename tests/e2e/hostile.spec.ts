import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { FORMULAS, LIVE_MARKUP, MEMBER_NAMES } from "../hostile/hostileWords.ts";
import { makeVault, openBench } from "./harness.ts";
import { PicturePage } from "./picturePage.ts";

/** The markup, each piece with a path that a file system takes. */
const MARKUP = LIVE_MARKUP.map((words, index) => ({ words, path: `坏/${index} ${words.replace(/[^\p{L}\p{N} =(]/gu, "")}.md` }));
const LURE = LIVE_MARKUP[0];
const yaml = (text: string) => `'${text.replace(/'/g, "''")}'`;

/** A vault in which everything that can hold words holds markup. */
const hostileVault = () =>
	makeVault({
		[`<img src=x onerror=window.injected='path'>.md`]: `---\ntype: model\nparent: ${yaml(`[[${LURE.replace(/[[\]|]/g, "")}]]`)}\ntasks: [${yaml(LURE)}, ${yaml(LIVE_MARKUP[1])}]\n${yaml(LURE)}: ${yaml("[[RNN]]")}\n---\n`,
		...Object.fromEntries(MARKUP.map(({ words, path }) => [path, `---\ntype: model\ntitle: ${yaml(words)}\naliases: [${yaml(`${words} alias`)}]\nparent: "[[RNN]]"\ntasks: [${yaml(words)}]\n优点: [${yaml(words)}]\n缺点: [${yaml(words)}]\nsummary: ${yaml(words)}\ntags: ["x<b>"]\n---\n# ${words}\n\n${words}\n`])),
		...Object.fromEntries(MEMBER_NAMES.map((name) => [`名/${name}.md`, `---\ntype: model\nparent: "[[RNN]]"\n---\n`])),
		"综述.md": ["# 综述", ...MARKUP.flatMap(({ words }, index) => [`## ${index}. ${words}`, `**优点**：${words}`, `**适用场景**：${words}`, "", `| ${words.replace(/\|/g, "")} | 优点 |`, "|---|---|", `| RNN | ${words.replace(/\|/g, "")} |`, ""])].join("\n"),
		"RNN.md": `---\ntype: category\nparent: ${FORMULAS.map((formula) => yaml(formula.trim())).join(", ").replace(/^/, "[").replace(/$/, "]")}\n---\n`,
		"broken.md": `---\na: [${LURE}\n---\n`,
		"blocks.md": ["view", "finder\ntasks: [LURE]", "compare\nmodels: [LURE, RNN]", "taskMap", "path\nfrom: RNN\nto: LURE", "gaps", "LURE", "view\nLURE: 1", "view\nfocus: LURE", "[LURE"].map((options) => `\`\`\`model-taxonomy\nshow: ${options.replaceAll("LURE", yaml(LURE))}\n\`\`\`\n`).join("\n"),
	});

/** Nothing of a note's has become an element with a will of its own, and nothing has run. */
async function expectLifeless(page: Page, surface: string): Promise<void> {
	const found = await page.evaluate(() => {
		const handlers = Array.from(document.querySelectorAll("*")).filter((element) => Array.from(element.attributes).some(({ name, value }) => name.startsWith("on") || /^\s*javascript:/i.test(value)));
		const foreign = Array.from(document.querySelectorAll("iframe, object, embed, base, form[action], meta[http-equiv], script:not([src^='/app.js']), img[src='x'], img[src^='http'], body style, .model-taxonomy b"));
		return { injected: (window as { injected?: unknown }).injected ?? null, elements: [...handlers, ...foreign].map((element) => element.outerHTML.slice(0, 200)) };
	});
	expect({ surface, ...found }).toEqual({ surface, injected: null, elements: [] });
}

const PROVOKED = /Content Security Policy|off\.invalid|ERR_/;

it("brings nothing of a note to life, on any surface of the plugin's", async () => {
	const view = await PicturePage.open({ vault: hostileVault(), expectedErrors: PROVOKED });
	const { page, bench } = view;
	page.setDefaultTimeout(15_000);
	const labels = await view.labels();
	expect(labels.some((label) => label.includes("<script>"))).toBe(true);
	for (const lens of ["Outline", "Radial", "Network", "Lineage", "Tree"]) {
		await view.lens(lens);
		await expectLifeless(page, lens);
	}
	for (const { words } of MARKUP) {
		await view.search.fill(words);
		await view.root.getByRole("option").first().waitFor();
		await expectLifeless(page, `search for ${words}`);
		await view.search.press("Enter");
		await expect.poll(() => view.side.getByRole("heading", { level: 2 }).first().textContent()).toBe(words);
		await expectLifeless(page, `inspector of ${words}`);
	}
	await view.search.fill("");
	await page.keyboard.press("Escape");
	const { nodes } = await view.rest();
	const lure = nodes.find(({ label, inSight }) => inSight && label.includes("<"));
	if (lure) {
		const { x, y } = await view.place(lure.label);
		await page.mouse.move(x, y);
		await page.locator(".model-taxonomy-card").first().waitFor({ state: "visible" }).catch(() => undefined);
		await expectLifeless(page, "hover card");
		await page.mouse.click(x, y, { button: "right" });
		await page.locator(".menu").first().waitFor();
		await expectLifeless(page, "menu");
		await page.keyboard.press("Escape");
	}
	for (const command of ["finder", "compare", "task-map", "path", "gaps", "jump", "new-note"]) {
		const known = await page.evaluate((id) => window.workbench.app.commands.execute(`model-taxonomy:${id}`), command);
		await bench.settle();
		await page.keyboard.type("<");
		await page.waitForTimeout(200);
		await expectLifeless(page, `${command} ${String(known)}`);
		await page.keyboard.press("Escape");
		await page.keyboard.press("Escape");
	}
	await page.getByRole("button", { name: "Settings" }).first().click();
	await page.getByRole("dialog").getByText("Model Taxonomy").first().click();
	await page.waitForTimeout(500);
	await expectLifeless(page, "settings");
	await page.keyboard.press("Escape");
});

it("brings nothing of a note to life in the reading view, its links and its code blocks", async () => {
	const bench = await openBench({ vault: hostileVault(), expectedErrors: PROVOKED });
	for (const note of ["blocks", "综述", MARKUP[0]!.path]) {
		await bench.openNote(note);
		const reading = bench.page.getByRole("button", { name: "Reading view" });
		if ((await reading.count()) > 0) await reading.last().click();
		await bench.settle();
		// A handler would run a moment later.
		await bench.page.waitForTimeout(500);
		await expectLifeless(bench.page, note);
	}
});

it("writes exports that another program finds no markup in", async () => {
	const view = await PicturePage.open({ vault: hostileVault(), expectedErrors: PROVOKED });
	const { page, bench } = view;
	const before = new Set(readdirSync(bench.folder));
	for (const format of ["JSON", "csv", "SKOS", "GraphML", "Mermaid"]) {
		await bench.command("Export…");
		await page.getByPlaceholder("Choose a format…").fill(format);
		await page.locator(".prompt .suggestion-item.is-selected").waitFor();
		await page.keyboard.press("Enter");
		await bench.settle();
	}
	await bench.command("Export…");
	await page.getByPlaceholder("Choose a format…").fill("svg");
	await page.locator(".prompt .suggestion-item.is-selected").waitFor();
	await page.keyboard.press("Enter");
	await page.locator(".modal.model-taxonomy-image").getByRole("button", { name: "Save" }).click();
	await expect.poll(() => readdirSync(bench.folder).some((file) => file.endsWith(".svg"))).toBe(true);
	await bench.settle();
	await expectLifeless(page, "exports");
	for (const file of readdirSync(bench.folder).filter((name) => !before.has(name))) {
		const text = readFileSync(join(bench.folder, file), "utf8");
		const live = await page.evaluate(([source, type]) => {
			const parsed = new DOMParser().parseFromString(source, type);
			return Array.from(parsed.querySelectorAll("*")).filter((element) => /^(script|iframe|foreignObject|image|img|a|style|parsererror)$/i.test(element.localName) || Array.from(element.attributes).some(({ name }) => name.startsWith("on"))).map(({ localName }) => localName);
		}, [text, file.endsWith(".svg") ? "image/svg+xml" : "application/xml"] as const);
		if (/\.(svg|graphml)$/.test(file)) expect({ file, live }).toEqual({ file, live: [] });
	}
});

it("cannot reach anything off this machine, however it tries", async () => {
	const { page } = await openBench({ expectedErrors: PROVOKED });
	const outcome = await page.evaluate(async () => {
		const failed = (attempt: () => Promise<unknown>) => attempt().then(() => "reached", () => "refused");
		const image = () => new Promise((resolve, reject) => Object.assign(new Image(), { onload: resolve, onerror: reject, src: "https://off.invalid/x.png" }));
		const socket = () => new Promise((resolve, reject) => Object.assign(new WebSocket("wss://off.invalid"), { onopen: resolve, onerror: reject }));
		return [await failed(() => fetch("https://off.invalid/")), await failed(image), await failed(socket)];
	});
	expect(outcome).toEqual(["refused", "refused", "refused"]);
});

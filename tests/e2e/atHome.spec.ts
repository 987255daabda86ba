import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openBench } from "./harness.ts";
import { TaxonomyPage } from "./taxonomyPage.ts";

/** What a view in a base tells of itself. */
interface Shown {
	readonly nodes: readonly { readonly label: string }[];
	readonly state: { readonly lens: string };
}

const data = ".obsidian/plugins/model-taxonomy/data.json";

async function openSettings(page: Page): Promise<void> {
	await page.evaluate(() => {
		const { setting } = window.workbench.app as unknown as { setting: { open(): void; openTabById(id: string): void } };
		setting.open();
		setting.openTabById("model-taxonomy");
	});
}

it.each(["1.8.7", "1.13.1"])("maps a property that links, in version %s, and reads it at once", async (version) => {
	const view = await TaxonomyPage.open({ version });
	const { bench, page } = view;
	await bench.write("模型/Hopfield.md", "---\n类型: 模型\n灵感来自: \"[[自编码器]]\"\n---\n");
	expect(await view.parentsOf("Hopfield")).toEqual([]);
	await openSettings(page);
	const row = page.locator(".setting-item", { hasText: "灵感来自" }).first();
	expect(await row.textContent()).toContain("1 note has it");
	await row.getByRole("combobox").selectOption("broader");
	await page.keyboard.press("Escape");
	await expect.poll(() => view.parentsOf("Hopfield")).toEqual(["自编码器"]);
	await bench.restart();
	expect(await view.parentsOf("Hopfield")).toEqual(["自编码器"]);
});

it("changes plain settings and keeps them", async () => {
	const bench = await openBench();
	const { page } = bench;
	await openSettings(page);
	await page.locator(".setting-item", { hasText: "Suggest relations from sentences" }).getByRole("checkbox").or(page.locator(".setting-item", { hasText: "Suggest relations from sentences" }).locator(".checkbox-container")).first().click();
	await page.locator(".setting-item", { hasText: "Folders to leave out" }).locator("textarea").fill("实验\n收集箱");
	await page.locator(".setting-item", { hasText: "Levels open at first" }).getByRole("combobox").selectOption("2");
	await bench.settle();
	const stored = JSON.parse(bench.read(data)) as { reading: { prose: boolean; sources: { ignoredFolders: string[] } }; view: { foldLevel: number } };
	expect([stored.reading.prose, stored.reading.sources.ignoredFolders, stored.view.foldLevel]).toEqual([false, ["实验", "收集箱"], 2]);
});

it("leaves a damaged settings file alone until someone starts afresh", async () => {
	const bench = await openBench();
	const { page } = bench;
	const folder = join(bench.folder, ".obsidian/plugins/model-taxonomy");
	await openSettings(page);
	await page.locator(".setting-item", { hasText: "Levels open at first" }).getByRole("combobox").selectOption("2");
	await bench.settle();
	writeFileSync(join(folder, "data.json"), '{ "version": 1, "reading": {');
	await bench.restart();
	await page.locator(".notice", { hasText: "cannot be read" }).waitFor();
	await openSettings(page);
	await page.locator(".setting-item", { hasText: "Levels open at first" }).getByRole("combobox").selectOption("3");
	await bench.settle();
	expect(readFileSync(join(folder, "data.json"), "utf8")).toBe('{ "version": 1, "reading": {');
	await page.getByRole("button", { name: "Start afresh" }).click();
	await expect.poll(() => readdirSync(folder)).toContain("data.kept-1.json");
	await bench.settle();
	expect(readFileSync(join(folder, "data.kept-1.json"), "utf8")).toBe('{ "version": 1, "reading": {');
	expect((JSON.parse(readFileSync(join(folder, "data.json"), "utf8")) as { view: { foldLevel: number } }).view.foldLevel).toBe(3);
});

it("jumps to a model by any of its names", async () => {
	const bench = await openBench();
	const { page } = bench;
	await bench.command("jump to model or task");
	await page.keyboard.type("长短期记忆");
	await page.locator(".suggestion-item", { hasText: "LSTM" }).first().waitFor();
	await page.keyboard.press("Enter");
	await bench.settle();
	expect(await bench.tab("LSTM").getAttribute("aria-selected")).toBe("true");
});

it("opens the taxonomy of a note that says nothing in its properties, and keeps it after a restart", async () => {
	const bench = await openBench();
	const view = new TaxonomyPage(bench);
	await bench.write("闲谈.md", "# 闲谈\n\n今天天气很好，读了 [[LSTM]]。\n");
	await bench.openNote("闲谈");
	await bench.command("open taxonomy of this note");
	expect((await view.rest()).nodes.length).toBeGreaterThan(20);
	const sources = () => bench.page.evaluate(() => window.workbench.app.workspace.getLeavesOfType("model-taxonomy")[0]?.getViewState().state?.sources);
	expect(await sources()).toEqual(["闲谈.md"]);
	await bench.restart();
	expect(await sources()).toEqual(["闲谈.md"]);
});

it("follows a link from outside to a model", async () => {
	const bench = await openBench();
	const view = new TaxonomyPage(bench);
	await bench.page.evaluate(() => {
		const { protocolHandlers } = window.workbench.app;
		void protocolHandlers.get("model-taxonomy")?.({ action: "model-taxonomy", concept: "门控循环单元" });
	});
	await expect.poll(async () => (await view.rest()).state.selection).toEqual(["note:模型/GRU.md"]);
});

it.each([["light", "en"], ["dark", "zh"]] as const)("draws the entries of a base, and only those, as its view's options say, from version 1.10 on: %s", async (theme, language) => {
	const bench = await openBench({ version: "1.10.0", theme, language });
	const { page } = bench;
	// The base as the official types describe it: entries in `data`, options in `config`; the app's own query is not played.
	await page.evaluate(() => {
		const { app } = window.workbench;
		const container = app.workspace.getLeaf(true).view.containerEl.createDiv({ cls: "bases-view", attr: { style: "position: absolute; inset: 0;" } });
		const draw = app.basesViews.get("model-taxonomy")?.factory({ app } as never, container);
		if (!draw) return;
		const chosen = new Map<string, string>([["broader", "note.变体于"]]);
		const files = app.vault.getMarkdownFiles().filter(({ path }) => path.startsWith("模型/"));
		const config = { get: (key: string) => chosen.get(key) ?? null, getAsPropertyId: (key: string) => chosen.get(key) ?? null };
		const update = (folder: string) => {
			Object.assign(draw, { config, data: { data: files.filter(({ path }) => path.startsWith(folder)).map((file) => ({ file })) } });
			draw.onDataUpdated();
		};
		draw.load();
		update("模型/");
		Object.assign(window, { base: { draw, chosen, update } });
	});
	const shown = () => page.evaluate(() => (document.querySelector(".bases-view .model-taxonomy-view") as unknown as { taxonomyView: { snapshot(): Shown } } | null)?.taxonomyView.snapshot());
	const labels = async () => (await shown())?.nodes.map(({ label }) => label) ?? [];
	await expect.poll(async () => (await labels()).length).toBeGreaterThan(10);
	expect([(await labels()).includes("LSTM"), (await labels()).includes("DenseNet"), (await shown())?.state.lens]).toEqual([true, false, "tree"]);
	await bench.settle();
	await bench.picture(`base-${theme}`);
	await page.evaluate(() => {
		const { chosen, update } = (window as unknown as { base: { chosen: Map<string, string>; update: (folder: string) => void } }).base;
		chosen.set("lens", "radial");
		update("模型/L");
	});
	await expect.poll(async () => (await shown())?.state.lens).toBe("radial");
	await expect.poll(labels).not.toContain("GAN");
	expect(await labels()).toContain("LSTM");
	await page.evaluate(() => (window as unknown as { base: { draw: { unload(): void } } }).base.draw.unload());
	expect(await page.locator(".bases-view .model-taxonomy-view").count()).toBe(0);
});

it("has no view for bases before version 1.10", async () => {
	const old = await openBench({ version: "1.8.7" });
	expect(await old.page.evaluate(() => window.workbench.app.basesViews.size)).toBe(0);
});

it("saves an export beside the notes and never over another file", async () => {
	const view = await TaxonomyPage.open();
	const { bench, page } = view;
	const exported = () => readdirSync(bench.folder).filter((name) => name.endsWith(".ttl")).sort();
	for (const count of [1, 2]) {
		await page.evaluate(() => {
			const root = document.querySelector(".model-taxonomy-view") as unknown as { taxonomyView?: { request(request: unknown): void } };
			root.taxonomyView?.request({ kind: "export" });
		});
		await page.locator(".suggestion-item", { hasText: "SKOS" }).click();
		await expect.poll(() => exported().length).toBe(count);
	}
	expect(readFileSync(join(bench.folder, exported()[0] ?? ""), "utf8")).toContain("skos:Concept");
});

it("leaves a local view as it was left when it is asked for again", async () => {
	const bench = await openBench();
	const state = () => bench.page.evaluate(() => window.workbench.app.workspace.getLeavesOfType("model-taxonomy").map((leaf) => leaf.getViewState().state?.lens));
	await bench.openNote("LSTM");
	await bench.command("open local taxonomy in sidebar");
	expect(await state()).toEqual(["network"]);
	await bench.page.getByRole("radio", { name: "Radial" }).click();
	await bench.command("open local taxonomy in sidebar");
	expect(await state()).toEqual(["radial"]);
});

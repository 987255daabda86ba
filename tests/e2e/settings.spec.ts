import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openBench } from "./harness.ts";
import { PicturePage } from "./picturePage.ts";
import { TaxonomyPage } from "./taxonomyPage.ts";

async function openSettings(page: Page): Promise<void> {
	await page.evaluate(() => {
		const { setting } = window.workbench.app as unknown as { setting: { open(): void; openTabById(id: string): void } };
		setting.open();
		setting.openTabById("model-taxonomy");
	});
}

const row = (page: Page, name: string) => page.locator(".setting-item").filter({ has: page.getByText(name, { exact: true }) }).first();

it("takes up a relation of the user's own at once: in the picture, its legend and the details", async () => {
	const view = await PicturePage.open();
	const { bench, page } = view;
	await bench.write("机翼.md", "---\n类型: 模型\n属于整体: \"[[飞机]]\"\n---\n");
	await bench.write("飞机.md", "---\n类型: 模型\n属于整体: \"[[机队]]\"\n---\n");
	await bench.write("机队.md", "---\n类型: 模型\n---\n");
	await openSettings(page);
	await page.getByRole("button", { name: "Add relation" }).click();
	const form = page.locator(".model-taxonomy-form");
	await form.getByRole("button", { name: "Save" }).click();
	await form.getByText("A relation needs a name.").waitFor();
	await form.getByRole("textbox", { name: "Name", exact: true }).fill("属于整体");
	await form.getByRole("textbox", { name: "Name from the other end" }).fill("部件");
	await form.getByRole("combobox", { name: "Line" }).selectOption("dotted");
	await form.locator(".setting-item", { hasText: "Transitive" }).locator(".checkbox-container").click();
	await form.getByRole("button", { name: "Save" }).click();
	await page.keyboard.press("Escape");
	await expect.poll(async () => (await view.rest()).edges.filter(({ type }) => type === "属于整体").length).toBe(2);
	await view.bench.page.evaluate(() => {
		const root = document.querySelector(".model-taxonomy-view") as unknown as { taxonomyView?: { reveal(id: string): void } };
		root.taxonomyView?.reveal("note:机队.md");
	});
	const parts = view.side.locator("section, .model-taxonomy-section").filter({ hasText: "部件" }).first();
	await expect.poll(() => parts.textContent()).toContain("机翼");
	expect(await parts.textContent()).toContain("from 飞机");
});

it.each(["1.8.7", "1.13.1"])("colours a category as chosen, in version %s", async (version) => {
	const view = await TaxonomyPage.open({ version });
	const { page } = view;
	const colour = () => page.locator(".model-taxonomy-view").first().evaluate((root) => getComputedStyle(root).getPropertyValue("--model-taxonomy-branch-8"));
	expect(await colour()).toBe("");
	await openSettings(page);
	const category = row(page, "生成模型");
	await category.getByRole("combobox").selectOption("own");
	await category.locator("input[type=color]").fill("#a01060");
	await page.keyboard.press("Escape");
	await expect.poll(colour).toBe("rgb(160, 16, 96)");
});

it("imports settings by way of a preview that names what it cannot take", async () => {
	const bench = await openBench();
	const { page } = bench;
	const file = join(bench.folder, "..", "settings.json");
	writeFileSync(file, JSON.stringify({ version: 1, statusBar: false, view: { lens: "spiral" }, reading: { properties: { 谱系: "broader" } } }));
	await openSettings(page);
	const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Import…" }).click()]);
	await chooser.setFiles(file);
	const preview = page.locator(".model-taxonomy-plan");
	await preview.getByText("view.lens: “spiral” is not understood; what you have stays.").waitFor();
	expect(await preview.locator(".model-taxonomy-plan-path").allTextContents()).toEqual(["reading.properties.谱系", "statusBar"]);
	await preview.getByRole("button", { name: "Apply" }).click();
	await bench.settle();
	const stored = JSON.parse(bench.read(".obsidian/plugins/model-taxonomy/data.json")) as { statusBar: boolean; reading: { properties: object } };
	expect([stored.statusBar, stored.reading.properties]).toEqual([false, { 谱系: "broader" }]);
	await page.getByRole("button", { name: "Export" }).click();
	await expect.poll(() => bench.exists("Model Taxonomy settings.json")).toBe(true);
	expect(JSON.parse(bench.read("Model Taxonomy settings.json"))).toEqual(JSON.parse(bench.read(".obsidian/plugins/model-taxonomy/data.json")));
});

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openBench } from "./harness.ts";
import { PicturePage } from "./picturePage.ts";
import { TaxonomyPage } from "./taxonomyPage.ts";

const follow = (page: Page, link: Record<string, string>) =>
	page.evaluate((parameters): unknown => window.workbench.app.protocolHandlers.get("model-taxonomy")?.({ action: "model-taxonomy", ...parameters }), link);
const notices = (page: Page) => page.locator(".notice").allTextContents();
const copied = (page: Page) =>
	page.evaluate(() => {
		const texts: string[] = [];
		Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: (text: string) => (texts.push(text), Promise.resolve()) } });
		Object.assign(window, { copiedTexts: texts });
	});
const lastCopied = (page: Page) => page.evaluate(() => (window as unknown as { copiedTexts: string[] }).copiedTexts.at(-1) ?? "");

describe("a link from outside", () => {
	it("leads to a concept in the lens it names", async () => {
		const bench = await openBench();
		const view = new TaxonomyPage(bench);
		await follow(bench.page, { vault: "x", concept: "门控循环单元", lens: "radial" });
		await expect.poll(async () => (await view.rest()).state.selection).toEqual(["note:模型/GRU.md"]);
		expect((await view.rest()).state.lens).toBe("radial");
		expect(await notices(bench.page)).toEqual([]);
	});

	it("asks a question about several", async () => {
		const bench = await openBench();
		await follow(bench.page, { question: "compare", concept: "LSTM, GRU" });
		const sheet = bench.page.locator(".model-taxonomy-answer-sheet");
		await expect.poll(() => sheet.locator("table").textContent()).toContain("GRU");
	});

	it("says what is wrong with it, and goes as far as it can", async () => {
		const bench = await openBench();
		const view = new TaxonomyPage(bench);
		await follow(bench.page, { lens: "spiral", note: "没有/这篇", concept: "LSTMM", colour: "red" });
		await view.rest();
		await expect.poll(async () => (await notices(bench.page)).length).toBe(4);
		expect((await notices(bench.page)).join("\n")).toMatch(/colour[\s\S]*spiral[\s\S]*没有\/这篇\.md[\s\S]*LSTMM[\s\S]*LSTM/);
	});

	it("is copied from a concept, and leads back to it", async () => {
		const view = await PicturePage.open();
		await copied(view.page);
		await view.clickWith("right", "LSTM");
		await view.menuItem("Copy link to this").click();
		await expect.poll(() => lastCopied(view.page)).toMatch(/^obsidian:\/\/model-taxonomy\?vault=[^&]+&concept=LSTM$/);
	});
});

describe("the status bar", () => {
	it("names what the active note describes without reading the vault, and leads to it", async () => {
		const bench = await openBench();
		const view = new TaxonomyPage(bench);
		const item = bench.page.locator(".model-taxonomy-status-bar-item");
		expect(await item.isVisible()).toBe(false);
		await bench.openNote("LSTM");
		await expect.poll(() => item.textContent()).toBe("LSTM · Model");
		expect(await bench.page.evaluate(() => window.workbench.app.workspace.getLeavesOfType("model-taxonomy").length)).toBe(0);
		await item.click();
		await expect.poll(async () => (await view.rest()).state.selection).toEqual(["note:模型/LSTM.md"]);
	});

	it("stays away from phones", async () => {
		const bench = await openBench({ device: "phone" });
		await bench.openNote("LSTM");
		expect(await bench.page.locator(".model-taxonomy-status-bar-item").count()).toBe(0);
	});
});

it("jumps into a new tab with a modifier, and to the picture with another", async () => {
	const bench = await openBench();
	const { page } = bench;
	await bench.openNote("GRU");
	for (const [keys, check] of [
		["Control+Enter", () => bench.tab("GRU").count()],
		["Shift+Enter", () => bench.tab("Model Taxonomy").count()],
	] as const) {
		await bench.command("jump to model or task");
		await page.keyboard.type("LSTM");
		await page.locator(".suggestion-item", { hasText: "LSTM" }).first().waitFor();
		await page.keyboard.press(keys);
		await bench.settle();
		await expect.poll(check).toBe(1);
	}
	expect(await bench.tab("LSTM").count()).toBe(1);
});

describe("a code block", () => {
	it("opens as a view what it shows, and a view is copied back as a block", async () => {
		const bench = await openBench({ size: { width: 1500, height: 900 } });
		const { page } = bench;
		await bench.write("块.md", "```model-taxonomy\nshow: view\nlens: radial\nfocus: LSTM\nsteps: 2\n```\n");
		await bench.openNote("块");
		await bench.page.getByRole("button", { name: "Reading view" }).click();
		await page.getByRole("button", { name: "Open in the taxonomy view" }).click();
		const view = new PicturePage(bench);
		await expect.poll(async () => (await view.rest()).state.lens).toBe("radial");
		expect((await view.state()).focus).toEqual({ id: "note:模型/LSTM.md", steps: 2 });
		await copied(page);
		await page.evaluate(() => {
			const root = [...document.querySelectorAll(".model-taxonomy-view")].at(-1) as unknown as { taxonomyView?: { request(request: unknown): void } };
			root.taxonomyView?.request({ kind: "copyCodeBlock" });
		});
		await expect.poll(() => lastCopied(page)).toMatch(/^```model-taxonomy\nshow: view\nlens: radial\n/);
	});

	it("is copied from an answer, and answers the same in a note", async () => {
		const bench = await openBench({ size: { width: 1500, height: 900 } });
		const { page } = bench;
		await follow(page, { question: "compare", concept: "LSTM, GRU" });
		await copied(page);
		await page.locator(".model-taxonomy-answer-sheet table").waitFor();
		await page.locator(".model-taxonomy-answer-bar").getByRole("button", { name: "Copy as code block" }).click();
		expect(await lastCopied(page)).toBe('```model-taxonomy\nshow: compare\nmodels: ["LSTM", "GRU"]\n```\n');
	});

	it("names the line of what is wrong", async () => {
		const bench = await openBench();
		await bench.write("块.md", "# 块\n\n```model-taxonomy\nshow: view\n\nlens: spiral\n```\n");
		await bench.openNote("块");
		await bench.page.getByRole("button", { name: "Reading view" }).click();
		await expect.poll(() => bench.page.locator(".model-taxonomy-block-problems").textContent()).toMatch(/^Line 6: lens: “spiral”/);
	});
});

it("keeps the side panel as it was left over a restart", async () => {
	const view = await PicturePage.open();
	await view.side.getByRole("button", { name: "Hide the side panel" }).click();
	await view.bench.restart();
	await view.rest();
	expect(await view.side.isVisible()).toBe(false);
	await view.root.getByRole("button", { name: "Show the side panel" }).click();
	await view.side.getByRole("tab", { name: /Problems/ }).click();
	await view.bench.restart();
	await view.rest();
	expect(await view.side.getByRole("tab", { name: /Problems/ }).getAttribute("aria-selected")).toBe("true");
});

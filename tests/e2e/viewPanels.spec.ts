import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PicturePage } from "./picturePage.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("search and filters", () => {
	it("light up what matches, and Enter flies to the first", async () => {
		const view = await PicturePage.open();
		await view.search.fill("lstm");
		const { nodes } = await view.rest();
		expect(nodes.filter(({ matched }) => matched).map(({ label }) => label)).toContain("LSTM");
		expect(nodes.some(({ dimmed }) => dimmed)).toBe(true);
		await view.search.press("Enter");
		expect(await view.selected()).toEqual(["LSTM"]);
		expect(await view.root.getByRole("listbox").isVisible()).toBe(false);
	});

	it("find a name by alias, by pinyin, and say so where nothing is found", async () => {
		const view = await PicturePage.open();
		const first = view.root.getByRole("option").first();
		await view.search.fill("Long Short");
		await expect.poll(() => first.textContent()).toContain("LSTM");
		await view.search.fill("kuosan");
		await expect.poll(() => first.textContent()).toContain("扩散模型");
		await view.search.fill("qqqqqq");
		await expect.poll(() => view.root.locator(".model-taxonomy-results-note").textContent()).toContain("qqqqqq");
	});

	it("leave keys alone while a word is being composed", async () => {
		const view = await PicturePage.open();
		await view.search.fill("lstm");
		await view.rest();
		await view.search.evaluate((input) => {
			input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }));
			input.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", isComposing: true, bubbles: true }));
		});
		expect(await view.selected()).toEqual([]);
		expect(await view.search.inputValue()).toBe("lstm");
	});

	it("keep what suits a task, as a chip that can be taken away", async () => {
		const view = await PicturePage.open();
		await view.search.fill("机器翻译");
		await view.root.getByRole("option", { name: "Show what suits 机器翻译" }).click();
		const { nodes, state } = await view.rest();
		expect(state.only.tasks).toHaveLength(1);
		expect(nodes.find(({ label }) => label === "Transformer")?.dimmed).toBe(false);
		expect(nodes.find(({ label }) => label === "GAN")?.dimmed).toBe(true);
		await view.root.getByRole("button", { name: "Remove filter: Task: 机器翻译" }).click();
		expect((await view.state()).only.tasks).toEqual([]);
	});

	it("hide a type through the filter menu, and say plainly when nothing is left", async () => {
		const view = await PicturePage.open();
		await view.root.evaluate((element) => {
			const { taxonomyView } = element as HTMLElement & { taxonomyView?: { change(f: (s: object) => object): void } };
			taxonomyView?.change((state) => ({
				...state,
				hidden: { types: ["model", "category", "task", "concept"], relations: [], statuses: [], presences: [] },
			}));
		});
		await view.root.getByRole("heading", { name: "Nothing is left to show" }).waitFor();
		await view.root.getByRole("button", { name: "Clear filters" }).click();
		expect((await view.rest()).nodes.length).toBeGreaterThan(20);
	});
});

describe("the keyboard", () => {
	it("walks along the hierarchy, folds, jumps to names and opens", async () => {
		const view = await PicturePage.open();
		await view.click("RNN");
		const press = async (key: string) => {
			await view.page.keyboard.press(key);
			return view.selected();
		};
		const [child] = await press("ArrowRight");
		expect(await view.parentsOf(child ?? "")).toContain("RNN");
		expect(await press("ArrowLeft")).toEqual(["RNN"]);
		await press("ArrowLeft");
		expect(await view.labels()).not.toContain(child);
		await press("Space");
		expect(await view.labels()).toContain(child);
		expect(await press("t")).not.toEqual(["RNN"]);
		await press("Home");
		await view.page.keyboard.type("GAN");
		expect(await view.selected()).toEqual(["GAN"]);
		await view.page.keyboard.press("Enter");
		await view.bench.tab("GAN").waitFor();
	});

	it("zooms, fits, opens the menu beside the node, and lets go with Escape", async () => {
		const view = await PicturePage.open();
		await view.click("GAN");
		const before = (await view.rest()).camera.k;
		await view.page.keyboard.press("+");
		expect((await view.rest()).camera.k).toBeCloseTo(before * 1.25, 1);
		await view.page.keyboard.press("0");
		expect((await view.state()).camera).toBeNull();
		await view.page.keyboard.press("Shift+F10");
		await view.menuItem("Focus on this").waitFor();
		const menu = await view.page.locator(".menu").boundingBox();
		const { x, y } = await view.place("GAN");
		expect(Math.hypot((menu?.x ?? 0) - x, (menu?.y ?? 0) - y)).toBeLessThan(160);
		await view.page.keyboard.press("Escape");
		await view.root.getByRole("tree").first().focus();
		await view.page.keyboard.press("Escape");
		expect(await view.selected()).toEqual([]);
	});

	it("reaches every part with Tab, and shows where it is", async () => {
		const view = await PicturePage.open();
		const reached = new Set<string>();
		await view.search.focus();
		for (let step = 0; step < 60; step++) {
			await view.page.keyboard.press("Tab");
			reached.add(await view.page.evaluate(() => document.activeElement?.getAttribute("role") ?? document.activeElement?.tagName ?? ""));
		}
		for (const role of ["tree", "separator", "tab"]) expect([...reached]).toContain(role);
	});
});

describe("the outline", () => {
	it("is an ARIA tree that knows its levels", async () => {
		const view = await PicturePage.open();
		await view.lens("Outline");
		const row = view.row("LSTM");
		await row.click();
		expect(await row.getAttribute("aria-selected")).toBe("true");
		const level = Number(await row.getAttribute("aria-level"));
		expect(Number(await view.row("RNN").getAttribute("aria-level"))).toBe(level - 1);
		expect(await view.row("RNN").getAttribute("aria-expanded")).toBe("true");
		await view.row("RNN").locator(".model-taxonomy-chevron").click();
		expect(await view.row("RNN").getAttribute("aria-expanded")).toBe("false");
		expect(await view.row("LSTM").count()).toBe(0);
	});
});

describe("the inspector", () => {
	it("leads from a claim to its line", async () => {
		const view = await PicturePage.open();
		await view.click("LSTM");
		await view.side.getByRole("button", { name: /^line 11/ }).first().click();
		await view.bench.litLine().waitFor();
		expect(await view.bench.litLine().textContent()).toContain("能记住几百步之前的信息");
	});

	it("names the source of what is inherited, and goes there", async () => {
		const view = await PicturePage.open();
		await view.click("LSTM");
		await view.side.getByRole("button", { name: "from RNN" }).first().click();
		expect(await view.selected()).toEqual(["RNN"]);
	});

	it("shows who links here, with the line", async () => {
		const view = await PicturePage.open();
		await view.click("LSTM");
		await view.side.getByRole("heading", { name: "Linked notes" }).waitFor();
	});

	it("goes up by its breadcrumb", async () => {
		const view = await PicturePage.open();
		await view.click("LSTM");
		await view.side.getByRole("navigation").getByRole("button", { name: "RNN" }).click();
		expect(await view.selected()).toEqual(["RNN"]);
	});

	it("is made wider by its grip with the keyboard, put away and brought back", async () => {
		const view = await PicturePage.open();
		const width = async () => (await view.side.boundingBox())?.width ?? 0;
		const before = await width();
		await view.side.getByRole("separator").focus();
		await view.page.keyboard.press("ArrowLeft");
		expect(await width()).toBeGreaterThan(before);
		await view.root.getByRole("button", { name: "Hide the side panel" }).first().click();
		expect(await view.side.isVisible()).toBe(false);
		await view.root.getByRole("button", { name: "Show the side panel" }).click();
		expect(await view.side.isVisible()).toBe(true);
	});
});

describe("the problems", () => {
	it("lead to their place", async () => {
		const view = await PicturePage.open();
		await view.root.getByRole("tab", { name: /Problems/ }).click();
		const problem = view.side.locator(".model-taxonomy-problem").first();
		await problem.locator(".model-taxonomy-source").first().click();
		await view.bench.litLine().waitFor();
	});
});

describe("everybody", () => {
	it("can use every lens and panel by axe's rules, in both themes and both languages", async () => {
		for (const [theme, language] of [["light", "en"], ["dark", "zh"]] as const) {
			const view = await PicturePage.open({ theme, language });
			await view.click("LSTM");
			for (const lens of ["outline", "tree", "lineage"]) {
				await view.root.locator(`[data-lens="${lens}"]`).last().click();
				await view.rest();
				expect(await violations(view)).toEqual([]);
			}
			await view.root.getByRole("tab").nth(1).click();
			await view.root.getByRole("combobox").first().fill("a");
			await view.rest();
			expect(await violations(view)).toEqual([]);
		}
	});
});

async function violations(view: PicturePage): Promise<string[]> {
	await view.page.evaluate(axe);
	return view.page.evaluate(async () => {
		type Axe = { run(root: string): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
		const { violations: found } = await (globalThis as unknown as { axe: Axe }).axe.run(".model-taxonomy-view");
		return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`));
	});
}

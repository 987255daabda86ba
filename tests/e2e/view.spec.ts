import { describe, expect, it } from "vitest";
import { PicturePage } from "./picturePage.ts";

describe("the picture", () => {
	it("keeps the selection from lens to lens", async () => {
		const view = await PicturePage.open();
		await view.click("LSTM");
		for (const lens of ["Radial", "Network", "Lineage", "Outline", "Tree"]) {
			await view.lens(lens);
			expect(await view.selected()).toEqual(["LSTM"]);
			expect((await view.snapshot()).nodes.length).toBeGreaterThan(20);
		}
	});

	it("changes lenses by arrow keys in their radio group", async () => {
		const view = await PicturePage.open();
		await view.root.getByRole("radio", { name: "Tree" }).focus();
		await view.page.keyboard.press("ArrowRight");
		await view.rest();
		expect((await view.state()).lens).toBe("radial");
		expect(await view.root.getByRole("radio", { name: "Radial" }).getAttribute("aria-checked")).toBe("true");
	});

	it("fills the inspector on a click, and empties it on a click beside", async () => {
		const view = await PicturePage.open();
		await view.click("LSTM");
		expect(await view.side.getByRole("heading", { name: "LSTM" }).isVisible()).toBe(true);
		const { x, y } = await view.emptyPlace();
		await view.page.mouse.click(x, y);
		expect(await view.selected()).toEqual([]);
	});

	it("adds to the selection with Shift", async () => {
		const view = await PicturePage.open();
		await view.click("LSTM");
		await view.page.keyboard.down("Shift");
		await view.click("GRU");
		await view.page.keyboard.up("Shift");
		expect(await view.selected()).toEqual(expect.arrayContaining(["LSTM", "GRU"]));
		expect(await view.side.getByRole("button", { name: "Compare (2)" }).isVisible()).toBe(true);
	});

	it("opens the note on a double click", async () => {
		const view = await PicturePage.open();
		await view.doubleClick("LSTM");
		await view.bench.tab("LSTM").waitFor();
	});

	it("opens the survey at the heading of a section", async () => {
		const view = await PicturePage.open();
		await view.doubleClick("自编码器");
		await view.bench.litLine().waitFor();
		expect(await view.bench.litLine().textContent()).toContain("自编码器");
	});

	it("opens in a new tab with Ctrl and with the middle button", async () => {
		for (const way of ["Control", "middle"] as const) {
			const view = await PicturePage.open();
			if (way === "Control") await view.page.keyboard.down("Control");
			await (way === "middle" ? view.clickWith("middle", "GRU") : view.click("GRU"));
			if (way === "Control") await view.page.keyboard.up("Control");
			await view.bench.tab("GRU").waitFor();
			expect(await view.bench.tab("Model Taxonomy").count()).toBe(1);
		}
	});

	it("shows a card beside what is hovered, and takes it away again", async () => {
		const view = await PicturePage.open();
		const { x, y } = await view.place("GAN");
		await view.page.mouse.move(x, y);
		const card = view.root.locator(".model-taxonomy-card");
		await card.waitFor();
		expect(await card.textContent()).toContain("训练不稳定");
		await view.page.mouse.move(x, y + 300);
		await card.waitFor({ state: "hidden" });
	});

	it("tells what a line means, with the sentence that says so, and leads there", async () => {
		const view = await PicturePage.open();
		await view.lens("Lineage");
		const { edges } = await view.rest();
		const edge = edges.find(({ from, type }) => from === "note:模型/BERT.md" && type === "basedOn");
		const box = await view.canvas.boundingBox();
		const at = { x: (box?.x ?? 0) + (edge?.x ?? 0), y: (box?.y ?? 0) + (edge?.y ?? 0) };
		await view.page.mouse.move(at.x, at.y);
		const card = view.root.locator(".model-taxonomy-card").filter({ hasText: "BERT → based on → Transformer" });
		await card.waitFor();
		expect(await card.locator(".model-taxonomy-quote").textContent()).toContain("Transformer");
		await view.page.mouse.click(at.x, at.y);
		await view.menuItem("line").click();
		await view.bench.litLine().waitFor();
		expect(await view.bench.litLine().textContent()).toContain("Transformer");
	});

	it("offers the page preview with Ctrl", async () => {
		const view = await PicturePage.open();
		const { x, y } = await view.place("GAN");
		await view.page.keyboard.down("Control");
		await view.page.mouse.move(x, y);
		await view.page.locator(".hover-popover").waitFor();
		await view.page.keyboard.up("Control");
	});

	it("has a menu with the view's own items and the file's", async () => {
		const view = await PicturePage.open();
		await view.clickWith("right", "LSTM");
		await view.menuItem("Focus on this").waitFor();
		expect(await view.menuItem("A variant of this").or(view.menuItem("Add")).first().isVisible()).toBe(true);
	});

	it("zooms about the pointer with the wheel, and drags", async () => {
		const view = await PicturePage.open();
		const before = await view.place("CNN");
		await view.page.mouse.move(before.x, before.y);
		await view.page.mouse.wheel(0, -240);
		await view.rest();
		const near = await view.place("CNN");
		expect(Math.hypot(near.x - before.x, near.y - before.y)).toBeLessThan(2);
		expect((await view.snapshot()).camera.k).toBeGreaterThan(0.6);
		const empty = await view.emptyPlace();
		await view.page.mouse.move(empty.x, empty.y);
		await view.page.mouse.down();
		await view.page.mouse.move(empty.x + 60, empty.y + 40, { steps: 4 });
		await view.page.mouse.up();
		await view.rest();
		const moved = await view.place("CNN");
		expect(moved.x - near.x).toBeCloseTo(60, 0);
		expect(moved.y - near.y).toBeCloseTo(40, 0);
		await view.root.getByRole("button", { name: "Fit the whole picture" }).click();
		await view.rest();
		expect((await view.state()).camera).toBeNull();
	});

	it("pins a node where it is dropped, and frees it by the menu", async () => {
		const view = await PicturePage.open();
		const from = await view.place("LSTM");
		await view.page.mouse.move(from.x, from.y);
		await view.page.mouse.down();
		await view.page.mouse.move(from.x + 30, from.y + 10, { steps: 3 });
		await view.page.mouse.move(from.x + 200, from.y + 14, { steps: 6 });
		await view.page.mouse.up();
		await view.rest();
		const { pins } = await view.state();
		expect(pins.map(({ id }) => id)).toEqual(["note:模型/LSTM.md"]);
		await view.clickWith("right", "LSTM");
		await view.menuItem("Unpin").click();
		await view.rest();
		expect((await view.state()).pins).toEqual([]);
	});

	it("folds and unfolds a branch, and leaves its node where it was", async () => {
		const view = await PicturePage.open();
		await view.clickWith("right", "RNN");
		await view.menuItem("Fold").first().click();
		await view.rest();
		expect(await view.labels()).not.toContain("LSTM");
		const folded = (await view.snapshot()).nodes.find(({ label }) => label === "RNN");
		expect(folded?.foldedCount).toBeGreaterThan(0);
		await view.click("RNN");
		await view.page.keyboard.press("Space");
		await view.rest();
		expect(await view.labels()).toContain("LSTM");
	});

	it("folds to a level", async () => {
		const view = await PicturePage.open();
		const before = (await view.labels()).length;
		await view.root.getByRole("button", { name: "Fold", exact: true }).click();
		await view.menuItem("Fold to level 1").click();
		await view.rest();
		const nodes = (await view.snapshot()).nodes;
		expect(nodes.length).toBeLessThan(before);
		expect((await view.snapshot()).edges.some(({ type }) => type === "broader")).toBe(false);
		expect(nodes.some(({ foldedCount }) => foldedCount > 0)).toBe(true);
	});

	it("shows what lies around the selection in focus mode, one step further on request", async () => {
		const view = await PicturePage.open();
		await view.click("LSTM");
		await view.root.getByRole("button", { name: "Focus on the selection" }).click();
		await view.rest();
		const near = (await view.labels()).length;
		expect(near).toBeLessThan(20);
		await view.root.getByRole("button", { name: "One step further" }).click();
		await view.rest();
		expect((await view.labels()).length).toBeGreaterThan(near);
		await view.root.getByRole("button", { name: /Remove filter: Around/ }).click();
		await view.rest();
		expect((await view.state()).focus).toBeNull();
	});

	it("hides and shows relations by the legend", async () => {
		const view = await PicturePage.open();
		const legend = view.root.getByRole("button", { name: "Show the legend" });
		if (await legend.isVisible()) await legend.click();
		await view.root.getByRole("button", { name: /^based on, / }).click();
		await view.rest();
		expect((await view.snapshot()).edges.some(({ type }) => type === "basedOn")).toBe(false);
		await view.root.getByRole("button", { name: /^based on, / }).click();
		await view.rest();
		expect((await view.snapshot()).edges.some(({ type }) => type === "basedOn")).toBe(true);
	});

	it("comes back after a restart as it was left", async () => {
		const view = await PicturePage.open();
		await view.lens("Radial");
		await view.click("GAN");
		await view.page.mouse.wheel(0, -120);
		await view.rest();
		const before = await view.state();
		await view.bench.restart();
		expect(await view.state()).toEqual(before);
		expect(await view.selected()).toEqual(["GAN"]);
	});

	it("leaves nothing behind when the plugin is switched off", async () => {
		const view = await PicturePage.open();
		await view.click("GAN");
		const left = await view.bench.disable();
		expect(Object.values(left).every((count) => count === 0)).toBe(true);
		expect(await view.page.locator(".model-taxonomy-view").count()).toBe(0);
	});
});

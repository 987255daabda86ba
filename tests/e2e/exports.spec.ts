import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { canvasFaults } from "../core/export/jsonCanvasSchema.ts";
import { TaxonomyPage } from "./taxonomyPage.ts";

/** Opens the export of what is shown and takes a format. */
async function exportAs(view: TaxonomyPage, format: string): Promise<void> {
	await view.bench.command("Export…");
	await view.page.getByPlaceholder("Choose a format…").fill(format);
	await view.page.locator(".prompt .suggestion-item.is-selected").waitFor();
	await view.page.keyboard.press("Enter");
	await view.bench.settle();
}

const modal = (page: Page) => page.locator(".modal.model-taxonomy-image");
const setting = (page: Page, name: string) => modal(page).locator(".setting-item", { hasText: name });

/** The file that comes when `write` is done. */
async function written(view: TaxonomyPage, write: () => Promise<void>): Promise<Buffer> {
	const { folder } = view.bench;
	const before = new Set(readdirSync(folder));
	await write();
	let fresh: string | undefined;
	await expect.poll(() => (fresh = readdirSync(folder).find((file) => !before.has(file)))).toBeDefined();
	await view.bench.settle();
	return readFileSync(join(folder, fresh!));
}

const saved = (view: TaxonomyPage) => written(view, () => modal(view.page).getByRole("button", { name: "Save" }).click());

/** What the browser makes of an image's bytes: its size, the corner's channels, and how many pixels are not the corner's. */
function decoded(page: Page, bytes: Buffer, type: string): Promise<{ width: number; height: number; corner: number[]; inked: number }> {
	return page.evaluate(
		async ([source]) => {
			const image = new Image();
			image.src = source;
			await image.decode();
			const canvas = document.createElement("canvas");
			[canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
			const context = canvas.getContext("2d")!;
			context.drawImage(image, 0, 0);
			const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
			const corner = Array.from(data.slice(0, 4));
			let inked = 0;
			for (let at = 0; at < data.length; at += 4) if (corner.some((channel, index) => Math.abs(channel - data[at + index]!) > 24)) inked++;
			return { width: canvas.width, height: canvas.height, corner, inked };
		},
		[`data:${type};base64,${bytes.toString("base64")}`] as const,
	);
}

describe("exporting what a view shows", () => {
	it("writes the tree where the outline is shown", async () => {
		const view = await TaxonomyPage.open({ theme: "dark" });
		const tree = (await view.rest()).nodes.map(({ label }) => label);
		await view.page.getByRole("radio", { name: "Outline" }).click();
		await view.bench.settle();
		await exportAs(view, "svg");
		const svg = (await saved(view)).toString("utf8");
		expect(tree.filter((label) => !svg.includes(label))).toEqual([]);
		const canvas = JSON.parse((await written(view, () => exportAs(view, "canvas"))).toString("utf8")) as { nodes: unknown[] };
		expect(canvas.nodes.length).toBeGreaterThan(10);
		expect((await view.rest()).state.lens).toBe("outline");
	});

	it("writes an SVG that a browser draws as the view's own picture", async () => {
		const view = await TaxonomyPage.open({ theme: "dark" });
		await exportAs(view, "svg");
		const svg = await saved(view);
		await exportAs(view, "png");
		await view.bench.picture("export-image-dark");
		await setting(view.page, "Scale").locator("select").selectOption("1");
		const png = await saved(view);
		const drawn = await decoded(view.page, svg, "image/svg+xml");
		const painted = await decoded(view.page, png, "image/png");
		expect([drawn.width, drawn.height]).toEqual([painted.width, painted.height]);
		expect(drawn.corner).toEqual(painted.corner);
		// The same marks in the same places: as much ink, but for the edges of letters.
		expect(drawn.inked / painted.inked).toBeGreaterThan(0.9);
		expect(drawn.inked / painted.inked).toBeLessThan(1.1);
	});

	it("writes a PNG of the size and on the ground that were chosen", async () => {
		const view = await TaxonomyPage.open();
		const widths: number[] = [];
		for (const [scale, transparent] of [["1", false], ["4", true]] as const) {
			await exportAs(view, "png");
			await setting(view.page, "Scale").locator("select").selectOption(scale);
			await setting(view.page, "Colours").locator("select").selectOption("dark");
			if (transparent) await setting(view.page, "Transparent").locator(".checkbox-container").click();
			await view.bench.picture(`export-image-light-${scale}`);
			const bytes = await saved(view);
			const { width, corner, inked } = await decoded(view.page, bytes, "image/png");
			expect(bytes.readUInt32BE(16)).toBe(width);
			expect(corner).toEqual(transparent ? [0, 0, 0, 0] : [30, 30, 30, 255]);
			expect(inked).toBeGreaterThan(1000);
			widths.push(width);
		}
		expect(widths[1]).toBe(widths[0]! * 4);
	});

	it("writes a JSON Canvas of the notes that are shown", async () => {
		const view = await TaxonomyPage.open();
		const source = (await written(view, () => exportAs(view, "canvas"))).toString();
		expect(canvasFaults(source)).toEqual([]);
		const { nodes } = JSON.parse(source) as { nodes: { file?: string }[] };
		expect(nodes.length).toBeGreaterThan((await view.rest()).nodes.length / 2);
		for (const { file } of nodes) if (file !== undefined) expect(readFileSync(join(view.bench.folder, file)).length).toBeGreaterThan(0);
	});
});

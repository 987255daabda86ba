import type { Locator } from "playwright-core";
import type { ViewState } from "../../src/core/visible/viewState.ts";
import type { BenchOptions } from "./harness.ts";
import { TaxonomyPage } from "./taxonomyPage.ts";

/** The view with its panels, for tests that use all of it. */
export class PicturePage extends TaxonomyPage {
	/** Wide enough for the side panel, unless told otherwise. */
	static override async open(options: BenchOptions = {}): Promise<PicturePage> {
		const { bench } = await TaxonomyPage.open({ size: { width: 1500, height: 900 }, ...options });
		return new PicturePage(bench);
	}

	async state(): Promise<ViewState> {
		return (await this.rest()).state;
	}

	async selected(): Promise<string[]> {
		return (await this.rest()).nodes.filter(({ selected }) => selected).map(({ label }) => label);
	}

	get root(): Locator {
		return this.page.locator(".model-taxonomy-view").first();
	}

	/** The panel at the side. */
	get side(): Locator {
		return this.root.locator(".model-taxonomy-side");
	}

	get search(): Locator {
		return this.root.getByRole("combobox", { name: "Search the taxonomy" });
	}

	menuItem(name: string): Locator {
		return this.page.locator(".menu .menu-item").filter({ hasText: name }).first();
	}

	/** A corner of the picture where nothing is drawn. */
	async emptyPlace(): Promise<{ x: number; y: number }> {
		const box = await this.canvas.boundingBox();
		return { x: (box?.x ?? 0) + 6, y: (box?.y ?? 0) + 6 };
	}

	async clickWith(button: "middle" | "right", label: string): Promise<void> {
		const { x, y } = await this.place(label);
		await this.page.mouse.move(x, y);
		await this.page.mouse.click(x, y, { button });
	}
}

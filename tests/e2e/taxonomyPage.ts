import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { TaxonomyView } from "../../src/view/taxonomyView.ts";
import type { ViewSnapshot } from "../../src/view/viewSnapshot.ts";
import { openBench, type Bench, type BenchOptions } from "./harness.ts";

type Rooted = HTMLElement & { taxonomyView?: TaxonomyView };

/** The plugin's view, as a person sees it: the canvas is asked through the snapshot that the view offers to tests. */
export class TaxonomyPage {
	constructor(
		readonly bench: Bench,
		readonly page: Page = bench.page,
	) {}

	/** Opens the view by its command and waits for the picture. */
	static async open(options: BenchOptions = {}): Promise<TaxonomyPage> {
		const view = new TaxonomyPage(await openBench(options));
		await view.bench.page.evaluate(() => window.workbench.app.commands.execute("model-taxonomy:open"));
		await view.rest();
		return view;
	}

	/** What the view shows now; throws where none is open. */
	async snapshot(): Promise<ViewSnapshot> {
		return this.page.evaluate(() => {
			const roots = Array.from(document.querySelectorAll<Rooted>(".view-content *")).filter((el) => el.taxonomyView && el.offsetParent !== null);
			const view = roots[0]?.taxonomyView;
			if (!view) throw new Error("no taxonomy view is open");
			return view.snapshot();
		});
	}

	/** Waits until the notes are read, the picture arranged and nothing moves. */
	async rest(): Promise<ViewSnapshot> {
		await this.bench.settle();
		let before = "";
		await expect
			.poll(async () => {
				const snapshot = await this.snapshot().catch(() => null);
				const now = JSON.stringify(snapshot);
				const same = snapshot?.resting === true && now === before;
				before = now;
				return same;
			}, { timeout: 20_000, interval: 150 })
			.toBe(true);
		return this.snapshot();
	}

	/** Labels of all that is shown, tasks and groups included. */
	async labels(): Promise<string[]> {
		return (await this.rest()).nodes.map(({ label }) => label);
	}

	async parentsOf(label: string): Promise<string[]> {
		const { nodes, edges } = await this.rest();
		const id = nodes.find((node) => node.label === label)?.id;
		const nameOf = (wanted: string) => nodes.find((node) => node.id === wanted)?.label ?? wanted;
		return edges.filter(({ from, type }) => from === id && (type === "broader" || type === "variantOf")).map(({ to }) => nameOf(to));
	}

	/** Where a concept's mark stands in the window. */
	async place(label: string): Promise<{ x: number; y: number }> {
		const { nodes } = await this.rest();
		const node = nodes.find((known) => known.label === label && known.inSight);
		const box = await this.canvas.boundingBox();
		if (!node || !box) throw new Error(`${label} is not in sight`);
		return { x: box.x + node.x, y: box.y + node.y };
	}

	async click(label: string): Promise<void> {
		const { x, y } = await this.place(label);
		await this.page.mouse.click(x, y);
	}

	async doubleClick(label: string): Promise<void> {
		const { x, y } = await this.place(label);
		await this.page.mouse.dblclick(x, y);
	}

	get canvas(): Locator {
		return this.page.locator(".model-taxonomy canvas[aria-hidden=true]").first();
	}

	async lens(name: string): Promise<void> {
		await this.page.getByRole("radio", { name }).click();
		await this.rest();
	}

	/** The outline lens's rows, those in sight and a few around. */
	get rows(): Locator {
		return this.page.locator(".model-taxonomy").getByRole("treeitem");
	}

	/** The row of a concept in the outline lens. */
	row(label: string): Locator {
		return this.rows.filter({ hasText: new RegExp(`^${label}`) }).first();
	}
}

import { expect } from "vitest";
import type { BenchOptions } from "./harness.ts";
import { PicturePage } from "./picturePage.ts";

/** What is asked for by menus, forms and keys, as a person does it. */
export class GrowingPage extends PicturePage {
	static override async open(options: BenchOptions = {}): Promise<GrowingPage> {
		const { bench } = await PicturePage.open(options);
		return new GrowingPage(bench);
	}

	get form() {
		return this.page.getByRole("dialog");
	}

	/** Through the node's menu; the last step may lie in a submenu. */
	async choose(label: string, ...items: readonly string[]): Promise<void> {
		await this.clickWith("right", label);
		await this.through(items);
	}

	async through(items: readonly string[]): Promise<void> {
		const entry = (title = "") => this.page.locator(".menu").getByText(title, { exact: true });
		for (const item of items.slice(0, -1)) await entry(item).hover();
		await entry(items.at(-1)).click();
	}

	/** In a prompt that completes what is typed. */
	async pick(text: string): Promise<void> {
		const input = this.page.locator(".prompt input");
		await input.fill(text);
		await this.page.locator(".prompt .suggestion-item.is-selected").waitFor();
		await input.press("Enter");
	}

	/** Confirms what the form shows, which must hold these words. */
	async confirm(...words: readonly string[]): Promise<void> {
		for (const text of words) await expect.poll(() => this.form.textContent()).toContain(text);
		await this.form.getByRole("button", { name: /Apply|Create/ }).click();
		await this.form.waitFor({ state: "detached" });
		await this.rest();
	}

	/** With the key of the view, as often as there are actions. */
	async undo(times = 1): Promise<void> {
		for (let time = 0; time < times; time++) {
			const { x, y } = await this.emptyPlace();
			await this.page.mouse.click(x, y);
			await this.page.keyboard.press("Control+z");
			await this.page.locator(".notice", { hasText: "Undone" }).nth(time).waitFor();
			await this.rest();
		}
	}
}

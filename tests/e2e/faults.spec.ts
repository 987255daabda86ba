import { expect, it } from "vitest";
import type { HostRequest } from "../../src/view/host.ts";
import type { ViewElement } from "../../src/view/taxonomyView.ts";
import type { MemoryFolder } from "../../workbench/app/memoryFolder.ts";
import { makeVault, openBench } from "./harness.ts";
import { TaxonomyPage } from "./taxonomyPage.ts";

const texts = (view: TaxonomyPage) =>
	view.page.evaluate(async () => {
		const { vault, folder } = window.workbench.app;
		const paths = vault.getMarkdownFiles().map(({ path }) => path).sort();
		const read = await folder.readMany(paths);
		return Object.fromEntries(paths.map((path, index) => [path, read[index]]));
	});

const request = (view: TaxonomyPage, asked: HostRequest) =>
	view.page.evaluate((asked) => document.querySelector<ViewElement>(".model-taxonomy-view")?.taxonomyView?.request(asked), asked);

const merge = { kind: "merge", keep: "note:模型/LSTM.md", drop: "note:模型/GRU.md" } as unknown as HostRequest;
const outside = (view: TaxonomyPage, path: string, text: string) =>
	view.page.evaluate(([path, text]) => (window.workbench.app.folder as MemoryFolder).changeOutside(path, text).tell(), [path, text] as const);

it("takes everything back and says why, whichever call of an edit finds the disk full", async () => {
	const view = await TaxonomyPage.open({ memory: true });
	const { page } = view;
	const before = await texts(view);
	let failures = 0;
	for (let call = 0; ; call++) {
		await request(view, merge);
		await page.locator(".modal .mod-cta:not([disabled])").waitFor();
		await page.evaluate((call) => {
			const folder = window.workbench.app.folder as unknown as Record<string, unknown>;
			const names = ["readText", "write", "rename", "trash"];
			let left = call;
			const mend = (): void => names.forEach((name) => Reflect.deleteProperty(folder, name));
			for (const name of names) {
				const works = (folder[name] as (...args: unknown[]) => Promise<unknown>).bind(folder);
				folder[name] = (...args: unknown[]): Promise<unknown> => {
					if (left-- > 0) return works(...args);
					mend();
					document.body.dataset.failed = "yes";
					return Promise.reject(new Error("ENOSPC: no space left on device, write"));
				};
			}
			document.body.dataset.failed = "no";
			Object.assign(window, { mend });
		}, call);
		await page.locator(".modal .mod-cta").click();
		const notice = page.locator(".notice");
		await notice.first().waitFor();
		const said = await notice.first().textContent();
		const failed = await page.evaluate(() => {
			(window as unknown as { mend(): void }).mend();
			return document.body.dataset.failed;
		});
		await view.bench.settle();
		if (failed === "no") {
			expect(said).toContain("Done");
			break;
		}
		failures++;
		expect([call, said]).toEqual([call, expect.stringContaining("the disk is full")]);
		expect(await texts(view)).toEqual(before);
		await page.keyboard.press("Escape");
		await page.evaluate(() => document.querySelectorAll<HTMLElement>(".notice").forEach((each) => each.click()));
	}
	expect(failures).toBeGreaterThan(4);
});

it.each([0, 2])("follows notes of which the metadata cache speaks %d times", async (times) => {
	const view = await TaxonomyPage.open({ memory: true });
	await view.page.evaluate((times) => (window.workbench.app.metadataCache.timing.told = () => times), times);
	await outside(view, "模型/Hopfield.md", '---\n类型: 模型\n上级: "[[RNN]]"\n---\n');
	await expect.poll(() => view.parentsOf("Hopfield")).toEqual(["RNN"]);
	await outside(view, "模型/Hopfield.md", '---\n类型: 模型\n上级: "[[CNN]]"\n---\n');
	await expect.poll(() => view.parentsOf("Hopfield"), { timeout: 20_000 }).toEqual(["CNN"]);
});

it("goes on without a clipboard and without room to remember in, and says so in Chinese too", async () => {
	const view = await TaxonomyPage.open({ memory: true, language: "zh" });
	await view.page.evaluate(() => {
		navigator.clipboard.writeText = () => Promise.reject(new DOMException("Write permission denied.", "NotAllowedError"));
		Storage.prototype.setItem = () => {
			throw new DOMException("exceeded", "QuotaExceededError");
		};
	});
	await request(view, { kind: "copyCodeBlock" });
	await view.page.locator(".notice", { hasText: "没有访问权限" }).waitFor();
	await outside(view, "新模型.md", "Parents: [[RNN]]\n");
	await expect.poll(() => view.labels()).toContain("新模型");
});

it.each(["stops", "is silent"])("arranges a large picture without the worker, where that %s", async (fate) => {
	const models = Array.from({ length: 420 }, (_, index) => [`M${index}.md`, '---\ntype: model\nup: "[[Networks]]"\n---\n']);
	const bench = await openBench({ vault: makeVault(Object.fromEntries(models) as Record<string, string>) });
	await bench.page.evaluate((fate) => {
		window.Worker = class extends EventTarget {
			postMessage(): void {
				if (fate === "stops") window.setTimeout(() => this.dispatchEvent(new Event("error")));
			}
			terminate(): void {
				document.body.dataset.ended = "yes";
			}
		} as unknown as typeof Worker;
		const state = { lens: "tree", foldLevel: 9 };
		void window.workbench.app.workspace.getLeaf("tab").setViewState({ type: "model-taxonomy", active: true, state });
	}, fate);
	const view = new TaxonomyPage(bench);
	await expect.poll(async () => (await view.snapshot().catch(() => null))?.nodes.length, { timeout: 50_000 }).toBeGreaterThan(400);
	expect(await bench.page.evaluate(() => document.body.dataset.ended)).toBe("yes");
}, 120_000);

it("finishes or takes back what it is doing when it is switched off, and leaves nothing behind", async () => {
	const view = await TaxonomyPage.open({ memory: true });
	const { page } = view;
	const before = await texts(view);
	await request(view, merge);
	await page.locator(".modal .mod-cta:not([disabled])").waitFor();
	await page.evaluate(() => {
		const { folder } = window.workbench.app;
		const write = folder.write.bind(folder);
		folder.write = async (...args) => {
			await new Promise((resolve) => window.setTimeout(resolve, 300));
			return write(...args);
		};
	});
	await page.locator(".modal .mod-cta").click();
	const left = await view.bench.disable();
	await expect.poll(() => texts(view), { timeout: 20_000 }).toEqual(before);
	expect(left).toEqual({});
});

it("does not mind a view that closes while it is arranged, or a window that closes in the middle of a gesture", async () => {
	const view = await TaxonomyPage.open({ memory: true });
	const { page } = view;
	const opened = page.context().waitForEvent("page");
	await page.evaluate(async () => {
		const { workspace } = window.workbench.app;
		const leaf = workspace.getLeaf("tab");
		await leaf.setViewState({ type: "model-taxonomy", active: true, state: { lens: "network" } });
		leaf.detach();
		void workspace.openPopoutLeaf().setViewState({ type: "model-taxonomy", active: true });
	});
	const popout = await opened;
	const canvas = popout.locator("canvas[aria-hidden=true]").first();
	await canvas.waitFor();
	const box = await canvas.boundingBox();
	await popout.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 40);
	await popout.mouse.down();
	await popout.mouse.move((box?.x ?? 0) + 90, (box?.y ?? 0) + 70);
	await popout.close();
	expect((await view.rest()).nodes.length).toBeGreaterThan(10);
	expect(await view.bench.disable()).toEqual({});
});

import { describe, expect, it } from "vitest";
import { openBench } from "./harness.ts";
import { PicturePage } from "./picturePage.ts";

describe("a node that is dragged out", () => {
	it("becomes a link in the note it is dropped on", async () => {
		const view = await PicturePage.open({ size: { width: 1800, height: 900 } });
		await view.bench.page.evaluate(async () => {
			const { app } = window.workbench;
			const note = await app.vault.create("记录.md", "看 ");
			await app.workspace.getLeaf("split").openFile(note);
		});
		const { x, y } = await view.place("LSTM");
		const line = await view.page.locator(".cm-line").first().boundingBox();
		await view.page.mouse.move(x, y);
		await view.page.mouse.down();
		await view.page.mouse.move(x + 12, y + 4, { steps: 3 });
		await view.page.mouse.move((line?.x ?? 0) + 20, (line?.y ?? 0) + 8, { steps: 8 });
		await view.page.mouse.up();
		await view.bench.settle();
		expect(view.bench.read("记录.md")).toContain("[[LSTM]]");
		expect((await view.state()).pins).toEqual([]);
	});
});

describe("the local view", () => {
	it("follows the note that is open", async () => {
		const bench = await openBench({ size: { width: 1500, height: 900 } });
		await bench.openNote("LSTM");
		await bench.command("Open local taxonomy in sidebar");
		const view = new PicturePage(bench);
		expect(await view.labels()).toContain("RNN");
		expect(await view.selected()).toEqual(["LSTM"]);
		await bench.openNote("GAN");
		await expect.poll(() => view.selected()).toEqual(["GAN"]);
		expect(await view.labels()).not.toContain("LSTM");
	});
});

describe("another window", () => {
	it("takes the view over with all that it does", async () => {
		const view = await PicturePage.open();
		await view.click("LSTM");
		const [popout] = await Promise.all([view.page.waitForEvent("popup"), view.bench.command("move current tab to new window")]);
		await popout.waitForLoadState();
		const there = new PicturePage(view.bench, popout);
		expect(await there.selected()).toEqual(["LSTM"]);
		await there.click("RNN");
		expect(await there.selected()).toEqual(["RNN"]);
		await there.page.keyboard.press("ArrowRight");
		expect(await there.selected()).not.toEqual(["RNN"]);
		await popout.close();
	});
});

describe("a phone", () => {
	it("shows details in a sheet on a tap, and keeps what was tapped in sight", async () => {
		const view = await PicturePage.open({ device: "phone", size: { width: 390, height: 844 } });
		const { x, y } = await view.place("生成模型");
		await view.page.touchscreen.tap(x, y);
		await view.side.waitFor();
		await view.rest();
		expect(await view.side.getByRole("heading", { name: "生成模型" }).isVisible()).toBe(true);
		const sheet = await view.side.boundingBox();
		expect((await view.place("生成模型")).y).toBeLessThan(sheet?.y ?? 0);
		await view.side.getByRole("button", { name: "Hide the side panel" }).click();
		expect(await view.side.isVisible()).toBe(false);
	});

	it("opens the menu on a long press, and pinches", async () => {
		const view = await PicturePage.open({ device: "phone", size: { width: 390, height: 844 } });
		const { x, y } = await view.place("生成模型");
		const client = await view.page.context().newCDPSession(view.page);
		const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: { x: number; y: number }[]) =>
			client.send("Input.dispatchTouchEvent", { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
		await touch("touchStart", { x, y });
		await view.menuItem("Focus on this").waitFor();
		await touch("touchEnd");
		await view.page.keyboard.press("Escape");
		const before = (await view.rest()).camera.k;
		await touch("touchStart", { x: 180, y: 300 }, { x: 220, y: 300 });
		await touch("touchMove", { x: 150, y: 300 }, { x: 250, y: 300 });
		await touch("touchMove", { x: 120, y: 300 }, { x: 280, y: 300 });
		await touch("touchEnd");
		expect((await view.rest()).camera.k).toBeGreaterThan(before * 2);
	});
});

describe("another theme", () => {
	it("is taken over at once", async () => {
		const view = await PicturePage.open();
		const ground = () =>
			view.canvas.evaluate((canvas) => [...((canvas as HTMLCanvasElement).getContext("2d")?.getImageData(2, 2, 1, 1).data ?? [])].slice(0, 3));
		const before = await ground();
		await view.page.evaluate(() => {
			document.body.classList.replace("theme-light", "theme-dark");
			window.workbench.app.workspace.trigger("css-change");
		});
		await view.rest();
		expect(await ground()).not.toEqual(before);
	});
});

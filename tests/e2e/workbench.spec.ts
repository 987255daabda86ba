import { describe, expect, it } from "vitest";
import { makeVault, openBench, probePlugin } from "./harness.ts";

const probe = { plugin: probePlugin };
const heard = () => (window.workbench.app.plugins.plugin as unknown as { heard: string[] }).heard;

describe("the workbench, with a plugin that tries it,", () => {
	it("opens a view by the ribbon, by a command and at the side", async () => {
		const { page, command } = await open();
		await page.getByRole("button", { name: "Open probe" }).click();
		await page.getByText("Count is 0").waitFor();
		await command("probe side");
		expect(await page.locator(".mod-right-split").getByText("Count is 0").isVisible()).toBe(true);
	});

	it("jumps to a note's line in a split, and lights it up", async () => {
		const { page, command, litLine } = await open();
		await command("probe: open");
		await page.locator(".probe-view").getByText("LSTM").click();
		await litLine().waitFor();
		expect(await page.locator(".mod-root > .workspace-tabs").count()).toBe(2);
	});

	it("jumps to a heading in both modes", async () => {
		const { page, openNote, litLine } = await open();
		await openNote("深度学习模型综述#2. 变分自编码器 VAE（Variational Autoencoder）");
		expect(await litLine().textContent()).toBe("### 2. 变分自编码器 VAE（Variational Autoencoder）");
		await page.getByRole("button", { name: "Reading view" }).click();
		await openNote("深度学习模型综述#小结");
		expect(await page.locator(".markdown-reading-view .is-flashing").textContent()).toBe("小结");
	});

	it("brings back panes and states after a restart, and defers what is not in front", async () => {
		const { page, command, restart, openNote } = await open();
		await command("probe: open");
		await page.getByRole("button", { name: "Count" }).click();
		await page.getByRole("button", { name: "Count" }).click();
		await page.getByRole("button", { name: "New tab" }).first().click();
		await openNote("RNN");
		await restart();
		const deferred = () => page.evaluate(() => window.workbench.app.workspace.getLeavesOfType("probe").map((leaf) => leaf.isDeferred));
		expect(await deferred()).toEqual([true]);
		await page.getByRole("tab", { name: "Probe" }).click();
		expect(await page.getByText("Count is 2").isVisible()).toBe(true);
		expect(await deferred()).toEqual([false]);
	});

	it("tells of changes in the app's own order, however late they come", async () => {
		for (const { delay, seed } of [{ delay: 0, seed: 1 }, { delay: 60, seed: 2 }, { delay: 60, seed: 3 }]) {
			const { page, settle } = await open({ delay, seed });
			await page.evaluate(async () => {
				const { vault } = window.workbench.app;
				(window.workbench.app.plugins.plugin as unknown as { heard: string[] }).heard.length = 0;
				const note = await vault.create("新.md", "[[RNN]] [[nowhere]]");
				await window.workbench.settle();
				await vault.modify(note, "[[LSTM]]");
				await window.workbench.settle();
				await window.workbench.app.fileManager.renameFile(note, "nowhere.md");
				await window.workbench.settle();
				await window.workbench.app.fileManager.trashFile(note);
			});
			await settle();
			expect(await page.evaluate(heard)).toEqual([
				"create 新.md", "changed 新.md", "resolve 新.md", "resolved",
				"modify 新.md", "changed 新.md", "resolve 新.md", "resolved",
				"rename nowhere.md", "resolve nowhere.md", "resolved",
				"delete nowhere.md", "deleted nowhere.md", "resolved",
			]);
		}
	});

	it("hears of files that change behind its back", async () => {
		const bench = await open();
		await bench.write("外来/new.md", "---\n上级: \"[[CNN]]\"\n---\n");
		expect(await bench.page.evaluate(() => window.workbench.app.metadataCache.resolvedLinks["外来/new.md"])).toEqual({ "模型/CNN.md": 1 });
		await bench.remove("外来/new.md");
		expect(await bench.page.evaluate(() => window.workbench.app.metadataCache.resolvedLinks["外来/new.md"])).toBeUndefined();
	});

	it("rewrites links on a rename, in properties and in text", async () => {
		const bench = await open();
		await bench.page.evaluate(async () => {
			const { app } = window.workbench;
			await app.fileManager.renameFile(app.vault.getFileByPath("模型/RNN.md")!, "模型/循环网络.md");
		});
		await bench.settle();
		expect(bench.read("模型/LSTM.md")).toContain('变体于: "[[循环网络]]"');
		expect(bench.read("模型/GRU.md")).toContain("变体于:: [[循环网络]]");
		expect(bench.read("深度学习模型综述.md")).toContain("[[CNN]]、[[循环网络]]、[[LSTM]]");
	});

	it("changes properties without touching the rest", async () => {
		const bench = await open();
		await bench.page.evaluate(async () => {
			const { app } = window.workbench;
			await app.fileManager.processFrontMatter(app.vault.getFileByPath("模型/LSTM.md")!, (properties) => {
				properties["年份"] = 1998;
				properties["基于"] = ["[[RNN]]"];
			});
		});
		const text = bench.read("模型/LSTM.md");
		expect(text).toContain('年份: 1998\n基于:\n  - "[[RNN]]"\n---\n\n# LSTM\n');
	});

	it("shows menus that keys can walk, with what lies under an item", async () => {
		const { page, command } = await open();
		await command("probe: open");
		await page.getByRole("button", { name: "Menu" }).click();
		for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowDown", "Enter"]) await page.keyboard.press(key);
		expect(await page.locator(".notice").textContent()).toBe("Inner was chosen");
		expect(await page.getByRole("menu").count()).toBe(0);
	});

	it("offers suggestions in a prompt and below an input", async () => {
		const { page, command } = await open();
		await command("probe colour");
		await page.keyboard.type("大");
		await page.keyboard.press("Enter");
		expect(await page.locator(".notice").last().textContent()).toBe("大红 was chosen");
		await command("probe ask");
		const input = page.getByRole("dialog").getByRole("textbox", { name: "Folder" });
		await input.fill("实");
		await page.locator(".suggestion-container .suggestion-item").waitFor();
		await page.keyboard.press("Enter");
		expect(await input.inputValue()).toBe("实验");
		await page.keyboard.press("Escape");
		expect(await page.getByRole("dialog").count()).toBe(0);
	});

	it("shows settings and keeps them", async () => {
		const bench = await open();
		await bench.page.getByRole("button", { name: "Settings" }).click();
		await bench.page.getByRole("dialog").getByText("Loud").waitFor();
		await bench.page.locator(".checkbox-container").click();
		await bench.settle();
		expect(JSON.parse(bench.read(".obsidian/plugins/probe/data.json"))).toEqual({ loud: true });
		await bench.restart();
		await bench.page.getByRole("button", { name: "Settings" }).click();
		expect(await bench.page.getByRole("checkbox", { name: "Loud" }).isChecked()).toBe(true);
	});

	it("previews a note where a link is pointed at", async () => {
		const { page, command } = await open();
		await command("probe: open");
		await page.locator(".probe-view").getByText("LSTM").hover();
		await page.locator(".hover-popover").getByText("遗忘门的偏置").waitFor();
		await page.mouse.move(600, 700);
		await page.locator(".hover-popover").waitFor({ state: "detached" });
	});

	it("renders code blocks by their processor, with the lines they stand on", async () => {
		const bench = await open();
		await bench.write("block.md", "---\na: 1\n---\n\nbefore\n\n```probe\nhello\n```\n");
		await bench.openNote("block");
		await bench.page.getByRole("button", { name: "Reading view" }).click();
		expect(await bench.page.locator(".block-language-probe").textContent()).toBe("hello at 6-8");
	});

	it("moves a view into a window of its own, and closes it with that", async () => {
		const { page, command } = await open();
		await command("probe: open");
		const [popout] = await Promise.all([page.waitForEvent("popup"), command("move current tab to new window")]);
		await popout.getByText("Count is 0").waitFor();
		expect(await popout.evaluate(() => document.querySelector(".probe-view")?.instanceOf(HTMLElement))).toBe(true);
		expect(await page.evaluate(() => window.workbench.app.workspace.getLeavesOfType("probe")[0]?.view.containerEl instanceof HTMLElement)).toBe(true);
		await popout.close();
		await expect.poll(() => page.evaluate(() => window.workbench.app.workspace.getLeavesOfType("probe").length)).toBe(0);
	});

	it("finds nothing left behind by a plugin that behaves, and names what another one leaves", async () => {
		const { page, command, disable, enable } = await open();
		await command("probe: open");
		expect(await disable()).toEqual({});
		await page.getByText("The plugin of this view is not active").waitFor();
		await enable();
		await page.getByText("Count is 0").waitFor();
		await command("probe leave");
		expect(await disable()).toEqual({ windowListeners: 1 });
	});

	it("hides what came after the version that is played", async () => {
		const { page } = await open({ version: "1.8.7" });
		const known = () => page.evaluate(() => {
			const proto = Object.getPrototypeOf(Object.getPrototypeOf(window.workbench.app.plugins.plugin)) as object;
			return { bases: "registerBasesView" in proto, isDark: "isDarkMode" in window.workbench.app };
		});
		expect(await known()).toEqual({ bases: false, isDark: false });
	});

	it("says by name what it does not emulate", async () => {
		const { page } = await open({ version: "1.13.1" });
		const message = await page.evaluate(() => {
			try {
				return String(Reflect.get(window.workbench.app, "secretStorage"));
			} catch (error) {
				return String(error);
			}
		});
		expect(message).toBe("Error: The workbench does not emulate App.secretStorage");
	});

	it("shows phone and dark", async () => {
		const phone = await open({ device: "phone" });
		await phone.openNote("LSTM");
		await phone.picture("workbench-phone");
		const dark = await open({ theme: "dark" });
		await dark.openNote("LSTM");
		await dark.picture("workbench-dark");
	});
});

describe("the workbench, on what is no tidy vault,", () => {
	it("opens an empty one", async () => {
		const { page } = await open({ vault: makeVault({}) });
		expect(await page.getByText("No file is open").isVisible()).toBe(true);
	});

	it("opens one with a broken note, a binary one and one that is a folder's name", async () => {
		const vault = makeVault({
			"binary.md": Buffer.from([0, 255, 254, 1, 2, 3]),
			"broken.md": "---\na: [1\n---\n[[fine.md.md]]",
			"fine.md/note.md": "a folder with a note's name",
			"fine.md.md": "# Fine\n",
		});
		const { page, openNote } = await open({ vault });
		await openNote("binary");
		await openNote("broken");
		const cache = await page.evaluate(() => window.workbench.app.metadataCache.getCache("broken.md"));
		expect(cache?.frontmatter).toBeUndefined();
		expect(await page.evaluate(() => window.workbench.app.metadataCache.resolvedLinks["broken.md"])).toEqual({ "fine.md.md": 1 });
	});
});

/** With its methods bound, so that a test can take them apart. */
async function open(options: Parameters<typeof openBench>[0] = {}) {
	const bench = await openBench({ ...probe, ...options });
	const bound = <K extends "command" | "openNote" | "restart" | "settle" | "disable" | "enable" | "litLine" | "write" | "remove" | "read" | "picture">(name: K) =>
		bench[name].bind(bench) as (typeof bench)[K];
	return {
		page: bench.page,
		command: bound("command"), openNote: bound("openNote"), restart: bound("restart"), settle: bound("settle"), disable: bound("disable"),
		enable: bound("enable"), litLine: bound("litLine"), write: bound("write"), remove: bound("remove"), read: bound("read"), picture: bound("picture"),
	};
}

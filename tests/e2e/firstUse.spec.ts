import { expect, it } from "vitest";
import { TaxonomyPage } from "./taxonomyPage.ts";

it("shows the tree of the sample vault", async () => {
	const view = await TaxonomyPage.open();
	const { nodes } = await view.rest();
	expect(nodes.length).toBeGreaterThanOrEqual(40);
	expect(await view.parentsOf("LSTM")).toContain("RNN");
	expect(await view.parentsOf("BERT")).toContain("预训练大模型");
	await view.lens("Outline");
	expect(await view.rows.count()).toBeGreaterThan(10);
	expect(await view.row("LSTM").isVisible()).toBe(true);
});

it("opens a model's note at its line", async () => {
	const view = await TaxonomyPage.open();
	await view.doubleClick("LSTM");
	await view.bench.litLine().waitFor();
	expect(await view.bench.tab("LSTM").getAttribute("aria-selected")).toBe("true");
});

it("opens a survey's section at its heading", async () => {
	const view = await TaxonomyPage.open();
	await view.doubleClick("生成模型");
	await view.bench.litLine().waitFor();
	expect(await view.bench.litLine().textContent()).toBe("## 二、生成模型");
});

it("shows a note that is new, follows its new name, and lets it go", async () => {
	const view = await TaxonomyPage.open();
	const { bench } = view;
	await bench.write("模型/AlexNet.md", "---\n类型: 模型\n变体于: \"[[CNN]]\"\n年份: 2012\n---\n");
	expect(await view.parentsOf("AlexNet")).toEqual(["CNN"]);
	await bench.page.evaluate(async () => {
		const { app } = window.workbench;
		await app.fileManager.renameFile(app.vault.getFileByPath("模型/AlexNet.md")!, "模型/Alex.md");
	});
	expect(await view.labels()).toContain("Alex");
	expect(await view.labels()).not.toContain("AlexNet");
	await bench.page.evaluate(async () => {
		const { app } = window.workbench;
		await app.fileManager.trashFile(app.vault.getFileByPath("模型/Alex.md")!);
	});
	expect(await view.labels()).not.toContain("Alex");
});

it("writes a new model note and nothing else, shows it, and takes it back", async () => {
	const view = await TaxonomyPage.open();
	const { bench, page } = view;
	const before = bench.texts();
	await page.getByRole("button", { name: "New model note" }).click();
	const form = page.getByRole("dialog");
	await form.getByRole("textbox", { name: "Name" }).fill("AlexNet");
	await form.getByRole("textbox", { name: "Variant of" }).fill("CNN");
	expect(await form.locator(".model-taxonomy-plan-note").textContent()).toContain("CNN");
	await form.getByRole("button", { name: "Create" }).click();
	await view.bench.settle();
	expect(await view.parentsOf("AlexNet")).toEqual(["CNN"]);
	const after = bench.texts();
	const added = Object.keys(after).filter((path) => !(path in before));
	expect(added.map((path) => path.split("/").at(-1))).toEqual(["AlexNet.md"]);
	expect(Object.keys(before).filter((path) => after[path] !== before[path])).toEqual([]);
	await bench.command("undo last change");
	expect(await view.labels()).not.toContain("AlexNet");
	expect(bench.texts()).toEqual(before);
});

it("follows a note that is edited", async () => {
	const view = await TaxonomyPage.open();
	const { bench } = view;
	expect(await view.parentsOf("多层感知机")).toEqual(["经典网络结构"]);
	await bench.write("模型/多层感知机.md", bench.read("模型/多层感知机.md").replace("[[经典网络结构]]", "[[生成模型]]"));
	expect(await view.parentsOf("多层感知机")).toEqual(["生成模型"]);
});

it("follows a parent that is renamed, with what hangs on it", async () => {
	const view = await TaxonomyPage.open();
	const { bench } = view;
	await bench.write("模型/Hopfield.md", "---\n类型: 模型\n上级: \"[[经典网络结构]]\"\n年份: 1982\n---\n");
	await bench.write("模型/Boltzmann.md", "---\n类型: 模型\n基于: \"[[Hopfield]]\"\n变体于: \"[[Hopfield]]\"\n年份: 1985\n---\n");
	expect(await view.parentsOf("Boltzmann")).toEqual(["Hopfield"]);
	await bench.page.evaluate(async () => {
		const { app } = window.workbench;
		await app.fileManager.renameFile(app.vault.getFileByPath("模型/Hopfield.md")!, "模型/Hopfield 网络.md");
	});
	expect(await view.parentsOf("Boltzmann")).toEqual(["Hopfield 网络"]);
	expect(bench.read("模型/Boltzmann.md")).toContain('变体于: "[[Hopfield 网络]]"');
});

it("finds lens, selection and camera again after a restart", async () => {
	const view = await TaxonomyPage.open();
	await view.click("Transformer");
	await view.page.keyboard.press("+");
	const before = await view.rest();
	expect(before.state.selection.length).toBe(1);
	await view.bench.restart();
	const after = await view.rest();
	expect(after.state).toEqual(before.state);
	expect(after.camera).toEqual(before.camera);
	const places = (snapshot: typeof after) => snapshot.nodes.map(({ id, x, y, selected }) => ({ id, x, y, selected }));
	expect(places(after)).toEqual(places(before));
});

it("leaves nothing behind when it is switched off, and comes back as it was", async () => {
	const view = await TaxonomyPage.open();
	await view.click("Transformer");
	const before = await view.rest();
	for (let round = 0; round < 2; round++) {
		expect(await view.bench.disable()).toEqual({});
		await view.bench.enable();
	}
	expect((await view.rest()).state).toEqual(before.state);
});

it("goes on in a window of its own", async () => {
	const view = await TaxonomyPage.open();
	const [window] = await Promise.all([view.page.waitForEvent("popup"), view.bench.command("move current tab to new window")]);
	const moved = new TaxonomyPage(view.bench, window);
	const { nodes } = await moved.rest();
	expect(nodes.length).toBeGreaterThanOrEqual(40);
	await moved.click("Transformer");
	await window.getByRole("heading", { name: "Transformer" }).waitFor();
	await window.close();
	await view.bench.settle();
	expect(await view.bench.disable()).toEqual({});
});

it("works from the version it asks for to the newest", async () => {
	for (const version of ["1.8.7", "1.10.0", "1.13.1"]) {
		const view = await TaxonomyPage.open({ version });
		expect(await view.parentsOf("LSTM")).toContain("RNN");
		await view.page.evaluate(() => window.workbench.app.setting.open());
		await expect.poll(() => view.page.getByRole("dialog").locator(".setting-item").count()).toBeGreaterThan(3);
	}
});

it("looks well in light, dark and another theme, and on a phone", async () => {
	for (const theme of ["light", "dark", "community"] as const) {
		const view = await TaxonomyPage.open({ theme });
		await view.click("Transformer");
		await view.rest();
		await view.bench.picture(`tree-${theme}`);
	}
	const phone = await TaxonomyPage.open({ device: "phone", language: "zh" });
	await phone.bench.picture("tree-phone");
});

import { expect, it } from "vitest";
import { GrowingPage } from "./growingPage.ts";
import { makeVault, openBench } from "./harness.ts";

const typed = (name: string, more = "") => ({ [`模型/${name}.md`]: `---\n类型: 模型\n创建时间: 2024-07-18 17:02\n${more}---\n` });

it("makes a variant from the vault's template with suggestions, and a task that the model's note then states", async () => {
	const template = "---\n类型:\n变体于: []\n---\n# <% tp.file.title %>\n\n{{title}}, {{date:YYYY}}\n";
	const view = await GrowingPage.open({
		vault: makeVault({
			...typed("RNN", "适用任务: ['[[翻译]]']\n"),
			...typed("CNN"),
			"模板.md": template,
			".obsidian/plugins/model-taxonomy/data.json": JSON.stringify({ version: 1, newNotes: { folder: "", template: "模板.md" }, reading: { sources: { ignoredFolders: ["模板.md"] } } }),
		}),
	});
	const { bench, page, form } = view;
	const before = bench.texts();
	await view.choose("RNN", "Add", "A variant of this");
	const name = form.getByRole("textbox", { name: "Name" });
	await name.fill("Elman: 网?");
	await name.evaluate((element) => {
		element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }));
		element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, isComposing: true, bubbles: true }));
	});
	await form.getByRole("textbox", { name: "Based on" }).pressSequentially("cn");
	await page.locator(".suggestion-item", { hasText: "CNN" }).first().click();
	await expect.poll(() => form.locator(".model-taxonomy-plan-warning").allTextContents()).toEqual([
		"The file will be called “Elman - 网”: file names cannot hold * \" \\ / < > : | ?.",
	]);
	const shown = await form.locator(".model-taxonomy-hunk-text").allTextContents();
	await view.confirm("模型/Elman - 网.md");
	const year = new Date().getFullYear();
	const written = `---\n类型: 模型\n变体于: ['[[RNN]]']\n标题: 'Elman: 网?'\n基于: ['[[CNN]]']\n---\n# <% tp.file.title %>\n\nElman - 网, ${year}\n`;
	expect(bench.read("模型/Elman - 网.md")).toBe(written);
	expect(`${shown.join("\n")}\n`).toBe(written);
	expect(await view.parentsOf("Elman: 网?")).toEqual(["RNN"]);

	await view.choose("RNN", "Add", "A task of this");
	await name.fill("识别");
	await view.confirm("模型/RNN.md", "识别");
	expect(bench.read("模型/RNN.md")).toContain("识别");
	await view.undo(2);
	expect(bench.texts()).toEqual(before);
});

it("makes notes of a placeholder and of one section, whose links follow", async () => {
	const view = await GrowingPage.open({
		vault: makeVault({
			"综述.md": "# 模型综述\n\n## 循环网络\n\n- 优点：能处理序列 ^seq\n- 适用场景：翻译\n\n## 卷积网络\n\n- 优点：平移不变\n",
			"GRU.md": "---\n类型: 模型\n变体于: '[[Elman]]'\n---\n见 [[综述#^seq]]\n",
		}),
	});
	const { bench, form } = view;
	const before = bench.texts();
	await view.choose("Elman", "Create its note");
	expect(await form.getByRole("textbox", { name: "Name" }).inputValue()).toBe("Elman");
	await view.confirm("Elman.md");
	expect((await view.rest()).nodes.find(({ label }) => label === "Elman")?.id).toBe("note:Elman.md");

	await view.choose("循环网络", "Turn this section into a note…");
	await form.getByRole("textbox", { name: "Folder" }).fill("../新");
	await form.getByRole("button", { name: "Look at the notes" }).click();
	await view.confirm("新/循环网络.md", "[[循环网络#^seq]]");
	expect(bench.read("综述.md")).toContain("## 循环网络\n\n[[循环网络]]\n\n## 卷积网络\n\n- 优点：平移不变\n");
	expect(bench.read("新/循环网络.md")).toContain("- 优点：能处理序列 ^seq\n- 适用场景：翻译\n");
	expect(bench.read("GRU.md")).toContain("[[循环网络#^seq]]");
	await view.undo(2);
	expect(bench.texts()).toEqual(before);
});

it("makes notes of the active note's sections by command, before any view was opened", async () => {
	const bench = await openBench({ vault: makeVault({ ...typed("RNN"), "闲谈.md": "# 闲谈\n\n## 门控网络\n\n- 优点：快\n\n## 记忆网络\n\n- 缺点：慢\n" }) });
	const view = new GrowingPage(bench);
	await bench.openNote("闲谈");
	await bench.command("turn this survey into notes");
	await view.form.getByRole("button", { name: "Look at the notes" }).click();
	await view.form.getByRole("button", { name: "Apply" }).click();
	await expect.poll(() => bench.read("闲谈.md")).toBe("# 闲谈\n\n## 门控网络\n\n[[门控网络]]\n\n## 记忆网络\n\n[[记忆网络]]\n");
});

it("keeps what was typed where it cannot be written, and says why", async () => {
	const view = await GrowingPage.open({ vault: makeVault({ "A.md": "---\ntype: model\n---\n", "B.md": "---\ntype: model\n", "C.md": "---\ntype: model\nparent: ['[[B]]', '[[A]]']\n---\n" }) });
	const { bench, page, form } = view;
	await view.choose("A", "Add", "A model of this category");
	await form.getByRole("textbox", { name: "Name" }).fill("New");
	await bench.write("New.md", "someone else's");
	await form.getByRole("button", { name: "Create" }).click();
	await expect.poll(() => form.textContent()).toContain("Not possible: there is a file at New.md already");
	expect(await form.getByRole("textbox", { name: "Name" }).inputValue()).toBe("New");
	expect(bench.read("New.md")).toBe("someone else's");
	await form.getByRole("textbox", { name: "Name" }).fill("Newer");
	await view.confirm("Newer.md");

	await view.choose("B", "Change", "Add alias…");
	await form.getByRole("textbox", { name: "Alias" }).fill("Bee");
	await expect.poll(() => form.textContent()).toContain("the properties of B.md cannot be read");
	expect(await form.getByRole("button", { name: "Apply" }).isDisabled()).toBe(true);
	await page.keyboard.press("Escape");

	await view.choose("A", "Change", "Add alias…");
	await form.getByRole("textbox", { name: "Alias" }).fill("Alpha");
	await expect.poll(() => form.textContent()).toContain("Alpha");
	await bench.remove("A.md");
	await form.getByRole("button", { name: "Apply" }).click();
	await page.locator(".notice", { hasText: "Not done: the note A.md is not there" }).waitFor();
	await page.keyboard.press("Escape");
	expect(Object.keys(bench.texts())).toEqual(["B.md", "C.md", "New.md", "Newer.md"]);
});

it("takes a long run back when it is cancelled between two files, or when one file cannot be written", async () => {
	const sections = Array.from({ length: 8 }, (_, index) => `## Model ${index}\n\n- 优点：good ${index}\n`);
	const view = await GrowingPage.open({ vault: makeVault({ "Survey.md": `# Deep learning models\n\n${sections.join("\n")}` }), expectedErrors: /Failed to load/ });
	const { bench, page, form } = view;
	const before = bench.texts();
	const begin = async () => {
		await view.choose("Model 1", "Turn this survey into notes…");
		await form.getByRole("button", { name: "Look at the notes" }).click();
		await form.getByRole("button", { name: "Apply" }).click();
	};
	await page.route(/\/api\/write\?/, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 250));
		await route.continue();
	});
	await begin();
	const progress = page.locator(".notice", { hasText: /\d \/ 9/ });
	await progress.getByRole("button", { name: "Cancel" }).click();
	await page.locator(".notice", { hasText: "everything taken back: it was cancelled" }).waitFor();
	expect(bench.texts()).toEqual(before);
	await page.keyboard.press("Escape");

	await page.unroute(/\/api\/write\?/);
	await page.route(/\/api\/write\?.*Survey/, (route) => route.fulfill({ status: 500, body: "read-only" }));
	await begin();
	await page.locator(".notice", { hasText: "everything taken back: Survey.md could not be written (read-only)" }).waitFor();
	expect(bench.texts()).toEqual(before);
});

import { describe, expect, it } from "vitest";
import { makeVault, openBench, type Bench, type BenchOptions } from "./harness.ts";

/** The workbench with the taxonomy open, in Chinese: the words of the sample vault's survey. */
async function openTaxonomy(options: BenchOptions = {}): Promise<Bench> {
	const bench = await openBench({ language: "zh", size: { width: 1440, height: 900 }, ...options });
	bench.page.setDefaultTimeout(10_000);
	await bench.command("打开谱系");
	await bench.page.locator(".model-taxonomy-area").waitFor();
	await bench.settle();
	return bench;
}

describe("asking which model suits a problem", () => {
	it("answers in two actions, with the line that says so", async () => {
		const bench = await openTaxonomy();
		const { page } = bench;
		await page.getByRole("button", { name: "哪个模型适合" }).click();
		const sheet = page.getByRole("region", { name: "提问与解答" });
		await sheet.getByRole("combobox", { name: "任务" }).fill("翻译");
		await page.keyboard.press("Enter");
		const answers = sheet.locator(".model-taxonomy-answer");
		await answers.first().waitFor();
		const names = await answers.locator(".model-taxonomy-answer-head .model-taxonomy-concept-link").allTextContents();
		expect(names).toEqual(expect.arrayContaining(["RNN", "Transformer"]));
		expect(names).not.toContain("CNN");
		const rnn = answers.filter({ has: page.getByRole("button", { name: "RNN", exact: true }) }).first();
		await rnn.locator(".model-taxonomy-reason .model-taxonomy-source").first().click();
		await bench.litLine().waitFor();
		expect(await bench.litLine().textContent()).toContain("机器翻译");
	});

	it("keeps those that stand in a relation, through any number of steps where it is transitive", async () => {
		const own = { type: "组成部分", words: [], inverseWords: [], inverseName: "包括部件", transitive: true };
		const vault = makeVault({
			"编码器.md": "---\n类型: 模型\n组成部分: \"[[主干]]\"\n适用任务: [机器翻译]\n---\n",
			"主干.md": "---\n类型: 模型\n组成部分: \"[[机器人]]\"\n---\n",
			"轮子.md": "---\n类型: 模型\n适用任务: [机器翻译]\n---\n",
			"机器人.md": "---\n类型: 模型\n---\n",
			".obsidian/plugins/model-taxonomy/data.json": JSON.stringify({ version: 1, reading: { relations: [own] } }),
		});
		const { page } = await openTaxonomy({ vault });
		await page.getByRole("button", { name: "哪个模型适合" }).click();
		const sheet = page.getByRole("region", { name: "提问与解答" });
		await sheet.getByRole("combobox", { name: "任务" }).fill("机器翻译");
		await page.keyboard.press("Enter");
		await sheet.getByRole("combobox", { name: "关系" }).selectOption("组成部分");
		await sheet.getByRole("combobox", { name: "仅限" }).fill("机器人");
		await page.keyboard.press("Enter");
		const names = sheet.locator(".model-taxonomy-answer-head .model-taxonomy-concept-link");
		await expect.poll(() => names.allTextContents()).toEqual(["编码器"]);
		await page.evaluate(() => {
			const value = { writeText: (copied: string) => (Object.assign(window, { copied }), Promise.resolve()) };
			Object.defineProperty(navigator, "clipboard", { configurable: true, value });
		});
		await sheet.getByRole("button", { name: "复制为代码块" }).click();
		expect(await page.evaluate(() => (window as unknown as { copied: string }).copied)).toContain('where: { "组成部分": ["机器人"] }');
	});

	it("finds tasks by pinyin initials and never takes a key from an input method", async () => {
		const { page } = await openTaxonomy();
		await page.getByRole("button", { name: "哪个模型适合" }).click();
		const input = page.getByRole("combobox", { name: "任务" });
		await input.fill("jqfy");
		await page.locator(".model-taxonomy-result").first().waitFor();
		await input.evaluate((element) => {
			element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }));
		});
		expect(await page.locator(".model-taxonomy-answer").count()).toBe(0);
		await input.press("Enter");
		await page.locator(".model-taxonomy-answer").first().waitFor();
		expect(await page.locator(".model-taxonomy-picker-chips").first().textContent()).toContain("机器翻译");
	});

	it("says plainly that nothing bears a name", async () => {
		const { page } = await openTaxonomy();
		await page.getByRole("button", { name: "哪个模型适合" }).click();
		await page.getByRole("combobox", { name: "任务" }).fill("zzzz");
		expect(await page.getByText("没有名为“zzzz”的内容。").isVisible()).toBe(true);
	});

	it("lights the answers up in the picture", async () => {
		const bench = await openTaxonomy();
		const { page } = bench;
		await page.getByRole("button", { name: "哪个模型适合" }).click();
		await page.getByRole("combobox", { name: "任务" }).fill("机器翻译");
		await page.keyboard.press("Enter");
		await page.getByRole("button", { name: "在图中显示" }).click();
		await bench.settle();
		expect(await page.getByRole("region", { name: "提问与解答" }).isVisible()).toBe(false);
		const selected = await page.evaluate(() => {
			const element = document.querySelector(".model-taxonomy-view") as HTMLElement & { taxonomyView?: { snapshot(): { state: { selection: string[] } } } };
			return element.taxonomyView?.snapshot().state.selection ?? [];
		});
		expect(selected.length).toBeGreaterThan(2);
	});
});

describe("comparing models", () => {
	it("puts them side by side, marks what is inherited, transposes, and saves a note", async () => {
		const bench = await openTaxonomy();
		const { page } = bench;
		await page.getByRole("button", { name: "对比" }).first().click();
		const input = page.getByRole("combobox", { name: "模型" });
		for (const name of ["RNN", "LSTM"]) {
			await input.fill(name);
			await page.keyboard.press("Enter");
		}
		const table = page.locator("table.model-taxonomy-compare");
		await table.waitFor();
		expect(await table.locator("th[scope=col]").allTextContents()).toEqual(["RNN", "LSTM"]);
		expect(await table.locator('.model-taxonomy-compare-item[data-status="inherited"]').count()).toBeGreaterThan(0);
		await page.getByRole("button", { name: "转置" }).click();
		expect(await table.locator("th[scope=row]").allTextContents()).toEqual(["RNN", "LSTM"]);
		await page.getByRole("button", { name: "保存为笔记" }).click();
		await expect.poll(() => page.locator(".workspace-tab-header, [role=tab]").allTextContents().then((tabs) => tabs.join(" "))).toContain("对比 RNN · LSTM");
	});
});

describe("the other answers", () => {
	it("map models to tasks, each cell with its sentence", async () => {
		const { page } = await openTaxonomy();
		await page.getByRole("button", { name: "哪个模型适合" }).click();
		await page.getByRole("tab", { name: "任务矩阵" }).click();
		await page.locator("button.model-taxonomy-map-mark").first().click();
		await page.locator(".model-taxonomy-cell-evidence .model-taxonomy-quote").first().waitFor();
	});

	it("say how two are related, in words", async () => {
		const { page } = await openTaxonomy();
		await page.getByRole("button", { name: "哪个模型适合" }).click();
		await page.getByRole("tab", { name: "两者有何关系？" }).click();
		const input = page.getByRole("combobox", { name: "起点与终点" });
		for (const name of ["BERT", "RNN"]) {
			await input.fill(name);
			await page.keyboard.press("Enter");
		}
		const words = page.locator(".model-taxonomy-path-words").first();
		await words.waitFor();
		expect(await words.textContent()).toMatch(/^BERT .*Transformer.*RNN。$/);
	});

	it("show gaps that lead to what fills them", async () => {
		const { page } = await openTaxonomy();
		await page.getByRole("button", { name: "哪个模型适合" }).click();
		await page.getByRole("tab", { name: "空白" }).click();
		expect(await page.getByText("没有笔记描述的模型").isVisible()).toBe(true);
		expect(await page.getByRole("button", { name: "创建笔记" }).count()).toBeGreaterThan(0);
	});
});

describe("a code block", () => {
	const note = (text: string) => `\`\`\`model-taxonomy\n${text}\n\`\`\`\n`;

	it("answers inside a note, and follows the vault", async () => {
		const bench = await openTaxonomy();
		const { page } = bench;
		await bench.write("答案.md", note("show: finder\ntasks: [机器翻译]"));
		await bench.openNote("答案");
		await page.getByRole("button", { name: "Reading view" }).click();
		const block = page.locator(".model-taxonomy-block");
		await block.locator(".model-taxonomy-answer").first().waitFor();
		const before = await block.locator(".model-taxonomy-answer").count();
		await bench.write("模型/新翻译模型.md", '---\n类型: 模型\n适用任务: ["[[机器翻译]]"]\n---\n');
		await expect.poll(() => block.locator(".model-taxonomy-answer").count()).toBe(before + 1);
	});

	it("names a wrong option in place, with the allowed ones", async () => {
		const bench = await openTaxonomy();
		await bench.write("错.md", note("show: finder\ntaks: 机器翻译"));
		await bench.openNote("错");
		await bench.page.getByRole("button", { name: "Reading view" }).click();
		await bench.page.getByText("没有“taks”这个选项。可用的选项：show, tasks, avoid, where。").waitFor();
	});

	it("offers the nearest names for an unknown one", async () => {
		const bench = await openTaxonomy();
		await bench.write("近.md", note("show: finder\ntasks: 机械翻译"));
		await bench.openNote("近");
		await bench.page.getByRole("button", { name: "Reading view" }).click();
		await bench.page.getByText(/没有名为“机械翻译”的内容。相近的名称：.*机器翻译/).waitFor();
	});
});

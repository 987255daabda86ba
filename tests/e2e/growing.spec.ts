import { expect, it } from "vitest";
import type { HostRequest } from "../../src/view/host.ts";
import type { TaxonomyView } from "../../src/view/taxonomyView.ts";
import { TaxonomyPage } from "./taxonomyPage.ts";

const id = (path: string): never => `note:${path}` as never;

/** As the view asks when a node is dropped, a menu entry or a button is used. */
async function ask({ page }: TaxonomyPage, request: HostRequest): Promise<void> {
	await page.evaluate((asked) => {
		const root = document.querySelector<HTMLElement & { taxonomyView?: TaxonomyView }>(".model-taxonomy-view");
		root?.taxonomyView?.request(asked);
	}, request);
}

async function apply({ page, bench }: TaxonomyPage): Promise<void> {
	await page.getByRole("dialog").getByRole("button", { name: "Apply" }).click();
	await page.getByRole("dialog").waitFor({ state: "detached" });
	await bench.settle();
}

function changedBetween(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
	return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path]).sort();
}

const move: HostRequest = { kind: "move", concept: id("模型/GRU.md"), from: id("模型/RNN.md"), to: id("模型/CNN.md") };

it("moves a model to another parent once its preview is confirmed, and takes it back byte for byte", async () => {
	const view = await TaxonomyPage.open();
	const { bench, page } = view;
	const before = bench.texts();
	await ask(view, move);
	const preview = page.getByRole("dialog");
	expect(await preview.locator(".model-taxonomy-added").first().textContent()).toContain("[[CNN]]");
	expect(bench.texts()).toEqual(before);
	await apply(view);
	expect(await view.parentsOf("GRU")).toContain("CNN");
	expect(await view.parentsOf("GRU")).not.toContain("RNN");
	expect(changedBetween(before, bench.texts())).toEqual(["模型/GRU.md", "模型/RNN.md"]);
	await page.getByRole("button", { name: "Undo" }).click();
	expect(await view.parentsOf("GRU")).toContain("RNN");
	expect(bench.texts()).toEqual(before);
	await bench.command("redo last change");
	expect(await view.parentsOf("GRU")).toContain("CNN");
});

it("writes nothing when the preview is closed", async () => {
	const view = await TaxonomyPage.open();
	const before = view.bench.texts();
	await ask(view, move);
	await view.page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
	await view.bench.settle();
	expect(view.bench.texts()).toEqual(before);
});

it("refuses, with the reason, when a note has changed since its preview, and shows the change as it would be now", async () => {
	const view = await TaxonomyPage.open();
	const { bench, page } = view;
	await ask(view, move);
	await page.getByRole("dialog").waitFor();
	await bench.write("模型/GRU.md", "Rewritten by someone else.\n");
	const before = bench.texts();
	await page.getByRole("dialog").getByRole("button", { name: "Apply" }).click();
	await page.locator(".notice", { hasText: "Not done" }).waitFor();
	expect(bench.texts()).toEqual(before);
	await expect.poll(() => page.getByRole("dialog").locator(".model-taxonomy-plan-note", { hasText: "GRU.md" }).textContent()).toContain("[[CNN]]");
	await apply(view);
	expect(bench.read("模型/GRU.md")).toContain("Rewritten by someone else.\n");
	expect(bench.read("模型/GRU.md")).toContain("[[CNN]]");
});

it("undoes with the keys of the view, but not while a text is typed", async () => {
	const view = await TaxonomyPage.open();
	const { bench, page } = view;
	const before = bench.texts();
	await ask(view, move);
	await apply(view);
	const after = bench.texts();
	await page.getByRole("textbox", { name: "Search" }).or(page.getByRole("combobox")).first().click();
	await page.keyboard.press("Control+z");
	await bench.settle();
	expect(bench.texts()).toEqual(after);
	await view.canvas.click({ position: { x: 5, y: 5 } });
	await page.keyboard.press("Control+z");
	await expect.poll(() => changedBetween(before, bench.texts())).toEqual([]);
});

it("makes notes of a survey's sections, and takes them back", async () => {
	const view = await TaxonomyPage.open();
	const { bench, page } = view;
	const before = bench.texts();
	await ask(view, { kind: "surveyToNotes", path: "深度学习模型综述.md" as never });
	await page.getByRole("dialog").getByRole("button", { name: "Look at the notes" }).click();
	await page.getByText(/^Make \d+ notes? of the survey/).waitFor();
	await apply(view);
	const after = bench.texts();
	const added = Object.keys(after).filter((path) => !(path in before));
	expect(added.map((path) => path.split("/").at(-1))).toContain("生成模型.md");
	expect(Object.keys(before).filter((path) => after[path] !== before[path])).toEqual(["深度学习模型综述.md"]);
	const { nodes } = await view.rest();
	expect(added.every((path) => nodes.some((node) => node.id === `note:${path}`))).toBe(true);
	await bench.command("undo last change");
	await expect.poll(() => changedBetween(before, bench.texts())).toEqual([]);
});

it("merges likely duplicates, keeps both texts, and takes it back", async () => {
	const view = await TaxonomyPage.open();
	const { bench } = view;
	const before = bench.texts();
	await ask(view, { kind: "merge", keep: id("概念/大语言模型.md"), drop: id("收集箱/Large Language Model.md") });
	await apply(view);
	expect(bench.exists("收集箱/Large Language Model.md")).toBe(false);
	expect(bench.read("概念/大语言模型.md")).toContain("Clipped while reading");
	expect(await view.labels()).not.toContain("Large Language Model");
	await bench.command("undo last change");
	await expect.poll(() => changedBetween(before, bench.texts())).toEqual([]);
});

it("remembers a dismissed suggestion, also after a restart", async () => {
	const view = await TaxonomyPage.open();
	const { bench, page } = view;
	await bench.write("模型/Hopfield.md", "---\n类型: 模型\n---\nHopfield is a variant of [[RNN]].\n");
	const suggested = async () => (await view.rest()).edges.filter(({ from, status }) => from === id("模型/Hopfield.md") && status === "suggested");
	await expect.poll(async () => (await suggested()).length).toBe(1);
	await page.evaluate(() => {
		const root = document.querySelector<HTMLElement & { taxonomyView?: TaxonomyView }>(".model-taxonomy-view");
		const taxonomy = root!.taxonomyView!.taxonomy!;
		const relation = taxonomy.outgoing("note:模型/Hopfield.md" as never).find(({ status }) => status === "suggested");
		root?.taxonomyView?.request({ kind: "dismissSuggestion", relation } as never);
	});
	await expect.poll(async () => (await suggested()).length).toBe(0);
	await bench.restart();
	expect(await view.labels()).toContain("Hopfield");
	expect(await suggested()).toEqual([]);
});

it("fills the form in from a placeholder, warns of a name that is taken, and never overwrites", async () => {
	const view = await TaxonomyPage.open();
	const { bench, page } = view;
	const before = bench.texts();
	await ask(view, { kind: "newNote", type: "model", bond: { relation: "variantOf", other: id("模型/RNN.md"), newNoteIs: "from" } });
	const form = page.getByRole("dialog");
	expect(await form.getByRole("textbox", { name: "Variant of" }).inputValue()).toBe("RNN");
	await form.getByRole("textbox", { name: "Name" }).fill("长短期记忆网络");
	expect(await form.textContent()).toContain("already the name of LSTM");
	await form.getByRole("textbox", { name: "Name" }).fill("lstm");
	expect(await form.textContent()).toContain("there is a file at 模型/LSTM.md already");
	expect(await form.getByRole("button", { name: "Create" }).isDisabled()).toBe(true);
	await form.getByRole("textbox", { name: "Name" }).press("Enter");
	await bench.settle();
	expect(bench.texts()).toEqual(before);
});

import { expect, it } from "vitest";
import { GrowingPage } from "./growingPage.ts";
import { makeVault } from "./harness.ts";

it("renames, gives an alias, retypes, moves and connects by the node's menu, and undoes it step by step", async () => {
	const view = await GrowingPage.open();
	const { bench } = view;
	const before = bench.texts();

	await view.choose("GRU", "Change", "Rename…");
	await view.form.getByRole("textbox", { name: "Name" }).fill("RNN");
	await expect.poll(() => view.form.textContent()).toContain("there is a file at 模型/RNN.md already");
	await view.form.getByRole("textbox", { name: "Name" }).fill("Gated unit");
	await view.confirm("Renamed to 模型/Gated unit.md", "Links rewritten");
	expect(bench.exists("模型/GRU.md")).toBe(false);
	expect(bench.read("模型/Gated unit.md")).toContain("GRU");
	expect(Object.values(bench.texts()).join("\n")).not.toContain("[[GRU]]");

	await view.choose("Gated unit", "Change", "Add alias…");
	await view.form.getByRole("textbox", { name: "Alias" }).fill("RNN");
	await expect.poll(() => view.form.textContent()).toContain("already belongs to RNN");
	await view.form.getByRole("textbox", { name: "Alias" }).fill("带冒号: 的 #名");
	await view.confirm('"带冒号: 的 #名"');

	await view.choose("Gated unit", "Change", "Change type…");
	await view.pick("Concept");
	await view.confirm("概念");

	await view.choose("Gated unit", "Change", "Move under…");
	await view.pick("GAN");
	await view.confirm("[[GAN]]");
	expect(await view.parentsOf("Gated unit")).toContain("GAN");

	await view.choose("Gated unit", "Connect with…");
	await view.pick("BERT");
	await view.pick("contrasts");
	await view.confirm("[[BERT]]");
	expect(bench.read("模型/Gated unit.md")).toContain("[[BERT]]");

	await view.undo(5);
	expect(bench.texts()).toEqual(before);
	await bench.command("redo last change");
	expect(bench.exists("模型/Gated unit.md")).toBe(true);
});

it("moves a node that is dropped on another, and connects two by their commands", async () => {
	const view = await GrowingPage.open();
	const { bench, page } = view;
	const before = bench.texts();
	const [from, to] = [await view.place("GRU"), await view.place("GAN")];
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x + 10, from.y + 4, { steps: 3 });
	await page.mouse.move(to.x, to.y, { steps: 8 });
	await page.mouse.up();
	await view.through(["Move under GAN"]);
	await view.confirm("[[GAN]]");
	expect(await view.parentsOf("GRU")).toContain("GAN");

	await view.click("RNN");
	await bench.command("connect with");
	await view.pick("CNN");
	await view.pick("uses");
	await view.confirm("[[CNN]]");
	await view.undo(2);
	expect(bench.texts()).toEqual(before);
});

it("accepts, dismisses and removes relations in the inspector, each taken back by one undo", async () => {
	const view = await GrowingPage.open({
		vault: makeVault({
			"RNN.md": "---\r\ntype: model\r\nbased on: [\"[[Net]]\", '[[CNN]]'] # both\r\n---\r\n",
			"CNN.md": "---\ntype: model\n---\n",
			"Net.md": "---\ntype: category\n---\n",
			"Hopfield.md": "---\ntype: model\nparent: '[[Net]]'\n---\nHopfield is a variant of [[RNN]].\n",
		}),
	});
	const { bench } = view;
	const before = bench.texts();
	const status = async () => (await view.rest()).edges.find(({ from, type }) => from === "note:Hopfield.md" && type === "variantOf")?.status;

	await view.click("Hopfield");
	await view.side.getByRole("button", { name: "Accept" }).click();
	await view.confirm("variant of", "[[RNN]]");
	expect(await status()).toBe("asserted");
	await view.undo();
	expect(bench.texts()).toEqual(before);

	await view.click("Hopfield");
	await view.side.getByRole("button", { name: "Dismiss" }).click();
	await expect.poll(status).toBeUndefined();
	await view.page.locator(".notice").getByRole("button", { name: "Undo" }).last().click();
	await expect.poll(status).toBe("suggested");

	await view.click("RNN");
	const bond = view.side.locator(".model-taxonomy-bond", { hasText: "CNN" }).first();
	await bond.hover();
	await bond.getByRole("button", { name: "Remove this relation…" }).click();
	await view.confirm("based on");
	expect(bench.read("RNN.md")).toBe("---\r\ntype: model\r\nbased on: [\"[[Net]]\"] # both\r\n---\r\n");
	await bench.command("undo last change");
	expect(bench.texts()).toEqual(before);
});

it("repairs what the problems panel names, by its buttons", async () => {
	const view = await GrowingPage.open({
		vault: makeVault({
			"A/LLM大模型.md": "---\ntype: model\naliases: [LLM]\nparent: '[[Net]]'\ntasks: ['[[Talk]]']\n---\nOne.\n",
			"Large Language Model.md": "---\ntype: model\naliases: [LLM]\nparent: '[[Net]]'\ntasks: ['[[Talk]]']\n---\nTwo.\n",
			"Loop.md": "---\ntype: model\nparent: ['[[Loop]]', '[[Net]]']\ntasks: ['[[Talk]]']\nsupersedes: '[[Net]]'\n---\n",
			"Lost.md": "---\ntype: model\ntasks: ['[[Talk]]']\n---\n",
			"Idle.md": "---\ntype: model\nparent: '[[Net]]'\nsupersedes: '[[Net]]'\n---\n",
			"Net.md": "---\ntype: category\n---\n",
			"Talk.md": "---\ntype: task\n---\n",
			"More.md": "---\ntype: model\nparent: '[[Net]]'\nsupersedes: '[[Net]]'\ntasks: ['[[Talk]]']\n---\n",
		}),
	});
	const { bench, side } = view;
	const before = bench.texts();
	const problems = side.locator(".model-taxonomy-problem");
	const fix = (name: string) => side.getByRole("button", { name }).first().click();
	await side.getByRole("tab", { name: /Problems/ }).click();

	await fix("Merge…");
	await view.confirm("To the trash", "Two.");
	expect(Object.values(bench.texts()).filter((text) => text.includes("One.") && text.includes("Two."))).toHaveLength(1);

	await fix("Remove…");
	await view.confirm("[[Loop]]");
	expect(bench.read("Loop.md")).not.toContain("[[Loop]]");

	await fix("Choose a parent…");
	await view.pick("Net");
	await view.confirm("[[Net]]");

	await fix("Choose a task…");
	await view.pick("Talk");
	await view.confirm("[[Talk]]");
	expect(await problems.allTextContents()).toHaveLength(1);

	await fix("Say what it means…");
	await view.pick("based on");
	await expect.poll(() => problems.count()).toBe(0);
	await view.undo(5);
	expect(bench.texts()).toEqual(before);
	expect(await problems.count()).toBe(6);
});

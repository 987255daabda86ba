import { join } from "node:path";
import { expect, it } from "vitest";
import { makeVault, openBench } from "./harness.ts";

it.each(["light", "dark"] as const)("a table becomes notes once they have been seen, and is taken back as one step: %s", async (theme) => {
	const bench = await openBench({ vault: makeVault({ "a.md": "" }), theme, language: theme === "dark" ? "zh" : "en" });
	const { page } = bench;
	await page.evaluate(() => window.workbench.app.commands.execute("model-taxonomy:import"));
	const modal = page.locator(".modal.model-taxonomy-import");
	const rows = Array.from({ length: 30 }, (_, at) => `Net ${at},Nets,N${at},model\n`).join("");
	await modal.locator("input[type=file]").setInputFiles({ name: "models.csv", mimeType: "text/csv", buffer: Buffer.from(`label,parents,synonyms,type\nNets,,,category\n${rows}Net 3,x\n`) });
	await modal.locator(".model-taxonomy-plan-warning").waitFor();
	await modal.locator("input[type=text]").last().fill("nets");
	await bench.picture(`import-${theme}`);
	await modal.locator("button.mod-cta").click();
	const plan = page.locator(".modal.model-taxonomy-plan");
	await plan.waitFor();
	await bench.picture(`import-preview-${theme}`);
	expect(Object.keys(bench.texts())).toEqual(["a.md"]);
	await plan.locator("button.mod-cta").click();
	await expect.poll(() => Object.keys(bench.texts()).filter((path) => path.startsWith("nets/")).length).toBe(31);
	await bench.settle();
	expect(bench.read(join("nets", "Net 3.md"))).toContain("[[Nets]]");
	await page.evaluate(() => window.workbench.app.commands.execute("model-taxonomy:undo"));
	await expect.poll(() => Object.keys(bench.texts())).toEqual(["a.md"]);
});

const data = ".obsidian/plugins/model-taxonomy/data.json";

it.each([
	["light", "en", "desktop"],
	["dark", "zh", "phone"],
	["dark", "en", "desktop"],
] as const)("a branch of a file becomes notes after the user's template, its relations with it, drawn a piece at a time: %s %s %s", async (theme, language, device) => {
	const settings = { version: 1, newNotes: { folder: "nets", template: "模板.md" } };
	const vault = makeVault({ "模板.md": "---\nreviewed: false\n---\n# {{title}}\n", [data]: JSON.stringify(settings) });
	const bench = await openBench({ vault, theme, language, device });
	const { page } = bench;
	const names = Array.from({ length: 120 }, (_, at) => `Net ${at}`);
	const concepts = ["Nets", ...names, "Trees", "Forest"].map((label) => ({ id: label, label, type: label.endsWith("s") ? "category" : "model" }));
	const below = [...names.map((from) => ({ from, to: "Nets" })), { from: "Forest", to: "Trees" }].map((ends) => ({ ...ends, type: "broader", status: "asserted" }));
	const document = {
		format: "model-taxonomy",
		version: 1,
		concepts,
		relations: [...below, { from: "Net 1", type: "part of", to: "Net 0", status: "asserted" }],
		ownRelations: [{ type: "part of", inverseName: "parts", transitive: true }],
	};
	await page.evaluate(() => window.workbench.app.commands.execute("model-taxonomy:import"));
	const modal = page.locator(".modal.model-taxonomy-import");
	await modal.locator("input[type=file]").setInputFiles({ name: "models.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(document)) });
	const next = modal.locator("button.mod-cta");
	await expect.poll(() => next.textContent()).toContain("123");
	const branch = modal.locator("input[type=text]").first();
	await branch.fill("Nots");
	await expect.poll(() => next.isDisabled()).toBe(true);
	await branch.fill("Ne");
	await page.locator(".suggestion-item", { hasText: "Nets" }).click();
	await expect.poll(() => next.textContent()).toContain("121");
	await bench.picture(`import-branch-${theme}-${device}`);
	await next.click();
	const plan = page.locator(".modal.model-taxonomy-plan");
	const notes = plan.locator(".model-taxonomy-plan-note");
	// The settings' new relation stands before the first piece of the notes.
	await expect.poll(() => notes.count()).toBe(21);
	await bench.picture(`import-branch-preview-${theme}-${device}`);
	await plan.locator(".model-taxonomy-plan-notes").evaluate((list) => list.scrollTo(0, list.scrollHeight));
	await expect.poll(() => notes.count()).toBe(41);
	await plan.locator(".model-taxonomy-plan-more").scrollIntoViewIfNeeded();
	await bench.picture(`import-branch-more-${theme}-${device}`);
	await plan.locator("button.mod-cta").click();
	await expect.poll(() => Object.keys(bench.texts()).filter((path) => path.startsWith("nets/")).length).toBe(121);
	await bench.settle();
	const written = bench.read(join("nets", "Net 1.md"));
	expect([written.includes("reviewed: false"), written.endsWith("# Net 1\n"), written.includes("[[Net 0]]"), bench.exists(join("nets", "Trees.md"))]).toEqual([true, true, true, false]);
	const relations = () => (JSON.parse(bench.read(data)) as { reading?: { relations?: { type: string }[] } }).reading?.relations?.map(({ type }) => type);
	await expect.poll(relations).toEqual(["part of"]);
	await page.evaluate(() => window.workbench.app.commands.execute("model-taxonomy:undo"));
	await expect.poll(() => Object.keys(bench.texts())).toEqual(["模板.md"]);
	await expect.poll(relations).toEqual([]);
});

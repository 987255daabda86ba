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
	await modal.locator("input[type=text]").fill("nets");
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

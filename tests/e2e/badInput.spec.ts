import { expect, it } from "vitest";
import { makeVault } from "./harness.ts";
import { TaxonomyPage } from "./taxonomyPage.ts";

const MODEL = '---\ntype: model\nup: "[[Networks]]"\nyear: 2015\n---\n';

it("shows what can be read beside a broken note, a binary one, one too large and one that lies elsewhere", async () => {
	const vault = makeVault({
		"ResNet.md": MODEL,
		"broken.md": '---\ntype: model\nup: "[[Networks]\nyear: [\n---\n# Broken\n',
		"binary.md": Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 97) % 256)),
		"nul.md": "---\ntype: model\n---\n\u0000\u0001\ud800 up:: [[Networks]]\n",
		"large.md": Buffer.alloc(33 * 1024 * 1024, "# large\n"),
	});
	const view = await TaxonomyPage.open({ vault, expectedErrors: /status of (413|403)/ });
	expect(await view.parentsOf("ResNet")).toEqual(["Networks"]);
	await view.page.getByRole("button", { name: /^Problems/ }).click();
	await view.page.getByRole("tabpanel").getByText("broken").first().waitFor();
});

it("says where to begin in an empty vault", async () => {
	const view = await TaxonomyPage.open({ vault: makeVault({}) });
	expect((await view.rest()).nodes).toEqual([]);
	expect(await view.page.locator(".model-taxonomy").getByRole("button", { name: /survey/i }).count()).toBeGreaterThan(0);
	await view.bench.write("ResNet.md", MODEL);
	expect(await view.labels()).toContain("ResNet");
});

it("asks for nothing off this machine, and its code evaluates nothing", async () => {
	// Whatever the page asks for elsewhere fails every test; here the picture, the lenses and the panels are all looked at.
	const view = await TaxonomyPage.open();
	for (const lens of ["Radial", "Network", "Lineage", "Outline", "Tree"]) await view.lens(lens);
	await view.click("Transformer");
	const source = await view.page.evaluate(async () => (await window.workbench.app.folder.pluginFile("main.js")) ?? "");
	expect(source).not.toMatch(/\beval\s*\(|new Function\b|\bFunction\s*\(/);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { HostRequest } from "../../src/view/host.ts";
import type { TaxonomyView } from "../../src/view/taxonomyView.ts";
import { makeVault, visitBench } from "./harness.ts";
import { start } from "./startedServer.ts";
import { TaxonomyPage } from "./taxonomyPage.ts";

const notes = {
	"Survey.md": "# Deep models\n\n## RNN\n\n- 优点：sequences\n- 缺点：vanishing\n\n## CNN\n\n- 优点：pictures\n\n## GAN\n\n- 缺点：collapse\n",
	"BERT.md": "---\ntype: model\n---\nalpha bidirectional\n",
	"Bert model.md": "---\ntype: model\nyear: 2018 # perhaps\n---\nbeta masked\n",
};
const id = (path: string): never => `note:${path}` as never;
const survey: HostRequest = { kind: "surveyToNotes", path: "Survey.md" as never };
const merge: HostRequest = { kind: "merge", keep: id("BERT.md"), drop: id("Bert model.md") };

async function ask({ page }: TaxonomyPage, request: HostRequest): Promise<void> {
	await page.evaluate((asked) => {
		const root = document.querySelector<HTMLElement & { taxonomyView?: TaxonomyView }>(".model-taxonomy-view");
		root?.taxonomyView?.request(asked);
	}, request);
}

async function openTaxonomy(address: string, folder: string, expectedErrors: RegExp): Promise<TaxonomyPage> {
	const view = new TaxonomyPage(await visitBench(address, folder, { expectedErrors }));
	await view.page.evaluate(() => window.workbench.app.commands.execute("model-taxonomy:open"));
	await view.rest();
	return view;
}

/** Every text of the folder, the trash too. */
function everything(folder: string): string {
	const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
	return paths.map((path) => readFileSync(join(folder, path), "utf8")).join("\n");
}

it.each([
	["the first new note", survey, 1, ["RNN", "CNN", "GAN"]],
	["the last new note", survey, 3, ["RNN", "CNN", "GAN"]],
	["the note that takes up the other's text", merge, 1, ["BERT"]],
] as const)("a server that is killed right after %s is written has lost nothing", async (_, request, survives, labels) => {
	const folder = makeVault(notes);
	const server = await start(folder, "--write");
	const view = await openTaxonomy(server.address, folder, /Failed to load|Failed to fetch|ERR_|event-stream/);
	const { page, bench } = view;
	const old = bench.texts();
	let writes = 0;
	await page.route(/\/api\/(write|trash|rename)\?/, async (route) => {
		if (writes++ === survives) await server.kill();
		await (writes > survives ? route.abort() : route.continue());
	});
	await ask(view, request);
	const dialog = page.getByRole("dialog");
	if (request.kind === "surveyToNotes") await dialog.getByRole("button", { name: "Look at the notes" }).click();
	await dialog.getByRole("button", { name: "Apply" }).click();
	await page.locator(".notice", { hasText: "Nothing is lost" }).waitFor();
	expect(writes).toBeGreaterThan(survives);

	const left = bench.texts();
	expect(left).not.toEqual(old);
	for (const word of Object.values(notes).join(" ").match(/[\p{L}\d]+/gu) ?? []) expect(everything(folder)).toContain(word);
	for (const [path, text] of Object.entries(old)) if (path !== "BERT.md") expect(left[path]).toBe(text);

	const again = await start(folder, "--write");
	const after = await openTaxonomy(again.address, folder, /^$/);
	expect(await after.labels()).toEqual(expect.arrayContaining([...labels]));
	expect(after.bench.texts()).toEqual(left);
}, 180_000);

import assert from "node:assert/strict";
import type { App } from "obsidian";
import type { TaxonomyView } from "../../src/view/taxonomyView.ts";
import type { ViewSnapshot } from "../../src/view/viewSnapshot.ts";

/*
 * What must hold in any host of the plugin: run in the workbench by `scenarios.spec.ts`, and by `tests/real-app` in the
 * app itself, where it can be had. Each begins on a fresh copy of the sample vault.
 */

/** The app, as these scenarios reach it. */
export interface AppPage {
	/** Runs a function inside the app. It is sent as text, so it knows nothing but its two arguments. */
	readonly inApp: <T, A>(act: (app: App, argument: A) => T | Promise<T>, argument: A) => Promise<T>;
	/** Switches the plugin off. */
	readonly disable: () => Promise<void>;
}

export interface Scenario {
	readonly name: string;
	readonly run: (page: AppPage) => Promise<void>;
}

const PATIENCE = 20_000;

export const scenarios: readonly Scenario[] = [
	{
		name: "draws the models of the vault under what they belong to",
		run: async (page) => {
			await command(page, "model-taxonomy:open");
			const { nodes, edges } = await picture(page, (shown) => shown.nodes.length > 20);
			const id = (label: string) => nodes.find((node) => node.label === label)?.id;
			assert.ok(edges.some(({ from, to }) => from === id("LSTM") && to === id("RNN")), "LSTM does not stand under RNN");
		},
	},
	{
		name: "follows a note that is written while it is open",
		run: async (page) => {
			await command(page, "model-taxonomy:open");
			await picture(page, (shown) => shown.nodes.length > 20);
			await page.inApp(async (app) => void (await app.vault.create("Hopfield.md", '---\n类型: 模型\n变体于: "[[RNN]]"\n---\n')), null);
			await picture(page, ({ nodes }) => nodes.some(({ label }) => label === "Hopfield"));
		},
	},
	{
		name: "keeps what a view shows in the workspace",
		run: async (page) => {
			await command(page, "model-taxonomy:open");
			await picture(page, (shown) => shown.nodes.length > 20);
			await page.inApp(async (app) => {
				const [leaf] = app.workspace.getLeavesOfType("model-taxonomy");
				const state = leaf?.getViewState();
				if (leaf && state) await leaf.setViewState({ ...state, state: { ...state.state, lens: "radial", selection: ["note:模型/LSTM.md"] } });
			}, null);
			const { state } = await picture(page, (shown) => shown.state.lens === "radial");
			assert.deepEqual(state.selection, ["note:模型/LSTM.md"]);
			const stored = await page.inApp((app) => app.workspace.getLeavesOfType("model-taxonomy")[0]?.getViewState().state?.lens, null);
			assert.equal(stored, "radial");
		},
	},
	{
		name: "answers in a note's code block",
		run: async (page) => {
			await page.inApp(async (app) => {
				const file = await app.vault.create("答案.md", "```model-taxonomy\nshow: finder\ntasks: [机器翻译]\n```\n");
				await app.workspace.getLeaf("tab").setViewState({ type: "markdown", active: true, state: { file: file.path, mode: "preview" } });
			}, null);
			await until("no answer in the block", () =>
				page.inApp((app) => app.workspace.containerEl.querySelectorAll(".model-taxonomy-block .model-taxonomy-answer").length > 0, null),
			);
		},
	},
	{
		name: "leaves nothing behind when it is switched off",
		run: async (page) => {
			await command(page, "model-taxonomy:open");
			await picture(page, (shown) => shown.nodes.length > 20);
			await page.disable();
			await until("the view is left", () => page.inApp((app) => app.workspace.containerEl.querySelector(".model-taxonomy-view") === null, null));
		},
	},
];

async function command(page: AppPage, id: string): Promise<void> {
	await page.inApp((app, wanted) => {
		const { commands } = app as unknown as { commands: { executeCommandById?(id: string): boolean; execute?(id: string): boolean } };
		return commands.executeCommandById?.(wanted) ?? commands.execute?.(wanted) ?? false;
	}, id);
}

/** What the taxonomy view shows, as soon as it rests and the condition holds. */
async function picture(page: AppPage, holds: (shown: ViewSnapshot) => boolean): Promise<ViewSnapshot> {
	let shown: ViewSnapshot | null = null;
	await until("the picture never came to show it", async () => {
		shown = await page.inApp((app): ViewSnapshot | null => {
			const root = app.workspace.containerEl.querySelector<HTMLElement & { taxonomyView?: TaxonomyView }>(".model-taxonomy-view");
			return root?.taxonomyView?.snapshot() ?? null;
		}, null);
		return shown !== null && shown.resting && holds(shown);
	});
	assert.ok(shown);
	return shown;
}

async function until(otherwise: string, holds: () => Promise<boolean>): Promise<void> {
	for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
		if (await holds()) return;
		await new Promise((resolve) => setTimeout(resolve, 150));
	}
	assert.fail(otherwise);
}

import { fileURLToPath } from "node:url";
import { browser } from "@wdio/globals";
import { obsidianPage } from "wdio-obsidian-service";
import { scenarios, type AppPage } from "../e2e/scenarios.ts";

const sampleVault = fileURLToPath(new URL("../fixtures/sample-vault", import.meta.url));

const page: AppPage = {
	inApp: async (act, argument) => {
		const answer = await browser.executeObsidian(
			({ app }, source, value) => {
				const inside = new Function(`return (${source})`) as () => (app: unknown, argument: unknown) => unknown;
				return inside()(app, value);
			},
			act.toString(),
			argument,
		);
		return answer as never;
	},
	disable: () => obsidianPage.disablePlugin("model-taxonomy"),
};

describe("in the app itself, the plugin", () => {
	beforeEach(async () => {
		// A fresh copy of the vault, with the plugin on.
		await browser.reloadObsidian({ vault: sampleVault });
	});
	for (const { name, run } of scenarios) it(name, () => run(page));
});

import { describe, it } from "vitest";
import { openBench } from "./harness.ts";
import { scenarios, type AppPage } from "./scenarios.ts";

describe("in the workbench, the plugin", () => {
	it.each(scenarios)("$name", async ({ run }) => {
		const bench = await openBench();
		const inApp: AppPage["inApp"] = (act, argument) =>
			bench.page.evaluate(`(${act.toString()})(window.workbench.app, ${JSON.stringify(argument)})`);
		await run({ inApp, disable: async () => void (await bench.disable()) });
	});
});

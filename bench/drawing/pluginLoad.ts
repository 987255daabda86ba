import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startWorkbench } from "../../workbench/server/server.ts";

/** Milliseconds that the shipped main.js takes until its classes are there, and then to register itself. */
export async function pluginLoadTimes(browser: Browser, project: string, runs: number): Promise<{ evaluated: number[]; loaded: number[] }> {
	const folder = join(mkdtempSync(join(tmpdir(), "plugin-load-")), "vault");
	cpSync(join(project, "tests/fixtures/sample-vault"), folder, { recursive: true });
	const server = await startWorkbench({ folder, project });
	const times = { evaluated: [] as number[], loaded: [] as number[] };
	try {
		for (let run = 0; run < runs; run++) {
			const page = await browser.newPage();
			await page.goto(server.address);
			await page.evaluate(() => window.workbench.ready);
			const took = (name: string) => page.evaluate((named) => performance.getEntriesByName(named)[0]?.duration ?? NaN, name);
			times.evaluated.push(await took("plugin evaluated"));
			times.loaded.push(await took("plugin loaded"));
			await page.close();
		}
	} finally {
		await server.close();
		rmSync(join(folder, ".."), { recursive: true, force: true });
	}
	return times;
}

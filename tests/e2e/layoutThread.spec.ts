import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TaxonomyView } from "../../src/view/taxonomyView.ts";
import { project } from "../../scripts/packages.mjs";
import { makeVault } from "./harness.ts";
import { TaxonomyPage } from "./taxonomyPage.ts";

type Rooted = HTMLElement & { taxonomyView?: TaxonomyView };
type Counted = Window & { workers?: number; answers?: number };

/** More models than are arranged on the thread of the window. */
function manyModels(): string {
	const notes: Record<string, string> = { "模型.md": "---\n类型: 类别\n---\n" };
	for (let model = 1; model <= 340; model++) {
		const above = model < 20 ? "模型" : `模型 ${Math.floor(model / 18)}`;
		notes[`模型 ${model}.md`] = `---\n类型: 模型\n上级: "[[${above}]]"\n---\n`;
	}
	return makeVault(notes);
}

/** How a window deals with workers: as it is, without any, or with workers that stop at once. */
type Workers = "as it is" | "none" | "broken";

interface Outcome {
	readonly places: readonly (readonly [label: string, x: number, y: number])[];
	readonly workers: number;
	readonly answers: number;
}

async function network(workers: Workers): Promise<Outcome> {
	const view = await TaxonomyPage.open({ vault: manyModels(), expectedErrors: /^error: broken$|Uncaught broken/ });
	await view.page.evaluate((how) => {
		const counted: Counted = window;
		counted.workers = counted.answers = 0;
		const Known = window.Worker;
		class CountedWorker extends Known {
			constructor(address: string | URL) {
				super(how === "broken" ? URL.createObjectURL(new Blob(['throw "broken"'])) : address);
				counted.workers!++;
				this.addEventListener("message", ({ data }: MessageEvent<{ kind: string }>) => {
					if (data.kind === "result") counted.answers!++;
				});
			}
		}
		window.Worker = how === "none" ? (undefined as never) : CountedWorker;
		const view = document.querySelector<Rooted>(".model-taxonomy-view")?.taxonomyView;
		view?.change((state) => ({ ...state, lens: "network", foldLevel: 9 }));
	}, workers);
	const { nodes } = await view.rest();
	const { started, answers } = await view.page.evaluate(() => ({ started: (window as Counted).workers!, answers: (window as Counted).answers! }));
	return { places: nodes.map(({ label, x, y }) => [label, Math.round(x), Math.round(y)]), workers: started, answers };
}

describe("a large picture", () => {
	it("is arranged in a worker; without one, or where it fails, the window arranges the very same picture", async () => {
		const far = await network("as it is");
		expect(far.places.length).toBeGreaterThan(300);
		expect({ ...far, places: [] }).toEqual({ places: [], workers: 1, answers: 1 });
		const near = await network("none");
		expect(near).toEqual({ places: far.places, workers: 0, answers: 0 });
		const failed = await network("broken");
		expect(failed).toEqual({ places: far.places, workers: 1, answers: 0 });
	});
});

describe("main.js", () => {
	it("evaluates no text", () => {
		const text = readFileSync(join(project, "main.js"), "utf8");
		expect(text.match(/\beval\b|\bFunction\s*\(/g)).toBeNull();
	});

	it("holds the layouts once", () => {
		const text = readFileSync(join(project, "main.js"), "utf8");
		expect(text.match(/kind:\s*"progress"/g)).toHaveLength(1);
	});
});

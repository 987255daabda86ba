import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { project } from "../../scripts/packages.mjs";
import { mermaid } from "../../src/core/export/mermaid.ts";
import { randomTaxonomy } from "../builders.ts";
import { hostileTaxonomy } from "../core/export/hostile.ts";
import { openBench } from "./harness.ts";

interface Mermaid {
	parse(text: string): Promise<unknown>;
	readonly mermaidAPI: { getDiagramFromText(text: string): Promise<{ db: { getVertices(): ReadonlyMap<string, unknown>; getEdges(): readonly unknown[] } }> };
}

it("Mermaid reads every node and edge of its export, whatever notes say, and nothing more", async () => {
	const { page } = await openBench();
	// Evaluated, a strict script's variables are its own: what it looks for on the window has to be put there.
	const script = readFileSync(join(project, "node_modules/mermaid/dist/mermaid.min.js"), "utf8");
	await page.evaluate(`${script.replaceAll("globalThis.__esbuild_esm_mermaid_nm", () => "__esbuild_esm_mermaid_nm")}; 0`);
	for (const taxonomy of [randomTaxonomy(2, 60), ...fc.sample(hostileTaxonomy, 40)]) {
		const text = mermaid(taxonomy, (type) => type);
		const drawn = await page.evaluate(async (source) => {
			const { mermaid } = window as unknown as { mermaid: Mermaid };
			await mermaid.parse(source);
			const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
			return [db.getVertices().size, db.getEdges().length];
		}, text);
		const stated = taxonomy.relations.filter(({ type, status }) => status !== "inherited" && type !== "mentions");
		expect(drawn, text).toEqual([taxonomy.concepts.length, stated.length]);
	}
});

import { build } from "esbuild";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { FileWrite, VaultFiles } from "../../src/core/authoring/vaultFiles.ts";
import { project } from "../../scripts/packages.mjs";
import { describeVaultFiles } from "../core/authoring/vaultFilesContract.ts";
import { makeVault, openBench, probePlugin } from "./harness.ts";

/** A plugin that holds nothing but the adapter. */
const plugin = mkdtempSync(join(tmpdir(), "files-plugin-"));
afterAll(() => rmSync(plugin, { recursive: true, force: true }));
copyFileSync(join(probePlugin, "manifest.json"), join(plugin, "manifest.json"));
writeFileSync(join(plugin, "styles.css"), "");
await build({
	stdin: {
		contents: `
			import { Plugin } from "obsidian";
			import { ObsidianFiles } from "./src/obsidian/vaultFiles.ts";
			export default class extends Plugin {
				files = new ObsidianFiles(this.app);
			}`,
		resolveDir: project,
		loader: "ts",
	},
	bundle: true,
	format: "cjs",
	target: "es2020",
	external: ["obsidian"],
	outfile: join(plugin, "main.js"),
});

type Holder = { readonly files: VaultFiles };

describeVaultFiles("the vault as Obsidian keeps it", async (notes): Promise<VaultFiles> => {
	const { page, settle } = await open(notes);
	return {
		read: (path) => page.evaluate((asked) => (window.workbench.app.plugins.plugin as unknown as Holder).files.read(asked), path),
		write: async (write) => {
			const result = await page.evaluate(
				(asked: FileWrite) => (window.workbench.app.plugins.plugin as unknown as Holder).files.write(asked),
				write,
			);
			await settle();
			return result;
		},
	};
});

async function open(notes: Readonly<Record<string, string>>) {
	const bench = await openBench({ vault: makeVault(notes), plugin, delay: 30, seed: 7 });
	return { page: bench.page, settle: () => bench.settle() };
}

import { fileURLToPath } from "node:url";
import type {} from "wdio-obsidian-service";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Downloads the app at the oldest version that the manifest names and at the newest, and runs the scenarios in each. */
export const config: WebdriverIO.Config = {
	runner: "local",
	framework: "mocha",
	specs: ["./*.spec.ts"],
	maxInstances: 1,
	capabilities: ["earliest", "latest"].map((browserVersion) => ({
		browserName: "obsidian",
		browserVersion,
		"wdio:obsidianOptions": {
			installerVersion: "latest",
			plugins: [here("../..")],
			vault: here("../fixtures/sample-vault"),
		},
	})),
	services: ["obsidian"],
	reporters: ["obsidian"],
	cacheDir: here("../../.cache/obsidian"),
	mochaOpts: { ui: "bdd", timeout: 120_000 },
	logLevel: "warn",
};

import type * as O from "obsidian";
import type { App } from "./app.ts";
import { leftBehind, startCounting, type Leftovers } from "./leftovers.ts";
import { requireModule } from "./obsidianModule.ts";
import { Plugin } from "./plugin.ts";
import { PLUGIN_FILE } from "./pluginCalls.ts";
import { versionAtLeast } from "./version.ts";

/** Loads the shipped plugin, as it is, and lets it go again. */
export class Plugins {
	plugin: Plugin | null = null;
	manifest: O.PluginManifest | null = null;
	private before: Leftovers | null = null;
	private styleEl: HTMLElement | null = null;

	constructor(private readonly app: App) {}

	/** @param byUser true where somebody has just switched it on. [D: `onUserEnable`] */
	async enable(byUser = true): Promise<void> {
		if (this.plugin) return;
		this.before = startCounting(this.app);
		try {
			const plugin = await this.load();
			if (byUser && versionAtLeast("1.7.2")) plugin.onUserEnable();
		} catch (error) {
			this.disable();
			this.app.notify(`The plugin failed to load: ${error instanceof Error ? error.message : String(error)}`);
			throw error;
		}
	}

	disable(): void {
		this.plugin?.unload();
		this.plugin = null;
		this.styleEl?.detach();
	}

	/** What the plugin had added and did not take back, by kind; nothing where it behaves. */
	leftovers(): Leftovers {
		return this.before && !this.plugin ? leftBehind(this.app, this.before) : {};
	}

	private async load(): Promise<Plugin> {
		const [source, manifest, style] = await Promise.all(["main.js", "manifest.json", "styles.css"].map((name) => this.app.folder.pluginFile(name)));
		if (source === null || source === undefined) throw new Error("there is no main.js: run npm run build");
		this.manifest = checkManifest(JSON.parse(manifest ?? "null"));
		this.styleEl = document.head.createEl("style", { text: style ?? "" });
		const module: { exports: unknown } = { exports: {} };
		// The app, too, runs a plugin's file as the body of a function. [R]
		const body = `${source}\n//# sourceURL=${PLUGIN_FILE}${this.manifest.id}`;
		const run = Reflect.construct(Function, ["module", "exports", "require", body]) as (...args: unknown[]) => void;
		performance.mark("plugin");
		run(module, module.exports, requireModule);
		performance.measure("plugin evaluated", "plugin");
		const { exports } = module as { exports: { default?: unknown } };
		const PluginClass = (exports.default ?? exports) as new (app: App, manifest: O.PluginManifest) => Plugin;
		const plugin = typeof PluginClass === "function" ? new PluginClass(this.app, this.manifest) : null;
		if (!(plugin instanceof Plugin)) throw new Error("main.js does not export a plugin");
		this.plugin = plugin;
		performance.mark("plugin");
		await plugin.load();
		performance.measure("plugin loaded", "plugin");
		return plugin;
	}
}

/** @throws where the app would not list such a plugin. [D] */
function checkManifest(value: unknown): O.PluginManifest {
	const manifest = (value ?? {}) as Partial<O.PluginManifest>;
	for (const name of ["id", "name", "author", "version", "minAppVersion", "description"] as const) {
		if (typeof manifest[name] !== "string" || manifest[name] === "") throw new Error(`manifest.json lacks ${name}`);
	}
	const { id, minAppVersion } = manifest as O.PluginManifest;
	if (!/^[a-z][a-z0-9-]*$/.test(id) || id.includes("obsidian") || id.endsWith("plugin")) throw new Error(`manifest.json: bad id ${id}`);
	if (!versionAtLeast(minAppVersion)) throw new Error(`the plugin needs version ${minAppVersion}`);
	return { ...(manifest as O.PluginManifest), dir: `.obsidian/plugins/${id}` };
}

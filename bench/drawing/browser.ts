import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "../../scripts/chromium.mjs";
import { PEER_MODULES } from "./peers.ts";

/**
 * A browser that draws as fast as it can instead of sixty times a second: what a frame takes shows as the time until the
 * next one is asked for, drawing and composing included. WebGL is there, by software.
 */
export async function launchBrowser(): Promise<Browser> {
	const executablePath = findChromium();
	if (executablePath === null) throw new Error("no Chromium was found: npm start installs one, or set CHROMIUM_PATH");
	const args = [...chromiumFlags, "--disable-frame-rate-limit", "--disable-gpu-vsync", "--enable-unsafe-swiftshader"];
	return await chromium.launch({ executablePath, args });
}

/** A page with one renderer at hand, in the plugin's own style. */
export class DrawingPages {
	private readonly bundles = new Map<string, Promise<string>>();

	constructor(
		private readonly browser: Browser,
		private readonly project: string,
	) {}

	async open(renderer: string): Promise<Page> {
		const page = await this.browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.setContent('<!doctype html><body class="theme-light" style="margin: 0"></body>');
		const themes = join(this.project, "workbench/app/styles");
		const styles = [...readdirSync(themes).map((name) => join(themes, name)), join(this.project, "styles.css")];
		for (const path of styles) await page.addStyleTag({ content: readFileSync(path, "utf8") });
		const modules = PEER_MODULES[renderer] ?? "";
		if (modules !== "") await page.addScriptTag({ content: await this.bundle(modules, join(this.project, "bench"), "peer") });
		await page.addScriptTag({ content: await this.bundle('import "./page.ts"', join(this.project, "bench/drawing"), "page") });
		return page;
	}

	/** Built once. */
	private bundle(contents: string, resolveDir: string, globalName: string): Promise<string> {
		const known = this.bundles.get(contents);
		if (known) return known;
		const built = build({ stdin: { contents, resolveDir }, bundle: true, minify: true, write: false, format: "iife", globalName, target: "es2022" });
		const text = built.then(({ outputFiles }) => outputFiles[0]?.text ?? "");
		this.bundles.set(contents, text);
		return text;
	}
}

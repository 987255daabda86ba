import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { afterAll, expect, onTestFinished } from "vitest";
import type { Theme } from "../../workbench/app/app.ts";
import { startWorkbench } from "../../workbench/server/server.ts";
import { chromiumFlags, findChromium } from "../../scripts/chromium.mjs";
import { project } from "../../scripts/packages.mjs";
import { sampleVault, scratchCopy } from "../../scripts/workbench.mjs";

export const probePlugin = join(project, "tests/fixtures/probe-plugin");
const pictures = join(project, "tests/e2e/output");

export interface BenchOptions {
	/** A folder of notes that is copied; by default the sample vault. */
	readonly vault?: string;
	/** The folder of the plugin's three files; by default the project's own. */
	readonly plugin?: string;
	/** The app version that is played; by default `TAXONOMY_APP_VERSION`, else the newest. */
	readonly version?: string;
	readonly theme?: Theme;
	readonly language?: "en" | "zh";
	readonly device?: "desktop" | "phone";
	/** Longest delay of a metadata event, in milliseconds. */
	readonly delay?: number;
	readonly seed?: number;
	/** The copy is read once and then kept in memory: for many edits, and for folders that fail. */
	readonly memory?: boolean;
	readonly size?: { readonly width: number; readonly height: number };
	/** Errors that the test provokes on purpose. */
	readonly expectedErrors?: RegExp;
}

/** A vault of these files, path by path, that goes with the test. */
export function makeVault(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = mkdtempSync(join(tmpdir(), "made-vault-"));
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

let browser: Promise<Browser> | null = null;

function sharedBrowser(): Promise<Browser> {
	const executablePath = findChromium();
	if (executablePath === null) throw new Error("no Chromium was found: set CHROMIUM_PATH");
	return (browser ??= chromium.launch({ executablePath, args: chromiumFlags }));
}

afterAll(async () => {
	await (await browser)?.close();
	browser = null;
});

/** Opens the workbench on a copy of a vault, which is gone after the test. */
export async function openBench(options: BenchOptions = {}): Promise<Bench> {
	const folder = scratchCopy(options.vault ?? sampleVault);
	const server = await startWorkbench({ folder, project, ...(options.plugin === undefined ? {} : { pluginFolder: options.plugin }) });
	onTestFinished(async () => {
		await server.close();
		rmSync(dirname(folder), { recursive: true, force: true });
	});
	return await visitBench(server.address, folder, options);
}

/**
 * Opens the page of a workbench that serves this folder. The test fails where the page asked for anything off this
 * machine, logged an error or let one escape.
 */
export async function visitBench(address: string, folder: string, options: BenchOptions = {}): Promise<Bench> {
	const phone = options.device === "phone";
	const context = await (await sharedBrowser()).newContext({
		viewport: options.size ?? (phone ? { width: 390, height: 844 } : { width: 1280, height: 800 }),
		hasTouch: phone,
		reducedMotion: "reduce",
	});
	const page = await context.newPage();
	const problems: string[] = [];
	const expectNear = (url: string): void => {
		const { protocol, hostname } = new URL(url);
		if (!/^(data|blob|about):$/.test(protocol) && hostname !== "127.0.0.1") problems.push(`request off this machine: ${url}`);
	};
	const watch = (watched: Page): void => {
		watched.on("pageerror", (error) => problems.push(`error: ${error.message}`));
		watched.on("console", (message) => {
			if (message.type() === "error") problems.push(`console: ${message.text()}`);
		});
		watched.on("websocket", (socket) => expectNear(socket.url()));
	};
	watch(page);
	context.on("page", watch);
	context.on("request", (request) => expectNear(request.url()));
	const query = new URLSearchParams({ theme: options.theme ?? "light", language: options.language ?? "en" });
	const version = options.version ?? process.env.TAXONOMY_APP_VERSION;
	if (version !== undefined) query.set("version", version);
	if (phone) query.set("device", "phone");
	if (options.delay !== undefined) query.set("delay", String(options.delay));
	if (options.memory === true) query.set("memory", "1");
	if (options.seed !== undefined) query.set("seed", String(options.seed));
	onTestFinished(async () => {
		await context.close();
		const unexpected = problems.filter((problem) => !options.expectedErrors?.test(problem));
		expect(unexpected).toEqual([]);
	});
	await page.goto(`${address}&${query.toString()}`);
	await page.evaluate(() => window.workbench.ready);
	const bench = new Bench(page, folder);
	await bench.settle();
	return bench;
}

/** The workbench as a person at the keyboard has it, and the folder behind it. */
export class Bench {
	constructor(
		readonly page: Page,
		readonly folder: string,
	) {}

	/** Waits until nothing is to come any more: no save, no event of the metadata cache. */
	async settle(): Promise<void> {
		await this.page.evaluate(() => window.workbench.settle());
	}

	/** Through the command palette, by the words a person would type. */
	async command(name: string): Promise<void> {
		await this.page.keyboard.press("Control+p");
		const input = this.page.getByPlaceholder("Select a command…");
		await input.fill(name);
		await this.page.locator(".prompt .suggestion-item.is-selected").waitFor();
		await input.press("Enter");
		await this.settle();
	}

	async openNote(linktext: string): Promise<void> {
		await this.page.evaluate((text) => window.workbench.app.workspace.openLinkText(text, ""), linktext);
		await this.settle();
	}

	/** As closing the app and opening it again. */
	async restart(): Promise<void> {
		await this.settle();
		await this.page.reload();
		await this.page.evaluate(() => window.workbench.ready);
		await this.settle();
	}

	/** Switches the plugin off; what it left behind, by kind. */
	async disable(): Promise<Record<string, number>> {
		return this.page.evaluate(() => window.workbench.disable());
	}

	async enable(): Promise<void> {
		await this.page.evaluate(() => window.workbench.enable());
		await this.settle();
	}

	tab(name: string): Locator {
		return this.page.getByRole("tab", { name, exact: true });
	}

	/** The text on the editor's line that is lit up after a jump. */
	litLine(): Locator {
		return this.page.locator(".cm-line.is-flashing");
	}

	/** Every note's text, by path. */
	texts(): Record<string, string> {
		const notes = readdirSync(this.folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md") && !path.startsWith("."));
		return Object.fromEntries(notes.sort().map((path) => [path, this.read(path)]));
	}

	read(path: string): string {
		return readFileSync(join(this.folder, path), "utf8");
	}

	exists(path: string): boolean {
		return existsSync(join(this.folder, path));
	}

	/** As another program would, behind the app's back. */
	async write(path: string, text: string): Promise<void> {
		mkdirSync(dirname(join(this.folder, path)), { recursive: true });
		writeFileSync(join(this.folder, path), text);
		await expect.poll(() => this.page.evaluate((path) => window.workbench.app.vault.getFileByPath(path)?.stat.size, path)).toBe(Buffer.byteLength(text));
		await this.settle();
	}

	async remove(path: string): Promise<void> {
		rmSync(join(this.folder, path));
		await expect.poll(() => this.page.evaluate((path) => window.workbench.app.vault.getFileByPath(path), path)).toBeNull();
		await this.settle();
	}

	/** Kept in tests/e2e/output, to be looked at. */
	async picture(name: string): Promise<void> {
		mkdirSync(pictures, { recursive: true });
		await this.page.screenshot({ path: join(pictures, `${name}.png`) });
	}
}

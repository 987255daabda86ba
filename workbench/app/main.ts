import "./styles/variables.css";
import "./styles/chrome.css";
import "./styles/controls.css";
import "./styles/notes.css";
import "./styles/phone.css";
import { App, type Theme } from "./app.ts";
import { debouncedCallsWait } from "./debounce.ts";
import { installDom } from "./dom.ts";
import { FolderClient } from "./folderClient.ts";
import type { Leftovers } from "./leftovers.ts";
import { MarkdownView } from "./markdownView.ts";
import { MemoryFolder } from "./memoryFolder.ts";
import { pageQuery } from "./platform.ts";
import { seededRandom } from "./seededRandom.ts";

/** What the end-to-end tests hold on to. */
export interface WorkbenchApi {
	readonly app: App;
	/** Resolves when the layout is ready and the plugin loaded. */
	readonly ready: Promise<void>;
	/** Resolves when no save and no event of the metadata cache is under way or waiting. */
	settle(): Promise<void>;
	enable(): Promise<void>;
	/** @returns what the plugin left behind, by kind; empty where it left nothing. */
	disable(): Promise<Leftovers>;
}

declare global {
	interface Window {
		workbench: WorkbenchApi;
	}
}

installDom(window, window);
window.activeWindow = window;
window.activeDocument = document;

const disk = new FolderClient(pageQuery.get("token") ?? "");
const app = new App(pageQuery.has("memory") ? new MemoryFolder(disk) : disk, {
	longest: Number(pageQuery.get("delay") ?? 40),
	random: seededRandom(Number(pageQuery.get("seed") ?? 1)),
});
app.setTheme((pageQuery.get("theme") as Theme | null) ?? (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));

window.workbench = {
	app,
	ready: app.start(),
	async settle() {
		// Twice, because what one event sets off may only begin a moment later.
		for (let calm = 0; calm < 2; ) {
			await new Promise((resolve) => window.setTimeout(resolve, 20));
			await app.metadataCache.idle();
			const views: MarkdownView[] = [];
			app.workspace.iterateAllLeaves(({ view }) => view instanceof MarkdownView && views.push(view));
			for (const view of views) await view.save();
			calm = app.folder.busy || app.metadataCache.busy || debouncedCallsWait() ? 0 : calm + 1;
		}
	},
	enable: () => app.plugins.enable(),
	async disable() {
		app.plugins.disable();
		await window.workbench.settle();
		// What ends by itself within a moment is not left behind.
		for (let turn = 0; turn < 20 && Object.keys(app.plugins.leftovers()).length > 0; turn++) await new Promise((resolve) => window.setTimeout(resolve, 100));
		return app.plugins.leftovers();
	},
};
window.workbench.ready.catch((error: unknown) => {
	document.body.createDiv({ cls: "workbench-failure", text: `The workbench could not start: ${String(error)}` });
	reportError(error);
});

import { expect, it } from "vitest";
import type { HostRequest } from "../../src/view/host.ts";
import type { ViewElement } from "../../src/view/taxonomyView.ts";
import { GrowingPage } from "./growingPage.ts";

/** How something is laid over the app, and where it then stands. */
interface Overlay {
	readonly open: (view: GrowingPage) => Promise<unknown>;
	readonly seen: string;
	/** What is said of it in passing once the plugin is off. */
	readonly said?: readonly string[];
}

const ask = (request: unknown) => (view: GrowingPage) =>
	view.page.evaluate((asked) => document.querySelector<ViewElement>(".model-taxonomy-view")?.taxonomyView?.request(asked), request as HostRequest);
const command = (id: string) => (view: GrowingPage) => view.page.evaluate((id) => window.workbench.app.commands.execute(`model-taxonomy:${id}`), id);
const inTurn = (...steps: readonly ((view: GrowingPage) => Promise<unknown>)[]) => async (view: GrowingPage) => {
	for (const step of steps) await step(view);
};
const click = (selector: string) => (view: GrowingPage) => view.page.locator(selector).first().click();
const choose = (text: string) => (view: GrowingPage) => view.pick(text);
const settings = (view: GrowingPage) =>
	view.page.evaluate(() => {
		const { setting } = window.workbench.app as unknown as { setting: { open(): void; openTabById(id: string): void } };
		setting.open();
		setting.openTabById("model-taxonomy");
	});
const file = (selector: string, name: string, text: string) => (view: GrowingPage) =>
	view.page.locator(selector).setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const pointAt = async (view: GrowingPage) => {
	const { x, y } = await view.place("LSTM");
	await view.page.mouse.move(x, y);
};
const broken = (member: "clipboard" | "data") => (view: GrowingPage) =>
	view.page.evaluate((member) => {
		if (member === "clipboard") navigator.clipboard.writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
		else window.workbench.app.vault.adapter.write = () => Promise.reject(new Error("ENOSPC"));
	}, member);

const [lstm, gru] = ["note:模型/LSTM.md", "note:模型/GRU.md"];
const merge = ask({ kind: "merge", keep: lstm, drop: gru });
const survey = ask({ kind: "surveyToNotes", path: "深度学习模型综述.md" });
const imported = file(".model-taxonomy-import input[type=file]", "m.csv", `label,type\n${Array.from({ length: 40 }, (_, at) => `Net ${at},model\n`).join("")}`);
const exporting = (view: GrowingPage) => view.page.evaluate(() => window.workbench.app.workspace.getLeavesOfType("model-taxonomy").forEach(({ view }) => (view as unknown as { export(): void }).export()));
const slowWrites = (view: GrowingPage) =>
	view.page.evaluate(() => {
		const { folder } = window.workbench.app;
		const write = folder.write.bind(folder);
		folder.write = async (...args) => {
			await new Promise((resolve) => window.setTimeout(resolve, 100));
			return write(...args);
		};
	});

const OVERLAYS: Readonly<Record<string, Overlay>> = {
	"the form for a new note": { open: command("new-note"), seen: ".modal.model-taxonomy-form" },
	"names offered below a field": { open: inTurn(command("new-note"), (view) => view.form.getByRole("textbox", { name: "Parents" }).pressSequentially("RN")), seen: ".suggestion-container" },
	"the form for a name": { open: ask({ kind: "rename", concept: lstm }), seen: ".modal.model-taxonomy-form" },
	"the form for an alias": { open: ask({ kind: "addAlias", concept: lstm }), seen: ".modal.model-taxonomy-form" },
	"the choice of a type": { open: ask({ kind: "retype", concept: lstm }), seen: ".prompt" },
	"the choice of a concept": { open: ask({ kind: "connect", from: lstm, to: null }), seen: ".prompt" },
	"the choice of a relation": { open: ask({ kind: "connect", from: lstm, to: gru }), seen: ".prompt" },
	"the choice of what a property means": { open: ask({ kind: "mapProperty", property: "x" }), seen: ".prompt" },
	"the choice of a note": { open: ask({ kind: "startFromSurvey" }), seen: ".prompt" },
	"the search for a model": { open: command("jump"), seen: ".prompt" },
	"the choice of a format": { open: exporting, seen: ".prompt" },
	"the window of an SVG": { open: inTurn(exporting, choose("svg")), seen: ".modal.model-taxonomy-image canvas" },
	"the window of a PNG": { open: inTurn(exporting, choose("png")), seen: ".modal.model-taxonomy-image canvas" },
	"the preview of a plan": { open: merge, seen: ".modal.model-taxonomy-plan .model-taxonomy-hunk" },
	"the sections of a survey": { open: survey, seen: ".modal.model-taxonomy-plan" },
	"the window of an import": { open: command("import"), seen: ".modal.model-taxonomy-import" },
	"what an import has found": { open: inTurn(command("import"), imported), seen: ".modal.model-taxonomy-import .mod-cta:not([disabled])" },
	"the form for a relation of one's own": { open: inTurn(settings, (view) => view.page.getByRole("button", { name: "Add relation" }).click()), seen: ".modal.model-taxonomy-form" },
	"the preview of other settings": {
		open: inTurn(settings, async (view) => {
			const chooser = view.page.waitForEvent("filechooser");
			await view.page.getByRole("button", { name: "Import…" }).click();
			await (await chooser).setFiles({ name: "s.json", mimeType: "application/json", buffer: Buffer.from('{"version":1,"statusBar":false}') });
		}),
		seen: ".modal.model-taxonomy-plan",
	},
	"a node's menu": { open: (view) => view.clickWith("right", "LSTM"), seen: ".menu" },
	"a menu inside a menu": { open: inTurn((view) => view.clickWith("right", "LSTM"), (view) => view.page.locator(".menu").getByText("Add", { exact: true }).hover()), seen: ".menu + .menu" },
	"the card of a node": { open: pointAt, seen: ".model-taxonomy-card" },
	"the offer to undo": { open: inTurn(merge, click(".modal .mod-cta")), seen: ".notice button" },
	"the progress of an edit": { open: inTurn(slowWrites, command("import"), imported, click(".model-taxonomy-import .mod-cta"), click(".model-taxonomy-plan .mod-cta")), seen: ".notice button", said: ["everything taken back"] },
	"why something failed": { open: inTurn(broken("clipboard"), ask({ kind: "copyCodeBlock" })), seen: ".notice" },
	"that settings could not be saved": { open: inTurn(broken("data"), ask({ kind: "mapProperty", property: "x" }), choose("uses")), seen: ".notice" },
};

it("takes away all that it has laid over the app when it is switched off", async () => {
	const view = await GrowingPage.open({ memory: true });
	const { page, bench } = view;
	for (const [name, { open, seen, said = [] }] of Object.entries(OVERLAYS)) {
		await open(view);
		await page.locator(seen).first().waitFor();
		const left = await bench.disable();
		const present = await page.evaluate(() => Array.from(document.querySelectorAll(".prompt, .menu, .notice, .popover, .suggestion-container, [class*=model-taxonomy]"), ({ textContent }) => textContent));
		// A notice in passing has the app's own clock, which takes it away.
		expect({ name, left, present }).toEqual({ name, left: said.length === 0 ? {} : { timers: said.length }, present: said.map((words): unknown => expect.stringContaining(words)) });
		for (const words of said) await page.locator(".notice", { hasText: words }).click();
		await page.keyboard.press("Escape");
		await bench.enable();
		await command("open")(view);
		await view.rest();
	}
}, 240_000);

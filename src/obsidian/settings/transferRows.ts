import { Modal, Setting, type App } from "obsidian";
import { drawHunk } from "../drawPlan.ts";
import type { Settings } from "./settings.ts";
import type { SectionPorts } from "./sectionPorts.ts";
import { readTransfer, settingChanges, withTransfer, type TransferProblem } from "./settingsTransfer.ts";

export interface TransferPorts extends SectionPorts {
	/** Writes a new file beside the notes. */
	readonly save: (name: string, extension: string, text: string) => void;
	/** Draws the settings again. */
	readonly redraw: () => void;
}

/** Settings as a file: out of this vault, and into it by way of a preview. */
export function drawTransferRow(ports: TransferPorts, row: Setting): void {
	const { overlays, translate, store, save } = ports;
	row
		.addButton((button) =>
			button
				.setButtonText(translate("transfer.export"))
				.onClick(() => save(translate("transfer.fileName"), "json", `${JSON.stringify(store.settings, null, "\t")}\n`)),
		)
		.addButton((button) => button.setButtonText(translate("transfer.import")).onClick(() => overlays.attempt(chooseFile(ports, row.settingEl))));
}

async function chooseFile(ports: TransferPorts, near: HTMLElement): Promise<void> {
	const input = near.createEl("input", { type: "file", attr: { accept: ".json,application/json", hidden: "" } });
	const chosen = new Promise<File | undefined>((resolve) => {
		input.addEventListener("change", () => resolve(input.files?.[0]));
		input.addEventListener("cancel", () => resolve(undefined));
	});
	input.click();
	const file = await chosen;
	input.remove();
	if (file) importText(ports, file.name, await file.text());
}

function importText(ports: TransferPorts, name: string, text: string): void {
	const { app, overlays, translate, store } = ports;
	const read = readTransfer(text);
	if (read.kind !== "settings") {
		const reason = read.kind === "unreadable" ? read.reason : "";
		overlays.say(translate(`transfer.${read.kind}`, { name, reason }), 0);
		return;
	}
	const after = withTransfer(store.settings, read.stated);
	overlays.open(new TransferModal(app, ports, name, after, read.problems));
}

/** Every setting that would change, before anything does. */
class TransferModal extends Modal {
	constructor(
		app: App,
		private readonly ports: TransferPorts,
		name: string,
		private readonly after: Settings,
		private readonly problems: readonly TransferProblem[],
	) {
		super(app);
		this.modalEl.addClass("model-taxonomy-plan");
		this.setTitle(ports.translate("transfer.title", { name }));
	}

	override onOpen(): void {
		const { translate, store } = this.ports;
		const { contentEl } = this;
		for (const { kind, path, value } of this.problems) {
			contentEl.createDiv({ cls: "model-taxonomy-plan-warning", text: translate(`transfer.problem.${kind}`, { path, value }) });
		}
		const changes = settingChanges(store.settings, this.after);
		const list = contentEl.createDiv({ cls: "model-taxonomy-plan-notes" });
		if (changes.length === 0) list.createDiv({ text: translate("transfer.nothing") });
		for (const path of new Set(changes.map((change) => change.path))) {
			const note = list.createDiv({ cls: "model-taxonomy-plan-note" });
			note.createDiv({ cls: "model-taxonomy-plan-head" }).createSpan({ cls: "model-taxonomy-plan-path", text: path });
			const here = changes.filter((change) => change.path === path);
			const lines = (end: "before" | "after"): string[] => here.map((change) => change[end]).filter((line) => line !== "");
			drawHunk(note, { line: 1, before: lines("before"), after: lines("after") }, null);
		}
		const buttons = new Setting(contentEl).addButton((button) => button.setButtonText(translate("preview.cancel")).onClick(() => this.close()));
		if (changes.length === 0) return;
		buttons.addButton((button) => button.setButtonText(translate("preview.apply")).setCta().onClick(() => this.ports.overlays.attempt(this.#apply())));
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	async #apply(): Promise<void> {
		const { overlays, store, translate, redraw } = this.ports;
		this.close();
		const { version: _, ...change } = this.after;
		await store.change(change);
		overlays.say(translate("transfer.done"));
		redraw();
	}
}

import { PluginSettingTab, requireApiVersion, Setting, type App, type Plugin, type SettingDefinitionItem } from "obsidian";
import type { Translate } from "../../core/language/translate.ts";
import { controlValue, withControlValue } from "./controls.ts";
import { settingSections } from "./definitions.ts";
import { drawDefinitions } from "./drawDefinitions.ts";
import { drawColourRows } from "./colourRows.ts";
import { PropertyRows } from "./propertyRows.ts";
import { drawRelationRows } from "./relationRows.ts";
import { drawTransferRow, type TransferPorts } from "./transferRows.ts";
import { drawTypeRows } from "./typeRows.ts";

/** One table of settings, drawn by Obsidian from 1.13 on and by ourselves before. */
export class TaxonomySettingTab extends PluginSettingTab {
	/** What the rows that we have drawn ourselves leave behind. */
	#forgets: (() => void)[] = [];

	constructor(
		app: App,
		plugin: Plugin,
		private readonly ports: Pick<TransferPorts, "store" | "live" | "overlays" | "save">,
		private readonly translate: () => Translate,
	) {
		super(app, plugin);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const translate = this.translate();
		const ports = { ...this.ports, app: this.app, translate, redraw: () => this.#redraw() };
		return [
			...this.#troubleRows(translate),
			...settingSections(translate, {
				properties: (container) => new PropertyRows(ports, container).draw(),
				types: (container) => drawTypeRows(ports, container),
				relations: (container) => drawRelationRows(ports, container),
				colours: (container) => drawColourRows(ports, container),
				transfer: (row) => drawTransferRow(ports, row),
			}),
		];
	}

	override getControlValue(key: string): unknown {
		return controlValue(this.ports.store.settings, key);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		await this.ports.store.change(withControlValue(this.ports.store.settings, key, value));
		if (key === "language" || key === "colours.by") this.#redraw();
	}

	/** Versions before 1.13 ask for this instead of the definitions. */
	override display(): void {
		this.#draw();
	}

	override hide(): void {
		this.#release();
		super.hide();
	}

	#release(): void {
		for (const forget of this.#forgets.splice(0)) forget();
	}

	#draw(): void {
		this.#release();
		this.containerEl.empty();
		this.#forgets = drawDefinitions(this.app, this.containerEl, this.getSettingDefinitions(), {
			get: (key) => this.getControlValue(key),
			set: (key, value) => void this.setControlValue(key, value),
		});
	}

	#redraw(): void {
		if (requireApiVersion("1.13.0")) this.update();
		else this.#draw();
	}

	#troubleRows(translate: Translate): SettingDefinitionItem[] {
		const { trouble } = this.ports.store;
		if (trouble === null) return [];
		return [
			{
				name: translate("settings.trouble"),
				desc: translate(trouble === "newer" ? "settings.troubleNewer" : "settings.troubleUnreadable"),
				render: (setting: Setting) => {
					setting.addButton((button) =>
						button
							.setButtonText(translate("settings.startAfresh"))
							.onClick(async () => {
								const name = await this.ports.store.startAfresh();
								this.ports.overlays.say(translate("notice.settingsKept", { name }));
								this.#redraw();
							}),
					);
				},
			},
		];
	}
}

import { Modal, Setting, type App } from "obsidian";
import { relationStyleIndex, relationStyles } from "../../core/scene/relationStyle.ts";
import { OWN_LINES, type OwnLine, type UserRelation } from "../../core/vocabulary/readingOptions.ts";
import type { RelationType } from "../../core/vocabulary/terms.ts";
import { appendRelationSample } from "../../view/legendSamples.ts";
import { namesIn } from "../conceptNameSuggest.ts";
import { nameObjection, ownRelationText, withRelation } from "./ownRelation.ts";
import { changeReading, type SectionPorts } from "./sectionPorts.ts";

/** The user's own relations, each with its line, and the form that makes or changes one. */
export function drawRelationRows(ports: SectionPorts, container: HTMLElement): void {
	const { app, overlays, translate, store } = ports;
	const { reading } = store.settings;
	const again = (): void => {
		container.empty();
		drawRelationRows(ports, container);
	};
	const edit = (former: UserRelation | null): void => overlays.open(new RelationModal(app, ports, former, again));
	for (const relation of reading.relations) {
		const row = new Setting(container).setName(relation.type).setDesc(ownRelationText(relation, translate));
		appendLine(row.controlEl, relation);
		row
			.addExtraButton((button) => button.setIcon("pencil").setTooltip(translate("ownRelation.edit")).onClick(() => edit(relation)))
			.addExtraButton((button) =>
				button
					.setIcon("trash-2")
					.setTooltip(translate("settings.propertyRemove"))
					.onClick(() => {
						changeReading(ports, { relations: reading.relations.filter((each) => each !== relation) });
						again();
					}),
			);
	}
	new Setting(container)
		.setName(translate(reading.relations.length === 0 ? "ownRelation.none" : "ownRelation.more"))
		.addButton((button) => button.setButtonText(translate("ownRelation.add")).onClick(() => edit(null)));
}

function appendLine(parent: HTMLElement, relation: UserRelation): void {
	const style = relationStyles[relationStyleIndex(relation.type, [relation])];
	if (style) appendRelationSample(parent.createSpan({ cls: "model-taxonomy-line-sample" }), style);
}

class RelationModal extends Modal {
	#draft: UserRelation;
	readonly #former: RelationType | null;
	#name: Setting | null = null;
	#sample: HTMLElement | null = null;

	constructor(
		app: App,
		private readonly ports: SectionPorts,
		former: UserRelation | null,
		private readonly done: () => void,
	) {
		super(app);
		this.#former = former?.type ?? null;
		this.#draft = former ?? { type: "", words: [], inverseWords: [] };
		this.modalEl.addClass("model-taxonomy-form", "mod-explained");
		this.setTitle(ports.translate(former ? "ownRelation.edit" : "ownRelation.add"));
		this.scope.register(["Mod"], "Enter", (event) => {
			if (!event.isComposing) this.#save();
			return false;
		});
	}

	override onOpen(): void {
		const { translate } = this.ports;
		const { contentEl } = this;
		this.#name = this.#text("ownRelation.name", "ownRelation.nameHelp", this.#draft.type, (text) => this.#set({ type: text.trim() }));
		this.#text("ownRelation.inverseName", "ownRelation.inverseNameHelp", this.#draft.inverseName ?? "", (text) => this.#set({ inverseName: text.trim() }));
		this.#text("ownRelation.words", "ownRelation.wordsHelp", this.#draft.words.join(", "), (text) => this.#set({ words: namesIn(text) }));
		this.#text("ownRelation.inverseWords", null, this.#draft.inverseWords.join(", "), (text) => this.#set({ inverseWords: namesIn(text) }));
		const line = new Setting(contentEl).setName(translate("ownRelation.line"));
		this.#sample = line.controlEl.createSpan();
		line.addDropdown((dropdown) => {
			for (const each of OWN_LINES) dropdown.addOption(each, translate(`line.${each}`));
			dropdown.setValue(this.#draft.line ?? OWN_LINES[0]).onChange((chosen) => this.#set({ line: chosen as OwnLine }));
		});
		for (const name of ["transitive", "acyclic"] as const) {
			new Setting(contentEl)
				.setName(translate(`ownRelation.${name}`))
				.setDesc(translate(`ownRelation.${name}Help`))
				.addToggle((toggle) => toggle.setValue(this.#draft[name] ?? false).onChange((on) => this.#set({ [name]: on })));
		}
		new Setting(contentEl)
			.addButton((button) => button.setButtonText(translate("preview.cancel")).onClick(() => this.close()))
			.addButton((button) => button.setButtonText(translate("ownRelation.save")).setCta().onClick(() => this.#save()));
		this.#set({});
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	#text(
		name: "ownRelation.name" | "ownRelation.inverseName" | "ownRelation.words" | "ownRelation.inverseWords",
		help: "ownRelation.nameHelp" | "ownRelation.inverseNameHelp" | "ownRelation.wordsHelp" | null,
		value: string,
		change: (text: string) => void,
	): Setting {
		const { translate } = this.ports;
		const setting = new Setting(this.contentEl).setName(translate(name)).addText((input) => input.setValue(value).onChange(change));
		return help === null ? setting : setting.setDesc(translate(help));
	}

	#set(change: Partial<UserRelation>): void {
		this.#draft = { ...this.#draft, ...change };
		this.#sample?.empty();
		if (this.#sample) appendLine(this.#sample, this.#draft);
		this.#name?.setDesc(this.ports.translate("ownRelation.nameHelp"));
	}

	#save(): void {
		const { store, translate } = this.ports;
		const { reading } = store.settings;
		const objection = nameObjection(reading, this.#draft.type, this.#former);
		if (objection !== null) {
			this.#name?.setDesc(translate(objection));
			this.#name?.descEl.addClass("mod-warning");
			return;
		}
		const { inverseName, ...rest } = this.#draft;
		const relation = inverseName === undefined || inverseName === "" ? rest : { ...rest, inverseName };
		changeReading(this.ports, withRelation(reading, relation, this.#former));
		this.close();
		this.done();
	}
}

import type { Setting, SettingControl, SettingDefinitionControl, SettingDefinitionItem, SettingDefinitionRender } from "obsidian";
import type { WordKey } from "../../core/language/en.ts";
import type { Translate } from "../../core/language/translate.ts";
import { LENSES } from "../../core/visible/viewState.ts";
import type { DrawSection } from "./sectionPorts.ts";

/** Sections whose rows depend on the vault. */
export interface DrawnSections {
	readonly properties: DrawSection;
	readonly types: DrawSection;
	readonly relations: DrawSection;
	readonly colours: DrawSection;
	readonly transfer: (row: Setting) => void;
}

/** Every setting, section by section: one table, searched and drawn by Obsidian from 1.13 on and by ourselves before. */
export function settingSections(translate: Translate, drawn: DrawnSections): SettingDefinitionItem[] {
	const row = (name: WordKey, help: WordKey | null, control: SettingControl): SettingDefinitionControl => ({
		name: translate(name),
		...(help === null ? {} : { desc: translate(help) }),
		control,
	});
	/** Drawn only when the tab is open: such rows look through the properties of the whole vault. */
	const rows = (name: WordKey, help: WordKey, draw: DrawSection): SettingDefinitionRender => ({
		name: translate(name),
		desc: translate(help),
		render: (setting) => {
			const list = createDiv({ cls: "model-taxonomy-setting-rows" });
			setting.settingEl.after(list);
			const forget = draw(list);
			return () => {
				forget?.();
				list.remove();
			};
		},
	});
	const group = (heading: WordKey, ...items: SettingDefinitionItem[]): SettingDefinitionItem => ({
		type: "group",
		heading: translate(heading),
		items: items as (SettingDefinitionControl | SettingDefinitionRender)[],
	});
	const toggle = (key: string): SettingControl => ({ type: "toggle", key });
	const lines = (key: string): SettingControl => ({ type: "textarea", key });
	const choice = (key: string, options: Record<string, string>): SettingControl => ({ type: "dropdown", key, options });
	const lenses = Object.fromEntries(LENSES.map((lens) => [lens, translate(`lens.${lens}`)]));
	const levels = { auto: translate("settings.foldLevelAuto"), "1": "1", "2": "2", "3": "3", "4": "4" };
	const languages = {
		auto: translate("settings.languageAuto"),
		en: translate("settings.languageEnglish"),
		zh: translate("settings.languageChinese"),
	};
	const colourings = { category: translate("settings.coloursCategory"), type: translate("settings.coloursType") };
	return [
		row("settings.language", "settings.languageHelp", choice("language", languages)),
		row("settings.statusBar", "settings.statusBarHelp", toggle("statusBar")),
		group(
			"settings.reading",
			row("settings.prose", "settings.proseHelp", toggle("reading.prose")),
			row("settings.inheritance", "settings.inheritanceHelp", toggle("reading.inheritance")),
			row("settings.all", "settings.allHelp", toggle("reading.sources.all")),
			row("settings.folders", "settings.foldersHelp", lines("reading.sources.folders")),
			row("settings.tags", "settings.tagsHelp", lines("reading.sources.tags")),
			row("settings.ignoredFolders", "settings.ignoredFoldersHelp", lines("reading.sources.ignoredFolders")),
			row("settings.nestedTags", "settings.nestedTagsHelp", toggle("reading.extra.nestedTags")),
			row("settings.folderNotes", "settings.folderNotesHelp", toggle("reading.extra.folderNotes")),
			row("settings.mocLists", "settings.mocListsHelp", toggle("reading.extra.mocLists")),
		),
		group("settings.properties", rows("settings.propertiesKnown", "settings.propertiesHelp", drawn.properties)),
		group("settings.types", rows("settings.typesKnown", "settings.typesHelp", drawn.types)),
		group("settings.relations", rows("settings.relationsKnown", "settings.relationsHelp", drawn.relations)),
		group(
			"settings.view",
			row("settings.lens", "settings.viewHelp", choice("view.lens", lenses)),
			row("settings.foldLevel", null, choice("view.foldLevel", levels)),
			row("settings.variantsHang", "settings.variantsHangHelp", toggle("view.variantsHang")),
		),
		group(
			"settings.colours",
			row("settings.coloursBy", "settings.coloursByHelp", choice("colours.by", colourings)),
			rows("settings.coloursChosen", "settings.coloursHelp", drawn.colours),
		),
		group(
			"settings.newNotes",
			row("settings.newNoteFolder", "settings.newNoteFolderHelp", { type: "folder", key: "newNotes.folder" }),
			row("settings.newNoteTemplate", "settings.newNoteTemplateHelp", {
				type: "file",
				key: "newNotes.template",
				filter: (file) => file.extension === "md",
			}),
		),
		group("transfer.heading", {
			name: translate("transfer.name"),
			desc: translate("transfer.help"),
			render: (setting) => drawn.transfer(setting),
		}),
	];
}

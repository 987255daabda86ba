import type { SettingDefinitionControl, SettingDefinitionItem, SettingControl } from "obsidian";
import type { Translate } from "../../core/language/translate.ts";
import type { WordKey } from "../../core/language/en.ts";
import { LENSES } from "../../core/visible/viewState.ts";

/** The plain settings, section by section, as Obsidian 1.13 searches and draws them. */
export function settingSections(translate: Translate, properties: SettingDefinitionItem[]): SettingDefinitionItem[] {
	const row = (name: WordKey, help: WordKey | null, control: SettingControl): SettingDefinitionControl => ({
		name: translate(name),
		...(help === null ? {} : { desc: translate(help) }),
		control,
	});
	const toggle = (key: string): SettingControl => ({ type: "toggle", key });
	const lines = (key: string): SettingControl => ({ type: "textarea", key });
	const choice = (key: string, options: Record<string, string>): SettingControl => ({ type: "dropdown", key, options });
	const lenses = Object.fromEntries(LENSES.map((lens) => [lens, translate(`lens.${lens}`)]));
	const levels = { auto: translate("settings.foldLevelAuto"), "1": "1", "2": "2", "3": "3", "4": "4" };
	return [
		row(
			"settings.language",
			"settings.languageHelp",
			choice("language", {
				auto: translate("settings.languageAuto"),
				en: translate("settings.languageEnglish"),
				zh: translate("settings.languageChinese"),
			}),
		),
		{
			type: "group",
			heading: translate("settings.reading"),
			items: [
				row("settings.prose", "settings.proseHelp", toggle("reading.prose")),
				row("settings.inheritance", "settings.inheritanceHelp", toggle("reading.inheritance")),
				row("settings.all", "settings.allHelp", toggle("reading.sources.all")),
				row("settings.folders", "settings.foldersHelp", lines("reading.sources.folders")),
				row("settings.tags", "settings.tagsHelp", lines("reading.sources.tags")),
				row("settings.ignoredFolders", "settings.ignoredFoldersHelp", lines("reading.sources.ignoredFolders")),
				row("settings.nestedTags", "settings.nestedTagsHelp", toggle("reading.extra.nestedTags")),
				row("settings.folderNotes", "settings.folderNotesHelp", toggle("reading.extra.folderNotes")),
				row("settings.mocLists", "settings.mocListsHelp", toggle("reading.extra.mocLists")),
			],
		},
		...properties,
		{
			type: "group",
			heading: translate("settings.view"),
			items: [
				row("settings.lens", "settings.viewHelp", choice("view.lens", lenses)),
				row("settings.foldLevel", null, choice("view.foldLevel", levels)),
				row("settings.variantsHang", "settings.variantsHangHelp", toggle("view.variantsHang")),
			],
		},
		{
			type: "group",
			heading: translate("settings.newNotes"),
			items: [
				row("settings.newNoteFolder", "settings.newNoteFolderHelp", { type: "folder", key: "newNotes.folder" }),
				row("settings.newNoteTemplate", "settings.newNoteTemplateHelp", {
					type: "file",
					key: "newNotes.template",
					filter: (file) => file.extension === "md",
				}),
			],
		},
	];
}

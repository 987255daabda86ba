import { Setting, type DropdownComponent } from "obsidian";
import { CONCEPT_TYPES, type ConceptType } from "../../core/vocabulary/terms.ts";
import { vocabularyOf } from "../../core/vocabulary/vocabulary.ts";
import { typeWord } from "../../view/typeWords.ts";
import { minedTypeWords } from "./propertyMining.ts";
import { changeReading, notesProperties, type SectionPorts } from "./sectionPorts.ts";

const MOST_SUGGESTED = 8;
/** Stands for the word itself: a type of the user's own. */
const ITSELF = " ";

/** The user's own words for types, then those of the vault that no table knows. */
export function drawTypeRows(ports: SectionPorts, container: HTMLElement): void {
	const { app, translate, store } = ports;
	const { reading } = store.settings;
	const set = (word: string, type: ConceptType | null): void => {
		const { [word]: _, ...others } = reading.typeWords;
		changeReading(ports, { typeWords: type === null ? others : { ...others, [word]: type === ITSELF ? word : type } });
		container.empty();
		drawTypeRows(ports, container);
	};
	const choice = (dropdown: DropdownComponent, present: string, choose: (type: string) => void): void => {
		if (present === "") dropdown.addOption("", translate("settings.propertyChoose"));
		for (const type of CONCEPT_TYPES) dropdown.addOption(type, typeWord(type, translate));
		dropdown.addOption(ITSELF, translate("settings.typeItself"));
		dropdown.setValue(present).onChange(choose);
		dropdown.selectEl.setAttribute("aria-label", translate("settings.typeMeaning"));
	};
	for (const [word, type] of Object.entries(reading.typeWords)) {
		const known = CONCEPT_TYPES.some((each) => each === type) ? type : ITSELF;
		new Setting(container)
			.setName(word)
			.addDropdown((dropdown) => choice(dropdown, known, (chosen) => set(word, chosen)))
			.addExtraButton((button) => button.setIcon("trash-2").setTooltip(translate("settings.propertyRemove")).onClick(() => set(word, null)));
	}
	let typed = "";
	new Setting(container)
		.setName(translate("settings.typeAdd"))
		.addText((input) => input.setPlaceholder(translate("settings.typeWord")).onChange((text) => (typed = text.trim())))
		.addDropdown((dropdown) =>
			choice(dropdown, "", (chosen) => {
				if (typed === "") dropdown.setValue("");
				else set(typed, chosen);
			}),
		);
	for (const { word, notes } of minedTypeWords(notesProperties(app), vocabularyOf(reading)).slice(0, MOST_SUGGESTED)) {
		new Setting(container)
			.setName(word)
			.setDesc(translate("settings.typeAsk", { count: notes }))
			.addDropdown((dropdown) => choice(dropdown, "", (chosen) => set(word, chosen)));
	}
}

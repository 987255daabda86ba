import { Setting } from "obsidian";
import type { WordKey } from "../../core/language/en.ts";
import type { Translate } from "../../core/language/translate.ts";
import { meaningOf, ROLE_CODES, type MeaningCode } from "../../core/vocabulary/meaning.ts";
import { inverseNameOf, type ReadingOptions } from "../../core/vocabulary/readingOptions.ts";
import { vocabularyOf } from "../../core/vocabulary/vocabulary.ts";
import { TextSuggest } from "../textSuggest.ts";
import { minedProperties, type MinedProperty } from "./propertyMining.ts";
import { changeReading, notesProperties, type SectionPorts } from "./sectionPorts.ts";

/** Meanings that a property can be given, in the order of the list. */
const MEANINGS = [
	"broader",
	"inverse:broader",
	"variantOf",
	"inverse:variantOf",
	"basedOn",
	"inverse:basedOn",
	"suitedFor",
	"inverse:suitedFor",
	"uses",
	"inverse:uses",
	"contrastsWith",
	"related",
	...ROLE_CODES,
] as const satisfies readonly MeaningCode[];

const MOST_SUGGESTED = 8;

/** The user's own property names, then those of the vault that link and are not understood yet. */
export class PropertyRows {
	readonly #translate: Translate;
	#mined: readonly MinedProperty[] = [];

	constructor(
		private readonly ports: SectionPorts,
		private readonly container: HTMLElement,
	) {
		this.#translate = ports.translate;
	}

	draw(): void {
		this.container.empty();
		this.#mined = this.#mine();
		const { properties } = this.#reading;
		for (const [name, meaning] of Object.entries(properties)) this.#drawMapped(name, meaning);
		this.#drawNew();
		const unknown = this.#mined.filter(({ meaning, linking }) => meaning === null && linking > 0);
		new Setting(this.container)
			.setName(this.#translate("settings.propertySuggested"))
			.setDesc(unknown.length === 0 ? this.#translate("settings.propertyNoneLeft") : "");
		for (const property of unknown.slice(0, MOST_SUGGESTED)) this.#drawSuggested(property);
	}

	#mine(): MinedProperty[] {
		return minedProperties(notesProperties(this.ports.app), vocabularyOf(this.#reading));
	}

	#drawMapped(name: string, meaning: MeaningCode): void {
		const used = this.#mined.find((property) => property.name === name);
		new Setting(this.container)
			.setName(name)
			.setDesc(used ? this.#uses("settings.propertyUsed", used) : this.#translate("settings.propertyUnused"))
			.addDropdown((dropdown) => {
				for (const code of this.#meanings()) dropdown.addOption(code, this.#meaningName(code));
				dropdown.setValue(meaning).onChange((code) => this.#set(name, code));
				dropdown.selectEl.setAttribute("aria-label", this.#translate("settings.propertyMeaning"));
			})
			.addExtraButton((button) =>
				button
					.setIcon("trash-2")
					.setTooltip(this.#translate("settings.propertyRemove"))
					.onClick(() => this.#set(name, null)),
			);
	}

	#drawSuggested(property: MinedProperty): void {
		new Setting(this.container)
			.setName(property.name)
			.setDesc(this.#uses("settings.propertyAsk", property))
			.addDropdown((dropdown) => {
				dropdown.addOption("", this.#translate("settings.propertyChoose"));
				for (const code of this.#meanings()) dropdown.addOption(code, this.#meaningName(code));
				dropdown.onChange((code) => this.#set(property.name, code));
				dropdown.selectEl.setAttribute("aria-label", this.#translate("settings.propertyMeaning"));
			});
	}

	#drawNew(): void {
		let name = "";
		new Setting(this.container)
			.setName(this.#translate("settings.propertyAdd"))
			.addText((input) => {
				input.setPlaceholder(this.#translate("settings.propertyName")).onChange((text) => (name = text.trim()));
				const names = () => this.#mined.filter(({ meaning }) => meaning === null).map((property) => property.name);
				new TextSuggest(this.ports.app, input.inputEl, names, (text) => (name = text));
			})
			.addDropdown((dropdown) => {
				dropdown.addOption("", this.#translate("settings.propertyChoose"));
				for (const code of this.#meanings()) dropdown.addOption(code, this.#meaningName(code));
				dropdown.onChange((code) => (name === "" ? dropdown.setValue("") : this.#set(name, code)));
				dropdown.selectEl.setAttribute("aria-label", this.#translate("settings.propertyMeaning"));
			});
	}

	#set(name: string, meaning: MeaningCode | null): void {
		const { [name]: _, ...others } = this.#reading.properties;
		changeReading(this.ports, { properties: meaning === null || meaning === "" ? others : { ...others, [name]: meaning } });
		this.draw();
	}

	#uses(key: WordKey, { notes, examples }: MinedProperty): string {
		return this.#translate(key, { count: notes, examples: examples.join(", ") });
	}

	get #reading(): ReadingOptions {
		return this.ports.store.settings.reading;
	}

	/** Those of the list, then the user's own relations, then what a property means of which neither knows. */
	#meanings(): MeaningCode[] {
		const { relations, properties } = this.#reading;
		return [...new Set([...MEANINGS, ...relations.flatMap(({ type }) => [type, `inverse:${type}`]), ...Object.values(properties)])];
	}

	#meaningName(code: MeaningCode): string {
		const known = MEANINGS.find((meaning) => meaning === code);
		if (known !== undefined) return this.#translate(`meaning.${known}`);
		const meaning = meaningOf(code);
		if (meaning.kind === "role" || !meaning.inverse) return code;
		return inverseNameOf(meaning.relation, this.#reading.relations) ?? this.#translate("group.own.reversed", { relation: meaning.relation });
	}
}

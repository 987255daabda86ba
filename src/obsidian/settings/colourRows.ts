import { Setting } from "obsidian";
import type { WordKey } from "../../core/language/en.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { branchesOf } from "../../core/visible/branches.ts";
import { HUES } from "../../core/visible/colouring.ts";
import { hierarchyOf } from "../../core/visible/hierarchy.ts";
import { CONCEPT_TYPES } from "../../core/vocabulary/terms.ts";
import { typeWord } from "../../view/typeWords.ts";
import type { SectionPorts } from "./sectionPorts.ts";

const OWN = "own";
/** What the picker shows first. */
const GREY = "#808080";
const MOST = 24;

/** One row for each top category, or each type: its colour. Follows the taxonomy until the returned function is called. */
export function drawColourRows(ports: SectionPorts, container: HTMLElement): () => void {
	let taxonomy: Taxonomy | null = null;
	const draw = (): void => {
		container.empty();
		const { colours } = ports.store.settings;
		const list = colours.by === "type" ? "types" : "categories";
		const names = new Set([...Object.keys(colours[list]), ...(taxonomy === null ? [] : namesOf(taxonomy, list, ports))]);
		for (const name of [...names].slice(0, MOST)) drawRow(ports, container, list, name, draw);
		if (taxonomy === null) new Setting(container).setDesc(ports.translate("block.reading"));
	};
	draw();
	return ports.live.listen({
		show: (value) => {
			// A row that is being used must not be drawn anew under the hand.
			if (taxonomy?.revision === value.revision) return;
			taxonomy = value;
			draw();
		},
	});
}

type List = "categories" | "types";

function namesOf(taxonomy: Taxonomy, list: List, { store }: SectionPorts): string[] {
	if (list === "types") return [...new Set([...CONCEPT_TYPES, ...taxonomy.concepts.flatMap(({ type }) => type ?? [])])];
	const { variantsHang } = store.settings.view;
	const { colours } = branchesOf(taxonomy, hierarchyOf(taxonomy, { variantsHang, suggested: true }));
	return [...colours.keys()].flatMap((index) => taxonomy.concepts[index]?.label ?? []);
}

function drawRow({ translate, store }: SectionPorts, container: HTMLElement, list: List, name: string, again: () => void): void {
	const chosen = store.settings.colours[list][name];
	const set = (colour: string): void => {
		const { colours } = store.settings;
		const { [name]: _, ...others } = colours[list];
		void store.change({ colours: { ...colours, [list]: colour === "" ? others : { ...others, [name]: colour } } });
	};
	const row = new Setting(container).setName(list === "types" ? typeWord(name, translate) : name);
	if (chosen?.startsWith("#")) row.addColorPicker((picker) => picker.setValue(chosen).onChange(set));
	else if (chosen !== undefined) row.controlEl.createSpan("model-taxonomy-swatch").setCssProps({ "--model-taxonomy-hue": `var(--color-${chosen})` });
	row.addDropdown((dropdown) => {
		dropdown.addOption("", translate("settings.hueAuto"));
		for (const hue of HUES) dropdown.addOption(hue, translate(`settings.hue.${hue}` satisfies WordKey));
		dropdown.addOption(OWN, translate("settings.hueOwn"));
		dropdown.setValue(chosen?.startsWith("#") ? OWN : (chosen ?? "")).onChange((value) => {
			set(value === OWN ? GREY : value);
			again();
		});
		dropdown.selectEl.setAttribute("aria-label", translate("settings.hueOf", { name }));
	});
}

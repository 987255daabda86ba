import { Setting } from "obsidian";
import type { WordKey } from "../../core/language/en.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { branchesOf } from "../../core/visible/branches.ts";
import { categorySlots, HUES, ownColours, typeSlots } from "../../core/visible/colouring.ts";
import { hierarchyOf } from "../../core/visible/hierarchy.ts";
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
		const present = taxonomy === null ? new Map<string, string>() : coloursOf(taxonomy, list, ports);
		const names = new Set([...Object.keys(colours[list]), ...present.keys()]);
		for (const name of [...names].slice(0, MOST)) drawRow(ports, container, list, name, present.get(name), draw);
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

/** What has a colour, and which CSS colour that is now. */
function coloursOf(taxonomy: Taxonomy, list: List, { store }: SectionPorts): Map<string, string> {
	const { colours: colouring, view } = store.settings;
	const palette = [...HUES.map((hue) => `var(--color-${hue})`), ...ownColours(colouring)];
	const named = (slots: ReadonlyMap<string, number>): Map<string, string> => new Map([...slots].map(([name, slot]) => [name, palette[slot] ?? ""]));
	if (list === "types") return named(typeSlots(new Set(taxonomy.concepts.flatMap(({ type }) => type ?? [])), colouring));
	const branches = branchesOf(taxonomy, hierarchyOf(taxonomy, { variantsHang: view.variantsHang, suggested: true }));
	const slots = [...categorySlots(taxonomy, branches, colouring)];
	return named(new Map(slots.map(([index, slot]) => [taxonomy.concepts[index]?.label ?? "", slot])));
}

function drawRow(
	{ translate, store }: SectionPorts,
	container: HTMLElement,
	list: List,
	name: string,
	present: string | undefined,
	again: () => void,
): void {
	const chosen = new Map(Object.entries(store.settings.colours[list])).get(name);
	const set = (colour: string): void => {
		const { colours } = store.settings;
		const { [name]: _, ...others } = colours[list];
		void store.change({ colours: { ...colours, [list]: colour === "" ? others : { ...others, [name]: colour } } });
	};
	const row = new Setting(container).setName(list === "types" ? typeWord(name, translate) : name);
	if (chosen?.startsWith("#")) row.addColorPicker((picker) => picker.setValue(chosen).onChange(set));
	else row.controlEl.createSpan("model-taxonomy-swatch").setCssProps({ "--model-taxonomy-hue": present ?? "transparent" });
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

import { relationStyleIndex, relationStyles } from "../core/scene/relationStyle.ts";
import type { Presence } from "../core/taxonomy/concept.ts";
import { CONCEPT_TYPES } from "../core/vocabulary/terms.ts";
import type { Hidden } from "../core/visible/viewState.ts";
import { toggleHidden } from "../core/visible/viewTransitions.ts";
import { appendButton, appendPart, joinParts, nameButton, setHidden } from "./elements.ts";
import type { Host } from "./host.ts";
import { appendPresenceSample, appendRelationSample, appendTypeSample } from "./legendSamples.ts";
import { relationWord, typeWord } from "./typeWords.ts";
import type { Actions, Part, ViewModel } from "./viewModel.ts";

const PRESENCES: readonly Presence[] = ["note", "section", "mention", "placeholder"];

const MARGIN = 12;

interface Entry {
	readonly key: string;
	readonly name: string;
	readonly count: number;
	readonly shown: boolean;
	readonly sample: (parent: Element) => void;
	readonly run: () => void;
}

/** What the marks mean, how many there are of each, and a click that hides or shows them. */
export class Legend implements Part {
	readonly #root: HTMLElement;
	readonly #toggle: HTMLButtonElement;
	readonly #body: HTMLElement;
	#open: boolean;
	/** Opened or closed by hand: from then on nobody else does. */
	#settled = false;
	#drawn = "";

	constructor(
		parent: HTMLElement,
		private readonly host: Host,
		private readonly actions: Actions,
		onToggle: () => void,
	) {
		this.#open = false;
		this.#root = appendPart(parent, "div", "legend");
		this.#root.setAttribute("role", "group");
		this.#root.setAttribute("aria-label", host.translate("view.legend"));
		this.#toggle = appendButton(this.#root, host, { icon: "info", text: host.translate("view.legend") }, "legend-toggle");
		this.#toggle.addEventListener("click", () => {
			this.#open = !this.#open;
			this.#settled = true;
			this.#showOpen();
			onToggle();
		});
		this.#body = appendPart(this.#root, "div", "legend-body");
		this.#showOpen();
	}

	/** The room it takes when open, with its margin, in CSS pixels. */
	get openSize(): { readonly width: number; readonly height: number } {
		setHidden(this.#body, false);
		const { offsetWidth, offsetHeight } = this.#root;
		setHidden(this.#body, !this.#open);
		return { width: offsetWidth + 2 * MARGIN, height: offsetHeight + 2 * MARGIN };
	}

	get isOpen(): boolean {
		return this.#open;
	}

	/** Opens or closes by itself, unless a person has decided. */
	prefer(open: boolean): void {
		if (this.#settled || this.#open === open) return;
		this.#open = open;
		this.#showOpen();
	}

	render(model: ViewModel): void {
		const groups = this.#groupsOf(model);
		const key = groups.map(({ title, entries }) => title + entries.map((e) => `${e.key}${e.count}${e.shown}`).join()).join();
		if (key === this.#drawn) return;
		this.#drawn = key;
		joinParts(this.#body, "div", "legend-group", groups, ({ title }) => title, (element, { title }) => {
			const heading = appendPart(element, "div", "legend-title");
			heading.textContent = title;
			element.setAttribute("role", "group");
			element.setAttribute("aria-label", title);
		});
		for (const [index, element] of [...this.#body.children].entries()) {
			this.#renderEntries(element, groups[index]?.entries ?? []);
		}
	}

	destroy(): void {
		this.#root.replaceChildren();
	}

	#renderEntries(group: Element, entries: readonly Entry[]): void {
		// The state is kept out of the key: a pressed entry must keep the focus.
		joinParts(group, "button", "legend-entry", entries, ({ key, count }) => `${key} ${count}`, (button, entry) => {
			button.setAttribute("type", "button");
			entry.sample(button);
			appendPart(button, "span", "legend-name").textContent = entry.name;
			appendPart(button, "span", "legend-count").textContent = String(entry.count);
			nameButton(button, this.host.translate("view.legendEntry", { name: entry.name, count: entry.count }));
			button.addEventListener("click", entry.run);
		});
		const buttons = group.querySelectorAll(".model-taxonomy-legend-entry");
		for (const [index, button] of buttons.entries()) {
			button.setAttribute("aria-pressed", String(entries[index]?.shown ?? true));
		}
	}

	#showOpen(): void {
		setHidden(this.#body, !this.#open);
		this.#toggle.setAttribute("aria-expanded", String(this.#open));
		nameButton(this.#toggle, this.host.translate(this.#open ? "view.legendHide" : "view.legendShow"));
	}

	#groupsOf({ graph, state, taxonomy }: ViewModel): { title: string; entries: Entry[] }[] {
		const { translate } = this.host;
		const flip = <K extends keyof Hidden>(list: K, value: Hidden[K][number]) => {
			return () => this.actions.change((now) => toggleHidden(now, list, value));
		};
		const styleOf = (type: string) => relationStyleIndex(type, graph.ownRelations);
		const relations = [...graph.relationCounts]
			.sort(([a], [b]) => styleOf(a) - styleOf(b) || (a < b ? -1 : 1))
			.flatMap(([type, count]): Entry[] => {
				const style = relationStyles[styleOf(type)];
				if (!style || count === 0) return [];
				return [
					{
						key: `${type} ${style.type}`,
						name: relationWord(type, translate),
						count,
						shown: !state.hidden.relations.includes(type),
						sample: (parent) => appendRelationSample(parent, style),
						run: flip("relations", type),
					},
				];
			});
		const rank = (type: string) => (CONCEPT_TYPES as readonly string[]).indexOf(type) + 1 || 99;
		const types = [...graph.typeCounts]
			.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
			.map(([type, count]): Entry => ({
				key: `${type} ${graph.typeColours.get(type) ?? ""}`,
				name: typeWord(type, translate),
				count,
				shown: !state.hidden.types.includes(type),
				sample: (parent) => appendTypeSample(parent, type, graph.typeColours.get(type)),
				run: flip("types", type),
			}));
		const presenceCounts = new Map<Presence, number>();
		for (const { presence } of taxonomy.concepts) presenceCounts.set(presence, (presenceCounts.get(presence) ?? 0) + 1);
		const presences = PRESENCES.filter((presence) => presenceCounts.has(presence)).map((presence): Entry => ({
			key: presence,
			name: translate(`presence.${presence}`),
			count: presenceCounts.get(presence) ?? 0,
			shown: !state.hidden.presences.includes(presence),
			sample: (parent) => appendPresenceSample(parent, presence),
			run: flip("presences", presence),
		}));
		return [
			{ title: translate("view.legendRelations"), entries: relations },
			{ title: translate("view.legendTypes"), entries: types },
			{ title: translate("view.legendPresences"), entries: presences },
		].filter(({ entries }) => entries.length > 0);
	}
}

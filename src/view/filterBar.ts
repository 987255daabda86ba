import { initialViewState, type ViewState } from "../core/visible/viewState.ts";
import { focusOn, toggleOnly } from "../core/visible/viewTransitions.ts";
import { appendButton, appendPart, joinParts, setHidden } from "./elements.ts";
import type { Host } from "./host.ts";
import type { Actions, Part, ViewModel } from "./viewModel.ts";

interface Chip {
	readonly key: string;
	readonly icon: string;
	readonly text: string;
	readonly remove: (state: ViewState) => ViewState;
	/** The focus's number of steps can be changed in place. */
	readonly steps: number | null;
}

/** What narrows the picture at present, each as a chip that takes it away again. */
export class FilterBar implements Part {
	readonly #root: HTMLElement;

	constructor(
		parent: HTMLElement,
		private readonly host: Host,
		private readonly actions: Actions,
	) {
		this.#root = appendPart(parent, "div", "filters");
		this.#root.setAttribute("role", "group");
		this.#root.setAttribute("aria-label", host.translate("view.filters"));
	}

	render(model: ViewModel): void {
		const chips = this.#chipsOf(model);
		setHidden(this.#root, chips.length === 0);
		joinParts(this.#root, "span", "filter-chip", chips, ({ key, text }) => `${key} ${text}`, (element, chip) => {
			const { host, actions } = this;
			const icon = appendPart(element, "span", "icon");
			icon.setAttribute("aria-hidden", "true");
			host.setIcon(icon, chip.icon);
			appendPart(element, "span", "filter-text").textContent = chip.text;
			const step = (name: "view.focusLess" | "view.focusMore", sign: string, by: number) => {
				const button = appendButton(element, host, { icon: sign, label: host.translate(name) }, "chip-button");
				button.addEventListener("click", () =>
					actions.change((state) => (state.focus ? focusOn(state, state.focus.id, state.focus.steps + by) : state)),
				);
			};
			if (chip.steps !== null) {
				if (chip.steps > 1) step("view.focusLess", "minus", -1);
				step("view.focusMore", "plus", 1);
			}
			const label = host.translate("view.filterRemove", { filter: chip.text });
			const remove = appendButton(element, host, { icon: "x", label }, "chip-button");
			remove.addEventListener("click", () => actions.change(chip.remove));
		});
	}

	destroy(): void {
		this.#root.replaceChildren();
	}

	#chipsOf({ state, taxonomy }: ViewModel): Chip[] {
		const { translate } = this.host;
		const { only, hidden, focus } = state;
		const chips: Chip[] = [];
		if (focus) {
			const concept = taxonomy.concept(focus.id)?.label ?? focus.id;
			const text = translate("view.focusChip", { concept, steps: focus.steps });
			chips.push({ key: "focus", icon: "focus", text, remove: (now) => focusOn(now, null), steps: focus.steps });
		}
		for (const task of only.tasks) {
			const text = translate("view.filterTask", { task: taxonomy.concept(task)?.label ?? task });
			chips.push({ key: task, icon: "target", text, remove: (now) => toggleOnly(now, "tasks", task), steps: null });
		}
		for (const folder of only.folders) {
			const text = translate("view.filterFolder", { folder });
			const remove = (now: ViewState) => toggleOnly(now, "folders", folder);
			chips.push({ key: `folder ${folder}`, icon: "folder", text, remove, steps: null });
		}
		for (const tag of only.tags) {
			const text = translate("view.filterTag", { tag });
			chips.push({ key: `tag ${tag}`, icon: "tag", text, remove: (now) => toggleOnly(now, "tags", tag), steps: null });
		}
		const initial = initialViewState.hidden;
		const differing = (["types", "relations", "statuses", "presences"] as const).flatMap((list) => {
			const usual: readonly string[] = initial[list];
			return hidden[list].filter((value) => !usual.includes(value));
		});
		if (differing.length > 0) {
			const text = translate("view.filterHidden", { count: differing.length });
			const remove = (now: ViewState) => ({ ...now, hidden: initial });
			chips.push({ key: "hidden", icon: "eye-off", text, remove, steps: null });
		}
		return chips;
	}
}


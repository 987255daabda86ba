import { LENSES, type Lens } from "../core/visible/viewState.ts";
import { setLens } from "../core/visible/viewTransitions.ts";
import { appendButton, appendPart } from "./elements.ts";
import type { Host } from "./host.ts";
import type { Actions, Part, ViewModel } from "./viewModel.ts";

export const LENS_ICONS: Readonly<Record<Lens, string>> = {
	outline: "list-tree",
	tree: "network",
	radial: "sun",
	network: "share-2",
	lineage: "git-branch",
};

/** The lenses as one radio group: arrows move within it, Tab leaves it. */
export class LensSwitch implements Part {
	readonly #buttons = new Map<Lens, HTMLButtonElement>();

	constructor(parent: HTMLElement, host: Host, actions: Actions) {
		const group = appendPart(parent, "div", "lenses");
		group.setAttribute("role", "radiogroup");
		group.setAttribute("aria-label", host.translate("view.lens"));
		for (const lens of LENSES) {
			const name = host.translate(`lens.${lens}`);
			const button = appendButton(group, host, { icon: LENS_ICONS[lens], text: name, label: name }, "lens");
			button.setAttribute("role", "radio");
			button.dataset.lens = lens;
			button.addEventListener("click", () => actions.change((state) => setLens(state, lens)));
			this.#buttons.set(lens, button);
		}
		group.addEventListener("keydown", (event) => {
			const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
			if (step === undefined || event.isComposing) return;
			event.preventDefault();
			const now = LENSES.findIndex((lens) => this.#buttons.get(lens) === event.target);
			const next = LENSES[(now + step + LENSES.length) % LENSES.length];
			if (next === undefined) return;
			actions.change((state) => setLens(state, next));
			this.#buttons.get(next)?.focus();
		});
	}

	render({ state }: ViewModel): void {
		for (const [lens, button] of this.#buttons) {
			const chosen = lens === state.lens;
			button.setAttribute("aria-checked", String(chosen));
			button.tabIndex = chosen ? 0 : -1;
		}
	}

	destroy(): void {
		this.#buttons.clear();
	}
}

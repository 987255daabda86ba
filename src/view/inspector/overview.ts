import type { ConceptId } from "../../core/taxonomy/concept.ts";
import { hierarchyOf } from "../../core/visible/hierarchy.ts";
import { appendPart, joinParts, setHidden, setHue } from "../elements.ts";
import type { Host } from "../host.ts";
import { appendTypeSample } from "../legendSamples.ts";
import { type Actions, isConcept, type ViewModel } from "../viewModel.ts";

/** Categories beyond these are found in the picture. */
const MOST = 14;

/** What stands in the inspector while nothing is selected: the top categories, and how much lies under each. */
export class Overview {
	readonly #root: HTMLElement;
	readonly #list: HTMLElement;

	constructor(
		parent: HTMLElement,
		host: Host,
		private readonly actions: Actions,
	) {
		this.#root = appendPart(parent, "div", "overview");
		const title = appendPart(this.#root, "div", "section-title");
		title.setAttribute("role", "heading");
		title.setAttribute("aria-level", "2");
		title.textContent = host.translate("inspector.categories");
		this.#list = appendPart(this.#root, "ul", "section-list");
		this.#list.setAttribute("role", "list");
		const hint = appendPart(this.#root, "p", "hint");
		hint.textContent = host.translate("inspector.none");
	}

	render(model: ViewModel | null): void {
		setHidden(this.#root, model === null);
		if (!model) return;
		const entries = entriesOf(model);
		for (const part of [...this.#root.children].slice(0, 2)) setHidden(part, entries.length === 0);
		const key = ({ id, label, colour, count }: Entry) => `${id} ${label} ${colour} ${count}`;
		joinParts(this.#list, "li", "overview-item", entries, key, (item, { id, label, colour, count }) => {
			const button = appendPart(item, "button", "overview-entry");
			button.type = "button";
			const shape = appendPart(button, "span", "row-shape");
			shape.setAttribute("aria-hidden", "true");
			setHue(shape, colour);
			appendTypeSample(shape, "category");
			const name = appendPart(button, "span", "overview-name");
			name.textContent = label;
			name.setAttribute("dir", "auto");
			appendPart(button, "span", "legend-count").textContent = String(count);
			button.addEventListener("click", () => this.actions.reveal(id));
		});
	}
}

interface Entry {
	readonly id: ConceptId;
	readonly label: string;
	readonly colour: number;
	readonly count: number;
}

/** Branches in reading order, each with all that lies under it, shown or not. */
function entriesOf({ graph, taxonomy, state }: ViewModel): Entry[] {
	const { indexOf, descendants, rank } = hierarchyOf(taxonomy, { variantsHang: state.variantsHang, suggested: true });
	const at = (id: ConceptId) => indexOf.get(id) ?? -1;
	return graph.branches
		.flatMap(({ id, label, colour }) => (isConcept(id) ? [{ id, label, colour, count: descendants[at(id)] ?? 0 }] : []))
		.filter(({ count }) => count > 0)
		.sort((a, b) => (rank[at(a.id)] ?? 0) - (rank[at(b.id)] ?? 0))
		.slice(0, MOST);
}

import { appendButton, appendPart, setHidden } from "./elements.ts";
import { clearFilters, focusOn } from "../core/visible/viewTransitions.ts";
import type { Host } from "./host.ts";
import type { Actions, Part, ViewModel } from "./viewModel.ts";

type Reason = "none" | "filtered" | "local" | "reading";

/** Where there is nothing to draw: why, and what to do next. */
export class EmptyState implements Part {
	readonly #root: HTMLElement;
	#shown: Reason | null = null;
	#reading = false;
	#followsNothing = false;

	constructor(
		parent: HTMLElement,
		private readonly host: Host,
		private readonly actions: Actions,
	) {
		this.#root = appendPart(parent, "div", "empty");
		this.#root.dataset.overlay = "true";
		setHidden(this.#root, true);
	}

	/** Notes are still being read: nothing yet is not nothing at all. */
	setReading(reading: boolean): void {
		this.#reading = reading;
	}

	/** A local view whose note says nothing. */
	setFollowsNothing(nothing: boolean): void {
		this.#followsNothing = nothing;
	}

	render({ graph, state }: ViewModel): void {
		const reason = this.#reasonOf(graph.total, graph.nodes.length, state.local);
		if (reason === this.#shown) return;
		this.#shown = reason;
		setHidden(this.#root, reason === null);
		this.#root.replaceChildren();
		if (reason) this.#build(reason);
	}

	destroy(): void {
		this.#root.remove();
	}

	#reasonOf(total: number, shown: number, local: boolean): Reason | null {
		if (total === 0) return this.#reading ? "reading" : "none";
		if (local && this.#followsNothing) return "local";
		return shown === 0 ? "filtered" : null;
	}

	#build(reason: Reason): void {
		const { host, actions } = this;
		const { translate } = host;
		const icon = appendPart(this.#root, "div", "empty-icon");
		icon.setAttribute("aria-hidden", "true");
		host.setIcon(icon, reason === "reading" ? "loader" : reason === "filtered" ? "filter-x" : "network");
		const title = appendPart(this.#root, "div", "empty-title");
		title.setAttribute("role", "heading");
		title.setAttribute("aria-level", "2");
		const text = appendPart(this.#root, "p", "empty-text");
		if (reason === "reading") {
			title.textContent = translate("empty.reading");
			text.remove();
		} else if (reason === "filtered") {
			title.textContent = translate("empty.filtered");
			text.textContent = translate("empty.filteredText");
			const clear = appendButton(this.#root, host, { icon: "x", text: translate("view.filterClear") }, "primary");
			clear.addEventListener("click", () => actions.change((state) => focusOn(clearFilters(state), null)));
		} else if (reason === "local") {
			title.textContent = translate("empty.local");
			text.textContent = translate("empty.localText");
		} else {
			title.textContent = translate("empty.title");
			text.textContent = translate("empty.text");
			const list = appendPart(this.#root, "div", "empty-ways");
			const way = (name: string, head: string, body: string, run: () => void) => {
				const button = appendPart(list, "button", "empty-way");
				button.type = "button";
				const mark = appendPart(button, "span", "icon");
				mark.setAttribute("aria-hidden", "true");
				host.setIcon(mark, name);
				const words = appendPart(button, "span", "empty-way-words");
				appendPart(words, "span", "empty-way-title").textContent = head;
				appendPart(words, "span", "empty-way-text").textContent = body;
				button.addEventListener("click", run);
			};
			way("book-open", translate("empty.survey"), translate("empty.surveyText"), () =>
				actions.request({ kind: "startFromSurvey" }),
			);
			way("folder-plus", translate("empty.category"), translate("empty.categoryText"), () =>
				actions.request({ kind: "newNote", type: "category" }),
			);
			way("sliders-horizontal", translate("empty.properties"), translate("empty.propertiesText"), () =>
				actions.request({ kind: "mapProperties" }),
			);
		}
	}
}

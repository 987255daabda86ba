import { appendButton, appendPart, nameButton, setHidden } from "./elements.ts";
import type { Host } from "./host.ts";
import { type Actions, isConcept, type Part, type ViewModel } from "./viewModel.ts";

interface Progress {
	readonly text: string;
	readonly done: number;
	readonly total: number;
}

/** Counts, what waits to be confirmed, progress of long work, and the zoom. */
export class StatusLine implements Part {
	readonly #counts: HTMLElement;
	readonly #suggestions: HTMLButtonElement;
	readonly #duplicates: HTMLButtonElement;
	readonly #leftOut: HTMLElement;
	readonly #progress: HTMLElement;
	readonly #bar: HTMLProgressElement;
	readonly #progressText: HTMLElement;
	readonly #stop: HTMLButtonElement;
	readonly #zoom: HTMLButtonElement;
	#reading: Progress | null = null;
	#arranging: Progress | null = null;
	#model: ViewModel | null = null;

	constructor(
		parent: HTMLElement,
		private readonly host: Host,
		private readonly actions: Actions,
	) {
		const { translate } = host;
		const root = appendPart(parent, "div", "status");
		root.setAttribute("role", "group");
		root.setAttribute("aria-label", translate("view.status"));
		this.#counts = appendPart(root, "span", "counts");
		this.#suggestions = appendButton(root, host, { icon: "sparkles", text: "" }, "status-item");
		this.#suggestions.addEventListener("click", () => actions.showPanel("problems"));
		this.#duplicates = appendButton(root, host, { icon: "triangle-alert", text: "" }, "status-item", "warning");
		this.#duplicates.addEventListener("click", () => this.#showDuplicates());
		this.#leftOut = appendPart(root, "span", "left-out");
		this.#leftOut.textContent = translate("view.relationsLeftOut");
		setHidden(this.#leftOut, true);
		this.#progress = appendPart(root, "div", "progress");
		this.#progress.setAttribute("role", "status");
		this.#bar = appendPart(this.#progress, "progress", "progress-bar");
		this.#progressText = appendPart(this.#progress, "span", "progress-text");
		this.#stop = appendButton(this.#progress, host, { icon: "x", label: translate("view.readingStop") }, "status-item");
		this.#stop.addEventListener("click", () => actions.request({ kind: "cancelReading" }));
		setHidden(this.#progress, true);
		appendPart(root, "div", "spacer");
		const zoomOut = appendButton(root, host, { icon: "minus", label: translate("view.zoomOut") }, "status-item", "zoom-step");
		zoomOut.addEventListener("click", () => actions.zoomBy(1 / 1.25));
		this.#zoom = appendButton(root, host, { text: "100%" }, "status-item", "zoom-level");
		this.#zoom.addEventListener("click", (event) =>
			host.showMenu(
				[
					{ title: translate("view.fit"), icon: "maximize", run: () => actions.zoomTo("all") },
					{ title: translate("view.zoomActual"), icon: "scan", run: () => actions.zoomTo("actual") },
					{
						title: translate("view.fitSelection"),
						icon: "scan-search",
						disabled: this.#model?.state.selection.length === 0,
						run: () => actions.zoomTo("selection"),
					},
				],
				event,
			),
		);
		const zoomIn = appendButton(root, host, { icon: "plus", label: translate("view.zoomIn") }, "status-item", "zoom-step");
		zoomIn.addEventListener("click", () => actions.zoomBy(1.25));
	}

	render(model: ViewModel): void {
		this.#model = model;
		const { translate } = this.host;
		const { graph, taxonomy, state } = model;
		const counts = { concepts: graph.total, shown: graph.shown, relations: taxonomy.relations.length };
		this.#counts.textContent = translate(graph.shown < graph.total ? "view.countsShown" : "view.counts", counts);
		const suggested = taxonomy.relations.filter(({ status }) => status === "suggested").length;
		setHidden(this.#suggestions, suggested === 0);
		setText(this.#suggestions, translate("view.suggestions", { count: suggested }));
		const duplicates = this.#duplicatesOf(model);
		setHidden(this.#duplicates, duplicates.length === 0);
		const [first] = duplicates;
		const [one = "", other = ""] = (first?.concepts ?? []).map((id) => taxonomy.concept(id)?.label ?? id);
		const words =
			duplicates.length === 1
				? translate("view.duplicate", { one, other })
				: translate("view.duplicates", { count: duplicates.length });
		setText(this.#duplicates, words);
		for (const element of [this.#zoom, ...this.#zoomSteps()]) setHidden(element, state.lens === "outline");
	}

	/** Follows the camera, which moves without the model. */
	showZoom(k: number): void {
		const percent = Math.round(k * 100);
		const text = `${percent}%`;
		const words = this.#zoom.firstElementChild;
		if (!words || words.textContent === text) return;
		words.textContent = text;
		nameButton(this.#zoom, this.host.translate("view.zoomLevel", { percent }));
	}

	/** Says that the picture does not show every relation. */
	showLeftOut(leftOut: boolean): void {
		if (this.#leftOut.hidden === leftOut) setHidden(this.#leftOut, !leftOut);
	}

	/** Reading notes; null once it is done. A total of 0 means that nobody knows how much is left. */
	showProgress(progress: Progress | null): void {
		this.#reading = progress;
		this.#drawProgress();
	}

	/** Finding places for the nodes; null once they have theirs. */
	showArranging(progress: Progress | null): void {
		this.#arranging = progress;
		this.#drawProgress();
	}

	#drawProgress(): void {
		const progress = this.#reading ?? this.#arranging;
		setHidden(this.#progress, progress === null);
		setHidden(this.#stop, this.#reading === null);
		if (!progress) return;
		this.#progressText.textContent = progress.text;
		this.#bar.setAttribute("aria-label", progress.text);
		if (progress.total > 0) {
			this.#bar.max = progress.total;
			this.#bar.value = progress.done;
		} else this.#bar.removeAttribute("value");
	}

	destroy(): void {
		this.#model = null;
	}

	#zoomSteps(): HTMLElement[] {
		return [this.#zoom.previousElementSibling, this.#zoom.nextElementSibling].filter((e): e is HTMLElement => e !== null);
	}

	#duplicatesOf({ taxonomy }: ViewModel) {
		return taxonomy.diagnostics.filter(({ code }) => code === "likelyDuplicate");
	}

	#showDuplicates(): void {
		const { actions } = this;
		const model = this.#model;
		const duplicates = model ? this.#duplicatesOf(model) : [];
		const concept = duplicates.length === 1 ? duplicates[0]?.concepts.find(isConcept) : undefined;
		if (concept !== undefined) actions.reveal(concept);
		actions.showPanel("problems");
	}
}

function setText(button: Element, text: string): void {
	const words = button.lastElementChild;
	if (words) words.textContent = text;
}

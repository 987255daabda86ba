import { focusOn } from "../core/visible/viewTransitions.ts";
import { appendButton, appendPart, nameButton } from "./elements.ts";
import { FilterBar } from "./filterBar.ts";
import type { Host, MenuEntry } from "./host.ts";
import { LensSwitch } from "./lensSwitch.ts";
import { SearchBox } from "./searchBox.ts";
import { filterMenu, foldMenu } from "./toolMenus.ts";
import { type Actions, isConcept, type Part, type SidePanel, type ViewModel } from "./viewModel.ts";

/** Lenses, search, filters and tools in one row; what a narrow view has no room for moves into the last menu. */
export class Toolbar implements Part {
	readonly search: SearchBox;
	readonly #parts: readonly Part[];
	readonly #focus: HTMLButtonElement;
	readonly #compare: HTMLButtonElement;
	readonly #problems: HTMLButtonElement;
	readonly #panel: HTMLButtonElement;
	#model: ViewModel | null = null;

	constructor(
		parent: HTMLElement,
		private readonly host: Host,
		private readonly actions: Actions,
	) {
		const { translate } = host;
		const root = appendPart(parent, "div", "toolbar");
		root.setAttribute("role", "toolbar");
		root.setAttribute("aria-label", translate("view.toolbar"));
		const lenses = new LensSwitch(root, host, actions);
		this.search = new SearchBox(root, host, actions);
		const narrowing = appendPart(root, "div", "tool-group");
		const tool = (group: HTMLElement, icon: string, label: string, run: (event: MouseEvent) => void, ...names: string[]) => {
			const button = appendButton(group, host, { icon, label }, "tool", ...names);
			button.addEventListener("click", run);
			return button;
		};
		const menu = (entries: (model: ViewModel) => MenuEntry[]) => (event: MouseEvent) => {
			if (this.#model) host.showMenu(entries(this.#model), event);
		};
		tool(narrowing, "filter", translate("view.filterAdd"), menu((model) => filterMenu(model, host, actions)), "tool-filter");
		tool(narrowing, "list-collapse", translate("view.fold"), menu((model) => foldMenu(model, host, actions)), "tool-fold");
		this.#focus = tool(narrowing, "focus", translate("view.focus"), () => this.#toggleFocus(), "tool-focus");
		tool(narrowing, "maximize", translate("view.fit"), () => actions.zoomTo("all"), "tool-fit");
		const chips = new FilterBar(root, host, actions);
		appendPart(root, "div", "spacer");
		const asking = appendPart(root, "div", "tool-group");
		const suits = translate("view.finder");
		const finder = appendButton(asking, host, { icon: "lightbulb", text: suits, label: suits }, "tool", "tool-finder");
		// Where the words have no room the button still needs its name.
		nameButton(finder, translate("view.finder"));
		finder.addEventListener("click", () => actions.ask("finder", this.#selectedTasks()));
		this.#compare = appendButton(asking, host, { icon: "columns-3", text: translate("view.compare") }, "tool", "tool-compare");
		this.#compare.addEventListener("click", () => actions.ask("compare", this.#selected()));
		this.#problems = tool(asking, "triangle-alert", translate("view.problems"), () => actions.showPanel("problems"), "tool-problems");
		const create = appendButton(asking, host, { icon: "plus", text: translate("view.newNote") }, "tool", "primary", "tool-new");
		nameButton(create, translate("view.newNote"));
		create.addEventListener("click", () => actions.request({ kind: "newNote", type: "model" }));
		tool(asking, "ellipsis", translate("view.more"), menu(() => this.#moreMenu()), "tool-more");
		this.#panel = tool(asking, "panel-right", translate("inspector.show"), () => actions.togglePanel(), "tool-panel");
		this.#parts = [lenses, this.search, chips];
	}

	render(model: ViewModel): void {
		this.#model = model;
		for (const part of this.#parts) part.render(model);
		const { translate } = this.host;
		const selected = this.#selected();
		this.#focus.disabled = selected.length === 0 && model.state.focus === null;
		this.#focus.setAttribute("aria-pressed", String(model.state.focus !== null));
		const label = selected.length > 1 ? translate("view.compareCount", { count: selected.length }) : translate("view.compare");
		const words = this.#compare.querySelector("span:last-child");
		if (words) words.textContent = label;
		nameButton(this.#compare, label);
		const problems = model.taxonomy.diagnostics.filter(({ severity }) => severity !== "hint").length;
		// Drawn by the stylesheet: as text it would be part of the name twice.
		if (problems === 0) delete this.#problems.dataset.count;
		else this.#problems.dataset.count = problems > 99 ? "99+" : String(problems);
		nameButton(this.#problems, problems === 0 ? translate("view.problems") : translate("view.problemsCount", { count: problems }));
	}

	/** Which panel stands at the side. */
	showPanel(panel: SidePanel | null): void {
		this.#panel.setAttribute("aria-pressed", String(panel !== null));
		nameButton(this.#panel, this.host.translate(panel === null ? "inspector.show" : "inspector.hide"));
	}

	destroy(): void {
		for (const part of this.#parts) part.destroy();
		this.#model = null;
	}

	#selected() {
		return this.#model?.state.selection.filter(isConcept) ?? [];
	}

	#selectedTasks() {
		return this.#selected().filter((id) => this.#model?.taxonomy.concept(id)?.type === "task");
	}

	#toggleFocus(): void {
		const id = this.#selected().at(-1) ?? null;
		this.actions.change((state) => focusOn(state, state.focus === null ? id : null));
	}

	#moreMenu(): MenuEntry[] {
		const { host, actions } = this;
		const model = this.#model;
		if (!model) return [];
		const { translate } = host;
		const selected = this.#selected();
		return [
			{ title: translate("view.newNote"), icon: "plus", run: () => actions.request({ kind: "newNote", type: "model" }) },
			"separator",
			{ title: translate("view.finder"), icon: "lightbulb", run: () => actions.ask("finder", this.#selectedTasks()) },
			{ title: translate("view.compare"), icon: "columns-3", run: () => actions.ask("compare", selected) },
			{ title: translate("view.taskMap"), icon: "grid-3x3", run: () => actions.ask("taskMap", []) },
			{ title: translate("view.path"), icon: "route", run: () => actions.ask("path", selected) },
			{ title: translate("view.gaps"), icon: "circle-dashed", run: () => actions.ask("gaps", []) },
			{ title: translate("view.problems"), icon: "triangle-alert", run: () => actions.showPanel("problems") },
			"separator",
			{ title: translate("view.filterAdd"), icon: "filter", submenu: filterMenu(model, host, actions) },
			{ title: translate("view.fold"), icon: "list-collapse", submenu: foldMenu(model, host, actions) },
			{
				title: translate(model.state.focus ? "view.focusLeave" : "view.focus"),
				icon: "focus",
				disabled: selected.length === 0 && model.state.focus === null,
				run: () => this.#toggleFocus(),
			},
			{ title: translate("view.fit"), icon: "maximize", run: () => actions.zoomTo("all") },
			{
				title: translate("view.fitSelection"),
				icon: "scan-search",
				disabled: model.state.selection.length === 0,
				run: () => actions.zoomTo("selection"),
			},
			{
				title: translate("menu.unpinAll"),
				icon: "pin-off",
				disabled: !model.state.pins.some(({ lens }) => lens === model.state.lens),
				run: () => actions.change((state) => ({ ...state, pins: state.pins.filter(({ lens }) => lens !== state.lens) })),
			},
			"separator",
			{ title: translate("view.copyCodeBlock"), icon: "copy", run: () => actions.request({ kind: "copyCodeBlock" }) },
			{ title: translate("view.export"), icon: "share", run: () => actions.export() },
		];
	}
}

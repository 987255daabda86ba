import { ItemView, Scope, type Menu, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import { toNotePath, type NotePath } from "../core/note/notePath.ts";
import type { ConceptId } from "../core/taxonomy/concept.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import { parseViewState } from "../core/visible/parseViewState.ts";
import { initialViewState, type ViewState } from "../core/visible/viewState.ts";
import type { Host, MenuEntry } from "../view/host.ts";
import { TaxonomyView } from "../view/taxonomyView.ts";
import { isConcept, type Question, type SidePanel } from "../view/viewModel.ts";
import type { LayoutThread } from "./layoutThread.ts";
import type { LiveTaxonomy } from "./liveTaxonomy.ts";
import { CLOSED, movedInState, storedPanel, storedSources } from "./leafState.ts";
import { fillMenu } from "./menus.ts";

export const TAXONOMY_VIEW = "model-taxonomy";
export const TAXONOMY_ICON = "network";

/** What a leaf's view is given of the plugin. */
export interface ItemViewPorts {
	readonly live: LiveTaxonomy;
	title(local: boolean): string;
	host(view: TaxonomyItemView): Host;
	layout(): LayoutThread;
	/** How a view begins that nobody has set yet. */
	beginning(): Partial<ViewState>;
	paneMenu(view: TaxonomyItemView): readonly MenuEntry[];
	undo(): void;
	redo(): void;
}

/** A leaf that shows the taxonomy: it keeps the view's state in the workspace and tells the view what happens around it. */
export class TaxonomyItemView extends ItemView {
	#state: ViewState;
	/** Notes that count as sources because a person asked for their taxonomy. */
	#sources: readonly NotePath[] = [];
	#picture: TaxonomyView | null = null;
	#unmount: (() => void) | null = null;
	#awaited: ((taxonomy: Taxonomy) => ConceptId | null) | null = null;
	#followed: NotePath | null = null;
	/** Undefined until a person has opened or closed it. */
	#panel: SidePanel | null | undefined;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly ports: ItemViewPorts,
	) {
		super(leaf);
		this.icon = TAXONOMY_ICON;
		this.navigation = false;
		this.#state = { ...initialViewState, ...ports.beginning() };
		this.scope = new Scope(this.app.scope);
		this.scope.register(["Mod"], "f", () => {
			this.#picture?.focusSearch();
			return false;
		});
		this.scope.register(["Mod"], "z", () => this.#unlessTyping(() => ports.undo()));
		this.scope.register(["Mod", "Shift"], "z", () => this.#unlessTyping(() => ports.redo()));
	}

	override getViewType(): string {
		return TAXONOMY_VIEW;
	}

	override getDisplayText(): string {
		return this.ports.title(this.#state?.local ?? false);
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), ...this.#state, sources: this.#sources, ...(this.#panel === undefined ? {} : { panel: this.#panel ?? CLOSED }) };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		const stored = typeof state === "object" && state !== null ? state : {};
		const parsed = parseViewState({ ...initialViewState, ...this.ports.beginning(), ...stored });
		this.#state = parsed;
		this.#picture?.setState(parsed);
		this.#panel = storedPanel(stored);
		if (this.#panel !== undefined) this.#picture?.showPanel(this.#panel);
		this.#followIfLocal();
		this.#setSources(storedSources(stored));
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		await super.onOpen();
		this.contentEl.addClass("model-taxonomy");
		this.app.workspace.onLayoutReady(() => this.#mount());
		this.registerEvent(this.app.workspace.on("css-change", () => this.#picture?.refreshTheme()));
		this.registerEvent(this.app.workspace.on("file-open", () => this.#followIfLocal()));
		// A picture belongs to its window: its frames, its fonts, its canvas.
		this.register(this.contentEl.onWindowMigrated(() => this.#mount()));
	}

	protected override async onClose(): Promise<void> {
		this.#unmount?.();
		this.#setSources([]);
		await super.onClose();
	}

	override onResize(): void {
		this.#picture?.resize();
	}

	override onPaneMenu(menu: Menu, source: string): void {
		super.onPaneMenu(menu, source);
		if (this.#picture) fillMenu(menu, this.ports.paneMenu(this));
	}

	/** What the view shows now. */
	get shown(): ViewState {
		return this.#state;
	}

	/** Counts the note as a source for as long as this view is open, and goes to what it describes. */
	showNote(path: NotePath): void {
		this.#setSources([...new Set([...this.#sources, path])]);
		this.#await((taxonomy) => taxonomy.inNote(path)[0]?.id ?? null);
	}

	reveal(concept: ConceptId): void {
		this.#await((taxonomy) => taxonomy.concept(concept)?.id ?? null);
	}

	/** Opens the panel that answers this question; about what is selected where nothing else is said. */
	ask(question: Question, concepts: readonly ConceptId[] = this.#state.selection.filter(isConcept)): void {
		this.#picture?.ask(question, concepts);
	}

	/** Shows the view otherwise. */
	change(transition: (state: ViewState) => ViewState): void {
		this.#picture?.change(transition);
	}

	/** Asks for a file of what is shown. */
	export(): void {
		this.#picture?.export();
	}

	/** Selects what the question finds, now or as soon as the taxonomy has it. */
	#await(question: (taxonomy: Taxonomy) => ConceptId | null): void {
		this.#awaited = question;
		const { taxonomy } = this.ports.live;
		if (taxonomy) this.#answer(taxonomy);
	}

	#answer(taxonomy: Taxonomy): void {
		const found = this.#awaited?.(taxonomy) ?? null;
		if (found === null || !this.#picture) return;
		this.#awaited = null;
		this.#picture.reveal(found);
	}

	#mount(): void {
		this.#unmount?.();
		const { live } = this.ports;
		const thread = this.ports.layout();
		this.contentEl.empty();
		const picture = new TaxonomyView(this.contentEl, this.ports.host(this), {
			layout: thread.layout,
			taxonomy: live.taxonomy,
			state: this.#state,
			onState: (state) => {
				this.#state = state;
				void this.app.workspace.requestSaveLayout();
			},
			panel: this.#panel,
			onPanel: (panel) => {
				this.#panel = panel;
				void this.app.workspace.requestSaveLayout();
			},
		});
		this.#picture = picture;
		this.#followed = null;
		// Taken up with the taxonomy that has the notes at their new places: a folder moves with all its notes at once.
		let moves: [NotePath, NotePath][] = [];
		const forget = live.listen({
			show: (taxonomy) => {
				this.#state = movedInState(this.#state, moves);
				moves = [];
				picture.update(taxonomy, this.#state);
				this.#followIfLocal();
				this.#answer(taxonomy);
			},
			progress: (progress) => picture.showProgress(progress && { done: progress.done, total: progress.of }),
			renamed: (from, to) => moves.push([from, to]),
		});
		this.#unmount = () => {
			this.#unmount = this.#picture = null;
			forget();
			picture.destroy();
			thread.dispose();
		};
		this.#followIfLocal();
	}

	/** Goes to the active note once, when it changes or when the taxonomy first knows it. */
	#followIfLocal(): void {
		if (!this.#state.local || !this.#picture) return;
		const file = this.app.workspace.getActiveFile();
		const path = file?.extension === "md" ? toNotePath(file.path) : null;
		if (path === null || path === this.#followed) return;
		const known = this.ports.live.taxonomy?.inNote(path).length ?? 0;
		this.#followed = known > 0 ? path : null;
		this.#picture.follow(path);
	}

	readonly #included = new Map<NotePath, () => void>();

	#setSources(sources: readonly NotePath[]): void {
		for (const [path, leave] of this.#included) {
			if (sources.includes(path)) continue;
			leave();
			this.#included.delete(path);
		}
		for (const path of sources) if (!this.#included.has(path)) this.#included.set(path, this.ports.live.include(path));
		this.#sources = sources;
	}

	/** Text fields have an undo of their own. */
	#unlessTyping(act: () => void): false | undefined {
		const focused = this.containerEl.doc.activeElement;
		if (focused?.instanceOf(HTMLInputElement) || focused?.instanceOf(HTMLTextAreaElement)) return undefined;
		act();
		return false;
	}
}

import type { Layout } from "../core/layout/layout.ts";
import type { NotePath } from "../core/note/notePath.ts";
import type { Scene } from "../core/scene/scene.ts";
import type { ConceptId } from "../core/taxonomy/concept.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import { type Colouring, ownColours } from "../core/visible/colouring.ts";
import { hierarchyOf } from "../core/visible/hierarchy.ts";
import { reselected } from "../core/visible/reselected.ts";
import { showTaxonomy } from "../core/visible/showTaxonomy.ts";
import type { TextMeasure } from "../core/visible/textMeasure.ts";
import type { VisibleGraph, VisibleWords } from "../core/visible/visibleGraph.ts";
import type { Camera, NodeId, ViewState } from "../core/visible/viewState.ts";
import { clearSelection, focusOn, moveCamera, select, setLens, toggleFold, unfold } from "../core/visible/viewTransitions.ts";
import { AnswerSheet } from "./answers/answerSheet.ts";
import { toWorld, zoomed } from "./camera.ts";
import { appendPart, isRightToLeft, setCssValue, setHidden } from "./elements.ts";
import { EmptyState } from "./emptyState.ts";
import type { Host, ShownPicture } from "./host.ts";
import { Inspector } from "./inspector/inspector.ts";
import { Legend } from "./legend.ts";
import { nodeMenu } from "./nodeMenu.ts";
import { fitBeside, type Obstacle } from "./picture/fitBeside.ts";
import { Minimap } from "./picture/minimap.ts";
import { Picture } from "./picture/picture.ts";
import { PictureControl } from "./picture/pictureControl.ts";
import { SceneCamera } from "./picture/sceneCamera.ts";
import { SceneKeeper } from "./picture/sceneKeeper.ts";
import { ProblemsPanel } from "./problemsPanel.ts";
import { SidePanelFrame } from "./sidePanel.ts";
import { StatusLine } from "./statusLine.ts";
import { Toolbar } from "./toolbar.ts";
import { paletteValues } from "./palette.ts";
import { Outline } from "./tree/outline.ts";
import type { TreeCommand } from "./tree/treeKeys.ts";
import { type Actions, isConcept, type Part, type Question, type SidePanel, type ViewModel } from "./viewModel.ts";
import { type ViewSnapshot, snapshotOf } from "./viewSnapshot.ts";

export interface TaxonomyViewOptions {
	readonly layout: Layout;
	/** Null until the first reading is done. */
	readonly taxonomy: Taxonomy | null;
	readonly state: ViewState;
	/** Called after each change that should outlive the session. */
	readonly onState: (state: ViewState) => void;
	/** The side panel as it was left, null for closed; left out where nobody has been here before. */
	readonly panel?: SidePanel | null | undefined;
	/** Called when a person opens or closes the side panel. */
	readonly onPanel?: (panel: SidePanel | null) => void;
}

/** The legend opens by itself where it takes no more than this part of the width. */
const LEGEND_SHARE = 5;
/** Narrower views begin with the whole width for the picture, in CSS pixels. */
const WIDE_ENOUGH_FOR_PANEL = 1000;

const DOUBLE_CLICK_MS = 300;

/** The element that carries a view, so that a test can find it. */
export type ViewElement = HTMLElement & { taxonomyView?: TaxonomyView };

/*
 * Past 400 lines: every part of the view asks for its actions through one interface, `Actions`, and this class answers
 * it. What an action does stands in the parts and in pure transitions; here it is only led there.
 */

/** One taxonomy view: toolbar, picture or outline, side panel, status line. Leaves nothing behind once destroyed. */
export class TaxonomyView implements Actions {
	readonly root: ViewElement;
	readonly picture: Picture;
	readonly #control: PictureControl;
	readonly #keeper: SceneKeeper;
	readonly #toolbar: Toolbar;
	readonly #outline: Outline;
	readonly #status: StatusLine;
	readonly #side: SidePanelFrame;
	readonly #legend: Legend;
	readonly #minimap: Minimap;
	readonly #empty: EmptyState;
	readonly #answers: AnswerSheet;
	readonly #parts: readonly Part[];
	readonly #abort = new AbortController();
	readonly #observer: ResizeObserver;
	readonly #sceneCamera: SceneCamera;
	readonly #words: VisibleWords;
	#measure: TextMeasure;
	#colouring: Colouring;
	readonly #on: { readonly state: TaxonomyViewOptions["onState"]; readonly panel: TaxonomyViewOptions["onPanel"] };
	#taxonomy: Taxonomy | null;
	#current: ViewState;
	#model: ViewModel | null = null;
	#detailsTimer = 0;
	#shownLens: string | null = null;
	/** From here on whoever opens or closes the side panel is a person. */
	#settled = false;

	constructor(
		container: HTMLElement,
		private readonly host: Host,
		options: TaxonomyViewOptions,
	) {
		const { translate } = host;
		// Never the options as a whole: the first taxonomy would keep every change since from being let go.
		this.#on = { state: options.onState, panel: options.onPanel };
		this.#taxonomy = options.taxonomy;
		this.#colouring = host.colouring();
		this.#current = options.state;
		this.#words = {
			group: (kind) => translate(`group.${kind}`),
			tasks: (count) => translate("view.moreTasks", { count }),
		};
		this.root = appendPart(container, "div", "view");
		this.root.taxonomyView = this;
		this.root.dataset.phone = String(host.platform.phone);
		this.#toolbar = new Toolbar(this.root, host, this);
		const main = appendPart(this.root, "div", "main");
		const area = appendPart(main, "div", "area");
		this.picture = new Picture(
			area,
			{ undated: translate("view.undated"), other: translate("view.otherBand") },
			{
				cameraMoved: (camera, resting) => this.#onCamera(camera, resting),
				painted: (leavesOut) => {
					this.#minimap.render(this.picture.currentScene, this.picture.colours);
					this.#status.showLeftOut(leavesOut);
				},
			},
			ownColours(this.#colouring),
		);
		this.#measure = this.picture.measure();
		this.#applyColours();
		this.#sceneCamera = new SceneCamera(this.picture);
		const onCommand: PictureCommand = (command, id, event) => this.#onCommand(command, id, event);
		this.#control = new PictureControl(this.picture, host, this, onCommand, (id) => this.#bringIntoSight(id));
		this.#legend = new Legend(this.picture.stage, host, this, () => this.#refit());
		this.#minimap = new Minimap(this.picture.stage, translate("view.minimap"), this.picture);
		this.#outline = new Outline(area, host, this, onCommand);
		this.#empty = new EmptyState(area, host, this);
		this.#empty.setReading(this.#taxonomy === null);
		this.#answers = new AnswerSheet(area, host, this);
		this.#side = new SidePanelFrame(main, host, () => this.#onSide());
		const inspector = new Inspector(this.#side.panels.details, host, this);
		const problems = new ProblemsPanel(this.#side.panels.problems, host, this);
		this.#status = new StatusLine(this.root, host, this);
		this.#parts = [
			this.#toolbar,
			this.#control,
			this.#legend,
			this.#outline,
			inspector,
			problems,
			this.#status,
			this.#empty,
			this.#answers,
		];
		this.#keeper = new SceneKeeper(
			options.layout,
			(scene, moved) => this.#onScene(scene, moved),
			(done) => this.#onLayoutBusy(done),
		);
		this.picture.resize();
		if (options.panel === undefined) this.#side.show(this.root.clientWidth >= WIDE_ENOUGH_FOR_PANEL ? "details" : null);
		else if (options.panel === null) this.#side.close();
		else this.#side.show(options.panel);
		this.#settled = true;
		const view = container.ownerDocument.defaultView ?? window;
		this.#observer = new view.ResizeObserver(() => this.resize());
		this.#observer.observe(area);
		const motion = view.matchMedia("(prefers-reduced-motion: reduce)");
		const followMotion = () => this.picture.setReducedMotion(motion.matches);
		followMotion();
		motion.addEventListener("change", followMotion, { signal: this.#abort.signal });
		this.picture.resize();
		this.#refresh();
	}

	get state(): ViewState {
		return this.#current;
	}

	/** The vault as it is shown; null until it is read. */
	get taxonomy(): Taxonomy | null {
		return this.#taxonomy;
	}

	/** All that the parts show; null until the first drawing. */
	get model(): ViewModel | null {
		return this.#model;
	}

	/** Another moment of the vault, perhaps with a state to go with it: what is selected, folded and looked at stays. */
	update(taxonomy: Taxonomy, state: ViewState = this.#current): void {
		if (this.#taxonomy === null) this.#empty.setReading(false);
		this.#taxonomy = taxonomy;
		this.#current = state;
		if (this.host.colouring() === this.#colouring) this.#refresh();
		else this.refreshTheme();
	}

	/** Another state from outside: restored, or chosen in history. */
	setState(state: ViewState): void {
		this.#current = state;
		this.#refresh();
	}

	/** Null once everything is read. */
	showProgress(progress: { readonly done: number; readonly total: number } | null): void {
		this.#empty.setReading(progress !== null);
		this.#status.showProgress(progress && { ...progress, text: this.host.translate("view.reading", progress) });
		if (this.#model) this.#empty.render(this.#model);
	}

	/** A local view shows what lies around the concepts of this note. */
	follow(path: NotePath | null): void {
		const concept = path === null ? undefined : this.#taxonomy?.inNote(path)[0];
		this.#empty.setFollowsNothing(concept === undefined);
		if (concept) {
			const steps = this.#current.focus?.steps ?? 1;
			this.change((state) => select(focusOn(state, concept.id, steps), concept.id));
		}
		if (this.#model) this.#empty.render(this.#model);
	}

	focusSearch(): void {
		this.#toolbar.search.focus();
	}

	focus(): void {
		if (this.#current.lens === "outline") this.#outline.focus();
		else this.#control.twin.focus();
	}

	/** Call after a change of theme, fonts or text size. */
	refreshTheme(): void {
		this.#colouring = this.host.colouring();
		this.picture.refreshTheme(ownColours(this.#colouring));
		this.#applyColours();
		this.#measure = this.picture.measure();
		this.#keeper.forget();
		this.#refresh();
	}

	resize(): void {
		this.#outline.resize();
		this.#side.resize();
		if (this.picture.resize()) this.#refit();
	}

	#onSide(): void {
		this.#outline.resize();
		// Only once the panel is there: it is made after the picture.
		this.picture.setCovered(this.#side?.coveredHeight ?? 0);
		this.#toolbar.showPanel(this.#side?.current ?? null);
		if (this.#settled) this.#on.panel?.(this.#side.current);
		const selected = this.#current.selection.at(-1);
		if (selected !== undefined) this.#bringIntoSight(selected);
	}

	#refit(): void {
		const scene = this.picture.currentScene;
		if (!scene || this.#current.camera !== null) return;
		this.#clearCorner(scene);
		this.picture.show(scene, this.picture.fitting(scene), false);
	}

	/** The legend stays open where a fitting picture has room beside it. */
	#clearCorner(scene: Scene): void {
		const { host } = this;
		const picture = this.picture;
		const legend = this.#legend;
		const side = isRightToLeft(this.root) ? "right" : "left";
		if (this.#current.camera === null) {
			const corner: Obstacle = { ...legend.openSize, side };
			// Lineage writes its lanes' names where the legend would stand.
			const laned = scene.axis.lanes.length > 0;
			const roomy = picture.clearSize.width >= LEGEND_SHARE * corner.width && !laned && !host.platform.phone;
			legend.prefer(roomy && fitBeside(scene, picture.clearSize, corner).clear);
		}
		picture.setObstacle(legend.isOpen ? { ...legend.openSize, side } : null);
	}

	#applyColours(): void {
		for (const [name, value] of paletteValues(this.picture.colours)) setCssValue(this.root, name, value);
	}

	/** What is on the screen, for tests. */
	snapshot(): ViewSnapshot {
		return snapshotOf(this.picture, this.#current, this.#model?.graph ?? null);
	}

	destroy(): void {
		this.#abort.abort();
		(this.root.ownerDocument.defaultView ?? window).clearTimeout(this.#detailsTimer);
		this.#observer.disconnect();
		this.#keeper.destroy();
		for (const part of this.#parts) part.destroy();
		this.#minimap.destroy();
		this.#side.destroy();
		this.picture.destroy();
		delete this.root.taxonomyView;
		this.root.remove();
		this.#model = null;
	}

	change(transition: (state: ViewState) => ViewState): void {
		const before = this.#current;
		const after = transition(before);
		if (after === before) return;
		this.#current = after;
		const changed = Object.entries(after).flatMap(([key, value]) => (before[key as keyof ViewState] === value ? [] : key));
		if (changed.some((key) => key !== "camera")) this.#refresh(changed.every((key) => key === "selection"));
		else if (after.camera === null) this.zoomTo("all");
		this.#on.state(after);
	}

	reveal(id: NodeId): void {
		this.#sceneCamera.reveal(id);
		const hidden = this.#model?.graph.indexOf.has(id) !== true;
		this.change((state) => select(hidden ? unfold(state, this.#wayTo(id)) : state, id));
		this.#bringIntoSight(id);
	}

	toggleFold(id: NodeId): void {
		const node = this.#model?.graph.nodes[this.#model.graph.indexOf.get(id) ?? -1];
		if (!node || node.childCount === 0) return;
		this.#sceneCamera.hold(id);
		this.change((state) => toggleFold(state, id, node.foldedCount === 0));
	}

	openConcept(id: ConceptId, event: MouseEvent | KeyboardEvent | null): void {
		const place = this.#taxonomy?.concept(id)?.places[0];
		if (place) this.host.openPlace(place, event);
	}

	openPlace(...[place, event]: Parameters<Actions["openPlace"]>): void {
		this.host.openPlace(place, event);
	}

	openEvidence(...[{ path, line }, event]: Parameters<Actions["openEvidence"]>): void {
		this.host.openPlace({ path, line, heading: null }, event);
	}

	showMenu(id: NodeId, event: MouseEvent | KeyboardEvent, anchor: HTMLElement | null = null): void {
		if (!this.#model) return;
		const node = this.picture.indexOf(id);
		const place = node < 0 ? null : toWorld(this.picture.currentCamera, this.picture.screenPlace(node));
		const concept = isConcept(id) ? (this.#taxonomy?.concept(id) ?? null) : null;
		this.host.showMenu(nodeMenu(id, this.#model, place, this.host, this), event, concept, anchor);
	}

	zoomTo(what: "all" | "selection" | "actual"): void {
		const scene = this.picture.currentScene;
		if (!scene) return;
		if (what === "all") {
			this.change((state) => moveCamera(state, null));
			this.picture.flyTo(this.picture.fitting(scene));
		} else if (what === "actual") this.zoomBy(1 / this.picture.currentCamera.k);
		else this.picture.flyTo(this.#sceneCamera.around(scene, this.#current.selection));
	}

	zoomBy(factor: number): void {
		const { width, height } = this.picture.viewport;
		this.picture.flyTo(zoomed(this.picture.currentCamera, { x: width / 2, y: height / 2 }, factor));
	}

	showPanel(panel: SidePanel | null): void {
		this.#side.show(panel);
	}

	togglePanel(): void {
		if (this.#side.current === null) this.#side.show("details");
		else this.#side.close();
	}

	offerDetails(): void {
		const view = this.root.ownerDocument.defaultView ?? window;
		view.clearTimeout(this.#detailsTimer);
		// The panel moves the picture: a second click must find its node where the first one did.
		this.#detailsTimer = view.setTimeout(() => {
			if (this.#side.current === null && (this.#side.isStacked || !this.#side.wasClosed)) this.#side.show("details");
		}, DOUBLE_CLICK_MS);
	}

	ask(question: Question, concepts: readonly ConceptId[]): void {
		this.#answers.open(question, concepts);
	}

	request(...[request]: Parameters<Actions["request"]>): void {
		this.host.request(request);
	}

	/** The outline is no picture: what is written of it as one is the tree that it lists. */
	export(): void {
		const ask = (picture: ShownPicture | null): void => this.host.request({ kind: "export", picture });
		if (this.#current.lens !== "outline") return ask(this.picture.still);
		const graph = this.#shown(setLens(this.#current, "tree"));
		this.#keeper.apart(graph).then((scene) => ask(this.picture.stillOf(scene)), () => ask(null));
	}

	/** @param chosenOnly nothing but the selection differs from what is shown. */
	#refresh(chosenOnly = false): void {
		const taxonomy = this.#taxonomy ?? emptyTaxonomy;
		const before = chosenOnly ? this.#model?.graph : undefined;
		const graph = (before && reselected(before, this.#current.selection)) ?? this.#shown(this.#current);
		this.#model = { taxonomy, state: this.#current, graph };
		this.root.dataset.lens = this.#current.lens;
		setHidden(this.picture.stage, this.#current.lens === "outline");
		for (const part of this.#parts) part.render(this.#model);
		this.#side.setProblems(taxonomy.diagnostics.filter(({ severity }) => severity !== "hint").length);
		if (this.#current.lens !== "outline") this.#arrange(graph);
		else this.#shownLens = "outline";
	}

	#shown(state: ViewState): VisibleGraph {
		return showTaxonomy(this.#taxonomy ?? emptyTaxonomy, state, { measure: this.#measure, words: this.#words, colouring: this.#colouring });
	}

	#arrange(graph: VisibleGraph): void {
		this.picture.resize();
		const { width, height } = this.picture.viewport;
		this.#keeper.show(graph, width > 0 && height > 0 ? width / height : 1.6);
	}

	#onScene(scene: Scene, moved: boolean): void {
		const { lens } = scene.graph;
		const fresh = this.#shownLens === null || this.#shownLens === "outline";
		this.#shownLens = lens;
		this.#clearCorner(scene);
		const { camera, explicit } = this.#sceneCamera.for(scene, this.#current.camera);
		this.picture.show(scene, camera, moved && !fresh);
		if (explicit) this.#remember(camera);
	}

	#onCamera(camera: Camera, resting: boolean): void {
		this.#status?.showZoom(camera.k);
		this.#minimap?.render(this.picture.currentScene, this.picture.colours);
		const scene = this.picture.currentScene;
		if (!resting) this.#control?.leave();
		if (!resting || !scene) return;
		const fit = this.picture.fitting(scene);
		const fits = this.#current.camera === null && fit.x === camera.x && fit.y === camera.y && fit.k === camera.k;
		if (!fits) this.#remember(camera);
	}

	/** Keeps the camera without drawing anything again. */
	#remember(camera: Camera): void {
		this.#current = moveCamera(this.#current, camera);
		if (this.#model) this.#model = { ...this.#model, state: this.#current };
		this.#on.state(this.#current);
	}

	#onLayoutBusy(done: number | null): void {
		const text = this.host.translate("view.arranging");
		this.#status?.showArranging(done === null ? null : { text, done, total: 1 });
	}

	#bringIntoSight(id: NodeId): void {
		const scene = this.picture.currentScene;
		if (this.#current.lens === "outline" || !scene) return;
		const node = scene.graph.indexOf.get(id);
		if (node === undefined) return;
		this.picture.flyTo(this.#sceneCamera.revealingNode(scene, node));
	}

	/** What has to be open for a node to be shown. */
	#wayTo(id: NodeId): NodeId[] {
		const taxonomy = this.#taxonomy;
		if (!taxonomy || !isConcept(id)) return [];
		const { indexOf, parent } = hierarchyOf(taxonomy, { variantsHang: this.#current.variantsHang, suggested: true });
		const way: NodeId[] = [taxonomy.concept(id)?.type === "task" ? "group:tasks" : "group:unplaced"];
		for (let at = parent[indexOf.get(id) ?? -1] ?? -1; at >= 0; at = parent[at] ?? -1) {
			const above = taxonomy.concepts[at];
			if (above) way.push(above.id);
		}
		return way;
	}

	#onCommand(...[command, id, event]: Parameters<PictureCommand>): void {
		switch (command.kind) {
			case "zoom":
				this.zoomBy(command.factor);
				return;
			case "fit":
				this.zoomTo("all");
				return;
			case "leave":
				this.change((state) => (state.selection.length > 0 ? clearSelection(state) : focusOn(state, null)));
				return;
		}
		if (id === null) return;
		if (command.kind === "menu") this.showMenu(id, event, this.#keyAnchor(id));
		else if (command.kind === "addToSelection") this.change((state) => select(state, id, true));
		else if (command.kind !== "open") this.toggleFold(id);
		else if (isConcept(id)) this.openConcept(id, event);
		else this.toggleFold(id);
	}

	/** Where a menu asked for by key belongs: beside the active row or node. */
	#keyAnchor(id: NodeId): HTMLElement | null {
		if (this.#current.lens === "outline") return this.#outline.activeElement;
		const { element } = this.#control.twin;
		const { x, y } = this.picture.screenPlace(this.picture.indexOf(id));
		setCssValue(element, "x", `${Math.round(x)}px`);
		setCssValue(element, "y", `${Math.round(y) + 8}px`);
		return element;
	}
}

type PictureCommand = (
	command: Exclude<TreeCommand, { kind: "move" | "type" }>,
	id: NodeId | null,
	event: KeyboardEvent,
) => void;

/** Before the first reading. */
const emptyTaxonomy: Taxonomy = {
	revision: -1,
	ownRelations: [],
	concept: () => null,
	concepts: [],
	relations: [],
	outgoing: () => [],
	incoming: () => [],
	named: () => [],
	inNote: () => [],
	diagnostics: [],
	duplicates: [],
};

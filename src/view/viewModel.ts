import type { Evidence } from "../core/statements/evidence.ts";
import type { ConceptId, Place } from "../core/taxonomy/concept.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import type { VisibleGraph } from "../core/visible/visibleGraph.ts";
import type { NodeId, ViewState } from "../core/visible/viewState.ts";
import type { HostRequest } from "./host.ts";

/** What every part of the view is drawn from, all of one moment. */
export interface ViewModel {
	readonly taxonomy: Taxonomy;
	readonly state: ViewState;
	readonly graph: VisibleGraph;
}

/** Panels that the side can show. */
export type SidePanel = "details" | "problems";

/** Questions that open a panel of their own. */
export type Question = "finder" | "compare" | "taskMap" | "path" | "gaps";

/** What a person can do from any part of the view. */
export interface Actions {
	/** Applies a transition; nothing is drawn where it gives back the same state. */
	change(transition: (state: ViewState) => ViewState): void;
	/** Selects a node, opening the way down to it, and brings it into sight. */
	reveal(id: NodeId): void;
	toggleFold(id: NodeId): void;
	openConcept(id: ConceptId, event: MouseEvent | KeyboardEvent | null): void;
	openPlace(place: Place, event: MouseEvent | KeyboardEvent | null): void;
	openEvidence(evidence: Evidence, event: MouseEvent | KeyboardEvent | null): void;
	/** The context menu of a node. */
	showMenu(id: NodeId, event: MouseEvent | KeyboardEvent): void;
	/** Null fits the whole picture. */
	zoomTo(what: "all" | "selection" | "actual"): void;
	zoomBy(factor: number): void;
	showPanel(panel: SidePanel | null): void;
	togglePanel(): void;
	/** Something was chosen by pointer: its details come up, unless they were put away on purpose. */
	offerDetails(): void;
	ask(question: Question, concepts: readonly ConceptId[]): void;
	request(request: HostRequest): void;
	/** Asks the host to write what is shown into a file. */
	export(): void;
}

/** A part of the view that follows the model. */
export interface Part {
	render(model: ViewModel): void;
	destroy(): void;
}

/** Narrows a node's id to that of a concept: groups begin with `group:`. */
export function isConcept(id: NodeId): id is ConceptId {
	return !id.startsWith("group:");
}

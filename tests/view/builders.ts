import type { NodeId } from "../../src/core/visible/viewState.ts";
import type { VisibleGraph, VisibleNode } from "../../src/core/visible/visibleGraph.ts";

/** A node that is drawn, with everything that a test does not care about. */
export function visibleNode(label: string, given: Partial<VisibleNode> = {}): VisibleNode {
	return {
		id: `name:${label}` as NodeId,
		group: null,
		label,
		fullLabel: label,
		secondLabel: "",
		type: "model",
		presence: "note",
		branch: null,
		branchColour: -1,
		depth: 0,
		parent: -1,
		otherParents: [],
		childCount: 0,
		foldedCount: 0,
		taskCount: 0,
		taskLabel: "",
		weight: 0,
		importance: 0,
		radius: 6,
		width: 60,
		height: 17,
		partWidths: [60, 0, 0, 0],
		year: null,
		matched: false,
		selected: false,
		dimmed: false,
		pin: null,
		...given,
	};
}

/** `[label, parent's label]` in the order of the graph; children of a node must come after it. */
export function visibleTree(...places: readonly (readonly [label: string, parent?: string])[]): VisibleGraph {
	const indexOfLabel = new Map(places.map(([label], index) => [label, index]));
	const nodes = places.map(([label, parent]) => {
		const children = places.filter(([, above]) => above === label).length;
		return visibleNode(label, { parent: parent === undefined ? -1 : (indexOfLabel.get(parent) ?? -1), childCount: children });
	});
	return {
		lens: "tree",
		labelFlow: "inline",
		nodes,
		edges: [],
		indexOf: new Map(nodes.map(({ id }, index) => [id, index])),
		branches: [],
		relationCounts: new Map(),
		ownRelations: [],
		typeCounts: new Map(),
		typeColours: new Map(),
		total: nodes.length,
		shown: nodes.length,
		matches: [],
	};
}

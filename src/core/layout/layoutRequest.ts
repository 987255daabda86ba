import type { NodeId } from "../visible/viewState.ts";
import type { VisibleEdge, VisibleGraph, VisibleNode } from "../visible/visibleGraph.ts";
import { EDGE_KIND, type LayoutRequest, NODE_GROUP } from "./layout.ts";

/** Where nodes stood in the picture before, in the same lens. */
export type PreviousPlaces = ReadonlyMap<NodeId, { readonly x: number; readonly y: number }>;

/** Puts a visible graph into the columns that a layout reads. `aspect` is the viewport's width over its height. */
export function layoutRequestOf(graph: VisibleGraph, previous: PreviousPlaces = new Map(), aspect = 1.6): LayoutRequest {
	const { nodes, edges } = graph;
	const bands = new Map(graph.branches.map(({ id }, band) => [id, band]));
	return {
		lens: graph.lens,
		parent: Int32Array.from(nodes, ({ parent }) => parent),
		width: Float32Array.from(nodes, ({ width }) => width),
		height: Float32Array.from(nodes, ({ height }) => height),
		radius: Float32Array.from(nodes, ({ radius }) => radius),
		weight: Float32Array.from(nodes, ({ weight }) => weight),
		year: Int16Array.from(nodes, ({ year }) => year ?? 0),
		band: Int16Array.from(nodes, ({ branch }) => (branch === null ? -1 : (bands.get(branch) ?? -1))),
		group: Uint8Array.from(nodes, groupOf),
		edgeFrom: Int32Array.from(edges, ({ from }) => from),
		edgeTo: Int32Array.from(edges, ({ to }) => to),
		edgeKind: Uint8Array.from(edges, graph.lens === "lineage" ? descentOf : kindOf),
		pinX: Float32Array.from(nodes, ({ pin }) => pin?.x ?? Number.NaN),
		pinY: Float32Array.from(nodes, ({ pin }) => pin?.y ?? Number.NaN),
		previousX: Float32Array.from(nodes, ({ id }) => previous.get(id)?.x ?? Number.NaN),
		previousY: Float32Array.from(nodes, ({ id }) => previous.get(id)?.y ?? Number.NaN),
		aspect,
	};
}

function groupOf({ group, type }: VisibleNode): number {
	if (group !== null) return NODE_GROUP.group;
	return type === "task" ? NODE_GROUP.task : NODE_GROUP.concept;
}

function kindOf({ skeleton, implied, type }: VisibleEdge): number {
	if (skeleton) return EDGE_KIND.skeleton;
	if (type === "basedOn") return EDGE_KIND.descent;
	return !implied && (type === "broader" || type === "variantOf") ? EDGE_KIND.hierarchical : EDGE_KIND.other;
}

/** In Lineage, hierarchy is said by lanes. */
function descentOf({ type }: VisibleEdge): number {
	return type === "basedOn" || type === "variantOf" ? EDGE_KIND.descent : EDGE_KIND.other;
}

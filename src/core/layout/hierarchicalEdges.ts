import type { ExtraEdges } from "./childOrder.ts";
import { EDGE_KIND, type LayoutRequest } from "./layout.ts";

/** Edges to further parents and to varied models that are not the tree's. */
export function hierarchicalEdges({ edgeFrom, edgeTo, edgeKind }: LayoutRequest): ExtraEdges {
	const wanted: number[] = [];
	for (let edge = 0; edge < edgeKind.length; edge++) if (edgeKind[edge] === EDGE_KIND.hierarchical) wanted.push(edge);
	return { from: Int32Array.from(wanted, (edge) => edgeFrom[edge]!), to: Int32Array.from(wanted, (edge) => edgeTo[edge]!) };
}

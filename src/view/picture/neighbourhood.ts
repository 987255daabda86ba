import type { Scene } from "../../core/scene/scene.ts";

/** By node: 1 for the node, what an edge joins it to, and its way to the root. */
export function neighbourhoodOf({ nodes, edges, graph }: Pick<Scene, "nodes" | "edges" | "graph">, node: number): Uint8Array {
	const lit = new Uint8Array(nodes.count);
	lit[node] = 1;
	for (let edge = 0; edge < edges.count; edge++) {
		if (edges.from[edge] === node) lit[edges.to[edge] ?? node] = 1;
		if (edges.to[edge] === node) lit[edges.from[edge] ?? node] = 1;
	}
	for (let at = graph.nodes[node]?.parent ?? -1; at >= 0; at = graph.nodes[at]?.parent ?? -1) lit[at] = 1;
	return lit;
}

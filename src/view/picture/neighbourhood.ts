import type { Hover } from "../../core/painter/marks.ts";
import type { Scene } from "../../core/scene/scene.ts";

/** The node, what an edge joins it to with those edges, and its way to the root. */
export function neighbourhoodOf({ nodes, edges, graph }: Pick<Scene, "nodes" | "edges" | "graph">, node: number): Omit<Hover, "fade"> {
	const around = new Set([node]);
	const touching: number[] = [];
	const { from, to, count } = edges;
	for (let edge = 0; edge < count; edge++) {
		if (from[edge] !== node && to[edge] !== node) continue;
		touching.push(edge);
		around.add(from[edge]!).add(to[edge]!);
	}
	for (let at = graph.nodes[node]?.parent ?? -1; at >= 0; at = graph.nodes[at]?.parent ?? -1) around.add(at);
	const lit = new Uint8Array(nodes.count);
	for (const each of around) lit[each] = 1;
	return { node, lit, around: [...around], edges: touching };
}

import { LABEL_DISTANCE, type VisibleGraph } from "../visible/visibleGraph.ts";
import type { Positions } from "./scene.ts";

/** Between the widest label of a column or ring and the curves that leave it. */
const CLEARANCE = 5;

/**
 * Where edges towards the right (or outwards) leave a node: past the widest label of its column or ring, so that no curve
 * runs through a neighbour's label. NaN in lenses without columns, and for nodes from which nothing leaves that way.
 */
export function stemsOf({ lens, nodes, edges }: VisibleGraph, { x, y, labelSide }: Positions): { x: Float32Array; y: Float32Array } {
	const stemX = new Float32Array(nodes.length).fill(Number.NaN);
	const stemY = new Float32Array(nodes.length).fill(Number.NaN);
	if (lens !== "tree" && lens !== "radial") return { x: stemX, y: stemY };
	const radial = lens === "radial";
	const distance = Float64Array.from(x, (left, node) => (radial ? Math.hypot(left, y[node]!) : left));
	const hasStem = (node: number) => !radial || labelSide[node]! < 2;
	const widest = new Map<number, number>();
	for (const [node, { radius, width }] of nodes.entries()) {
		if (!hasStem(node)) continue;
		const end = distance[node]! + radius + LABEL_DISTANCE + width + CLEARANCE;
		const column = Math.round(distance[node]!);
		widest.set(column, Math.max(widest.get(column) ?? end, end));
	}
	const leave = (node: number, other: number) => {
		if (!hasStem(node) || distance[other]! <= distance[node]! + 1) return;
		const { radius, width } = nodes[node]!;
		const own = distance[node]! + radius + LABEL_DISTANCE + width + CLEARANCE;
		const level = widest.get(Math.round(distance[node]!)) ?? own;
		// Where the other stands nearer than that, its own label's end must do.
		const port = level < distance[other]! - nodes[other]!.radius - 8 ? level : own;
		const known = radial ? Math.hypot(stemX[node]!, stemY[node]!) : stemX[node]!;
		if (known <= port) return;
		stemX[node] = radial ? (x[node]! / distance[node]!) * port : port;
		stemY[node] = radial ? (y[node]! / distance[node]!) * port : y[node]!;
	};
	for (const { from, to, implied, skeleton } of edges) {
		if (implied || (radial && !skeleton)) continue;
		leave(from, to);
		leave(to, from);
	}
	return { x: stemX, y: stemY };
}

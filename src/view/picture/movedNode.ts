import type { Point } from "../camera.ts";
import type { Marks } from "../../core/painter/marks.ts";

/** The same marks with one node elsewhere; its edges follow with the ends that touch it. */
export function movedNode(marks: Marks, node: number, { x, y }: Point): Marks {
	const { nodes, edges } = marks;
	const dx = x - (nodes.x[node] ?? 0);
	const dy = y - (nodes.y[node] ?? 0);
	const moved = { x: nodes.x.slice(), y: nodes.y.slice(), stemX: nodes.stemX.slice(), stemY: nodes.stemY.slice() };
	moved.x[node] = x;
	moved.y[node] = y;
	moved.stemX[node] = (moved.stemX[node] ?? NaN) + dx;
	moved.stemY[node] = (moved.stemY[node] ?? NaN) + dy;
	const curve = edges.curve.slice();
	const shift = (edge: number, point: number) => {
		const at = edge * 8 + point * 2;
		curve[at] = (curve[at] ?? 0) + dx;
		curve[at + 1] = (curve[at + 1] ?? 0) + dy;
	};
	for (let edge = 0; edge < edges.count; edge++) {
		if (edges.from[edge] === node) for (const point of [0, 1]) shift(edge, point);
		if (edges.to[edge] === node) for (const point of [2, 3]) shift(edge, point);
	}
	return { ...marks, nodes: { ...nodes, ...moved }, edges: { ...edges, curve } };
}

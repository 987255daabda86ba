import type { DrawnLabel } from "./labelParts.ts";
import type { Hover, Marks } from "./marks.ts";

/** Only what lies around the hovered node, to be painted above a picture in which everything has faded. */
export function litMarks(marks: Marks, hover: Hover, labels: readonly DrawnLabel[]): { readonly marks: Marks; readonly labels: readonly DrawnLabel[] } {
	const { nodes, edges } = marks;
	const { around } = hover;
	const place = new Map(around.map((node, index) => [node, index]));
	const nodeColumn = <T extends Float32Array | Uint8Array | Int8Array>(column: T): T => columnOf(column, around, 1);
	const ends = (column: Int32Array) => Int32Array.from(hover.edges, (edge) => place.get(column[edge] ?? -1) ?? 0);
	return {
		marks: {
			...marks,
			nodes: {
				count: around.length,
				x: nodeColumn(nodes.x),
				y: nodeColumn(nodes.y),
				radius: nodeColumn(nodes.radius),
				shape: nodeColumn(nodes.shape),
				ring: nodeColumn(nodes.ring),
				state: nodeColumn(nodes.state),
				colour: nodeColumn(nodes.colour),
				stemX: nodeColumn(nodes.stemX),
				stemY: nodeColumn(nodes.stemY),
			},
			edges: {
				count: hover.edges.length,
				from: ends(edges.from),
				to: ends(edges.to),
				style: columnOf(edges.style, hover.edges, 1),
				state: columnOf(edges.state, hover.edges, 1),
				curve: columnOf(edges.curve, hover.edges, 8),
			},
			nodeAlpha: marks.nodeAlpha && nodeColumn(marks.nodeAlpha),
			edgeAlpha: marks.edgeAlpha && columnOf(marks.edgeAlpha, hover.edges, 1),
			hover: { ...hover, node: place.get(hover.node) ?? 0, lit: new Uint8Array(around.length).fill(1) },
			pointedEdge: hover.edges.indexOf(marks.pointedEdge),
		},
		labels: labels.flatMap((label) => {
			const node = place.get(label.node);
			return node === undefined ? [] : [{ ...label, node }];
		}),
	};
}

function columnOf<T extends Float32Array | Uint8Array | Int8Array>(column: T, rows: readonly number[], width: number): T {
	const part = new (column.constructor as new (length: number) => T)(rows.length * width);
	for (const [index, row] of rows.entries()) for (let at = 0; at < width; at++) part[index * width + at] = column[row * width + at] ?? 0;
	return part;
}

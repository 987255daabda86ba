import { LABEL_DISTANCE, type VisibleGraph } from "../visible/visibleGraph.ts";
import type { LabelMarks, Positions } from "./scene.ts";

const LEFT = 1;
const BELOW = 2;
const ABOVE = 3;

/** Levels whose labels show at every zoom: roots and their children. */
const REQUIRED_LEVELS = 2;

/**
 * Which labels come first, and which must be shown.
 * @param before the same nodes, but for a few whose importance has changed, and their order.
 */
export function rankedLabels(
	nodes: VisibleGraph["nodes"],
	before: { readonly nodes: VisibleGraph["nodes"]; readonly order: Int32Array } | null,
): Pick<LabelMarks, "order" | "required"> {
	const required = Uint8Array.from(nodes, ({ depth, matched, selected }) => (depth < REQUIRED_LEVELS || matched || selected ? 1 : 0));
	const first = (a: number, b: number) => nodes[b]!.importance - nodes[a]!.importance || a - b;
	if (before === null) return { order: Int32Array.from(nodes.keys()).sort(first), required };
	const moved = [...nodes.keys()].filter((node) => nodes[node]!.importance !== before.nodes[node]!.importance).sort(first);
	const isMoved = new Set(moved);
	const order = new Int32Array(nodes.length);
	let at = 0;
	let next = 0;
	for (const node of before.order) {
		if (isMoved.has(node)) continue;
		while (next < moved.length && first(moved[next]!, node) < 0) order[at++] = moved[next++]!;
		order[at++] = node;
	}
	while (next < moved.length) order[at++] = moved[next++]!;
	return { order, required };
}

/** Every label at its home: beside its shape where the layout has left room for it. */
export function labelMarksOf({ lens, nodes }: VisibleGraph, positions: Positions, known: LabelMarks | null): LabelMarks {
	const count = nodes.length;
	const marks = {
		x: new Float32Array(count),
		y: new Float32Array(count),
		width: known?.width ?? Float32Array.from(nodes, ({ width }) => width),
		height: known?.height ?? Float32Array.from(nodes, ({ height }) => height),
		angle: new Float32Array(count),
		side: positions.labelSide,
		...(known ? { order: known.order, required: known.required } : rankedLabels(nodes, null)),
	};
	for (const [node, { radius, width, height }] of nodes.entries()) {
		const x = positions.x[node]!;
		const y = positions.y[node]!;
		const side = positions.labelSide[node];
		if (side === BELOW || side === ABOVE) {
			const away = radius + LABEL_DISTANCE / 2 + height / 2;
			marks.x[node] = x;
			marks.y[node] = side === BELOW ? y + away : y - away;
			continue;
		}
		const away = radius + LABEL_DISTANCE + width / 2;
		if (lens !== "radial") {
			marks.x[node] = side === LEFT ? x - away : x + away;
			marks.y[node] = y;
			continue;
		}
		// Along the ray, and never upside down.
		const ray = Math.atan2(y, x);
		marks.x[node] = x + Math.cos(ray) * away;
		marks.y[node] = y + Math.sin(ray) * away;
		marks.angle[node] = side === LEFT ? ray - Math.sign(ray || 1) * Math.PI : ray;
	}
	return marks;
}

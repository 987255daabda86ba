import type { Presence } from "../taxonomy/concept.ts";
import type { VisibleGraph, VisibleNode } from "../visible/visibleGraph.ts";
import { edgeCurvesOf } from "./edgeCurves.ts";
import { labelMarksOf, rankedLabels } from "./labelMarks.ts";
import { PickGrid } from "./pickGrid.ts";
import { relationStyleIndex } from "./relationStyle.ts";
import { type AxisMarks, type Bounds, EDGE_STATE, type EdgeMarks, type LabelMarks, NODE_STATE, type NodeMarks, type Positions, RING, type Scene, SHAPE } from "./scene.ts";
import { slackOf } from "./slack.ts";
import { stemsOf } from "./stems.ts";

/**
 * Gives what is visible its marks at these positions. Linear, and quick enough for every frame of a transition.
 * @param before an earlier scene: what it has that is still true is taken over.
 */
export function buildScene(graph: VisibleGraph, positions: Positions, before: Scene | null = null): Scene {
	const known = before?.graph.indexOf === graph.indexOf ? before : null;
	const ranked = known && known.graph !== graph ? rankedLabels(graph.nodes, { nodes: known.graph.nodes, order: known.labels.order }) : null;
	if (known && known.nodes.x === positions.x && known.nodes.y === positions.y) {
		return { ...known, graph, nodes: { ...known.nodes, state: Uint8Array.from(graph.nodes, stateOf) }, labels: { ...known.labels, ...ranked } };
	}
	const nodes = nodeMarksOf(graph, positions, known);
	const labels = labelMarksOf(graph, positions, known && { ...known.labels, ...ranked });
	const grid = new PickGrid(nodes.x, nodes.y);
	const largestRadius = known?.largestRadius ?? nodes.radius.reduce((most, radius) => Math.max(most, radius), 1);
	return {
		graph,
		nodes,
		edges: { ...(known?.edges ?? edgeLooksOf(graph)), curve: edgeCurvesOf(graph, { nodes, labels }) },
		labels,
		axis: axisOf(graph, positions),
		bounds: boundsOf(nodes, labels),
		slack: slackOf(nodes, largestRadius, grid),
		largestRadius,
		grid,
	};
}


function edgeLooksOf({ edges, ownRelations }: VisibleGraph): Omit<EdgeMarks, "curve"> {
	return {
		count: edges.length,
		from: Int32Array.from(edges, ({ from }) => from),
		to: Int32Array.from(edges, ({ to }) => to),
		style: Uint8Array.from(edges, ({ type }) => relationStyleIndex(type, ownRelations)),
		state: Uint8Array.from(edges, ({ dimmed, status, implied, skeleton }) => {
			let state = dimmed ? EDGE_STATE.dimmed : 0;
			if (status === "suggested") state |= EDGE_STATE.suggested;
			if (status === "inherited") state |= EDGE_STATE.inherited;
			if (implied) state |= EDGE_STATE.implied;
			return skeleton ? state | EDGE_STATE.skeleton : state;
		}),
	};
}

function nodeMarksOf(graph: VisibleGraph, positions: Positions, known: Scene | null): NodeMarks {
	const { nodes } = graph;
	const stems = stemsOf(graph, positions);
	return {
		...(known?.nodes ?? {
			count: nodes.length,
			radius: Float32Array.from(nodes, ({ radius }) => radius),
			shape: Uint8Array.from(nodes, shapeOf),
			ring: Uint8Array.from(nodes, ({ presence }) => RING[presence satisfies Presence]),
			colour: Int8Array.from(nodes, ({ branchColour }) => branchColour),
		}),
		state: known?.graph === graph ? known.nodes.state : Uint8Array.from(nodes, stateOf),
		x: positions.x,
		y: positions.y,
		stemX: stems.x,
		stemY: stems.y,
	};
}

function shapeOf({ group, type }: VisibleNode): number {
	if (group !== null) return SHAPE.group;
	return type in SHAPE && type !== "group" ? SHAPE[type as keyof typeof SHAPE] : SHAPE.concept;
}

function stateOf({ matched, selected, dimmed, foldedCount, pin }: VisibleNode): number {
	let state = matched ? NODE_STATE.matched : 0;
	if (selected) state |= NODE_STATE.selected;
	if (dimmed) state |= NODE_STATE.dimmed;
	if (foldedCount > 0) state |= NODE_STATE.folded;
	return pin ? state | NODE_STATE.pinned : state;
}

function axisOf({ branches }: VisibleGraph, { ticks, lanes }: Positions): AxisMarks {
	return {
		ticks: ticks.map(({ x, year }) => ({ x, label: String(year) })),
		lanes: lanes.map(({ band, undated, top, bottom }) => {
			const branch = branches[band];
			return { label: branch?.label ?? null, undated, colour: branch?.colour ?? -1, top, bottom };
		}),
	};
}

function boundsOf({ x, y, radius, count }: NodeMarks, labels: LabelMarks): Bounds {
	let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (let node = 0; node < count; node++) {
		const cos = Math.abs(Math.cos(labels.angle[node]!));
		const sin = Math.abs(Math.sin(labels.angle[node]!));
		const halfWidth = (labels.width[node]! * cos + labels.height[node]! * sin) / 2;
		const halfHeight = (labels.width[node]! * sin + labels.height[node]! * cos) / 2;
		left = Math.min(left, x[node]! - radius[node]!, labels.x[node]! - halfWidth);
		right = Math.max(right, x[node]! + radius[node]!, labels.x[node]! + halfWidth);
		top = Math.min(top, y[node]! - radius[node]!, labels.y[node]! - halfHeight);
		bottom = Math.max(bottom, y[node]! + radius[node]!, labels.y[node]! + halfHeight);
	}
	return count === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : { left, top, right, bottom };
}

import { shapeScale } from "../core/scene/camera.ts";
import type { Camera, NodeId, ViewState } from "../core/visible/viewState.ts";
import type { VisibleGraph } from "../core/visible/visibleGraph.ts";
import type { Picture } from "./picture/picture.ts";

/** What is on the screen at one moment, in CSS pixels of the picture. Made for tests: a canvas cannot be asked. */
export interface ViewSnapshot {
	readonly state: ViewState;
	readonly camera: Camera;
	/** Nothing moves, fades or waits. */
	readonly resting: boolean;
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly {
		readonly id: NodeId;
		readonly label: string;
		readonly type: string;
		readonly x: number;
		readonly y: number;
		readonly radius: number;
		readonly matched: boolean;
		readonly selected: boolean;
		readonly dimmed: boolean;
		readonly foldedCount: number;
		readonly inSight: boolean;
	}[];
	readonly edges: readonly {
		readonly from: NodeId;
		readonly to: NodeId;
		readonly type: string;
		readonly status: string;
		/** The middle of its line. */
		readonly x: number;
		readonly y: number;
	}[];
	readonly labels: readonly {
		readonly id: NodeId;
		readonly text: string;
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
		readonly angle: number;
		readonly atHome: boolean;
	}[];
}

export function snapshotOf(picture: Picture, state: ViewState, graph: VisibleGraph | null): ViewSnapshot {
	const scene = picture.currentScene;
	const camera = picture.currentCamera;
	const { width, height } = picture.viewport;
	const nodes = state.lens === "outline" ? (graph?.nodes ?? []) : (scene?.graph.nodes ?? []);
	const grown = shapeScale(camera.k, scene?.slack ?? 1);
	return {
		state,
		camera,
		resting: picture.resting,
		width,
		height,
		nodes: nodes.map(({ id, fullLabel, type, radius, matched, selected, dimmed, foldedCount }, index) => {
			const { x, y } = picture.screenPlace(index);
			const inSight = x >= 0 && y >= 0 && x <= width && y <= height;
			return { id, label: fullLabel, type, x, y, radius: radius * grown, matched, selected, dimmed, foldedCount, inSight };
		}),
		edges: (scene?.graph.edges ?? []).map(({ from, to, type, status }, edge) => {
			const name = (end: number) => scene?.graph.nodes[end]?.id ?? ("" as NodeId);
			const curve = scene?.edges.curve.subarray(edge * 8, edge * 8 + 8) ?? [];
			const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = curve;
			const x = ((x0 + 3 * x1 + 3 * x2 + x3) / 8) * camera.k + camera.x;
			const y = ((y0 + 3 * y1 + 3 * y2 + y3) / 8) * camera.k + camera.y;
			return { from: name(from), to: name(to), type, status, x, y };
		}),
		labels: picture.labels.map(({ text, x, y, width: wide, height: high, angle, atHome }) => {
			return { id: text.id, text: text.label, x, y, width: wide, height: high, angle, atHome };
		}),
	};
}

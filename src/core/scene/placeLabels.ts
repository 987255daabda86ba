import type { Camera } from "../visible/viewState.ts";
import { LABEL_DISTANCE } from "../visible/visibleGraph.ts";
import { labelScale, shapeScale, type Viewport } from "./camera.ts";
import { discMeetsBox, LabelRoom, outlineOf, type TurnedBox } from "./labelRoom.ts";
import type { Scene } from "./scene.ts";
import { shortLabelSize } from "./shortLabel.ts";

/** A label's box on the screen, in CSS pixels of the viewport. Lines run as `VisibleGraph.labelFlow` says. */
export interface PlacedLabel {
	readonly node: number;
	/** Centre of the box. */
	readonly x: number;
	readonly y: number;
	/** Size of the box before it is turned. */
	readonly width: number;
	readonly height: number;
	/** Radians, as `LabelMarks.angle`: the box turns about its centre. */
	readonly angle: number;
	/** Factor on the font sizes. */
	readonly scale: number;
	readonly align: "start" | "middle" | "end";
	/** Beside, below or above its shape, where a reader looks for it; else a line leads to the shape. */
	readonly atHome: boolean;
	/** False where only the label itself fits: no second label, task label or fold badge. */
	readonly secondLine: boolean;
}

/** A frame shows no more labels than can be read, and tries no more than it has time for. */
const IN_A_FRAME: LabelLimits = { labels: 600, tried: 1500 };
const MOST_MOVED_TRIES = 30_000;

/** How many labels are placed, and how many nodes are tried for them. */
export interface LabelLimits {
	readonly labels: number;
	readonly tried: number;
}

/** How far a required label may be moved, in steps of CSS pixels. */
const SMALLEST_MOVE = 10;
const LARGEST_MOVE = 480;
const DIRECTIONS = 24;

const [RIGHT, LEFT, BELOW, ABOVE] = [0, 1, 2, 3] as const;

/**
 * Labels that have room in the viewport: important ones first, never over each other or over a shape.
 * Required ones are moved, with a leader line, before they are left out.
 */
export function placeLabels(scene: Scene, camera: Camera, viewport: Viewport, limits = IN_A_FRAME): PlacedLabel[] {
	return new Placement(scene, camera, viewport).run(limits);
}

class Placement {
	readonly #room = new LabelRoom();
	readonly #placed: PlacedLabel[] = [];
	readonly #labelScale: number;
	readonly #shapeScale: number;
	#movedTries = 0;

	constructor(
		private readonly scene: Scene,
		private readonly camera: Camera,
		private readonly viewport: Viewport,
	) {
		this.#labelScale = labelScale(camera.k);
		this.#shapeScale = shapeScale(camera.k, scene.slack);
	}

	run(limits: LabelLimits): PlacedLabel[] {
		const { required } = this.scene.labels;
		const nodes = this.#inView();
		const homeless: number[] = [];
		for (const node of nodes) if (required[node] === 1 && !this.#placeAtHome(node, true)) homeless.push(node);
		for (const node of homeless) this.#placeAside(node);
		let tried = 0;
		for (const node of nodes) {
			if (required[node] === 1) continue;
			if (this.#placed.length >= limits.labels || tried++ >= limits.tried) break;
			this.#placeAtHome(node, false);
		}
		return this.#placed;
	}

	/** Nodes whose shape is in the viewport, important ones first. */
	#inView(): number[] {
		const { x, y, k } = this.camera;
		const { width, height } = this.viewport;
		const rank = new Map<number, number>();
		this.scene.grid.within(-x / k, -y / k, (width - x) / k, (height - y) / k, (node) => void rank.set(node, 0));
		const nodes: number[] = [];
		for (const node of this.scene.labels.order) if (rank.has(node)) nodes.push(node);
		return nodes;
	}

	#placeAtHome(node: number, required: boolean): boolean {
		const { labels, graph } = this.scene;
		const side = labels.side[node] ?? RIGHT;
		const angle = labels.angle[node] ?? 0;
		// Zoomed out, what hangs over the edge would never be seen whole.
		const inside = required && this.camera.k < 1;
		for (const whole of [true, false]) {
			if (this.#place(node, this.#beside(node, side, angle, whole), side, true, whole, inside)) return true;
		}
		// Beside a tree's column or ring, another side would be another node's.
		if (graph.lens === "tree" || graph.lens === "radial") return false;
		return [BELOW, RIGHT, LEFT, ABOVE].some((other) => other !== side && this.#place(node, this.#beside(node, other, 0, false), other, true, false, inside));
	}

	/** The nearest free place around the shape. */
	#placeAside(node: number): boolean {
		for (const side of [LEFT, ABOVE, BELOW, RIGHT] as const) {
			if (this.#place(node, this.#beside(node, side, 0, false), side, true, false, true)) return true;
		}
		const { x, y, k } = this.camera;
		const centreX = this.scene.nodes.x[node]! * k + x;
		const centreY = this.scene.nodes.y[node]! * k + y;
		const { width, height } = this.#size(node, false);
		for (let move = SMALLEST_MOVE; move <= LARGEST_MOVE; move += Math.max(SMALLEST_MOVE, move / 6)) {
			for (let turn = 0; turn < DIRECTIONS; turn++) {
				if (this.#movedTries++ > MOST_MOVED_TRIES) return false;
				// Alternately to both sides of straight left, where a tree has most room.
				const direction = Math.PI + (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * ((2 * Math.PI) / DIRECTIONS);
				const cos = Math.cos(direction);
				const sin = Math.sin(direction);
				const box = {
					x: centreX + cos * move + (cos * width) / 2,
					y: centreY + sin * move + (sin * height) / 2,
					width,
					height,
					angle: 0,
				};
				if (this.#place(node, box, cos < -0.3 ? LEFT : cos > 0.3 ? RIGHT : BELOW, false, false, true)) return true;
			}
		}
		return false;
	}

	#place(node: number, box: TurnedBox, side: number, atHome: boolean, whole: boolean, inside: boolean): boolean {
		const { left, top, right, bottom } = outlineOf(box);
		const { width, height } = this.viewport;
		if (inside ? left < 0 || top < 0 || right > width || bottom > height : right < 0 || bottom < 0 || left > width || top > height) {
			return false;
		}
		if (!this.#room.isFree(box) || this.#meetsShape(box)) return false;
		this.#room.take(box);
		const align = side === BELOW || side === ABOVE ? "middle" : side === LEFT ? "end" : "start";
		this.#placed.push({ node, ...box, scale: this.#labelScale, align, atHome, secondLine: whole });
		return true;
	}

	#size(node: number, whole: boolean): { width: number; height: number } {
		const { labels, graph } = this.scene;
		const size = whole ? { width: labels.width[node]!, height: labels.height[node]! } : shortLabelSize(graph.nodes[node]!);
		return { width: size.width * this.#labelScale, height: size.height * this.#labelScale };
	}

	#beside(node: number, side: number, angle: number, whole: boolean): TurnedBox {
		const { nodes } = this.scene;
		const { x, y, k } = this.camera;
		const { width, height } = this.#size(node, whole);
		const radius = nodes.radius[node]! * this.#shapeScale;
		const centreX = nodes.x[node]! * k + x;
		const centreY = nodes.y[node]! * k + y;
		if (side === BELOW || side === ABOVE) {
			const away = radius + (LABEL_DISTANCE / 2) * this.#labelScale + height / 2;
			return { x: centreX, y: side === BELOW ? centreY + away : centreY - away, width, height, angle: 0 };
		}
		const away = (radius + LABEL_DISTANCE * this.#labelScale + width / 2) * (side === LEFT ? -1 : 1);
		return { x: centreX + Math.cos(angle) * away, y: centreY + Math.sin(angle) * away, width, height, angle };
	}

	#meetsShape(box: TurnedBox): boolean {
		const { nodes, grid } = this.scene;
		const { x, y, k } = this.camera;
		const { left, top, right, bottom } = outlineOf(box);
		const reach = this.scene.largestRadius * this.#shapeScale;
		let met = false;
		grid.within((left - reach - x) / k, (top - reach - y) / k, (right + reach - x) / k, (bottom + reach - y) / k, (node) => {
			met = discMeetsBox(box, nodes.x[node]! * k + x, nodes.y[node]! * k + y, nodes.radius[node]! * this.#shapeScale);
			return met;
		});
		return met;
	}
}

import { LABEL_DISTANCE } from "../visible/visibleGraph.ts";
import { LABEL_SIDE, type LayoutRequest } from "./layout.ts";

/** Clear space between neighbouring boxes, and as much of it as rounding may take. */
const GAP = 10;
const TOLERANCE = 0.05;

/**
 * What each node occupies around its shape's centre, label and clear space included: reaches to the left, right, top and
 * bottom, by node.
 */
export interface Boxes {
	readonly left: Float32Array;
	readonly right: Float32Array;
	readonly top: Float32Array;
	readonly bottom: Float32Array;
}

export function boxesOf({ width, height, radius }: LayoutRequest, labelSide: Uint8Array): Boxes {
	const half = GAP / 2;
	const beside = (node: number) => labelSide[node] === LABEL_SIDE.right;
	return {
		left: radius.map((own, node) => (beside(node) ? own : Math.max(own, width[node]! / 2)) + half),
		right: radius.map((own, node) => (beside(node) ? own + LABEL_DISTANCE + width[node]! : Math.max(own, width[node]! / 2)) + half),
		top: radius.map((own, node) => (beside(node) ? Math.max(own, height[node]! / 2) : own) + half),
		bottom: radius.map((own, node) => (beside(node) ? Math.max(own, height[node]! / 2) : own + LABEL_DISTANCE / 2 + height[node]!) + half),
	};
}

const CELL = 96;
const COLUMNS = 1 << 20;

/** Boxes that have been set down, found by place. */
export class BoxGrid {
	readonly #cells = new Map<number, number[]>();

	constructor(
		private readonly boxes: Boxes,
		private readonly x: Float32Array,
		private readonly y: Float32Array,
	) {}

	/** Sets a node's box down where the node stands. */
	set(node: number): void {
		this.#eachCell(node, this.x[node]!, this.y[node]!, (key) => {
			const list = this.#cells.get(key);
			if (list) list.push(node);
			else this.#cells.set(key, [node]);
			return false;
		});
	}

	/** True where a node's box would touch none of those set down. */
	isFree(node: number, x: number, y: number): boolean {
		return !this.#eachCell(node, x, y, (key) => this.#cells.get(key)?.some((other) => this.#overlap(node, x, y, other)) ?? false);
	}

	/** Moves the node to the free place nearest to where it stands, on rings of growing size, and sets it down. */
	settle(node: number): void {
		const { x, y } = this;
		const startX = x[node]!;
		const startY = y[node]!;
		if (!this.isFree(node, startX, startY)) {
			const stepX = (this.boxes.left[node]! + this.boxes.right[node]!) / 4;
			const stepY = (this.boxes.top[node]! + this.boxes.bottom[node]!) / 4;
			search: for (let ring = 1; ; ring++) {
				const places = 8 + 4 * ring;
				for (let place = 0; place < places; place++) {
					const angle = (2 * Math.PI * place) / places + ring;
					const atX = startX + Math.cos(angle) * ring * stepX;
					const atY = startY + Math.sin(angle) * ring * stepY;
					if (!this.isFree(node, atX, atY)) continue;
					x[node] = atX;
					y[node] = atY;
					break search;
				}
			}
		}
		this.set(node);
	}

	#overlap(node: number, x: number, y: number, other: number): boolean {
		const { left, right, top, bottom } = this.boxes;
		const otherX = this.x[other]!;
		const otherY = this.y[other]!;
		return (
			x - left[node]! + TOLERANCE < otherX + right[other]! &&
			otherX - left[other]! + TOLERANCE < x + right[node]! &&
			y - top[node]! + TOLERANCE < otherY + bottom[other]! &&
			otherY - top[other]! + TOLERANCE < y + bottom[node]!
		);
	}

	#eachCell(node: number, x: number, y: number, visit: (key: number) => boolean): boolean {
		const { left, right, top, bottom } = this.boxes;
		const lastColumn = Math.floor((x + right[node]!) / CELL);
		const lastRow = Math.floor((y + bottom[node]!) / CELL);
		for (let column = Math.floor((x - left[node]!) / CELL); column <= lastColumn; column++) {
			for (let row = Math.floor((y - top[node]!) / CELL); row <= lastRow; row++) if (visit(column * COLUMNS + row)) return true;
		}
		return false;
	}
}

import type { Slices } from "./layoutSteps.ts";
import { Quadtree } from "./quadtree.ts";

/** d3-force's defaults, so that its pictures and its terms hold. */
const THETA_SQUARED = 0.81;
const CHARGE = -30;
const LINK_DISTANCE = 30;
const VELOCITY_DECAY = 0.6;
/** Pulls everything to the centre, so that what hangs together with nothing does not drift away. */
const GRAVITY = 0.12;
const JIGGLE = 1e-6;
/** Points that are repelled between two yields. */
const SLICE = 1000;

/** Links and where the nodes start. `x` and `y` are written. */
export interface ForceGraph {
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly from: Int32Array;
	readonly to: Int32Array;
}

/**
 * d3-force's many-body, link and position forces over typed arrays: a Barnes–Hut approximation with θ 0.9, links of
 * length 30 and strength 1 / (links of the less linked end), velocity Verlet with decay. The same input gives the same
 * output.
 */
export class ForceSimulation {
	/** Falls from 1 towards 0. */
	alpha = 1;
	readonly #velocityX: Float64Array;
	readonly #velocityY: Float64Array;
	readonly #strength: Float64Array;
	readonly #bias: Float64Array;
	readonly #tree: Quadtree;

	constructor(
		private readonly graph: ForceGraph,
		private readonly alphaDecay: number,
		private readonly alphaMin: number,
	) {
		const count = graph.x.length;
		this.#velocityX = new Float64Array(count);
		this.#velocityY = new Float64Array(count);
		this.#tree = new Quadtree(count);
		const degree = new Int32Array(count);
		const { from, to } = graph;
		for (let link = 0; link < from.length; link++) {
			degree[from[link]!]!++;
			degree[to[link]!]!++;
		}
		this.#strength = new Float64Array(from.length);
		this.#bias = new Float64Array(from.length);
		for (let link = 0; link < from.length; link++) {
			const one = degree[from[link]!]!;
			const other = degree[to[link]!]!;
			this.#strength[link] = 1 / Math.min(one, other);
			this.#bias[link] = one / (one + other);
		}
	}

	get settled(): boolean {
		return this.alpha < this.alphaMin;
	}

	/** One step of the simulation, in slices: about a millisecond between two of them. */
	*tick(): Slices<void> {
		const { x, y } = this.graph;
		const velocityX = this.#velocityX;
		const velocityY = this.#velocityY;
		this.alpha -= this.alpha * this.alphaDecay;
		this.#tree.build(x, y);
		for (let from = 0; from < x.length; from += SLICE) {
			yield;
			this.#repel(from, Math.min(x.length, from + SLICE));
		}
		this.#pullLinks();
		for (let node = 0; node < x.length; node++) {
			velocityX[node]! -= x[node]! * GRAVITY * this.alpha;
			velocityY[node]! -= y[node]! * GRAVITY * this.alpha;
			x[node]! += velocityX[node]! *= VELOCITY_DECAY;
			y[node]! += velocityY[node]! *= VELOCITY_DECAY;
		}
	}

	#pullLinks(): void {
		const { x, y, from, to } = this.graph;
		const { alpha } = this;
		const velocityX = this.#velocityX;
		const velocityY = this.#velocityY;
		const strength = this.#strength;
		const bias = this.#bias;
		for (let link = 0; link < from.length; link++) {
			const a = from[link]!;
			const b = to[link]!;
			const dx = x[b]! + velocityX[b]! - x[a]! - velocityX[a]! || JIGGLE;
			const dy = y[b]! + velocityY[b]! - y[a]! - velocityY[a]! || JIGGLE;
			const length = Math.sqrt(dx * dx + dy * dy);
			const pull = ((length - LINK_DISTANCE) / length) * alpha * strength[link]!;
			const share = bias[link]!;
			velocityX[b]! -= dx * pull * share;
			velocityY[b]! -= dy * pull * share;
			velocityX[a]! += dx * pull * (1 - share);
			velocityY[a]! += dy * pull * (1 - share);
		}
	}

	/** In the order of the tree, neighbours read the same cells one after the other. */
	#repel(from: number, to: number): void {
		const { skip, first, end, cells, count, order, x, y } = this.#tree;
		const strength = CHARGE * this.alpha;
		for (let at = from; at < to; at++) {
			const ownX = x[at]!;
			const ownY = y[at]!;
			let pushX = 0;
			let pushY = 0;
			let cell = 0;
			while (cell < count) {
				const record = 4 * cell;
				const dx = cells[record]! - ownX;
				const dy = cells[record + 1]! - ownY;
				let distance = dx * dx + dy * dy;
				if (cells[record + 3]! < THETA_SQUARED * distance) {
					// Nearer than one unit, the push stays finite.
					if (distance < 1) distance = Math.sqrt(distance);
					const push = cells[record + 2]! / distance;
					pushX += dx * push;
					pushY += dy * push;
				} else if (end[cell] === 0) {
					cell++;
					continue;
				} else {
					for (let other = first[cell]!; other < end[cell]!; other++) {
						if (other === at) continue;
						let towardsX = x[other]! - ownX;
						let towardsY = y[other]! - ownY;
						let near = towardsX * towardsX + towardsY * towardsY;
						if (near === 0) {
							// At the very same place each is pushed in a direction of its own.
							towardsX = (other < at ? -1 : 1) * JIGGLE * (1 + order[at]!);
							towardsY = (other < at ? 1 : -1) * JIGGLE * (1 + order[other]!);
							near = towardsX * towardsX + towardsY * towardsY;
						}
						if (near < 1) near = Math.sqrt(near);
						pushX += towardsX / near;
						pushY += towardsY / near;
					}
				}
				cell = skip[cell]!;
			}
			this.#velocityX[order[at]!]! += pushX * strength;
			this.#velocityY[order[at]!]! += pushY * strength;
		}
	}
}

import { Quadtree } from "./quadtree.ts";

/** d3-force's defaults, so that its pictures and its terms hold. */
const THETA_SQUARED = 0.81;
const CHARGE = -30;
const LINK_DISTANCE = 30;
const VELOCITY_DECAY = 0.6;
/** Pulls everything to the centre, so that what hangs together with nothing does not drift away. */
const GRAVITY = 0.12;
const SMALLEST_ALPHA = 0.001;
const JIGGLE = 1e-6;

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
	/** Falls from its start towards 0; the layout is settled below 0.001. */
	alpha: number;
	private readonly velocityX: Float64Array;
	private readonly velocityY: Float64Array;
	private readonly charges: Float64Array;
	private readonly strength: Float64Array;
	private readonly bias: Float64Array;
	private readonly tree: Quadtree;

	constructor(
		private readonly graph: ForceGraph,
		alpha = 1,
		private readonly alphaDecay = 1 - SMALLEST_ALPHA ** (1 / 300),
	) {
		const count = graph.x.length;
		this.alpha = alpha;
		this.velocityX = new Float64Array(count);
		this.velocityY = new Float64Array(count);
		this.charges = new Float64Array(count).fill(CHARGE);
		this.tree = new Quadtree(count);
		const degree = new Int32Array(count);
		const { from, to } = graph;
		for (let link = 0; link < from.length; link++) {
			degree[from[link]!]!++;
			degree[to[link]!]!++;
		}
		this.strength = Float64Array.from(from, (node, link) => 1 / Math.min(degree[node]!, degree[to[link]!]!));
		this.bias = Float64Array.from(from, (node, link) => degree[node]! / (degree[node]! + degree[to[link]!]!));
	}

	get settled(): boolean {
		return this.alpha < SMALLEST_ALPHA;
	}

	tick(): void {
		const { x, y } = this.graph;
		const { velocityX, velocityY } = this;
		this.alpha -= this.alpha * this.alphaDecay;
		this.tree.build(x, y, this.charges);
		// In the order of the tree, neighbours read the same cells one after the other.
		const { point, next, count } = this.tree;
		for (let cell = 0; cell < count; cell++) {
			for (let node = point[cell]!; node >= 0; node = next[node]!) this.repel(node);
		}
		this.pullLinks();
		for (let node = 0; node < x.length; node++) {
			velocityX[node]! -= x[node]! * GRAVITY * this.alpha;
			velocityY[node]! -= y[node]! * GRAVITY * this.alpha;
			x[node]! += velocityX[node]! *= VELOCITY_DECAY;
			y[node]! += velocityY[node]! *= VELOCITY_DECAY;
		}
	}

	private pullLinks(): void {
		const { x, y, from, to } = this.graph;
		const { velocityX, velocityY, strength, bias, alpha } = this;
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

	private repel(node: number): void {
		const { skip, point, cells, count, next } = this.tree;
		const ownX = this.graph.x[node]!;
		const ownY = this.graph.y[node]!;
		const alpha = this.alpha;
		let pushX = 0;
		let pushY = 0;
		let cell = 0;
		while (cell < count) {
			const record = 4 * cell;
			const dx = cells[record]! - ownX;
			const dy = cells[record + 1]! - ownY;
			let distance = dx * dx + dy * dy;
			const held = point[cell]!;
			if (held < 0) {
				if (cells[record + 3]! >= THETA_SQUARED * distance) {
					cell++;
					continue;
				}
			} else if (held === node || distance === 0) {
				// Others at the very same place push apart, each in a direction of its own.
				for (let other = held; other >= 0; other = next[other]!) {
					if (other === node) continue;
					pushX += (other < node ? 1 : -1) * JIGGLE * (1 + node) * 1e4 * alpha;
					pushY += (other < node ? -1 : 1) * JIGGLE * (1 + other) * 1e4 * alpha;
				}
				cell = skip[cell]!;
				continue;
			}
			// Nearer than one unit, the push stays finite.
			if (distance < 1) distance = Math.sqrt(distance);
			const push = (cells[record + 2]! * alpha) / distance;
			pushX += dx * push;
			pushY += dy * push;
			cell = skip[cell]!;
		}
		this.velocityX[node]! += pushX;
		this.velocityY[node]! += pushY;
	}
}

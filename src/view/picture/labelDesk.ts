import type { Viewport } from "../../core/scene/camera.ts";
import { type PlacedLabel, placeLabels } from "../../core/scene/placeLabels.ts";
import type { Scene } from "../../core/scene/scene.ts";
import type { Camera, NodeId } from "../../core/visible/viewState.ts";
import { easedBoth } from "../frames.ts";
import type { DrawnLabel } from "../../core/painter/labelParts.ts";
import type { Marks } from "../../core/painter/marks.ts";

/** Above this many nodes, labels keep their places while the picture moves, and are placed anew when it rests. */
const MOST_PLACED_IN_MOTION = 800;
const FADE_MS = 130;
/** Another side of the same shape; a turn on the way to another picture takes as long as the way. */
const SLIDE_MS = 220;

/** From the node's place on the screen to the centre of its label's box, and the box's turn. */
interface Offset {
	readonly dx: number;
	readonly dy: number;
	readonly angle: number;
}

interface Standing {
	label: PlacedLabel;
	now: Offset;
	goal: Offset;
	slide: { readonly from: Offset; readonly since: number; readonly duration: number } | null;
	alpha: number;
	wanted: boolean;
}

/**
 * Keeps labels calm: those that gain or lose their room fade, those that change sides slide, and in a big picture
 * they stay put during a gesture.
 */
export class LabelDesk {
	readonly #standing = new Map<NodeId, Standing>();
	#placedFor: { scene: Scene; camera: Camera; width: number; height: number } | null = null;
	#last = 0;
	#restless = false;
	/** Labels change at once. */
	reducedMotion = false;

	/** True while labels fade or slide: another frame is wanted. */
	get busy(): boolean {
		return this.#restless;
	}

	/**
	 * @param marks where nodes are drawn now; the scene's own places are where they will be.
	 * @param moving a gesture is under way.
	 * @param glideMs how long nodes take on their way from another scene; 0 where they stand still.
	 */
	labels(
		scene: Scene,
		marks: Marks,
		camera: Camera,
		viewport: Viewport,
		time: number,
		{ moving, glideMs }: { readonly moving: boolean; readonly glideMs: number },
	): DrawnLabel[] {
		const big = scene.nodes.count > MOST_PLACED_IN_MOTION;
		const placedFor = this.#placedFor;
		const stale =
			placedFor?.scene !== scene ||
			placedFor.camera !== camera ||
			placedFor.width !== viewport.width ||
			placedFor.height !== viewport.height;
		const kept = big && moving && placedFor?.scene.graph.indexOf === scene.graph.indexOf;
		if (stale && !kept) {
			this.#place(scene, camera, viewport, time, glideMs);
			this.#placedFor = { scene, camera, width: viewport.width, height: viewport.height };
		}
		const elapsed = Math.min(64, Math.max(0, time - this.#last));
		this.#last = time;
		this.#restless = false;
		const drawn: DrawnLabel[] = [];
		for (const [id, entry] of this.#standing) {
			const node = scene.graph.indexOf.get(id);
			const text = node === undefined ? undefined : scene.graph.nodes[node];
			this.#fade(entry, elapsed);
			if (node === undefined || text === undefined || (entry.alpha === 0 && !entry.wanted)) {
				this.#standing.delete(id);
				continue;
			}
			this.#slide(entry, time);
			const x = (marks.nodes.x[node] ?? 0) * camera.k + camera.x + entry.now.dx;
			const y = (marks.nodes.y[node] ?? 0) * camera.k + camera.y + entry.now.dy;
			const { width, height } = entry.label;
			// Those that a gesture has carried out of sight.
			const reach = (width + height) / 2;
			if (x < -reach || y < -reach || x > viewport.width + reach || y > viewport.height + reach) continue;
			drawn.push({
				...entry.label,
				node,
				x,
				y,
				angle: entry.now.angle,
				text,
				flow: scene.graph.labelFlow,
				alpha: entry.alpha * (marks.nodeAlpha?.[node] ?? 1),
			});
		}
		return drawn;
	}

	clear(): void {
		this.#standing.clear();
		this.#placedFor = null;
	}

	#place(scene: Scene, camera: Camera, viewport: Viewport, time: number, glideMs: number): void {
		for (const entry of this.#standing.values()) entry.wanted = false;
		const first = this.#placedFor === null;
		for (const label of placeLabels(scene, camera, viewport)) {
			const id = scene.graph.nodes[label.node]?.id;
			if (id === undefined) continue;
			const goal: Offset = {
				dx: label.x - ((scene.nodes.x[label.node] ?? 0) * camera.k + camera.x),
				dy: label.y - ((scene.nodes.y[label.node] ?? 0) * camera.k + camera.y),
				angle: label.angle,
			};
			const before = this.#standing.get(id);
			if (!before) {
				const alpha = first || this.reducedMotion ? 1 : 0;
				this.#standing.set(id, { label, now: goal, goal, slide: null, alpha, wanted: true });
				continue;
			}
			const changesSides = before.label.align !== label.align || before.label.atHome !== label.atHome;
			const duration = glideMs > 0 ? glideMs : SLIDE_MS;
			if ((changesSides || glideMs > 0) && !this.reducedMotion) before.slide = { from: before.now, since: time, duration };
			if (before.slide === null) before.now = goal;
			before.goal = goal;
			before.label = label;
			before.wanted = true;
		}
	}

	#fade(entry: Standing, elapsed: number): void {
		const goal = entry.wanted ? 1 : 0;
		if (entry.alpha === goal) return;
		const step = this.reducedMotion ? 1 : elapsed / FADE_MS;
		entry.alpha = goal === 1 ? Math.min(1, entry.alpha + step) : Math.max(0, entry.alpha - step);
		this.#restless = true;
	}

	#slide(entry: Standing, time: number): void {
		const { slide, goal } = entry;
		if (!slide) return;
		const t = Math.min(1, Math.max(0, (time - slide.since) / slide.duration));
		const eased = easedBoth(t);
		const toward = (a: number, b: number) => a + (b - a) * eased;
		entry.now = {
			dx: toward(slide.from.dx, goal.dx),
			dy: toward(slide.from.dy, goal.dy),
			angle: toward(slide.from.angle, goal.angle),
		};
		if (t >= 1) entry.slide = null;
		else this.#restless = true;
	}
}

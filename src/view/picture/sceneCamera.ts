import type { Bounds, Scene } from "../../core/scene/scene.ts";
import { fitCamera } from "../../core/scene/camera.ts";
import type { Camera, NodeId } from "../../core/visible/viewState.ts";
import { centred, type Point } from "../camera.ts";
import type { Picture } from "./picture.ts";

/** Below this scale a name that was searched could not be read. */
const READABLE = 0.6;
/** A fold that would shrink the whole picture further than this keeps the camera where it is instead. */
const LEAST_SHRINKING = 0.8;
const SELECTION_MARGIN = 90;

/** Decides where the camera stands when a scene comes: where it was left, around all of it, or so that the eye keeps hold. */
export class SceneCamera {
	#held: { readonly id: NodeId; readonly at: Point } | null = null;
	#wanted: NodeId | null = null;

	constructor(private readonly picture: Picture) {}

	/** The next scene keeps this node where it is on the screen. */
	hold(id: NodeId): void {
		const node = this.picture.indexOf(id);
		this.#held = node < 0 ? null : { id, at: this.picture.screenPlace(node) };
	}

	/** The next scene shows this node. */
	reveal(id: NodeId): void {
		this.#wanted = id;
	}

	/** @returns the camera, and whether it should be remembered: a fitting one follows the picture and is not. */
	for(scene: Scene, stored: Camera | null): { readonly camera: Camera; readonly explicit: boolean } {
		const { picture } = this;
		const held = this.#held;
		const wanted = this.#wanted;
		this.#held = this.#wanted = null;
		const fit = picture.fitting(scene);
		const usual = stored ?? fit;
		const now = picture.currentCamera;
		if (held) {
			const node = scene.graph.indexOf.get(held.id);
			const fitsWell = stored === null && fit.k >= now.k * LEAST_SHRINKING;
			if (node !== undefined && !fitsWell) {
				const { k } = now;
				const kept = {
					x: held.at.x - (scene.nodes.x[node] ?? 0) * k,
					y: held.at.y - (scene.nodes.y[node] ?? 0) * k,
					k,
				};
				return { camera: kept, explicit: true };
			}
		}
		const node = wanted === null ? undefined : scene.graph.indexOf.get(wanted);
		if (node === undefined) return { camera: usual, explicit: false };
		const camera = this.#showingNode(scene, node, usual);
		return { camera, explicit: camera !== fit };
	}

	/** The least movement that shows a node with its label, near enough to be read. */
	revealingNode(scene: Scene, node: number): Camera {
		return this.#showingNode(scene, node, this.picture.currentCamera);
	}

	/** All selected nodes, as near as they fit. */
	around(scene: Scene, ids: readonly NodeId[]): Camera {
		const nodes = ids.flatMap((id) => scene.graph.indexOf.get(id) ?? []);
		if (nodes.length === 0) return this.picture.fitting(scene);
		const boxes = nodes.map((node) => boundsOf(scene, node));
		const bounds = {
			left: Math.min(...boxes.map(({ left }) => left)),
			top: Math.min(...boxes.map(({ top }) => top)),
			right: Math.max(...boxes.map(({ right }) => right)),
			bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
		};
		return fitCamera(bounds, this.picture.clearSize, SELECTION_MARGIN);
	}

	#showingNode(scene: Scene, node: number, from: Camera): Camera {
		if (from.k >= READABLE) return this.picture.revealing(boundsOf(scene, node), from);
		const at = { x: scene.nodes.x[node] ?? 0, y: scene.nodes.y[node] ?? 0 };
		return centred(at, this.picture.clearSize, 1);
	}
}

/** A node with its label, in world units. */
function boundsOf({ nodes, labels }: Scene, node: number): Bounds {
	const x = nodes.x[node] ?? 0;
	const y = nodes.y[node] ?? 0;
	const radius = nodes.radius[node] ?? 0;
	const turned = Math.abs(labels.angle[node] ?? 0) > 0.01;
	const halfWidth = turned ? 0 : (labels.width[node] ?? 0) / 2;
	const halfHeight = turned ? 0 : (labels.height[node] ?? 0) / 2;
	const labelX = turned ? x : (labels.x[node] ?? x);
	const labelY = turned ? y : (labels.y[node] ?? y);
	return {
		left: Math.min(x - radius, labelX - halfWidth),
		top: Math.min(y - radius, labelY - halfHeight),
		right: Math.max(x + radius, labelX + halfWidth),
		bottom: Math.max(y + radius, labelY + halfHeight),
	};
}

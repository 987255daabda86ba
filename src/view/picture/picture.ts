import type { Viewport } from "../../core/scene/camera.ts";
import type { Bounds, Scene } from "../../core/scene/scene.ts";
import type { TextMeasure } from "../../core/visible/textMeasure.ts";
import type { Camera, NodeId } from "../../core/visible/viewState.ts";
import { type Point, revealing, toWorld } from "../camera.ts";
import { appendPart } from "../elements.ts";
import type { ShownPicture } from "../host.ts";
import { easedBoth, easedOut, Frames } from "../frames.ts";
import type { Palette } from "../../core/painter/palette.ts";
import { wholeScene } from "../../core/painter/stillPicture.ts";
import { readPalette } from "../palette.ts";
import { type Hover, type Marks, marksOf, type Painting } from "../../core/painter/marks.ts";
import type { DrawnLabel } from "../../core/painter/labelParts.ts";
import type { PaintedEdges } from "../../core/painter/paintEdges.ts";
import { paintPicture, type PictureWords } from "../../core/painter/paintPicture.ts";
import { fitBeside, type Obstacle } from "./fitBeside.ts";
import { canvasMeasure } from "./canvasMeasure.ts";
import { cameraAt, type Flight } from "./flight.ts";
import { LabelDesk } from "./labelDesk.ts";
import { edgeAt, type Hit, hitAt } from "./pointing.ts";
import { ReusedFrame } from "./reusedFrame.ts";
import { movedNode } from "./movedNode.ts";
import { neighbourhoodOf } from "./neighbourhood.ts";
import { SceneMotion } from "./sceneMotion.ts";

const MOTION_MS = 380;
const HOVER_MS = 110;
/** After this long without a movement the picture counts as resting. */
const REST_MS = 140;
/** More marks than this are painted once and then moved as an image during a gesture. */
const MOST_LIVE_MARKS = 2000;
/** More nodes than this change places at once. */
const MOST_GLIDING = 3000;
const MARGIN = 56;

/** What the picture tells the view. */
export interface PictureListener {
	/** The camera moved; `resting` once it has come to rest. */
	cameraMoved(camera: Camera, resting: boolean): void;
	/** A frame was painted; `leavesOut` where relations were too many to be drawn. */
	painted(leavesOut: boolean): void;
}

/** The canvas: paints a scene through a camera, moves from one to the next, and tells what lies under a point. */
export class Picture {
	readonly stage: HTMLElement;
	readonly #canvas: HTMLCanvasElement;
	readonly #context: CanvasRenderingContext2D | null;
	readonly #frames: Frames;
	readonly #window: NonNullable<Document["defaultView"]>;
	readonly #desk = new LabelDesk();
	readonly #reused: ReusedFrame;
	#size: Viewport = { width: 0, height: 0 };
	#palette: Palette;
	#scene: Scene | null = null;
	#marks: Marks | null = null;
	#drawn: readonly DrawnLabel[] = [];
	#camera: Camera = { x: 0, y: 0, k: 1 };
	#motion: { readonly scene: SceneMotion; readonly since: number } | null = null;
	#flight: Flight | null = null;
	#hovered: { readonly hover: Hover; readonly since: number } | null = null;
	#dragged: { readonly node: number; readonly at: Point } | null = null;
	#obstacle: Obstacle | null = null;
	#covered = 0;
	#edges: PaintedEdges = { leavesOut: false, edges: [] };
	/** The paintings of the reused image for which labels have been placed. */
	#placedAt = 0;
	#pointedEdge = -1;
	#restTimer = 0;
	#moving = false;
	/** The nodes move, not the camera. */
	#shifting = false;
	/** Where there is no movement, everything changes at once. */
	#reducedMotion = false;

	constructor(
		parent: HTMLElement,
		private readonly words: PictureWords,
		private readonly listener: PictureListener,
		private own: readonly string[],
	) {
		this.#window = parent.ownerDocument.defaultView ?? window;
		this.#frames = new Frames(this.#window);
		this.stage = appendPart(parent, "div", "stage");
		// Obsidian's sidebars must not slide in while the picture is dragged on a phone.
		this.stage.dataset.ignoreSwipe = "true";
		this.#canvas = appendPart(this.stage, "canvas", "canvas");
		this.#canvas.setAttribute("aria-hidden", "true");
		this.#context = this.#canvas.getContext("2d");
		this.#reused = new ReusedFrame(parent, this.#context);
		this.#palette = readPalette(this.stage, this.own);
	}

	/** A measure in the present fonts; another one after `refreshTheme`. */
	measure(): TextMeasure {
		return canvasMeasure(this.stage, this.#palette);
	}

	get colours(): Palette {
		return this.#palette;
	}

	get viewport(): Viewport {
		return this.#size;
	}

	get currentCamera(): Camera {
		return this.#flight?.to ?? this.#camera;
	}

	get currentScene(): Scene | null {
		return this.#scene;
	}

	/** What is in sight, to be painted elsewhere; null before there is anything. */
	get still(): ShownPicture | null {
		const { currentCamera: camera, words } = this;
		const viewport = this.#size;
		const palette = this.#palette;
		const scene = this.#scene;
		return scene && { scene, camera, viewport, palette, words };
	}

	/** All of a scene that is not shown, as it would look here. */
	stillOf(scene: Scene): ShownPicture {
		const { words } = this;
		const palette = this.#palette;
		return { scene, ...wholeScene(scene), palette, words };
	}

	/** Nothing moves, fades or waits to be painted. */
	get resting(): boolean {
		return !this.#moving && this.#motion === null && this.#flight === null && !this.#desk.busy;
	}

	setReducedMotion(reduced: boolean): void {
		this.#reducedMotion = this.#desk.reducedMotion = reduced;
	}

	/** Shows a scene. Nodes glide from their places in the last one where `glide` says so. */
	show(scene: Scene, camera: Camera, glide: boolean): void {
		const before = this.#scene;
		const atOnce = before === null || this.#reducedMotion || !glide || this.#size.width === 0;
		const few = scene.nodes.count <= MOST_GLIDING && (before?.nodes.count ?? 0) <= MOST_GLIDING;
		if (!atOnce && few && before && this.#marks) {
			const standing = { scene: before, marks: this.#marks, camera: this.#camera };
			this.#motion = { scene: new SceneMotion(standing, scene, camera), since: this.#window.performance.now() };
		} else this.#motion = null;
		// Its nodes are on their way: letters are placed anew once they have come to rest.
		this.#shifting = !few && glide && before?.graph.indexOf === scene.graph.indexOf;
		if (this.#shifting) this.#untilRest();
		const under = this.#hovered && !this.#motion ? before?.graph.nodes[this.#hovered.hover.node]?.id : undefined;
		const still = under === undefined ? undefined : scene.graph.indexOf.get(under);
		// Selecting what is hovered must not make the rest flash up.
		this.#hovered =
			still === undefined ? null : { hover: { ...neighbourhoodOf(scene, still), fade: 1 }, since: 0 };
		this.#dragged = null;
		this.#pointedEdge = -1;
		this.#scene = scene;
		this.#flight = null;
		this.#camera = camera;
		this.#reused.spoil();
		this.listener.cameraMoved(camera, true);
		this.wake();
	}

	/** Fits the scene into the canvas, beside the obstacle where that is possible. */
	fitting(scene: Scene): Camera {
		return fitBeside(scene, this.clearSize, this.#obstacle).camera;
	}

	/** The part of the canvas that no sheet covers: where cameras put what should be seen. */
	get clearSize(): Viewport {
		return { width: this.#size.width, height: Math.max(80, this.#size.height - this.#covered) };
	}

	/** CSS pixels at the bottom that a sheet covers. */
	setCovered(height: number): void {
		this.#covered = height;
	}

	/** Keeps fitting pictures clear of a corner that something covers. */
	setObstacle(obstacle: Obstacle | null): void {
		this.#obstacle = obstacle;
	}

	/** Moves at once, as a gesture does. */
	moveTo(camera: Camera): void {
		this.#flight = null;
		this.#setCamera(camera);
		this.#shifting = false;
		this.#untilRest();
	}

	#untilRest(): void {
		this.#moving = true;
		this.#window.clearTimeout(this.#restTimer);
		this.#restTimer = this.#window.setTimeout(() => {
			this.#moving = this.#shifting = false;
			this.listener.cameraMoved(this.#camera, true);
			this.wake();
		}, REST_MS);
	}

	/** Moves there within a moment. */
	flyTo(camera: Camera): void {
		const { x, y, k } = this.#camera;
		if (camera.x === x && camera.y === y && camera.k === k) return;
		if (this.#reducedMotion || this.#size.width === 0) {
			this.#setCamera(camera);
			this.listener.cameraMoved(camera, true);
			return;
		}
		this.#flight = { from: this.#camera, to: camera, since: this.#window.performance.now() };
		this.wake();
	}

	/** A camera, moved as little as shows these bounds. */
	revealing(bounds: Bounds, camera: Camera): Camera {
		return revealing(camera, bounds, this.clearSize, MARGIN);
	}

	get isHovering(): boolean {
		return this.#hovered !== null;
	}

	hover(node: number): void {
		const scene = this.#scene;
		if (!scene || (this.#hovered?.hover.node ?? -1) === node) return;
		this.#hovered =
			node < 0
				? null
				: { hover: { ...neighbourhoodOf(scene, node), fade: 1 }, since: this.#window.performance.now() };
		this.wake();
	}

	/** Lights an edge up; -1 lets it go. */
	pointAtEdge(edge: number): void {
		if (this.#pointedEdge === edge) return;
		this.#pointedEdge = edge;
		this.wake();
	}

	/** Shows a node away from its place while it is dragged; null puts it back. */
	drag(node: number, at: Point | null): void {
		this.#dragged = at === null ? null : { node, at: toWorld(this.#camera, at) };
		this.wake();
	}

	hitAt(point: Point, reach: number): Hit | null {
		return this.#scene ? hitAt(this.#scene, this.#camera, this.#drawn, point, reach) : null;
	}

	edgeAt(point: Point): number {
		return this.#scene ? edgeAt(this.#scene.edges, this.#edges.edges, this.#camera, point) : -1;
	}

	labelOf(node: number): DrawnLabel | null {
		return this.#drawn.find((label) => label.node === node) ?? null;
	}

	get labels(): readonly DrawnLabel[] {
		return this.#drawn;
	}

	/** Where a node is drawn, in CSS pixels of the stage. */
	screenPlace(node: number): Point {
		const { nodes } = this.#marks ?? { nodes: null };
		return {
			x: (nodes?.x[node] ?? 0) * this.#camera.k + this.#camera.x,
			y: (nodes?.y[node] ?? 0) * this.#camera.k + this.#camera.y,
		};
	}

	indexOf(id: NodeId): number {
		return this.#scene?.graph.indexOf.get(id) ?? -1;
	}

	/** @returns true where the size has changed. */
	resize(): boolean {
		const { clientWidth: width, clientHeight: height } = this.stage;
		const ratio = this.#window.devicePixelRatio || 1;
		const pixelWidth = Math.round(width * ratio);
		const pixelHeight = Math.round(height * ratio);
		if (this.#canvas.width === pixelWidth && this.#canvas.height === pixelHeight) return false;
		this.#size = { width, height };
		this.#canvas.width = pixelWidth;
		this.#canvas.height = pixelHeight;
		this.#reused.forget();
		// A resized canvas is blank: without this it flashes.
		if (this.#scene && width > 0) this.#paint(this.#window.performance.now());
		return true;
	}

	/** @param own colours beside the theme's. */
	refreshTheme(own: readonly string[]): void {
		this.own = own;
		this.#palette = readPalette(this.stage, own);
		this.#desk.clear();
		this.#reused.forget();
		this.wake();
	}

	wake(): void {
		this.#frames.request(this.#paint);
	}

	destroy(): void {
		this.#frames.stop();
		this.#window.clearTimeout(this.#restTimer);
		this.stage.remove();
		this.#scene = this.#marks = null;
		this.#drawn = [];
	}

	#setCamera(camera: Camera): void {
		this.#camera = camera;
		this.listener.cameraMoved(camera, false);
		this.wake();
	}

	readonly #paint = (time: number): void => {
		const canvas = this.#canvas;
		const context = this.#context;
		const scene = this.#scene;
		if (!scene || !context || this.#size.width === 0) return;
		this.#advanceFlight(time);
		const marks = this.#marksAt(scene, time);
		this.#marks = marks;
		const moving = this.#moving || this.#flight !== null;
		const gliding = this.#motion !== null;
		// In the frame after the image was painted anew, and not in the same one: both take their time.
		const kept = moving && (this.#shifting || this.#placedAt === this.#reused.count);
		this.#placedAt = this.#reused.count;
		const restless = this.#desk.busy;
		const labels = this.#desk.labels(scene, marks, this.#camera, this.#size, time, { moving: kept, glideMs: gliding ? MOTION_MS : 0 });
		this.#drawn = this.#motion ? withdrawn(labels, (time - this.#motion.since) / MOTION_MS) : labels;
		const pixelRatio = canvas.width / this.#size.width;
		const painting: Painting = {
			context,
			camera: this.#camera,
			viewport: this.#size,
			pixelRatio,
			palette: this.#palette,
		};
		const many = scene.nodes.count + scene.edges.count > MOST_LIVE_MARKS;
		const reusable = many && !gliding && !this.#shifting && this.#dragged === null;
		this.#reused.moving = moving;
		// The stems reach as far as there is no label.
		if (restless && !this.#desk.busy && isStemmed(scene)) this.#reused.spoil();
		this.#edges = paintPicture(painting, scene, marks, this.#drawn, this.words, reusable ? this.#reused : null) ?? this.#edges;
		if (this.#flight !== null || gliding || this.#desk.busy || this.#hoverFading(time)) this.wake();
		this.listener.painted(this.#edges.leavesOut);
	};

	#advanceFlight(time: number): void {
		const flight = this.#flight;
		if (!flight) return;
		this.#camera = cameraAt(flight, time, this.#size);
		const arrived = this.#camera === flight.to;
		if (arrived) this.#flight = null;
		this.listener.cameraMoved(this.#camera, arrived);
	}

	#marksAt(scene: Scene, time: number): Marks {
		if (this.#motion) {
			const t = Math.min(1, Math.max(0, (time - this.#motion.since) / MOTION_MS));
			if (t < 1) return this.#motion.scene.at(easedBoth(t));
			this.#motion = null;
		}
		let hover: Hover | null = null;
		if (this.#hovered) {
			const t = this.#reducedMotion ? 1 : Math.min(1, Math.max(0, (time - this.#hovered.since) / HOVER_MS));
			hover = { ...this.#hovered.hover, fade: easedOut(t) };
		}
		const marks = marksOf(scene, hover, this.#pointedEdge);
		return this.#dragged ? movedNode(marks, this.#dragged.node, this.#dragged.at) : marks;
	}

	#hoverFading(time: number): boolean {
		return this.#hovered !== null && !this.#reducedMotion && time - this.#hovered.since < HOVER_MS;
	}
}

function isStemmed({ graph: { lens } }: Scene): boolean {
	return lens === "tree" || lens === "radial";
}

/** On the way from picture to picture labels run across each other: they step back, the shapes lead the eye. */
function withdrawn(labels: readonly DrawnLabel[], t: number): DrawnLabel[] {
	const alpha = 1 - 0.7 * Math.sin(Math.PI * Math.min(1, Math.max(0, t)));
	return labels.map((label) => ({ ...label, alpha: label.alpha * alpha }));
}

import type { Bounds, Scene } from "../../core/scene/scene.ts";
import { visibleBounds } from "../../core/scene/camera.ts";
import { css } from "../../core/painter/colour.ts";
import { appendPart, setCssValue, setHidden } from "../elements.ts";
import type { Palette } from "../../core/painter/palette.ts";
import type { Picture } from "./picture.ts";

const WIDTH = 168;
const HEIGHT = 112;
const INSET = 6;
/** Smaller pictures are seen whole anyway. */
const FEWEST_NODES = 60;

/** The whole of a large picture in a corner, with a frame around what is in sight; a drag there moves the camera. */
export class Minimap {
	readonly #root: HTMLElement;
	readonly #canvas: HTMLCanvasElement;
	readonly #frame: HTMLElement;
	readonly #abort = new AbortController();
	#drawn: Scene | null = null;
	#palette: Palette | null = null;
	#scale = 1;
	#origin = { x: 0, y: 0 };

	constructor(
		parent: HTMLElement,
		name: string,
		private readonly picture: Picture,
	) {
		this.#root = appendPart(parent, "div", "minimap");
		this.#root.dataset.overlay = "true";
		this.#root.setAttribute("role", "img");
		this.#root.setAttribute("aria-label", name);
		this.#canvas = appendPart(this.#root, "canvas", "minimap-canvas");
		this.#frame = appendPart(this.#root, "div", "minimap-frame");
		setHidden(this.#root, true);
		const { signal } = this.#abort;
		const move = (event: PointerEvent) => this.#centreOn(event);
		this.#root.addEventListener(
			"pointerdown",
			(event) => {
				event.preventDefault();
				this.#root.setPointerCapture(event.pointerId);
				move(event);
			},
			{ signal },
		);
		this.#root.addEventListener(
			"pointermove",
			(event) => {
				if (this.#root.hasPointerCapture(event.pointerId)) move(event);
			},
			{ signal },
		);
	}

	/** Follows the scene and the camera; costs nothing where neither has changed. */
	render(scene: Scene | null, palette: Palette): void {
		const sight = scene ? visibleBounds(this.picture.currentCamera, this.picture.viewport) : null;
		const needed = scene !== null && sight !== null && scene.nodes.count >= FEWEST_NODES && !contains(sight, scene.bounds);
		setHidden(this.#root, !needed);
		if (!needed) return;
		if (this.#drawn !== scene || this.#palette !== palette) this.#paint(scene, palette);
		const left = clamp((sight.left - this.#origin.x) * this.#scale + INSET, WIDTH);
		const top = clamp((sight.top - this.#origin.y) * this.#scale + INSET, HEIGHT);
		const right = clamp((sight.right - this.#origin.x) * this.#scale + INSET, WIDTH);
		const bottom = clamp((sight.bottom - this.#origin.y) * this.#scale + INSET, HEIGHT);
		setCssValue(this.#frame, "x", `${left}px`);
		setCssValue(this.#frame, "y", `${top}px`);
		setCssValue(this.#frame, "width", `${Math.max(4, right - left)}px`);
		setCssValue(this.#frame, "height", `${Math.max(4, bottom - top)}px`);
	}

	destroy(): void {
		this.#abort.abort();
		this.#root.remove();
	}

	#paint(scene: Scene, palette: Palette): void {
		this.#drawn = scene;
		this.#palette = palette;
		const ratio = this.#root.ownerDocument.defaultView?.devicePixelRatio ?? 1;
		this.#canvas.width = WIDTH * ratio;
		this.#canvas.height = HEIGHT * ratio;
		const context = this.#canvas.getContext("2d");
		if (!context) return;
		const { left, top, right, bottom } = scene.bounds;
		const room = { width: WIDTH - 2 * INSET, height: HEIGHT - 2 * INSET };
		this.#scale = Math.min(room.width / Math.max(1, right - left), room.height / Math.max(1, bottom - top));
		this.#origin = {
			x: (left + right) / 2 - room.width / 2 / this.#scale,
			y: (top + bottom) / 2 - room.height / 2 / this.#scale,
		};
		context.setTransform(ratio, 0, 0, ratio, 0, 0);
		const { nodes } = scene;
		const size = nodes.count > 2000 ? 1.5 : 2.5;
		for (let node = 0; node < nodes.count; node++) {
			const hue = nodes.colour[node] ?? -1;
			context.fillStyle = css(hue < 0 ? palette.neutral : (palette.branches[hue % palette.branches.length] ?? palette.neutral));
			const x = ((nodes.x[node] ?? 0) - this.#origin.x) * this.#scale + INSET;
			const y = ((nodes.y[node] ?? 0) - this.#origin.y) * this.#scale + INSET;
			context.fillRect(x - size / 2, y - size / 2, size, size);
		}
	}

	#centreOn(event: PointerEvent): void {
		const box = this.#root.getBoundingClientRect();
		const x = (event.clientX - box.left - INSET) / this.#scale + this.#origin.x;
		const y = (event.clientY - box.top - INSET) / this.#scale + this.#origin.y;
		const { k } = this.picture.currentCamera;
		const { width, height } = this.picture.viewport;
		this.picture.moveTo({ x: width / 2 - x * k, y: height / 2 - y * k, k });
	}
}

function contains(outer: Bounds, inner: Bounds): boolean {
	return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;
}

function clamp(value: number, most: number): number {
	return Math.min(most, Math.max(0, value));
}

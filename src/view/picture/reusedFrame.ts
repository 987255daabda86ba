import type { Viewport } from "../../core/scene/camera.ts";
import type { Camera } from "../../core/visible/viewState.ts";
import { makeElement } from "../elements.ts";
import type { Painting } from "../../core/painter/marks.ts";

/** How much more than the viewport is painted, on each side, as a share of it. */
const OVERSCAN = 0.3;
/** Blurs that a moving eye forgives. */
const LEAST_SCALE = 0.6;
const MOST_SCALE = 1.8;

/**
 * The last painting of a big picture, kept as an image with some room around it. A gesture moves and scales the image
 * (a millisecond) instead of painting thousands of marks again (tens of them).
 */
export class ReusedFrame {
	private readonly canvas: HTMLCanvasElement;
	private camera: Camera | null = null;
	private size: Viewport = { width: 0, height: 0 };

	/** @param shown where the image is laid. */
	constructor(
		near: Element,
		private readonly shown: Pick<CanvasRenderingContext2D, "drawImage"> | null,
	) {
		this.canvas = makeElement(near, "canvas");
	}

	forget(): void {
		this.camera = null;
		// Gives the pixels back: they are many, and needed in gestures only.
		this.canvas.width = this.canvas.height = 0;
	}

	/** Paints the image into the target, painting it anew by `paint` first where it does not cover the view. */
	draw(target: Painting, paint: (painting: Painting) => void): void {
		const at = this.placeFor(target);
		if (at) {
			this.shown?.drawImage(this.canvas, at.x, at.y, at.width, at.height);
			return;
		}
		const { viewport, camera, pixelRatio } = target;
		const padX = Math.round(viewport.width * OVERSCAN);
		const padY = Math.round(viewport.height * OVERSCAN);
		this.size = { width: viewport.width + 2 * padX, height: viewport.height + 2 * padY };
		this.canvas.width = Math.round(this.size.width * pixelRatio);
		this.canvas.height = Math.round(this.size.height * pixelRatio);
		const context = this.canvas.getContext("2d");
		if (!context) return paint(target);
		this.camera = { x: camera.x + padX, y: camera.y + padY, k: camera.k };
		context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
		paint({ ...target, context, camera: this.camera, viewport: this.size });
		this.shown?.drawImage(this.canvas, -padX, -padY, this.size.width, this.size.height);
	}

	private placeFor({ camera, viewport }: Painting): { x: number; y: number; width: number; height: number } | null {
		if (!this.camera) return null;
		const scale = camera.k / this.camera.k;
		if (scale < LEAST_SCALE || scale > MOST_SCALE) return null;
		const x = camera.x - this.camera.x * scale;
		const y = camera.y - this.camera.y * scale;
		const width = this.size.width * scale;
		const height = this.size.height * scale;
		const covers = x <= 0 && y <= 0 && x + width >= viewport.width && y + height >= viewport.height;
		return covers ? { x, y, width, height } : null;
	}
}

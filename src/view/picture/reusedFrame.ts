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
 * The last painting of a big picture without its labels, kept as an image with some room around it. A gesture moves and
 * scales the image (a millisecond) instead of painting thousands of marks again (tens of them); at rest it is used only
 * where it is the very same, pixel for pixel.
 */
export class ReusedFrame {
	/** A gesture is under way. */
	moving = false;
	readonly #canvas: HTMLCanvasElement;
	#camera: Camera | null = null;
	#size: Viewport = { width: 0, height: 0 };
	#paintings = 0;

	/** @param shown where the image is laid. */
	constructor(
		near: Element,
		private readonly shown: Pick<CanvasRenderingContext2D, "drawImage"> | null,
	) {
		this.#canvas = makeElement(near, "canvas");
	}

	/** Grows with each painting. */
	get count(): number {
		return this.#paintings;
	}

	/** What is painted has changed. */
	spoil(): void {
		this.#camera = null;
	}

	/** Gives the pixels back too: they are many. */
	forget(): void {
		this.spoil();
		this.#canvas.width = this.#canvas.height = 0;
	}

	/** Paints the image into the target, painting it anew by `paint` first where it will not do. */
	draw(target: Painting, paint: (painting: Painting) => void): void {
		const at = this.#placeFor(target) ?? this.#renew(target, paint);
		if (at) this.shown?.drawImage(this.#canvas, at.x, at.y, at.width, at.height);
	}

	#renew(target: Painting, paint: (painting: Painting) => void): Box | null {
		const { viewport, camera, pixelRatio } = target;
		// Whole device pixels on each side, so that the image is laid on them exactly.
		const pad = (size: number) => Math.round(size * OVERSCAN * pixelRatio);
		const [padX, padY] = [pad(viewport.width), pad(viewport.height)];
		const width = Math.round(viewport.width * pixelRatio) + 2 * padX;
		const height = Math.round(viewport.height * pixelRatio) + 2 * padY;
		// Setting a size gives a canvas new memory, even where it is the old size.
		if (this.#canvas.width !== width) this.#canvas.width = width;
		if (this.#canvas.height !== height) this.#canvas.height = height;
		const context = this.#canvas.getContext("2d");
		if (!context) {
			paint(target);
			return null;
		}
		this.#size = { width: width / pixelRatio, height: height / pixelRatio };
		this.#camera = { x: camera.x + padX / pixelRatio, y: camera.y + padY / pixelRatio, k: camera.k };
		this.#paintings++;
		context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
		context.globalAlpha = 1;
		paint({ ...target, context, camera: this.#camera, viewport: this.#size });
		return { x: -padX / pixelRatio, y: -padY / pixelRatio, ...this.#size };
	}

	#placeFor({ camera, viewport, pixelRatio }: Painting): Box | null {
		if (!this.#camera) return null;
		const scale = camera.k / this.#camera.k;
		const x = camera.x - this.#camera.x * scale;
		const y = camera.y - this.#camera.y * scale;
		const width = this.#size.width * scale;
		const height = this.#size.height * scale;
		if (this.moving ? scale < LEAST_SCALE || scale > MOST_SCALE : scale !== 1 || !isWhole(x * pixelRatio) || !isWhole(y * pixelRatio)) return null;
		const covers = x <= 0 && y <= 0 && x + width >= viewport.width && y + height >= viewport.height;
		return covers ? { x, y, width, height } : null;
	}
}

interface Box extends Viewport {
	readonly x: number;
	readonly y: number;
}

function isWhole(value: number): boolean {
	return Math.abs(value - Math.round(value)) < 1e-3;
}

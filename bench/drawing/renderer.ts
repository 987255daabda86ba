import type { Camera } from "../../src/core/visible/viewState.ts";
import type { Subject } from "./subject.ts";

/** A library at work in the page. */
export interface Drawn {
	/** Moves the camera as the library's own gestures do; it draws in its next frame. */
	look(camera: Camera): void;
	/** Draws with every node elsewhere; absent where that is not measured. */
	place?(x: Float32Array, y: Float32Array): void;
	/** Frames drawn until now. */
	readonly painted: () => number;
}

/** Fills an element of 1280 × 800 CSS pixels; resolves once the whole graph is drawn. */
export type Renderer = (container: HTMLElement, subject: Subject, camera: Camera) => Promise<Drawn>;

export const WIDTH = 1280;
export const HEIGHT = 800;

/** In CSS pixels at 100 %. */
export const RADIUS = 6;
export const NODE_COLOUR = "#3b82c4";
export const EDGE_COLOUR = "#c4c8cc";
export const TEXT_COLOUR = "#222222";

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

import type { Viewport } from "../scene/camera.ts";
import { placeLabels } from "../scene/placeLabels.ts";
import type { Scene } from "../scene/scene.ts";
import type { Camera } from "../visible/viewState.ts";
import type { DrawnLabel } from "./labelParts.ts";
import { marksOf } from "./marks.ts";
import { paintPicture, type PictureWords } from "./paintPicture.ts";
import type { Palette } from "./palette.ts";
import type { Pen } from "./pen.ts";

/** Around the picture, and above it where years are written along the top; CSS pixels. */
const MARGIN = 32;
const AXIS_ROOM = 24;

/** What part of a scene is kept, and in which colours. */
export interface StillPicture {
	readonly scene: Scene;
	readonly camera: Camera;
	/** CSS pixels. */
	readonly viewport: Viewport;
	readonly palette: Palette;
	readonly words: PictureWords;
	/** Leaves the ground out, for pictures that are laid on something else. */
	readonly transparent: boolean;
}

/** All of a scene at 100 %. */
export function wholeScene({ bounds, axis }: Scene): Pick<StillPicture, "camera" | "viewport"> {
	const head = MARGIN + (axis.ticks.length > 0 ? AXIS_ROOM : 0);
	return {
		camera: { x: MARGIN - Math.floor(bounds.left), y: head - Math.floor(bounds.top), k: 1 },
		viewport: {
			width: Math.ceil(bounds.right) - Math.floor(bounds.left) + 2 * MARGIN,
			height: Math.ceil(bounds.bottom) - Math.floor(bounds.top) + head + MARGIN,
		},
	};
}

/**
 * Paints a picture that is kept: every label that has room, every line in its style.
 * @param pixelRatio device pixels for a CSS pixel.
 */
export function paintStill(pen: Pen, picture: StillPicture, pixelRatio: number): void {
	const { scene, camera, viewport, palette, words, transparent } = picture;
	const all = { labels: Number.POSITIVE_INFINITY, tried: Number.POSITIVE_INFINITY };
	const labels = placeLabels(scene, camera, viewport, all).flatMap((placed): DrawnLabel[] => {
		const text = scene.graph.nodes[placed.node];
		return text ? [{ ...placed, text, flow: scene.graph.labelFlow, alpha: 1 }] : [];
	});
	const painting = { context: pen, camera, viewport, pixelRatio, palette, still: { transparent } };
	paintPicture(painting, scene, marksOf(scene), labels, words, null);
}

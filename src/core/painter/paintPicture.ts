import type { Scene } from "../scene/scene.ts";
import { css } from "./colour.ts";
import type { DrawnLabel } from "./labelParts.ts";
import type { Marks, Painting } from "./marks.ts";
import { paintAxisGround, paintAxisNames } from "./paintAxis.ts";
import { paintEdges } from "./paintEdges.ts";
import { paintLabels } from "./paintLabels.ts";
import { paintNodes } from "./paintNodes.ts";
import { paintStems } from "./paintStems.ts";

/** The few words that the picture itself writes. */
export interface PictureWords {
	readonly undated: string;
	readonly other: string;
}

/** Keeps what was painted behind the labels, and gives it back moved. */
export interface FrameStore {
	draw(target: Painting, paint: (painting: Painting) => void): void;
}

/**
 * Paints one frame: frame of the lens, edges, shapes, labels. Letters are always drawn where they stand, never moved as
 * an image.
 * @returns whether relations were left out of a crowd; null where the edges were not painted anew.
 */
export function paintPicture(
	painting: Painting,
	scene: Scene,
	marks: Marks,
	labels: readonly DrawnLabel[],
	words: PictureWords,
	store: FrameStore | null,
): boolean | null {
	let crowded: boolean | null = null;
	const { context, pixelRatio, viewport, palette } = painting;
	context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
	context.globalAlpha = 1;
	if (painting.still?.transparent !== true) {
		context.fillStyle = css(palette.ground);
		context.fillRect(0, 0, viewport.width, viewport.height);
	}
	const behindLabels = (target: Painting) => {
		if (target !== painting) {
			target.context.fillStyle = css(palette.ground);
			target.context.fillRect(0, 0, target.viewport.width, target.viewport.height);
		}
		paintAxisGround(target, scene.axis);
		crowded = paintEdges(target, marks);
		paintStems(target, marks, labels);
		paintNodes(target, marks);
	};
	if (store) store.draw(painting, behindLabels);
	else behindLabels(painting);
	paintLabels(painting, marks, labels);
	paintAxisNames(painting, scene.axis, words);
	return crowded;
}

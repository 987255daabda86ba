import type { Scene } from "../scene/scene.ts";
import type { Camera } from "../visible/viewState.ts";
import { css } from "./colour.ts";
import type { DrawnLabel } from "./labelParts.ts";
import { litMarks } from "./litMarks.ts";
import { type Marks, type Painting, veilOf } from "./marks.ts";
import { paintAxisGround, paintAxisNames } from "./paintAxis.ts";
import { type PaintedEdges, paintEdges, paintPointed } from "./paintEdges.ts";
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
 * an image. With a store, what is behind them is taken from it where that is possible, and what the pointer changes is
 * painted above: a frame then costs what is lit, not what there is.
 * @returns what was painted of the edges; null where they were not painted anew.
 */
export function paintPicture(
	painting: Painting,
	scene: Scene,
	marks: Marks,
	labels: readonly DrawnLabel[],
	words: PictureWords,
	store: FrameStore | null,
): PaintedEdges | null {
	let painted: PaintedEdges | null = null;
	const { context, pixelRatio, palette } = painting;
	context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
	context.globalAlpha = 1;
	const fill = (target: Painting) => {
		target.context.fillStyle = css(palette.ground);
		target.context.fillRect(0, 0, target.viewport.width, target.viewport.height);
	};
	if (painting.still?.transparent !== true) fill(painting);
	const behindLabels = (target: Painting, shown: Marks) => {
		if (target !== painting) fill(target);
		paintAxisGround(target, scene.axis);
		painted = paintEdges(target, shown);
		paintStems(target, shown, target === painting ? labels : shifted(labels, target.camera, painting.camera));
		paintNodes(target, shown);
	};
	if (store) {
		store.draw(painting, (target) => behindLabels(target, { ...marks, hover: null, pointedEdge: -1 }));
		const { hover } = marks;
		if (hover) {
			context.globalAlpha = veilOf(hover);
			fill(painting);
			context.globalAlpha = 1;
			const lit = litMarks(marks, hover, labels);
			paintEdges(painting, lit.marks);
			paintStems(painting, lit.marks, lit.labels);
			paintNodes(painting, lit.marks);
		} else paintPointed(painting, marks);
	} else behindLabels(painting, marks);
	paintLabels(painting, marks, labels);
	paintAxisNames(painting, scene.axis, words);
	return painted;
}

/** Labels stand on the screen: where its part of the world is another, they stand elsewhere. */
function shifted(labels: readonly DrawnLabel[], to: Camera, from: Camera): DrawnLabel[] {
	return labels.map((label) => ({ ...label, x: label.x + to.x - from.x, y: label.y + to.y - from.y }));
}

import type { PlacedLabel } from "../scene/placeLabels.ts";
import { FONT_SIZES, LINE_HEIGHTS, type TextStyle } from "../visible/textMeasure.ts";
import { LABEL_GAP, type VisibleGraph, type VisibleNode } from "../visible/visibleGraph.ts";
import type { Palette } from "./palette.ts";

/** A label on the canvas, perhaps on its way. */
export interface DrawnLabel extends PlacedLabel {
	readonly text: VisibleNode;
	readonly flow: VisibleGraph["labelFlow"];
	/** 0 to 1. */
	readonly alpha: number;
}

/** A piece of a label, relative to the centre of its box, before the box is turned. */
export interface LabelPart {
	readonly kind: "label" | "second" | "tasks" | "fold";
	readonly text: string;
	readonly style: TextStyle;
	/** Left end. */
	readonly x: number;
	/** Middle of its line. */
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const WEIGHTS: Readonly<Record<TextStyle, number>> = { label: 400, strongLabel: 600, secondLabel: 400 };

/** The canvas font of a text style at a factor. */
export function fontOf(style: TextStyle, { font }: Pick<Palette, "font">, scale = 1): string {
	return `${WEIGHTS[style]} ${FONT_SIZES[style] * scale}px ${font}`;
}

/** Categories and groups are headings of the picture; their widths were measured so. */
function labelStyle({ group, type }: VisibleNode): TextStyle {
	return group !== null || type === "category" ? "strongLabel" : "label";
}

/** Where the pieces of a label stand: what the painter draws, and what a click can hit. */
export function labelParts({ text, flow, scale, align, width, height, secondLine }: DrawnLabel): LabelPart[] {
	const [labelWidth, secondWidth, tasksWidth, foldWidth] = text.partWidths;
	const style = labelStyle(text);
	const piece = (kind: LabelPart["kind"], words: string, of: TextStyle, wide: number) => {
		return { kind, text: words, style: of, width: wide * scale, height: LINE_HEIGHTS[of] * scale };
	};
	const label = piece("label", text.label, style, labelWidth);
	const fold = piece("fold", String(text.foldedCount), "secondLabel", foldWidth);
	const second = piece("second", text.secondLabel, "secondLabel", secondWidth);
	const tasks = piece("tasks", text.taskLabel, "secondLabel", tasksWidth);
	const inline = secondLine ? [[label, second, tasks, fold]] : [[label]];
	const stacked = secondLine
		? [
				[label, fold],
				[second, tasks],
			]
		: [[label]];
	const lines = flow === "inline" ? inline : stacked;
	const filled = lines.map((line) => line.filter((part) => part.width > 0)).filter((line) => line.length > 0);
	const heights = filled.map((line) => Math.max(...line.map((part) => part.height)));
	let top = -heights.reduce((sum, high) => sum + high, 0) / 2;
	if (filled.length === 1 && flow === "stacked") top = -Math.min(height, heights[0] ?? height) / 2;
	return filled.flatMap((line, index) => {
		const high = heights[index] ?? 0;
		const gap = LABEL_GAP * scale;
		const total = line.reduce((sum, part) => sum + part.width, 0) + gap * (line.length - 1);
		let x = align === "start" ? -width / 2 : align === "end" ? width / 2 - total : -total / 2;
		const y = top + high / 2;
		top += high;
		return line.map((part) => {
			const placed = { ...part, x, y };
			x += part.width + gap;
			return placed;
		});
	});
}

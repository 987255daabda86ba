import type { PlacedLabel } from "../../core/scene/placeLabels.ts";
import { shapeScale } from "../../core/scene/camera.ts";
import { NODE_STATE } from "../../core/scene/scene.ts";
import { FONT_SIZES, LINE_HEIGHTS, type TextStyle } from "../../core/visible/textMeasure.ts";
import type { VisibleNode } from "../../core/visible/visibleGraph.ts";
import { css } from "../colour.ts";
import type { Palette } from "../palette.ts";
import { ALPHA_STEPS, alphaStep, type Marks, type Painting } from "./marks.ts";

/** A label on the canvas, perhaps on its way. */
export interface DrawnLabel extends PlacedLabel {
	readonly text: VisibleNode;
	/** 0 to 1. */
	readonly alpha: number;
}

const WEIGHTS: Readonly<Record<TextStyle, number>> = { label: 400, strongLabel: 600, secondLabel: 400 };
/** Ground around the letters, so that a line that passes behind does not cut them. */
const OUTLINE = 3.5;

/** The canvas font of a text style at a factor. */
export function fontOf(style: TextStyle, palette: Pick<Palette, "font">, scale = 1): string {
	return `${WEIGHTS[style]} ${FONT_SIZES[style] * scale}px ${palette.font}`;
}

export function paintLabels(painting: Painting, marks: Marks, labels: readonly DrawnLabel[]): void {
	const { context } = painting;
	context.textBaseline = "alphabetic";
	context.lineJoin = "round";
	context.setLineDash([]);
	for (const label of labels) paintLabel(painting, marks, label);
	context.globalAlpha = 1;
}

function paintLabel(painting: Painting, marks: Marks, label: DrawnLabel): void {
	const { context, palette, pixelRatio } = painting;
	const { node, scale, text } = label;
	const { hover } = marks;
	const bits = marks.nodes.state[node] ?? 0;
	const unlit = hover !== null && hover.lit[node] !== 1;
	const dimmed = (bits & NODE_STATE.dimmed) !== 0 && (hover === null || unlit);
	const alpha = alphaStep(label.alpha, dimmed, unlit, hover) / ALPHA_STEPS;
	if (alpha === 0) return;
	if (!label.atHome) paintLeader(painting, marks, label, alpha);
	// Letters begin on whole device pixels: between them they blur.
	const snap = (value: number) => Math.round(value * pixelRatio) / pixelRatio;
	const x = snap(label.align === "start" ? label.x : label.align === "end" ? label.x + label.width : label.x + label.width / 2);
	const style = labelStyle(text);
	const firstHeight = LINE_HEIGHTS[style] * scale;
	const firstBase = snap(label.y + firstHeight * 0.76);
	const lines = { x, direction: rightToLeft.test(text.label) ? "rtl" : "ltr" } as const;
	context.textAlign = label.align === "start" ? "left" : label.align === "end" ? "right" : "center";
	context.direction = lines.direction;
	const muted = text.presence === "placeholder" || text.presence === "mention";
	const first = (bits & NODE_STATE.selected) !== 0 ? palette.text : muted ? palette.mutedText : palette.text;
	const write = (words: string, font: string, colour: string, at: number, base: number) => {
		context.font = font;
		context.globalAlpha = alpha;
		context.lineWidth = OUTLINE;
		context.strokeStyle = css(palette.ground);
		context.strokeText(words, at, base);
		context.fillStyle = colour;
		context.fillText(words, at, base);
	};
	write(text.label, fontOf(style, palette, scale), css(first), x, firstBase);
	const second = secondLine(text);
	if (label.secondLine && second !== "") {
		const base = snap(label.y + firstHeight + LINE_HEIGHTS.secondLabel * scale * 0.76);
		write(second, fontOf("secondLabel", palette, scale), css(palette.mutedText), x, base);
	}
}

const rightToLeft = /^[^A-Za-z\u00C0-\u024F\u4E00-\u9FFF]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

function paintLeader({ context, camera, palette }: Painting, marks: Marks, label: DrawnLabel, alpha: number): void {
	const x = (marks.nodes.x[label.node] ?? 0) * camera.k + camera.x;
	const y = (marks.nodes.y[label.node] ?? 0) * camera.k + camera.y;
	const toX = Math.min(label.x + label.width, Math.max(label.x, x));
	const toY = Math.min(label.y + label.height, Math.max(label.y, y));
	const length = Math.hypot(toX - x, toY - y);
	const start = (marks.nodes.radius[label.node] ?? 0) * shapeScale(camera.k, marks.slack) + 2;
	if (length <= start + 2) return;
	context.globalAlpha = alpha;
	context.strokeStyle = css(palette.faintLine);
	context.lineWidth = 1;
	context.beginPath();
	context.moveTo(x + ((toX - x) * start) / length, y + ((toY - y) * start) / length);
	context.lineTo(toX, toY);
	context.stroke();
}

import { shapeScale } from "../scene/camera.ts";
import { NODE_STATE } from "../scene/scene.ts";
import { css } from "./colour.ts";
import { type DrawnLabel, fontOf, type LabelPart, labelParts } from "./labelParts.ts";
import { ALPHA_STEPS, alphaStep, type Marks, type Painting } from "./marks.ts";

/** Ground around the letters, so that a line that passes behind does not cut them. */
const OUTLINE = 3.5;
/** From the middle of a line of text to its baseline, in heights of the line. */
const BASELINE = 0.27;

export function paintLabels(painting: Painting, marks: Marks, labels: readonly DrawnLabel[]): void {
	const { context } = painting;
	context.textBaseline = "alphabetic";
	context.textAlign = "left";
	context.lineJoin = "round";
	context.setLineDash([]);
	for (const label of labels) paintLabel(painting, marks, label);
	context.globalAlpha = 1;
	context.direction = "ltr";
}

function paintLabel(painting: Painting, marks: Marks, label: DrawnLabel): void {
	const { context, pixelRatio } = painting;
	const alpha = labelAlpha(marks, label);
	if (alpha === 0) return;
	if (!label.atHome) paintLeader(painting, marks, label, alpha);
	context.globalAlpha = alpha;
	const turned = Math.abs(label.angle) > 0.01;
	if (turned) {
		context.save();
		context.translate(label.x, label.y);
		context.rotate(label.angle);
	}
	for (const part of labelParts(label)) {
		// Letters begin on whole device pixels: between them they blur. Turned ones are blurred anyway.
		const snap = (value: number) => (turned ? value : Math.round(value * pixelRatio) / pixelRatio);
		const x = snap(part.x + (turned ? 0 : label.x));
		const y = snap(part.y + (turned ? 0 : label.y));
		if (part.kind === "fold") paintBadge(painting, part, label.scale, x, y);
		else paintWords(painting, marks, label, part, x, y);
	}
	if (turned) context.restore();
}

function labelAlpha({ nodes, hover }: Marks, { node, alpha }: DrawnLabel): number {
	const unlit = hover !== null && hover.lit[node] !== 1;
	const dimmed = ((nodes.state[node] ?? 0) & NODE_STATE.dimmed) !== 0 && (hover === null || unlit);
	return alphaStep(alpha, dimmed, unlit, hover) / ALPHA_STEPS;
}

function paintWords(painting: Painting, marks: Marks, label: DrawnLabel, part: LabelPart, x: number, y: number): void {
	const { context, palette } = painting;
	const selected = ((marks.nodes.state[label.node] ?? 0) & NODE_STATE.selected) !== 0;
	const { presence } = label.text;
	const quiet = part.kind !== "label" || (!selected && (presence === "placeholder" || presence === "mention"));
	context.font = fontOf(part.style, palette, label.scale);
	if (selected && part.kind === "label") {
		const pad = 4 * label.scale;
		context.beginPath();
		context.roundRect(x - pad, y - part.height / 2 - 1, part.width + 2 * pad, part.height + 2, 4);
		context.fillStyle = css(palette.selection);
		context.fill();
	}
	const rtl = isRightToLeft(part.text);
	context.direction = rtl ? "rtl" : "ltr";
	const at = rtl ? x + part.width : x;
	const base = y + part.height * BASELINE;
	context.textAlign = rtl ? "right" : "left";
	if (!selected || part.kind !== "label") {
		context.lineWidth = OUTLINE;
		context.strokeStyle = css(palette.ground);
		context.strokeText(part.text, at, base);
	}
	context.fillStyle = css(quiet ? palette.mutedText : palette.text);
	context.fillText(part.text, at, base);
}

/** How many are folded away, as a pill that a click opens. */
function paintBadge({ context, palette }: Painting, part: LabelPart, scale: number, x: number, y: number): void {
	const height = part.height;
	context.beginPath();
	context.roundRect(x, y - height / 2, part.width, height, height / 2);
	context.fillStyle = css(palette.badge);
	context.fill();
	context.font = fontOf("secondLabel", palette, scale);
	context.direction = "ltr";
	context.textAlign = "center";
	context.fillStyle = css(palette.mutedText);
	context.fillText(part.text, x + part.width / 2, y + height * BASELINE);
}

/** The first letter decides, as `dir="auto"` does. */
function isRightToLeft(text: string): boolean {
	const letter = /\p{L}/u.exec(text)?.[0];
	return letter !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter);
}

function paintLeader({ context, camera, palette }: Painting, marks: Marks, label: DrawnLabel, alpha: number): void {
	const x = (marks.nodes.x[label.node] ?? 0) * camera.k + camera.x;
	const y = (marks.nodes.y[label.node] ?? 0) * camera.k + camera.y;
	const near = (at: number, middle: number, extent: number) => Math.min(middle + extent / 2, Math.max(middle - extent / 2, at));
	const toX = near(x, label.x, label.width);
	const toY = near(y, label.y, label.height);
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

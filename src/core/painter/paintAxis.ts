import type { AxisMarks } from "../scene/scene.ts";
import { css } from "./colour.ts";
import { fontOf } from "./labelParts.ts";
import type { Painting } from "./marks.ts";

const HEAD = 26;
const LANE_INSET = 10;
/** Years nearer than this would run into each other. */
const NEAREST_TICKS = 44;

/** Lineage's lanes and years. Their names stay in sight while the picture moves beneath. */
export function paintAxisGround({ context, camera, viewport, palette }: Painting, axis: AxisMarks): void {
	if (axis.ticks.length === 0 && axis.lanes.length === 0) return;
	for (const [index, lane] of axis.lanes.entries()) {
		if (index % 2 === 1) continue;
		const top = lane.top * camera.k + camera.y;
		const bottom = lane.bottom * camera.k + camera.y;
		context.fillStyle = css(palette.band);
		context.fillRect(0, top, viewport.width, bottom - top);
	}
	context.strokeStyle = css(palette.grid);
	context.lineWidth = 1;
	context.beginPath();
	for (const { x } of axis.ticks) {
		const at = Math.round(x * camera.k + camera.x) + 0.5;
		if (at < 0 || at > viewport.width) continue;
		context.moveTo(at, HEAD);
		context.lineTo(at, viewport.height);
	}
	context.stroke();
}

/** `undated` and `other` are the words for the lanes without a year and without a branch. */
export function paintAxisNames(
	{ context, camera, viewport, palette }: Painting,
	axis: AxisMarks,
	words: { readonly undated: string; readonly other: string },
): void {
	if (axis.ticks.length === 0 && axis.lanes.length === 0) return;
	context.globalAlpha = 0.9;
	context.fillStyle = css(palette.ground);
	context.fillRect(0, 0, viewport.width, HEAD);
	context.globalAlpha = 1;
	context.textBaseline = "middle";
	context.textAlign = "center";
	context.font = fontOf("secondLabel", palette);
	context.fillStyle = css(palette.mutedText);
	let last = Number.NEGATIVE_INFINITY;
	for (const { x, label } of axis.ticks) {
		const at = x * camera.k + camera.x;
		if (at < 0 || at > viewport.width || at - last < NEAREST_TICKS) continue;
		last = at;
		context.fillText(label, at, HEAD / 2);
	}
	context.textAlign = "left";
	context.font = fontOf("strongLabel", palette, 0.85);
	for (const lane of axis.lanes) {
		const top = lane.top * camera.k + camera.y;
		const bottom = lane.bottom * camera.k + camera.y;
		if (bottom < HEAD + 12 || top > viewport.height || bottom - top < 16) continue;
		const y = Math.min(bottom - 9, Math.max(HEAD + 10, top + 11));
		const name = lane.undated ? words.undated : (lane.label ?? words.other);
		const hue = lane.colour < 0 ? palette.mutedText : (palette.branchText[lane.colour % palette.branchText.length] ?? palette.text);
		context.lineWidth = 4;
		context.strokeStyle = css(palette.ground);
		context.strokeText(name, LANE_INSET, y);
		context.fillStyle = css(hue);
		context.fillText(name, LANE_INSET, y);
	}
	context.textBaseline = "alphabetic";
}

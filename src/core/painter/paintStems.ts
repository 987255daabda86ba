import { shapeScale, visibleBounds } from "../scene/camera.ts";
import { css } from "./colour.ts";
import type { DrawnLabel } from "./labelParts.ts";
import { ALPHA_STEPS, alphaStep, type Marks, type Painting } from "./marks.ts";

/** Stands off from letters. */
const CLEARANCE = 5;

/**
 * The straight pieces from a parent, or from the end of its label where that is shown, to where the edges to its
 * children part.
 */
export function paintStems(painting: Painting, marks: Marks, labels: readonly DrawnLabel[]): void {
	const { context, camera, viewport, palette } = painting;
	const { nodes, hover } = marks;
	const { left, top, right, bottom } = visibleBounds(camera, viewport, 300);
	const shown = new Map(labels.map((label) => [label.node, label]));
	const grown = shapeScale(camera.k, marks.slack);
	context.setLineDash([]);
	context.lineWidth = 1.25;
	context.lineCap = "round";
	for (let node = 0; node < nodes.count; node++) {
		const stemX = nodes.stemX[node] ?? NaN;
		const stemY = nodes.stemY[node] ?? NaN;
		if (Number.isNaN(stemX) || stemX < left || stemX > right || stemY < top || stemY > bottom) continue;
		const x = (nodes.x[node] ?? 0) * camera.k + camera.x;
		const y = (nodes.y[node] ?? 0) * camera.k + camera.y;
		const endX = stemX * camera.k + camera.x;
		const endY = stemY * camera.k + camera.y;
		const length = Math.hypot(endX - x, endY - y);
		if (length < 1) continue;
		const ux = (endX - x) / length;
		const uy = (endY - y) / length;
		const label = shown.get(node);
		// How far along the stem the shape or the label reaches.
		const home = label?.atHome ? (label.x - x) * ux + (label.y - y) * uy + label.width / 2 + CLEARANCE : 0;
		const start = Math.max((nodes.radius[node] ?? 0) * grown + 2, home);
		if (start >= length) continue;
		const unlit = hover !== null && hover.lit[node] !== 1;
		context.globalAlpha = alphaStep(marks.nodeAlpha?.[node] ?? 1, ((nodes.state[node] ?? 0) & 4) !== 0, unlit, hover) / ALPHA_STEPS;
		const hue = nodes.colour[node] ?? -1;
		const colour = hue < 0 ? palette.faintLine : (palette.branchLines[hue % palette.branchLines.length] ?? palette.line);
		context.strokeStyle = css(colour);
		context.beginPath();
		context.moveTo(x + ux * start, y + uy * start);
		context.lineTo(endX, endY);
		context.stroke();
	}
	context.globalAlpha = 1;
}

import type { PickGrid } from "./pickGrid.ts";
import type { NodeMarks } from "./scene.ts";

const MOST_SLACK = 6;
/** A shape with more neighbours than this stands in a crowd: nothing there may grow. */
const CROWD = 64;

/**
 * The least distance of two shapes over the distance at which they would touch, from 1 to 6: while a picture is zoomed
 * out, shapes may be drawn larger than true by this factor without touching. Linear.
 */
export function slackOf({ count, x, y, radius }: NodeMarks, largest: number, grid: PickGrid): number {
	let slack = MOST_SLACK;
	for (let node = 0; node < count && slack > 1; node++) {
		const reach = slack * (radius[node]! + largest);
		let neighbours = 0;
		grid.within(x[node]! - reach, y[node]! - reach, x[node]! + reach, y[node]! + reach, (other) => {
			if (other === node) return;
			const distance = Math.hypot(x[node]! - x[other]!, y[node]! - y[other]!);
			slack = ++neighbours > CROWD ? 1 : Math.min(slack, distance / (radius[node]! + radius[other]!));
			return slack <= 1;
		});
	}
	return Math.max(1, slack);
}

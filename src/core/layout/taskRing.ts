import type { LayoutRequest } from "./layout.ts";
import { rowHeight } from "./rows.ts";
import { spread } from "./spread.ts";
import { looseTasks } from "./taskTies.ts";

const TASK_DISTANCE = 64;
const TASK_GAP = 10;

/** Sets tasks around everything else, each as near as it can be to the direction of what it is tied to. */
export function placeTaskRing(request: LayoutRequest, outermost: number, x: Float32Array, y: Float32Array): void {
	const tasks = looseTasks(request);
	const room = tasks.reduce((sum, { node }) => sum + rowHeight(request, node) + TASK_GAP, 0);
	const radius = Math.max(outermost + TASK_DISTANCE, room / (2 * Math.PI));
	const items = tasks.map(({ node, ends }) => {
		const towards = { x: 0, y: 0 };
		for (const end of ends) {
			towards.x += x[end]!;
			towards.y += y[end]!;
		}
		const angle = Math.atan2(towards.y, towards.x);
		return { node, wanted: angle * radius, size: rowHeight(request, node) + TASK_GAP };
	});
	items.sort((a, b) => a.wanted - b.wanted);
	for (const [at, place] of spread(items).entries()) {
		x[items[at]!.node] = radius * Math.cos(place / radius);
		y[items[at]!.node] = radius * Math.sin(place / radius);
	}
}

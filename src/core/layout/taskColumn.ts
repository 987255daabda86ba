import { type LayoutRequest } from "./layout.ts";
import { reach, rowHeight } from "./rows.ts";
import { spread } from "./spread.ts";
import { looseTasks } from "./taskTies.ts";

const TASK_DISTANCE = 96;
const TASK_GAP = 12;

/** Sets tasks into a column right of everything else, each as near as it can be to the middle of what it is tied to. */
export function placeTaskColumn(request: LayoutRequest, x: Float32Array, y: Float32Array): void {
	const tasks = looseTasks(request);
	if (tasks.length === 0) return;
	const loose = new Set(tasks.map(({ node }) => node));
	let right = 0;
	let top = Number.POSITIVE_INFINITY;
	for (let node = 0; node < x.length; node++) {
		if (loose.has(node)) continue;
		right = Math.max(right, x[node]! + reach(request, node));
		top = Math.min(top, y[node]!);
	}
	const items = tasks.map(({ node, ends }) => ({
		node,
		wanted: ends.length > 0 ? ends.reduce((sum, end) => sum + y[end]!, 0) / ends.length : Math.min(top, 1e7),
		size: rowHeight(request, node) + TASK_GAP,
	}));
	items.sort((a, b) => a.wanted - b.wanted);
	for (const [at, middle] of spread(items).entries()) {
		x[items[at]!.node] = right + TASK_DISTANCE;
		y[items[at]!.node] = middle;
	}
}

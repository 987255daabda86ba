import type { Forest } from "./forest.ts";

/** On a desktop, a picture of more nodes than this opens folded. */
export const OPENING_BUDGET = 150;
const DESKTOP_AREA = 1080 * 780;
const SMALLEST_BUDGET = 24;

/** How many nodes a picture of this size, in CSS pixels, opens with: as many as its labels leave room for. */
export function openingBudget(width: number, height: number): number {
	return Math.round(Math.min(OPENING_BUDGET, Math.max(SMALLEST_BUDGET, (OPENING_BUDGET * width * height) / DESKTOP_AREA)));
}

/** A picture that holds this share of its budget already opens no single branches of a further level. */
const FULL_ENOUGH = 2 / 3;

/** A lone root opens this many times its budget of children: by itself it shows nothing. */
const LONE_ROOT_BUDGETS = 2.5;

/** Groups open by themselves only where they hold few. */
const FEW_UNPLACED = 12;
const FEW_TASKS = 32;

/**
 * Which nodes a picture opens by itself: whole levels while they fit the budget, then single branches of the next level,
 * the largest first, while they fit.
 */
export function openByBudget(forest: Forest, budget: number): Set<number> {
	const open = new Set<number>();
	const size = (node: number) => forest.children[node]?.length ?? 0;
	const most = (node: number) => (node === forest.unplaced ? FEW_UNPLACED : node === forest.tasks ? FEW_TASKS : Number.POSITIVE_INFINITY);
	const mayOpen = (node: number) => size(node) > 0 && descendantsOf(forest, node) <= most(node);
	const [root = -1] = forest.roots;
	if (forest.roots.length === 1 && size(root) <= LONE_ROOT_BUDGETS * budget) open.add(root);
	let count = forest.roots.length + (open.has(root) ? size(root) : 0);
	let level = (open.has(root) ? (forest.children[root] ?? []) : forest.roots).filter(mayOpen);
	while (level.length > 0) {
		const whole = count + level.reduce((sum, node) => sum + size(node), 0) <= budget;
		if (!whole && count >= FULL_ENOUGH * budget) break;
		const largestFirst = whole ? level : [...level].sort((a, b) => descendantsOf(forest, b) - descendantsOf(forest, a));
		for (const node of largestFirst) {
			if (count + size(node) > budget) continue;
			open.add(node);
			count += size(node);
		}
		if (!whole) break;
		level = level.flatMap((node) => forest.children[node] ?? []).filter(mayOpen);
	}
	return open;
}

function descendantsOf({ descendants }: Forest, node: number): number {
	return descendants[node] ?? 0;
}

/** Nodes that `levels` levels of the forest need open. */
export function openByLevel(forest: Forest, levels: number): (node: number) => boolean {
	return (node) => {
		let depth = 1;
		for (let above = forest.parent[node] ?? -1; above >= 0; above = forest.parent[above] ?? -1) depth++;
		return depth < levels;
	};
}

/** Everything above the nodes. */
export function ancestorsOf(forest: Forest, nodes: Iterable<number>): Set<number> {
	const ancestors = new Set<number>();
	for (const node of nodes) {
		for (let at = forest.parent[node] ?? -1; at >= 0 && !ancestors.has(at); at = forest.parent[at] ?? -1) ancestors.add(at);
	}
	return ancestors;
}

import type { Forest } from "./forest.ts";

/** A picture of more nodes than this opens folded. */
export const OPENING_BUDGET = 150;

/** A picture that holds this much already opens no single branches of a further level. */
const FULL_ENOUGH = 100;

/** A lone root opens up to this many children, whatever the budget says: by itself it shows nothing. */
const LONE_ROOT_BUDGET = 400;

/** Groups open by themselves only where they hold few. */
const FEW_UNPLACED = 12;
const FEW_TASKS = 24;

/**
 * Which nodes a picture opens by itself: whole levels while they fit the budget, then single branches of the next level,
 * the largest first, while they fit.
 */
export function openByBudget(forest: Forest, budget = OPENING_BUDGET): Set<number> {
	const open = new Set<number>();
	const size = (node: number) => forest.children[node]?.length ?? 0;
	const most = (node: number) => (node === forest.unplaced ? FEW_UNPLACED : node === forest.tasks ? FEW_TASKS : Number.POSITIVE_INFINITY);
	const mayOpen = (node: number) => size(node) > 0 && descendantsOf(forest, node) <= most(node);
	const [root = -1] = forest.roots;
	if (forest.roots.length === 1 && size(root) <= LONE_ROOT_BUDGET) open.add(root);
	let count = forest.roots.length + (open.has(root) ? size(root) : 0);
	let level = (open.has(root) ? (forest.children[root] ?? []) : forest.roots).filter(mayOpen);
	while (level.length > 0) {
		const whole = count + level.reduce((sum, node) => sum + size(node), 0) <= budget;
		if (!whole && count >= FULL_ENOUGH) break;
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

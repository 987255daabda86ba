import type { Forest } from "./forest.ts";

/** A picture of more nodes than this opens folded. */
export const OPENING_BUDGET = 150;

/** The first level is shown whole up to this many nodes, whatever the budget says: a lone root shows nothing. */
const FIRST_LEVEL_BUDGET = 400;

/** The unplaced open by themselves only where they are few. */
const FEW_UNPLACED = 12;

/**
 * Which nodes a picture opens by itself: whole levels while they fit the budget, then single branches of the next
 * levels, the smallest first, while they fit.
 */
export function openByBudget(forest: Forest, budget = OPENING_BUDGET): Set<number> {
	const open = new Set<number>();
	const size = (node: number) => forest.children[node]?.length ?? 0;
	const mayOpen = (node: number) => size(node) > 0 && (node !== forest.unplaced || size(node) <= FEW_UNPLACED);
	let count = forest.roots.length;
	let level = forest.roots.length === 1 ? [...forest.roots] : forest.roots.filter(mayOpen);
	let allowed = Math.max(budget, FIRST_LEVEL_BUDGET);
	while (level.length > 0) {
		const added = level.reduce((sum, node) => sum + size(node), 0);
		const fits = count + added <= allowed;
		const next: number[] = [];
		for (const node of fits ? level : [...level].sort((a, b) => size(a) - size(b))) {
			if (count + size(node) > (fits ? allowed : budget)) break;
			open.add(node);
			count += size(node);
			next.push(...(forest.children[node] ?? []).filter(mayOpen));
		}
		level = next;
		allowed = budget;
	}
	return open;
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

import type { ConceptId } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { Forest } from "./forest.ts";
import type { Hierarchy } from "./hierarchy.ts";
import type { Matching } from "./matching.ts";
import { ancestorsOf, openByBudget, openByLevel } from "./openNodes.ts";
import type { NodeId, ViewState } from "./viewState.ts";

/** So many matches are unfolded to; the rest stays behind its folds, counted. */
const MOST_REVEALED = 60;

/** A node of the forest that is shown. */
export interface ShownNode {
	/** Index in the forest. */
	readonly node: number;
	/** Position in the list of its parent, which stands before it; -1 for roots. */
	readonly parent: number;
	readonly depth: number;
	/** All children are shown. */
	readonly open: boolean;
	/** Descendants behind its fold. Where something was found there, only the way to it is shown. */
	readonly folded: number;
}

/** Unfolds a forest as far as the state says. Parents come before their children. */
export function shownNodesOf(
	taxonomy: Taxonomy,
	hierarchy: Hierarchy,
	forest: Forest,
	state: ViewState,
	matching: Matching,
	budget: number,
): ShownNode[] {
	const opening = openingOf(hierarchy, forest, state, matching, budget);
	const adopted = new Map<number, number[]>();
	const shown = walk(forest, opening, adopted);
	if (state.focus !== null) return shown;
	const unfolded = new Set(state.unfolded.map((id) => forestNode(id, hierarchy, forest)));
	// What a picture opens by itself keeps to its budget; whoever unfolds a node sees all that it holds.
	const adopts = ({ node, open }: ShownNode) => open && (state.foldLevel !== "auto" || unfolded.has(node));
	const found = adoptHidden(taxonomy, hierarchy, forest, shown, adopts, adopted);
	return found ? walk(forest, opening, adopted) : shown;
}

/** The forest's node of a view's id; undefined where there is none. */
export function forestNode(id: NodeId, hierarchy: Hierarchy, forest: Forest): number | undefined {
	if (id === "group:tasks") return forest.tasks;
	if (id === "group:unplaced") return forest.unplaced;
	return hierarchy.indexOf.get(id as ConceptId);
}

interface Opening {
	readonly isOpen: (node: number) => boolean;
	/** Shown though what is above is folded. */
	readonly revealed: ReadonlySet<number>;
}

function openingOf(hierarchy: Hierarchy, forest: Forest, state: ViewState, matching: Matching, budget: number): Opening {
	if (state.focus !== null) return { isOpen: () => true, revealed: new Set() };
	const nodesOf = (ids: readonly NodeId[]) => new Set(ids.map((id) => forestNode(id, hierarchy, forest)));
	const folded = nodesOf(state.folded);
	const unfolded = nodesOf(state.unfolded);
	const found = matching.list.map((id) => hierarchy.indexOf.get(id) ?? -1).filter((node) => !hangsBelow(forest, node, folded));
	const matches = found.slice(0, MOST_REVEALED);
	const budgeted = state.foldLevel === "auto" ? openByBudget(forest, budget) : null;
	const byLevel = state.foldLevel === "auto" ? null : openByLevel(forest, state.foldLevel);
	return {
		isOpen: (node) => !folded.has(node) && (unfolded.has(node) || (budgeted?.has(node) ?? byLevel?.(node) ?? false)),
		revealed: new Set([...matches, ...ancestorsOf(forest, matches)]),
	};
}

/** Whoever folds a node does not want to see what is found there. */
function hangsBelow(forest: Forest, node: number, above: ReadonlySet<number | undefined>): boolean {
	if (above.size === 0) return false;
	for (let at = forest.parent[node] ?? -1; at >= 0; at = forest.parent[at] ?? -1) if (above.has(at)) return true;
	return false;
}

function walk(forest: Forest, { isOpen, revealed }: Opening, adopted: ReadonlyMap<number, readonly number[]>): ShownNode[] {
	const shown: ShownNode[] = [];
	const waiting: Pick<ShownNode, "node" | "parent" | "depth">[] = [];
	const push = (nodes: readonly number[], parent: number, depth: number) => {
		for (let at = nodes.length - 1; at >= 0; at--) waiting.push({ node: nodes[at] ?? 0, parent, depth });
	};
	const seen = new Set<number>();
	push(forest.roots, -1, 0);
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		if (seen.has(next.node)) continue;
		seen.add(next.node);
		const all = forest.children[next.node] ?? [];
		const open = all.length > 0 && isOpen(next.node);
		const children = open ? all : all.filter((child) => revealed.has(child));
		const held = children.reduce((sum, child) => sum + 1 + (forest.descendants[child] ?? 0), 0);
		shown.push({ ...next, open: open || (all.length > 0 && children.length === all.length), folded: (forest.descendants[next.node] ?? 0) - held });
		push(children, shown.length - 1, next.depth + 1);
		push(adopted.get(next.node) ?? [], shown.length - 1, next.depth + 1);
	}
	return shown;
}

/**
 * A concept with two parents hides only where both are folded: where its tree parent is, it hangs under the other one
 * for as long. True where any was adopted.
 */
function adoptHidden(
	taxonomy: Taxonomy,
	hierarchy: Hierarchy,
	forest: Forest,
	shown: readonly ShownNode[],
	adopts: (place: ShownNode) => boolean,
	adopted: Map<number, number[]>,
): boolean {
	const visible = new Set(shown.map(({ node }) => node));
	for (const place of shown) {
		const { node } = place;
		const id = taxonomy.concepts[node]?.id;
		if (id === undefined || !adopts(place)) continue;
		for (const { type, from } of taxonomy.incoming(id)) {
			if (type !== "broader" && type !== "variantOf") continue;
			const child = hierarchy.indexOf.get(from) ?? -1;
			if (visible.has(child) || (forest.parent[child] ?? -1) < 0 || !hierarchy.parents[child]?.includes(node)) continue;
			// Below itself it would close a ring.
			if (ancestorsOf(forest, [node]).has(child)) continue;
			visible.add(child);
			const list = adopted.get(node);
			if (list) list.push(child);
			else adopted.set(node, [child]);
		}
	}
	return adopted.size > 0;
}

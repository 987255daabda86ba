import type { Concept, ConceptId, Relation } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { RelationType } from "../vocabulary/terms.ts";
import type { NodeId, ViewState } from "./viewState.ts";
import type { VisibleEdge, VisibleNode } from "./visibleGraph.ts";

type Draft = Omit<VisibleEdge, "parallel" | "parallelCount" | "dimmed">;

/** Every relation between two shown nodes that the filters let through, likely duplicates last. */
export function visibleEdgesOf(
	taxonomy: Taxonomy,
	nodes: readonly VisibleNode[],
	indexOf: ReadonlyMap<NodeId, number>,
	{ hidden, lens }: Pick<ViewState, "hidden" | "lens">,
): VisibleEdge[] {
	const hiddenRelations = new Set<RelationType>(hidden.relations);
	const drafts: Draft[] = [];
	for (const [from, node] of nodes.entries()) {
		if (node.group !== null) continue;
		const tied = { tree: false };
		for (const relation of taxonomy.outgoing(node.id as ConceptId)) {
			const to = indexOf.get(relation.to);
			if (to === undefined || to === from) continue;
			const skeleton = !tied.tree && to === node.parent && isHierarchical(relation);
			tied.tree ||= skeleton;
			if (hiddenRelations.has(relation.type) || hidden.statuses.includes(relation.status)) continue;
			if (isBesideThePoint(relation, nodes[to])) continue;
			const { type, status } = relation;
			// In Lineage, lanes say what is broader.
			const implied = lens === "lineage" ? type === "broader" : !skeleton && isImplied(nodes, node, to, relation);
			drafts.push({ from, to, type, status, skeleton, implied });
		}
		if (!tied.tree && lens !== "lineage" && isConcept(nodes[node.parent]) && !hiddenRelations.has("broader")) {
			// What lies between is filtered out: the line stands for the way over it.
			drafts.push({ from, to: node.parent, type: "broader", status: "inherited", skeleton: true, implied: false });
		}
	}
	if (!hiddenRelations.has("likelyDuplicate")) drafts.push(...duplicates(taxonomy, indexOf));
	return withParallels(drafts, nodes);
}

/** How often each relation is stated or suggested in the whole taxonomy: what a legend counts. */
export function relationCountsOf(taxonomy: Taxonomy): Map<VisibleEdge["type"], number> {
	const counts = new Map<VisibleEdge["type"], number>();
	for (const { type, status } of taxonomy.relations) {
		if (status !== "inherited") counts.set(type, (counts.get(type) ?? 0) + 1);
	}
	const pairs = taxonomy.duplicates.length;
	if (pairs > 0) counts.set("likelyDuplicate", pairs);
	return counts;
}

/** How many concepts there are of each type; those without one count as `concept`. */
export function typeCountsOf(concepts: readonly Concept[]): Map<NonNullable<Concept["type"]>, number> {
	const counts = new Map<NonNullable<Concept["type"]>, number>();
	for (const { type } of concepts) counts.set(type ?? "concept", (counts.get(type ?? "concept") ?? 0) + 1);
	return counts;
}

function isHierarchical({ type }: Relation): boolean {
	return type === "broader" || type === "variantOf";
}

function isConcept(node: VisibleNode | undefined): boolean {
	return node !== undefined && node.group === null;
}

/** What variants and members inherit matters where the task is asked for, not where it merely stands. */
function isBesideThePoint({ type, status }: Relation, task: VisibleNode | undefined): boolean {
	return type === "suitedFor" && status === "inherited" && task?.matched !== true && task?.selected !== true;
}

/** The way up the tree passes the target anyway. */
function isImplied(nodes: readonly VisibleNode[], node: VisibleNode, to: number, { type }: Relation): boolean {
	if (type !== "broader") return false;
	for (let above = nodes[node.parent]?.parent ?? -1; above >= 0; above = nodes[above]?.parent ?? -1) {
		if (above === to) return true;
	}
	return false;
}

function duplicates(taxonomy: Taxonomy, indexOf: ReadonlyMap<NodeId, number>): Draft[] {
	return taxonomy.duplicates.flatMap(({ a, b }) => {
		const from = indexOf.get(b);
		const to = indexOf.get(a);
		if (from === undefined || to === undefined || from === to) return [];
		return { from, to, type: "likelyDuplicate", status: "suggested", skeleton: false, implied: false } as const;
	});
}

function withParallels(drafts: readonly Draft[], nodes: readonly VisibleNode[]): VisibleEdge[] {
	const pairOf = ({ from, to }: Draft) => Math.min(from, to) * nodes.length + Math.max(from, to);
	const counts = new Map<number, number>();
	for (const draft of drafts) if (!draft.implied) counts.set(pairOf(draft), (counts.get(pairOf(draft)) ?? 0) + 1);
	const seen = new Map<number, number>();
	return drafts.map((draft) => {
		const pair = pairOf(draft);
		const parallel = seen.get(pair) ?? 0;
		if (!draft.implied) seen.set(pair, parallel + 1);
		const dimmed = (nodes[draft.from]?.dimmed ?? false) || (nodes[draft.to]?.dimmed ?? false);
		return { ...draft, parallel, parallelCount: Math.max(1, counts.get(pair) ?? 1), dimmed };
	});
}

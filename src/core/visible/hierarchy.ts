import { compareCodePoints } from "../note/codePointOrder.ts";
import type { Concept, ConceptId, Relation } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";

/** What decides where concepts hang. */
export interface HierarchySetting {
	/** Variants hang under the model they vary rather than under its category. */
	readonly variantsHang: boolean;
	/** Suggested relations count where nothing better is stated. */
	readonly suggested: boolean;
}

/** The forest that a taxonomy's lenses follow. Arrays are by index among `Taxonomy.concepts`. */
export interface Hierarchy {
	readonly indexOf: ReadonlyMap<ConceptId, number>;
	/** Every parent that is stated, the tree's first. */
	readonly parents: readonly (readonly number[])[];
	/** The tree's parent; -1 for roots. No rings. */
	readonly parent: Int32Array;
	/** In reading order: by place in the notes, then by id. */
	readonly children: readonly (readonly number[])[];
	readonly roots: readonly number[];
	/** Of the tree, the concept itself left out. */
	readonly descendants: Int32Array;
	readonly depth: Int32Array;
	/** Parents before children, in reading order. */
	readonly order: Int32Array;
	/** Descendants and relations that lead here, on a scale from 0 to 1. */
	readonly weight: Float32Array;
	/** Its place in reading order among all concepts. */
	readonly rank: Int32Array;
}

const built = new WeakMap<Taxonomy, Map<string, Hierarchy>>();

/** The forest of a taxonomy; built once for each taxonomy and setting. */
export function hierarchyOf(taxonomy: Taxonomy, setting: HierarchySetting): Hierarchy {
	const known = built.get(taxonomy) ?? new Map<string, Hierarchy>();
	built.set(taxonomy, known);
	const key = `${setting.variantsHang}/${setting.suggested}`;
	let hierarchy = known.get(key);
	if (!hierarchy) known.set(key, (hierarchy = build(taxonomy, setting)));
	return hierarchy;
}

function build(taxonomy: Taxonomy, setting: HierarchySetting): Hierarchy {
	const { concepts } = taxonomy;
	const indexOf = new Map(concepts.map(({ id }, index) => [id, index]));
	const parents = concepts.map(({ id }) => parentsOf(taxonomy.outgoing(id), indexOf, setting));
	const parent = withoutRings(parents);
	for (const [index, own] of parents.entries()) {
		const first = parent[index] ?? -1;
		if (first >= 0 && own[0] !== first) own.splice(0, own.length, first, ...own.filter((other) => other !== first));
	}
	const rank = readingRanks(concepts);
	const children: number[][] = concepts.map(() => []);
	const roots: number[] = [];
	for (let index = 0; index < concepts.length; index++) (children[parent[index] ?? -1] ?? roots).push(index);
	const byRank = (a: number, b: number) => (rank[a] ?? 0) - (rank[b] ?? 0);
	roots.sort(byRank);
	for (const list of children) list.sort(byRank);
	const { order, depth } = walk(roots, children);
	const descendants = new Int32Array(concepts.length);
	for (let at = order.length - 1; at >= 0; at--) {
		const index = order[at] ?? 0;
		const above = parent[index] ?? -1;
		if (above >= 0) descendants[above] = (descendants[above] ?? 0) + (descendants[index] ?? 0) + 1;
	}
	const weight = weights(taxonomy, descendants);
	return { indexOf, parents, parent, children, roots, descendants, depth, order, weight, rank };
}

/** Best first: the varied model before the category, what the notes state before what was suggested. */
function parentsOf(relations: readonly Relation[], indexOf: ReadonlyMap<ConceptId, number>, setting: HierarchySetting): number[] {
	const ranked: { readonly rank: number; readonly index: number }[] = [];
	for (const { type, to, from, status } of relations) {
		if ((type !== "broader" && type !== "variantOf") || to === from || status === "inherited") continue;
		if (status === "suggested" && !setting.suggested) continue;
		// Without hanging, a variant that has no other parent still stands under its model.
		const kind = type === "variantOf" ? (setting.variantsHang ? 0 : 4) : 2;
		const index = indexOf.get(to);
		if (index !== undefined) ranked.push({ rank: kind + (status === "suggested" ? 1 : 0), index });
	}
	ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
	return [...new Set(ranked.map(({ index }) => index))];
}

/**
 * Each concept's first parent, except that every ring is opened at its smallest member that has another parent outside
 * of its own branch, or else at its smallest member, which becomes a root.
 */
function withoutRings(parents: readonly (readonly number[])[]): Int32Array {
	const parent = Int32Array.from(parents, ([first = -1]) => first);
	const visit = new Int32Array(parents.length);
	for (let start = 0; start < parents.length; start++) {
		let at = start;
		while (at >= 0 && visit[at] === 0) {
			visit[at] = start + 1;
			at = parent[at] ?? -1;
		}
		if (at < 0 || visit[at] !== start + 1) continue;
		const ring = [at];
		for (let next = parent[at] ?? -1; next !== at && next >= 0; next = parent[next] ?? -1) ring.push(next);
		ring.sort((a, b) => a - b);
		openRing(ring, parent, parents);
	}
	return parent;
}

function openRing(ring: readonly number[], parent: Int32Array, parents: readonly (readonly number[])[]): void {
	for (const member of ring) {
		for (const other of parents[member] ?? []) {
			if (hangsBelow(other, member, parent)) continue;
			parent[member] = other;
			return;
		}
	}
	parent[ring[0] ?? 0] = -1;
}

/** Rings elsewhere are still closed: the walk ends after as many steps as there are concepts. */
function hangsBelow(start: number, above: number, parent: Int32Array): boolean {
	let at = start;
	for (let steps = 0; at >= 0 && steps <= parent.length; steps++) {
		if (at === above) return true;
		at = parent[at] ?? -1;
	}
	return at >= 0;
}

function readingRanks(concepts: readonly Concept[]): Int32Array {
	const order = concepts.map((_, index) => index).sort((a, b) => {
		const one = concepts[a]?.places[0];
		const other = concepts[b]?.places[0];
		if (one && other) return compareCodePoints(one.path, other.path) || one.line - other.line || a - b;
		return one ? -1 : other ? 1 : a - b;
	});
	const rank = new Int32Array(concepts.length);
	for (const [place, index] of order.entries()) rank[index] = place;
	return rank;
}

function walk(roots: readonly number[], children: readonly (readonly number[])[]): { order: Int32Array; depth: Int32Array } {
	const order = new Int32Array(children.length);
	const depth = new Int32Array(children.length);
	const waiting = [...roots].reverse();
	let count = 0;
	for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
		order[count++] = index;
		const below = children[index] ?? [];
		for (let at = below.length - 1; at >= 0; at--) {
			const child = below[at] ?? 0;
			depth[child] = (depth[index] ?? 0) + 1;
			waiting.push(child);
		}
	}
	return { order, depth };
}

function weights(taxonomy: Taxonomy, descendants: Int32Array): Float32Array {
	const weight = new Float32Array(descendants.length);
	let largest = 1;
	for (const [index, { id }] of taxonomy.concepts.entries()) {
		let incoming = 0;
		for (const { type } of taxonomy.incoming(id)) if (type !== "mentions" && type !== "broader") incoming++;
		weight[index] = Math.log2(1 + (descendants[index] ?? 0) + incoming);
		largest = Math.max(largest, weight[index] ?? 0);
	}
	return weight.map((value) => value / largest);
}

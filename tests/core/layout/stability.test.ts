import { describe, expect, it } from "vitest";
import type { Scene } from "../../../src/core/scene/scene.ts";
import type { Taxonomy } from "../../../src/core/taxonomy/taxonomy.ts";
import type { Lens, NodeId } from "../../../src/core/visible/viewState.ts";
import { idOf, randomTaxonomy, taxonomyOf } from "../../builders.ts";
import { measureLegibility } from "../../measures.ts";
import { fit, picture, placesOf, VIEWPORT } from "../../pictures.ts";

const lenses: readonly Lens[] = ["tree", "radial", "network", "lineage"];

/** The same taxonomy with one more model below a concept; or with a concept's label replaced, its note unmoved. */
function changed(taxonomy: Taxonomy, change: { readonly below?: number; readonly rename?: number }): Taxonomy {
	const { concepts, relations } = taxonomy;
	const label = (id: string) => taxonomy.concept(id as never)?.label ?? "";
	const edges = relations.map(({ from, type, to, status }) => [label(from), type, label(to), status] as const);
	if (change.below === undefined) {
		const renamed = taxonomyOf(concepts, edges);
		const target = concepts[change.rename ?? 0]!;
		const relabelled = renamed.concepts.map((one) => (one.id === target.id ? { ...one, label: `${one.label} with a longer name` } : one));
		return { ...renamed, concepts: relabelled, concept: (id) => relabelled.find((one) => one.id === id) ?? null };
	}
	return taxonomyOf([...concepts, "新模型"], [...edges, ["新模型", "broader", concepts[change.below]!.label]]);
}

/** How far each node of both pictures moved, over its own spacing: the way to what stood nearest to it. */
function relativeMoves(before: Scene, after: Scene, related: ReadonlySet<NodeId>): number[] {
	const moves: number[] = [];
	for (const [id, { x, y }] of placesOf(after)) {
		const was = before.graph.indexOf.get(id);
		if (was === undefined || related.has(id)) continue;
		let spacing = Number.POSITIVE_INFINITY;
		for (let other = 0; other < before.nodes.count; other++) {
			if (other === was) continue;
			spacing = Math.min(spacing, Math.hypot(before.nodes.x[other]! - before.nodes.x[was]!, before.nodes.y[other]! - before.nodes.y[was]!));
		}
		moves.push(Math.hypot(x - before.nodes.x[was]!, y - before.nodes.y[was]!) / spacing);
	}
	return moves;
}

/** The concept, what it hangs on and what hangs on it. */
function relatedTo(scene: Scene, id: NodeId): Set<NodeId> {
	const { nodes, indexOf } = scene.graph;
	const related = new Set<NodeId>([id]);
	for (const node of nodes) if (related.has(nodes[node.parent]?.id ?? "group:none")) related.add(node.id);
	for (let at = indexOf.get(id) ?? -1; at >= 0; at = nodes[at]!.parent) related.add(nodes[at]!.id);
	return related;
}

describe.each(lenses)("%s", (lens) => {
	it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])("adding a note moves no unrelated node by more than its own spacing (%i)", (seed) => {
		const taxonomy = randomTaxonomy(seed, 60);
		const before = picture(taxonomy, { lens, foldLevel: 9 });
		const parent = taxonomy.concepts.findIndex(({ type }, at) => type === "model" && at > 20);
		const after = picture(changed(taxonomy, { below: parent }), { lens, foldLevel: 9 }, placesOf(before));
		const moves = relativeMoves(before, after, relatedTo(after, idOf("新模型")));
		expect(moves.length).toBeGreaterThan(20);
		expect(Math.max(...moves)).toBeLessThanOrEqual(1);
		expect(measureLegibility(after, fit(after), VIEWPORT).nodeOverlaps).toBe(0);
	});

	it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])("renaming a note moves no unrelated node by more than its own spacing (%i)", (seed) => {
		const taxonomy = randomTaxonomy(seed, 60);
		const before = picture(taxonomy, { lens, foldLevel: 9 });
		const target = taxonomy.concepts.findIndex(({ type }, at) => type === "model" && at > 20);
		const after = picture(changed(taxonomy, { rename: target }), { lens, foldLevel: 9 }, placesOf(before));
		const moves = relativeMoves(before, after, relatedTo(after, taxonomy.concepts[target]!.id));
		expect(Math.max(...moves)).toBeLessThanOrEqual(1);
		expect(measureLegibility(after, fit(after), VIEWPORT).nodeOverlaps).toBe(0);
	});

	it.each([1, 2, 3])("nothing moves where nothing changed (%i)", (seed) => {
		const before = picture(randomTaxonomy(seed, 60), { lens, foldLevel: 9 });
		const after = picture(randomTaxonomy(seed, 60), { lens, foldLevel: 9 }, placesOf(before));
		expect(Math.max(...relativeMoves(before, after, new Set()))).toBeLessThan(0.02);
	});
});

import type { ConceptId } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";

/** Longer chains come from cycles or mistakes; nobody reads them. */
const DEEPEST = 32;

/** The way from a root down to the concept, itself left out: by its first stated parent, else the model it varies. */
export function breadcrumb(taxonomy: Taxonomy, id: ConceptId, variantsHang: boolean): ConceptId[] {
	const trail: ConceptId[] = [];
	const seen = new Set<ConceptId>([id]);
	let parent = parentOf(taxonomy, id, variantsHang);
	while (parent !== null && !seen.has(parent) && trail.length < DEEPEST) {
		seen.add(parent);
		trail.unshift(parent);
		parent = parentOf(taxonomy, parent, variantsHang);
	}
	return trail;
}

function parentOf(taxonomy: Taxonomy, id: ConceptId, variantsHang: boolean): ConceptId | null {
	const stated = taxonomy.outgoing(id).filter(({ status }) => status === "asserted");
	const order = variantsHang ? ["variantOf", "broader"] : ["broader", "variantOf"];
	for (const type of order) {
		const relation = stated.find((candidate) => candidate.type === type);
		if (relation) return relation.to;
	}
	return null;
}

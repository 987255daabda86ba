import type { ConceptId } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import { hierarchyOf } from "../../core/visible/hierarchy.ts";

/** The way from a root down to the concept, itself left out, as the picture's tree goes. */
export function breadcrumb(taxonomy: Taxonomy, id: ConceptId, variantsHang: boolean): ConceptId[] {
	const { indexOf, parent } = hierarchyOf(taxonomy, { variantsHang, suggested: true });
	const trail: ConceptId[] = [];
	for (let at = parent[indexOf.get(id) ?? -1] ?? -1; at >= 0; at = parent[at] ?? -1) {
		const concept = taxonomy.concepts[at];
		if (concept) trail.unshift(concept.id);
	}
	return trail;
}

import { resolveName } from "../core/query/resolveName.ts";
import type { Concept } from "../core/taxonomy/concept.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import type { Complaint } from "./commandArguments.ts";

/** The concepts of some names, in their order, or what is wrong with the names. */
export function namedConcepts(
	taxonomy: Taxonomy,
	names: readonly string[],
	accepts: (concept: Concept) => boolean,
): { readonly concepts: readonly Concept[]; readonly complaints: readonly Complaint[] } {
	const concepts: Concept[] = [];
	const complaints: Complaint[] = [];
	for (const name of names) {
		const found = resolveName(taxonomy, name, accepts);
		if (found.kind === "found") concepts.push(found.concept);
		else if (found.kind === "ambiguous") {
			complaints.push({ key: "commandLine.ambiguousName", blanks: { name, ids: found.concepts.map(({ id }) => id).join(", ") } });
		} else {
			complaints.push({ key: "commandLine.unknownName", blanks: { name } });
			const nearest = found.nearest.map(({ label }) => label).join(", ");
			if (nearest !== "") complaints.push({ key: "commandLine.nearestNames", blanks: { names: nearest } });
		}
	}
	return { concepts, complaints };
}

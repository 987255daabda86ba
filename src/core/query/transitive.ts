import type { ConceptId, Relation } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";

/** A concept that half a vault is part of would drown what is stated of it. */
const MOST = 100;

/**
 * What transitive relations of the user's own say of a concept by way of others: "wing part of aircraft, flap part of
 * wing" makes a flap part of an aircraft. Nothing that is stated itself is said again; each names the last concept on
 * the way as its source and rests on the evidence of its last step. Nearest first; along stated relations only.
 * @param reversed for what leads to the concept, instead of what leads away from it.
 */
export function transitiveRelations(taxonomy: Taxonomy, id: ConceptId, reversed: boolean): Relation[] {
	return taxonomy.ownRelations.flatMap(({ type, transitive }) => {
		if (transitive !== true) return [];
		const steps = (from: ConceptId) =>
			(reversed ? taxonomy.incoming(from) : taxonomy.outgoing(from)).filter((step) => step.type === type && step.status === "asserted");
		const end = (step: Relation) => (reversed ? step.from : step.to);
		const direct = steps(id).map(end);
		const seen = new Set([id, ...direct]);
		const found: Relation[] = [];
		const open = [...new Set(direct)];
		for (let source = open.shift(); source !== undefined && found.length < MOST; source = open.shift()) {
			for (const step of steps(source)) {
				const far = end(step);
				if (seen.has(far)) continue;
				seen.add(far);
				open.push(far);
				const [from, to] = reversed ? [far, id] : [id, far];
				found.push({ from, type, to, status: "inherited", source, evidence: step.evidence });
			}
		}
		return found;
	});
}

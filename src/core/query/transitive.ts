import type { ConceptId, Relation } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { RelationType } from "../vocabulary/terms.ts";

/** A concept that half a vault is part of would drown what is stated of it. */
const MOST = 100;

/** What follows from several stated relations of one type: inherited from the last concept on the way. */
export interface DerivedRelation extends Relation {
	/** From `from` to `to`, each stated; two or more. */
	readonly steps: readonly Relation[];
}

/** What a relation rests on: itself, or the chain that it follows from. */
export function stepsOf(relation: Relation | DerivedRelation): readonly Relation[] {
	return "steps" in relation ? relation.steps : [relation];
}

/** Relations of the user's own that hold from the first to the last where they hold from one to the next. */
export function transitiveTypes({ ownRelations }: Pick<Taxonomy, "ownRelations">): RelationType[] {
	return ownRelations.filter(({ transitive }) => transitive === true).map(({ type }) => type);
}

/** The stated relations of a type that leave a concept, or with `reversed` those that lead to it. */
export function statedSteps(taxonomy: Taxonomy, id: ConceptId, type: RelationType, reversed: boolean): Relation[] {
	return (reversed ? taxonomy.incoming(id) : taxonomy.outgoing(id)).filter((step) => step.type === type && step.status === "asserted");
}

/**
 * What transitive relations of the user's own say of a concept by way of others: "wing part of aircraft, flap part of
 * wing" makes a flap part of an aircraft. Nothing that is stated itself is said again; each rests on the evidence of all
 * its steps. Nearest first; along stated relations only.
 * @param reversed for what leads to the concept, instead of what leads away from it.
 * @param wanted other ends that are asked for.
 * @param most of each type.
 */
export function transitiveRelations(
	taxonomy: Taxonomy,
	id: ConceptId,
	reversed: boolean,
	wanted: (other: ConceptId) => boolean = () => true,
	most = MOST,
): DerivedRelation[] {
	return transitiveTypes(taxonomy).flatMap((type) => {
		const found: DerivedRelation[] = [];
		// From each concept that is met to the last step towards it. The iteration reaches what is added on the way.
		const last = new Map<ConceptId, Relation | null>([[id, null]]);
		for (const at of last.keys()) {
			for (const step of statedSteps(taxonomy, at, type, reversed)) {
				const far = reversed ? step.from : step.to;
				if (last.has(far)) continue;
				last.set(far, step);
				if (at !== id && wanted(far)) found.push(derived(far, last, type, reversed));
				if (found.length >= most) return found;
			}
		}
		return found;
	});
}

function derived(far: ConceptId, last: ReadonlyMap<ConceptId, Relation | null>, type: RelationType, reversed: boolean): DerivedRelation {
	const back: Relation[] = [];
	let at = far;
	for (let step = last.get(at); step; step = last.get(at)) {
		back.push(step);
		at = reversed ? step.to : step.from;
	}
	const [from, to] = reversed ? [far, at] : [at, far];
	const source = reversed ? back[0]!.to : back[0]!.from;
	const steps = reversed ? back : back.reverse();
	return { from, type, to, status: "inherited", source, evidence: steps.flatMap(({ evidence }) => evidence), steps };
}

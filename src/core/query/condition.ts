import { SYMMETRIC_RELATIONS } from "../taxonomy/relations.ts";
import type { ConceptId } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { foldWord } from "../vocabulary/foldWord.ts";
import type { MeaningCode } from "../vocabulary/meaning.ts";
import type { UserRelation } from "../vocabulary/readingOptions.ts";
import { RELATION_TYPES, type RelationType } from "../vocabulary/terms.ts";
import { statedSteps, transitiveTypes } from "./transitive.ts";

/** A relation that an answer must have with a concept: "is part of the aircraft". */
export interface Condition extends Bearing {
	readonly other: ConceptId;
}

/** A relation and the end it is seen from. */
export interface Bearing {
	readonly type: RelationType;
	/** True where the other concept states it of the answer. */
	readonly reversed: boolean;
}

/** Ways in which an answer may be asked to stand to a concept; the user's own relations from either end. */
export function bearings({ ownRelations }: Pick<Taxonomy, "ownRelations">): Bearing[] {
	const known = ["broader", "variantOf", "basedOn", "uses"].map((type) => ({ type, reversed: false }));
	const own = ownRelations.flatMap((relation) => (isSymmetric(relation) ? [false] : [false, true]).map((reversed) => ({ type: relation.type, reversed })));
	return [...known, ...own];
}

/** As settings and code blocks write it: `partOf`, `inverse:partOf`. */
export function bearingCode({ type, reversed }: Bearing): MeaningCode {
	return reversed ? `inverse:${type}` : type;
}

/** What a person means by a relation's code, or by any of their words for a relation of their own; null where nobody knows. */
export function bearingNamed({ ownRelations }: Pick<Taxonomy, "ownRelations">, name: string): Bearing | null {
	const types = [...ownRelations.map(({ type }) => type), ...RELATION_TYPES];
	const all = types.flatMap((type) => [false, true].map((reversed): Bearing => ({ type, reversed })));
	const folded = foldWord(name);
	const isMeant = (words: readonly (string | undefined)[]) => words.some((word) => word !== undefined && foldWord(word) === folded);
	const wordsOf = ({ type, reversed }: Bearing) => {
		const own = ownRelations.find((relation) => relation.type === type);
		return reversed ? [own?.inverseName, ...(own?.inverseWords ?? [])] : (own?.words ?? []);
	};
	const tests = [(each: Bearing) => bearingCode(each) === name, (each: Bearing) => isMeant([bearingCode(each)]), (each: Bearing) => isMeant(wordsOf(each))];
	return tests.flatMap((test) => all.find(test) ?? [])[0] ?? null;
}

/**
 * The concepts that fulfil a condition, by stated relations. What is broader, or transitive by the user's word, holds
 * through any number of steps.
 */
export function fulfilling(taxonomy: Taxonomy, { type, reversed, other }: Condition): Set<ConceptId> {
	const own = taxonomy.ownRelations.find((relation) => relation.type === type);
	const carriesOn = type === "broader" || transitiveTypes(taxonomy).includes(type);
	const bothWays = SYMMETRIC_RELATIONS.has(type) || (own !== undefined && isSymmetric(own));
	const next = (id: ConceptId) =>
		(bothWays ? [true, false] : [!reversed]).flatMap((back) => statedSteps(taxonomy, id, type, back).map(({ from, to }) => (back ? from : to)));
	const found = new Set(next(other));
	// The iteration reaches what is added on the way.
	if (carriesOn) for (const id of found) for (const far of next(id)) found.add(far);
	found.delete(other);
	return found;
}

function isSymmetric({ type, inverseName }: UserRelation): boolean {
	return type === inverseName;
}

import { transitiveRelations } from "../../core/query/transitive.ts";
import type { ConceptId, Relation } from "../../core/taxonomy/concept.ts";
import type { Taxonomy } from "../../core/taxonomy/taxonomy.ts";
import type { RelationType } from "../../core/vocabulary/terms.ts";

/** A concept's relations of one type and direction. */
export interface RelationGroup {
	readonly type: RelationType;
	/** True where the concept is the far end: "variants" rather than "variant of". */
	readonly reversed: boolean;
	readonly bonds: readonly Bond[];
}

/** All that connects the concept with one other in the same way. */
export interface Bond {
	readonly other: ConceptId;
	/** The strongest first: stated, then suggested, then inherited. */
	readonly relations: readonly Relation[];
}

/** Reading order; relations of the user's own come before plain mentions. */
const ORDER: readonly string[] = ["broader", "variantOf", "basedOn", "uses", "suitedFor", "contrastsWith", "related"];
const SYMMETRIC = ["contrastsWith", "related"];
const STRENGTH = { asserted: 0, suggested: 1, inherited: 2 } as const;

/** A concept's relations, grouped, both ends; tasks that it suits are left to `tasksOf`. */
export function relationGroups(taxonomy: Taxonomy, id: ConceptId): RelationGroup[] {
	const own = taxonomy.ownRelations.filter(({ type, inverseName }) => type === inverseName).map(({ type }) => type);
	const symmetric = new Set([...SYMMETRIC, ...own]);
	const groups = new Map<string, { type: RelationType; reversed: boolean; bonds: Map<ConceptId, Relation[]> }>();
	const add = (relation: Relation, reversed: boolean) => {
		const other = reversed ? relation.from : relation.to;
		const key = `${rank(relation.type)} ${relation.type} ${reversed && !symmetric.has(relation.type) ? 1 : 0}`;
		const group = groups.get(key) ?? { type: relation.type, reversed: key.endsWith("1"), bonds: new Map<ConceptId, Relation[]>() };
		groups.set(key, group);
		const bond = group.bonds.get(other) ?? [];
		group.bonds.set(other, bond);
		bond.push(relation);
	};
	for (const relation of taxonomy.outgoing(id)) if (relation.type !== "suitedFor") add(relation, false);
	for (const relation of taxonomy.incoming(id)) add(relation, true);
	for (const reversed of [false, true]) for (const relation of transitiveRelations(taxonomy, id, reversed)) add(relation, reversed);
	return [...groups]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, { type, reversed, bonds }]) => ({ type, reversed, bonds: [...bonds].map(bondOf) }));
}

/** The tasks that a concept suits. */
export function tasksOf(taxonomy: Taxonomy, id: ConceptId): Bond[] {
	const bonds = new Map<ConceptId, Relation[]>();
	for (const relation of taxonomy.outgoing(id)) {
		if (relation.type !== "suitedFor") continue;
		const bond = bonds.get(relation.to) ?? [];
		bonds.set(relation.to, bond);
		bond.push(relation);
	}
	return [...bonds].map(bondOf);
}

function bondOf([other, relations]: [ConceptId, Relation[]]): Bond {
	return { other, relations: relations.sort((a, b) => STRENGTH[a.status] - STRENGTH[b.status]) };
}

function rank(type: string): string {
	const known = ORDER.indexOf(type);
	return type === "mentions" ? "99" : String(known < 0 ? 50 : known).padStart(2, "0");
}

/** In the order of the reader's language; what is stated stands before what is derived. */
export function collated(bonds: readonly Bond[], label: (id: ConceptId) => string, language: string): Bond[] {
	const { compare } = new Intl.Collator(language, { numeric: true });
	const strength = ({ relations }: Bond) => STRENGTH[relations[0]?.status ?? "asserted"];
	return [...bonds].sort((a, b) => strength(a) - strength(b) || compare(label(a.other), label(b.other)));
}

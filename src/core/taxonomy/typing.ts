import type { TypeReason } from "../statements/statement.ts";
import type { ConceptType } from "../vocabulary/terms.ts";
import { compareCodePoints } from "../note/codePointOrder.ts";
import type { ConceptEntry, TypeVotes } from "./ledger.ts";

/** Strongest first. */
const REASONS: readonly TypeReason[] = ["property", "tag", "folder", "word", "position", "relation"];

/** Which type weighs more where equally strong reasons speak for several; types not listed come last. */
const PRECEDENCE: Readonly<Partial<Record<TypeReason, readonly ConceptType[]>>> = {
	position: ["category", "model", "task", "concept"],
};
const OTHERWISE: readonly ConceptType[] = ["model", "task", "category", "concept"];

/** What a relation tells of the concept it leaves or reaches; the first that applies decides. */
const ROLES: readonly { readonly end: "incoming" | "outgoing"; readonly relation: string; readonly type: ConceptType }[] = [
	{ end: "incoming", relation: "suitedFor", type: "task" },
	{ end: "outgoing", relation: "suitedFor", type: "model" },
	{ end: "outgoing", relation: "variantOf", type: "model" },
	{ end: "incoming", relation: "variantOf", type: "model" },
	{ end: "incoming", relation: "broader", type: "category" },
	{ end: "outgoing", relation: "basedOn", type: "model" },
	{ end: "outgoing", relation: "broader", type: "model" },
];

/** At which places of an entry's `roles` a relation of this type counts for the concepts it leaves and reaches. */
export function rolesOf(relation: string): { readonly outgoing: readonly number[]; readonly incoming: readonly number[] } {
	return ROLE_PLACES.get(relation) ?? NO_ROLES;
}

const NO_ROLES = { outgoing: [], incoming: [] };
const ROLE_PLACES = new Map(
	ROLES.map(({ relation }) => {
		const placesAt = (end: string) => ROLES.flatMap((role, at) => (role.relation === relation && role.end === end ? at : []));
		return [relation, { outgoing: placesAt("outgoing"), incoming: placesAt("incoming") }];
	}),
);

export const ROLE_COUNT = ROLES.length;

export interface TypeConclusion {
	readonly type: ConceptType;
	/** Null where nothing speaks for a type: then it is a concept like any other. */
	readonly reason: TypeReason | null;
}

/** By the strongest reason. Of equally strong ones, structure decides by precedence, all others by number of places. */
export function conceptType(entry: ConceptEntry): TypeConclusion {
	const [best] = entry.types.length > 1 ? [...entry.types].sort(compareVotes) : entry.types;
	if (best) return best;
	const role = roleOf(entry);
	return role === undefined ? { type: "concept", reason: null } : { type: role, reason: "relation" };
}

function roleOf(entry: ConceptEntry): ConceptType | undefined {
	const held = ROLES.find((_, at) => (entry.roles[at] ?? 0) > 0);
	if (held?.type === "task") return held.type;
	const claims = [...entry.remarks].some(
		({ statement }) => statement.kind === "claim" && (statement.role === "strength" || statement.role === "weakness"),
	);
	return claims ? "model" : held?.type;
}

function compareVotes(a: TypeVotes, b: TypeVotes): number {
	return (
		REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) ||
		(PRECEDENCE[a.reason] ? 0 : b.votes - a.votes) ||
		rank(a) - rank(b) ||
		compareCodePoints(a.type, b.type)
	);
}

function rank({ reason, type }: TypeVotes): number {
	const order = PRECEDENCE[reason] ?? OTHERWISE;
	const at = order.indexOf(type);
	return at < 0 ? order.length : at;
}

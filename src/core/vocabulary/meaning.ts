import type { RelationType } from "./terms.ts";

/**
 * What a property, a label or a heading says about its concept, as a plain string for settings: a relation
 * (`broader`), a relation stated from the other end (`inverse:broader`), or one of the roles below.
 * `mixed` holds strengths and weaknesses together; `hierarchy` is a path of parents, the nearest last.
 */
export type MeaningCode = string;

export const ROLE_CODES = [
	"label",
	"alias",
	"type",
	"year",
	"summary",
	"strength",
	"weakness",
	"mixed",
	"hierarchy",
	"ignored",
] as const;
export type RoleCode = (typeof ROLE_CODES)[number];

export type Meaning =
	| { readonly kind: "role"; readonly role: RoleCode }
	| { readonly kind: "relation"; readonly relation: RelationType; readonly inverse: boolean };

const INVERSE = "inverse:";

/** Reads a code; any string that is no role is the name of a relation. */
export function meaningOf(code: MeaningCode): Meaning {
	if ((ROLE_CODES as readonly string[]).includes(code)) return { kind: "role", role: code as RoleCode };
	if (code.startsWith(INVERSE)) return { kind: "relation", relation: code.slice(INVERSE.length), inverse: true };
	return { kind: "relation", relation: code, inverse: false };
}

export function sameMeaning(a: Meaning, b: Meaning): boolean {
	if (a.kind === "role") return b.kind === "role" && a.role === b.role;
	return b.kind === "relation" && a.relation === b.relation && a.inverse === b.inverse;
}

/** True for meanings that describe a model (what it is good at, for what, which kinds): they tell that a heading above is one. */
export function describesConcept(meaning: Meaning): boolean {
	if (meaning.kind === "role") return ["strength", "weakness", "mixed"].includes(meaning.role);
	return (meaning.relation === "suitedFor" && !meaning.inverse) || (meaning.relation === "variantOf" && meaning.inverse);
}

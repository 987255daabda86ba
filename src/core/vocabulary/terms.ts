/** Types known from the start; a user's own type is any other string. */
export const CONCEPT_TYPES = ["category", "model", "task", "concept"] as const;
export type KnownConceptType = (typeof CONCEPT_TYPES)[number];
export type ConceptType = KnownConceptType | (string & {});

/** Relations known from the start, each from the concept that states it; users may add their own. */
export const RELATION_TYPES = [
	"broader",
	"variantOf",
	"basedOn",
	"suitedFor",
	"uses",
	"contrastsWith",
	"related",
	"mentions",
] as const;
export type KnownRelationType = (typeof RELATION_TYPES)[number];
export type RelationType = KnownRelationType | (string & {});

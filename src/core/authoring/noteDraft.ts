import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { ConceptType, RelationType } from "../vocabulary/terms.ts";
import type { ConceptReference } from "./reference.ts";

/** What the form for a new note holds: everything but where and how it is written. */
export interface NoteDraft {
	readonly label: string;
	readonly aliases: readonly string[];
	readonly type: ConceptType | null;
	/** What the new note states: parents (`broader`), `basedOn`, `variantOf`, tasks (`suitedFor`), … */
	readonly relations: readonly DraftRelation[];
	/** Relations of which the new note is the far end. */
	readonly statedBy: readonly StatedBy[];
	readonly strengths: readonly string[];
	readonly weaknesses: readonly string[];
	readonly year: number | null;
	readonly summary: string;
	/** Null leaves the folder to the vault's conventions. */
	readonly folder: string | null;
	/** The concept that gets the note, where there is one without. */
	readonly concept: ConceptId | null;
}

export interface DraftRelation {
	readonly type: RelationType;
	readonly to: ConceptReference;
}

export interface StatedBy {
	readonly from: ConceptId;
	readonly type: RelationType;
}

export const emptyDraft: NoteDraft = {
	label: "",
	aliases: [],
	type: "model",
	relations: [],
	statedBy: [],
	strengths: [],
	weaknesses: [],
	year: null,
	summary: "",
	folder: null,
	concept: null,
};

/** Relations that a note is given along; weaker ones stay where they are said. */
const GIVEN_ALONG: ReadonlySet<RelationType> = new Set(["broader", "variantOf", "basedOn", "uses", "suitedFor"]);

/** The draft for a concept that has no note: a placeholder, a mention, a task, or the section of a survey. */
export function draftOfConcept(concept: Concept, taxonomy: Taxonomy): NoteDraft {
	const relations = taxonomy
		.outgoing(concept.id)
		.filter((relation) => relation.status === "asserted" && GIVEN_ALONG.has(relation.type))
		.map(({ type, to }) => ({ type, to: { concept: to } }));
	return { ...emptyDraft, label: concept.label, aliases: concept.altLabels, type: concept.type, relations, year: concept.year, concept: concept.id };
}

/** The draft for a note that stands in a relation to a concept: its child, its variant, a task of it. */
export function draftBeside(type: ConceptType, label: string, bond: { readonly relation: RelationType; readonly other: ConceptId; readonly newNoteIs: "from" | "to" } | null): NoteDraft {
	const draft = { ...emptyDraft, type, label };
	if (bond === null) return draft;
	return bond.newNoteIs === "from"
		? { ...draft, relations: [{ type: bond.relation, to: { concept: bond.other } }] }
		: { ...draft, statedBy: [{ from: bond.other, type: bond.relation }] };
}

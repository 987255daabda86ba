import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import { nameKey } from "../taxonomy/nameKey.ts";
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
	const { id, label, altLabels, type, year } = concept;
	const folder = concept.presence === "placeholder" ? linkedFolder(concept, taxonomy) : null;
	return { ...emptyDraft, label, aliases: altLabels, type, relations, year, folder, concept: id };
}

/** The folder that links to a placeholder name, so that they will lead to its note. */
function linkedFolder({ id, label }: Concept, taxonomy: Taxonomy): string | null {
	for (const { evidence } of taxonomy.incoming(id)) {
		for (const { quote } of evidence) {
			for (const [, target] of quote.matchAll(/\[\[([^[\]|#]+)/g)) {
				const slash = target!.lastIndexOf("/");
				const name = target!.slice(slash + 1).trim().replace(/\.md$/i, "");
				if (slash > 0 && !target!.startsWith(".") && nameKey(name) === nameKey(label)) return target!.slice(0, slash).replace(/^\/+/, "");
			}
		}
	}
	return null;
}

/** The new note's relation to a concept: the note is its `from` end, or its `to` end. */
export interface DraftBond {
	readonly relation: RelationType;
	readonly other: ConceptId;
	readonly newNoteIs: "from" | "to";
}

/** The draft for a note that stands in a relation to a concept: its child, its variant, a task of it. */
export function draftBeside(type: ConceptType, label: string, bond: DraftBond | null): NoteDraft {
	const draft = { ...emptyDraft, type, label };
	if (bond === null) return draft;
	return bond.newNoteIs === "from"
		? { ...draft, relations: [{ type: bond.relation, to: { concept: bond.other } }] }
		: { ...draft, statedBy: [{ from: bond.other, type: bond.relation }] };
}

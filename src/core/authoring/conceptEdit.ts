import type { NotePath } from "../note/notePath.ts";
import { folderType } from "../statements/noteTypes.ts";
import type { Concept, ConceptId } from "../taxonomy/concept.ts";
import { foldWord } from "../vocabulary/foldWord.ts";
import type { ConceptType } from "../vocabulary/terms.ts";
import { vocabularyOf } from "../vocabulary/vocabulary.ts";
import { GENERAL_TYPE_VALUES } from "../vocabulary/words/typeWords.ts";
import { planned, refusedPlan } from "./connect.ts";
import { propertyFor } from "./conventions.ts";
import type { PlanResult, PlanWarning } from "./editPlan.ts";
import { propertyItems } from "./frontmatterEdit.ts";
import { typeWord } from "./newNote.ts";
import { plainName } from "./noteName.ts";
import type { PlanningContext } from "./planningContext.ts";
import { ownNote } from "./ownNote.ts";
import type { Refusal } from "./refusal.ts";

/** A concept with its own note's present text. */
export interface NoteOfConcept {
	readonly concept: Concept;
	readonly path: NotePath;
	readonly text: string;
}

export async function noteOf(id: ConceptId, context: PlanningContext): Promise<NoteOfConcept | Refusal> {
	const concept = context.taxonomy.concept(id);
	if (!concept) return { code: "unknownConcept", path: null, parameters: { name: id } };
	const path = ownNote(concept);
	if (path === null) return { code: "noNote", path: null, parameters: { name: concept.label } };
	const text = await context.read(path);
	return text === null ? { code: "missingNote", path, parameters: {} } : { concept, path, text };
}

/** Writes another type into the concept's note. */
export async function planRetype(id: ConceptId, type: ConceptType, context: PlanningContext): Promise<PlanResult> {
	const note = await noteOf(id, context);
	if ("code" in note) return refusedPlan(note);
	const vocabulary = vocabularyOf(context.reading);
	const key = propertyFor(note.text, "type", context.conventions, vocabulary);
	const value = typeWord(type, context);
	const typed = propertyItems(note.text, key) ?? [];
	const old = typed.length > 1 ? typed.find((word) => vocabulary.type(word) !== null) : undefined;
	const edit = old === undefined ? ({ kind: "set", key, value } as const) : ({ kind: "exchange", key, old, item: value } as const);
	const isOverruled = GENERAL_TYPE_VALUES.includes(foldWord(value)) && ![null, type].includes(folderType(note.path));
	const warnings: PlanWarning[] = isOverruled ? [{ code: "typeOverruled", path: note.path, parameters: { name: value } }] : [];
	return await planned("retype", { name: note.concept.label, type }, [{ kind: "property", path: note.path, edit }], context, warnings);
}

/** Gives the concept's note a further name. */
export async function planAddAlias(id: ConceptId, alias: string, context: PlanningContext): Promise<PlanResult> {
	const note = await noteOf(id, context);
	if ("code" in note) return refusedPlan(note);
	const name = plainName(alias);
	if (name === "") return refusedPlan({ code: "emptyName", path: null, parameters: {} });
	const warnings = context.taxonomy
		.named(name)
		.filter((other) => other.id !== id)
		.map((other): PlanWarning => ({ code: "aliasTaken", path: other.places[0]?.path ?? null, parameters: { name, other: other.label } }));
	const key = propertyFor(note.text, "alias", context.conventions, vocabularyOf(context.reading));
	const edit = { kind: "add", key, items: [name] } as const;
	return await planned("addAlias", { name: note.concept.label, alias: name }, [{ kind: "property", path: note.path, edit }], context, warnings);
}

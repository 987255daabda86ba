import type { NotePath } from "../note/notePath.ts";
import type { Concept, ConceptId } from "../taxonomy/concept.ts";

/** As much of a concept as references look at, before the note at this path is written. */
export function conceptToBe({ label, aliases, type }: { readonly label: string; readonly aliases: readonly string[]; readonly type: Concept["type"] }, path: NotePath, id: ConceptId = `note:${path}` as ConceptId): Concept {
	return { id, label, altLabels: aliases, type, typeReason: null, presence: "note", places: [{ path, line: 1, heading: null }], strengths: [], weaknesses: [], summary: null, year: null, tags: [] };
}

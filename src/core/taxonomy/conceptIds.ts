import type { ConceptId } from "./concept.ts";

export function noteConceptId(path: string): ConceptId {
	return `note:${path}` as ConceptId;
}

/** @param key as `nameKey` gives it. */
export function nameConceptId(key: string): ConceptId {
	return `name:${key}` as ConceptId;
}

import type { NotePath } from "../note/notePath.ts";
import type { Concept } from "../taxonomy/concept.ts";

/** The concept's own note; null where it has none. */
export function ownNote(concept: Concept | null): NotePath | null {
	if (concept?.presence !== "note") return null;
	return (concept.places.find((place) => place.heading === null) ?? concept.places[0])?.path ?? null;
}

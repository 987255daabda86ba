import type { CardStore } from "../cardStore.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Taxonomy } from "../taxonomy.ts";
import type { Moment } from "../versionedMap.ts";

export function findProblems(_taxonomy: Taxonomy, _store: CardStore, _moment: Moment): Diagnostic[] {
	return [];
}

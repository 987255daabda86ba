import type { CardStore } from "./cardStore.ts";
import type { LikelyDuplicate, Taxonomy } from "./taxonomy.ts";
import type { Moment } from "./versionedMap.ts";

export function likelyDuplicates(_taxonomy: Taxonomy, _store: CardStore, _moment: Moment): LikelyDuplicate[] {
	return [];
}

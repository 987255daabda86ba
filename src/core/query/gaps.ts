import type { Concept } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";

/** What the notes leave open; each list names concepts in the taxonomy's order. */
export interface Gaps {
	readonly tasksWithoutModel: readonly Concept[];
	readonly modelsWithoutTask: readonly Concept[];
	readonly modelsWithoutWeakness: readonly Concept[];
	/** Models that no note or section describes. */
	readonly modelsWithoutSource: readonly Concept[];
}

export function findGaps(taxonomy: Taxonomy): Gaps {
	const ofType = (type: string) => taxonomy.concepts.filter((concept) => concept.type === type);
	const models = ofType("model");
	return {
		tasksWithoutModel: ofType("task").filter(({ id }) => !taxonomy.incoming(id).some((r) => r.type === "suitedFor")),
		modelsWithoutTask: models.filter(({ id }) => !taxonomy.outgoing(id).some((r) => r.type === "suitedFor")),
		modelsWithoutWeakness: models.filter(({ weaknesses }) => weaknesses.length === 0),
		modelsWithoutSource: models.filter(({ presence }) => presence === "mention" || presence === "placeholder"),
	};
}

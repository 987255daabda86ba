import type { Relation } from "../core/taxonomy/concept.ts";
import type { Taxonomy } from "../core/taxonomy/taxonomy.ts";
import type { Dismissal } from "./settings/settings.ts";

/**
 * The taxonomy without the suggestions that someone has turned down. A suggestion that another note makes as well
 * stays; so does what a note states outright.
 */
export function withoutDismissed(taxonomy: Taxonomy, dismissed: readonly Dismissal[]): Taxonomy {
	if (dismissed.length === 0) return taxonomy;
	const keys = new Set(dismissed.map(({ from, type, to, path }) => [from, type, to, path].join("\n")));
	const stays = ({ from, type, to, status, evidence }: Relation): boolean =>
		status !== "suggested" || evidence.some(({ path }) => !keys.has([from, type, to, path].join("\n")));
	return {
		// Room for the number of dismissals, so that each of them makes another value.
		revision: taxonomy.revision * 0x10000 + dismissed.length,
		concepts: taxonomy.concepts,
		relations: taxonomy.relations.filter(stays),
		diagnostics: taxonomy.diagnostics,
		duplicates: taxonomy.duplicates,
		ownRelations: taxonomy.ownRelations,
		concept: (id) => taxonomy.concept(id),
		outgoing: (id) => taxonomy.outgoing(id).filter(stays),
		incoming: (id) => taxonomy.incoming(id).filter(stays),
		named: (label) => taxonomy.named(label),
		inNote: (path) => taxonomy.inNote(path),
	};
}

import type { Diagnostic } from "../diagnostic.ts";
import type { TaxonomyRecord } from "../record.ts";
import type { Taxonomy } from "../taxonomy.ts";
import type { Moment } from "../versions.ts";

/** Relations that no concept can have to itself. */
const NOT_REFLEXIVE = ["broader", "variantOf", "basedOn"];

/** Notes that name themselves as their own parent or origin, in a property or a field of their own. */
export function findLoops(taxonomy: Taxonomy, record: TaxonomyRecord, moment: Moment): Diagnostic[] {
	const own = taxonomy.ownRelations.filter(({ acyclic }) => acyclic).map(({ type }) => type);
	const notReflexive = new Set([...NOT_REFLEXIVE, ...own]);
	return taxonomy.concepts.flatMap(({ id, label }): Diagnostic[] => {
		const loop = record.faces.getAt(moment, id)?.loops.find(({ type }) => notReflexive.has(type));
		const evidence = loop?.evidence.find(({ origin }) => origin === "property" || origin === "inlineField");
		if (!loop || !evidence) return [];
		return [
			{
				code: "cycle",
				severity: "error",
				path: evidence.path,
				line: evidence.line,
				parameters: { ring: `${label} → ${label}` },
				concepts: [id],
				fix: { kind: "removeRelation", from: loop.from, type: loop.type, to: loop.to },
			},
		];
	});
}

import type { ConceptId, Relation } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { MeaningCode } from "../vocabulary/meaning.ts";
import type { Decision } from "./decision.ts";
import type { EditPlan } from "./editPlan.ts";

/** Dismisses a suggestion in every note that makes it. */
export function dismissalPlan({ from, type, to, evidence }: Relation, { taxonomy }: { readonly taxonomy: Pick<Taxonomy, "concept"> }): EditPlan {
	const label = (id: ConceptId) => taxonomy.concept(id)?.label ?? id;
	const paths = [...new Set(evidence.map(({ path }) => path))];
	return decided(
		"dismiss",
		{ name: label(from), relation: type, other: label(to) },
		paths.map((path) => ({ kind: "dismiss", from, type, to, path })),
	);
}

/** Has a property read as a relation from now on. */
export function mappingPlan(property: string, as: MeaningCode): EditPlan {
	return decided("mapProperty", { name: property, relation: as }, [{ kind: "mapProperty", property, as }]);
}

function decided(code: "dismiss" | "mapProperty", parameters: Readonly<Record<string, string>>, decisions: readonly Decision[]): EditPlan {
	return { summary: { code, parameters, undoes: false }, steps: [], warnings: [], decisions };
}

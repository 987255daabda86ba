import type { ConceptId } from "../concept.ts";
import { nameConceptId } from "../conceptIds.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { NameProblem } from "../nameBinding.ts";
import { nameKey } from "../nameKey.ts";
import type { Taxonomy } from "../taxonomy.ts";
import type { TaxonomyRecord } from "../record.ts";
import type { Moment } from "../versions.ts";
import { labelOf, spotOf } from "./finding.ts";

/** Names that several concepts bear. */
export function findNameProblems(taxonomy: Taxonomy, record: TaxonomyRecord, moment: Moment): Diagnostic[] {
	return record.problems.keysAt(moment).flatMap((key) => {
		const problem = record.problems.getAt(moment, key);
		return problem ? describe(taxonomy, problem) : [];
	});
}

/** Pairs that are likely one thing. Merging keeps what both say. */
export function findDuplicates(taxonomy: Taxonomy): Diagnostic[] {
	return taxonomy.duplicates.flatMap(({ a, b, name }): Diagnostic[] => {
		const spot = spotOf(taxonomy, b) ?? spotOf(taxonomy, a);
		if (!spot) return [];
		return [
			{
				code: "likelyDuplicate",
				severity: "hint",
				path: spot.path,
				line: spot.line,
				parameters: { a: labelOf(taxonomy, a), b: labelOf(taxonomy, b), name: spelling(taxonomy, [a, b], name) },
				concepts: [a, b],
				fix: { kind: "merge", keep: a, drop: b },
			},
		];
	});
}

function describe(taxonomy: Taxonomy, { kind, key, concepts }: NameProblem): Diagnostic[] {
	const claimants = concepts.filter((id) => taxonomy.concept(id));
	if (claimants.length < 2) return [];
	const nameless = nameConceptId(key);
	const used = taxonomy.concept(nameless) !== null;
	const [last] = claimants.slice(-1);
	const spot = (used ? spotOf(taxonomy, nameless) : null) ?? (last === undefined ? null : spotOf(taxonomy, last));
	if (!spot) return [];
	return [
		{
			code: kind === "sameTitle" ? "ambiguousName" : "aliasClash",
			severity: kind === "sameTitle" && !used ? "hint" : "warning",
			path: spot.path,
			line: spot.line,
			parameters: { name: spelling(taxonomy, claimants, key), places: claimants.map((id) => placeName(taxonomy, id)).join(", ") },
			concepts: used ? [...claimants, nameless] : claimants,
			fix: null,
		},
	];
}

function placeName(taxonomy: Taxonomy, id: ConceptId): string {
	const concept = taxonomy.concept(id);
	return concept?.presence === "note" ? (concept.places[0]?.path ?? concept.label) : labelOf(taxonomy, id);
}

/** A key as one of the concepts spells it. */
function spelling(taxonomy: Taxonomy, concepts: readonly ConceptId[], key: string): string {
	for (const id of concepts) {
		const concept = taxonomy.concept(id);
		const name = [concept?.label ?? "", ...(concept?.altLabels ?? [])].find((each) => nameKey(each) === key);
		if (name !== undefined) return name;
	}
	return /^[a-z0-9]{2,6}$/.test(key) ? key.toUpperCase() : key;
}

import type { Diagnostic } from "../taxonomy/diagnostic.ts";
import type { Claim, Concept, Relation } from "../taxonomy/concept.ts";
import type { Evidence } from "../statements/evidence.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import type { UserRelation } from "../vocabulary/readingOptions.ts";

/** Says a diagnostic in a person's language. */
export type DiagnosticText = (diagnostic: Diagnostic) => string;

/** The document that `export --format json` prints. Keys and lists in a fixed order: equal taxonomies, equal bytes. */
export function taxonomyDocument(taxonomy: Taxonomy, diagnosticText: DiagnosticText) {
	return {
		format: "model-taxonomy",
		version: 1,
		concepts: taxonomy.concepts.map(conceptDocument),
		relations: taxonomy.relations.map(relationDocument),
		duplicates: taxonomy.duplicates.map(({ a, b, reason, name }) => ({ a, b, reason, name })),
		diagnostics: diagnosticsDocument(taxonomy, diagnosticText),
		ownRelations: taxonomy.ownRelations.map(ownRelationDocument),
	};
}

export function diagnosticsDocument(taxonomy: Taxonomy, diagnosticText: DiagnosticText) {
	return taxonomy.diagnostics.map((diagnostic) => ({
		code: diagnostic.code,
		severity: diagnostic.severity,
		message: diagnosticText(diagnostic),
		path: diagnostic.path,
		line: diagnostic.line,
		concepts: diagnostic.concepts,
	}));
}

export function conceptDocument(concept: Concept) {
	return {
		id: concept.id,
		label: concept.label,
		altLabels: concept.altLabels,
		type: concept.type,
		typeReason: concept.typeReason,
		presence: concept.presence,
		notes: concept.places.map(({ path, line, heading }) => ({ path, line, heading })),
		strengths: concept.strengths.map(claimDocument),
		weaknesses: concept.weaknesses.map(claimDocument),
		summary: concept.summary && claimDocument(concept.summary),
		year: concept.year,
		tags: concept.tags,
	};
}

export function relationDocument({ from, type, to, status, source, evidence }: Relation) {
	return { from, type, to, status, source, evidence: evidence.map(evidenceDocument) };
}

function ownRelationDocument({ type, words, inverseWords, inverseName, line, transitive = false, acyclic = false }: UserRelation) {
	return { type, words, inverseWords, inverseName: inverseName ?? null, line: line ?? null, transitive, acyclic };
}

export function claimDocument({ text, status, source, evidence }: Claim) {
	return { text, status, source, evidence: evidence.map(evidenceDocument) };
}

export function evidenceDocument({ path, line, quote, origin }: Evidence) {
	return { path, line, quote, origin };
}

import type { Concept, ConceptId, Relation } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { wellFormed } from "./wellFormed.ts";

/** Separates several values in one cell; a bar inside a value is doubled. */
const SEPARATOR = " | ";

/**
 * What some spreadsheet would take for a formula, its signs in full width and behind blanks included; and what looks
 * like such a cell already kept from running, so that a reader may take one apostrophe away from either.
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** The columns of the concepts' table; an import reads them back by these names. */
export const CSV_COLUMNS = [
	"id",
	"label",
	"altLabels",
	"type",
	"presence",
	"broader",
	"variantOf",
	"basedOn",
	"suitedFor",
	"strengths",
	"weaknesses",
	"year",
	"path",
	"line",
] as const;

/**
 * One row a concept, stated facts only (nothing inherited), as RFC 4180 says: comma, quotes doubled, CRLF. Names in
 * relation columns are labels. A cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function conceptsCsv(taxonomy: Taxonomy): string {
	return csv(CSV_COLUMNS, taxonomy.concepts.map((concept) => conceptCells(taxonomy, concept)));
}

/** One row a stated relation, with the ids of both ends: for graph databases. */
export function relationsCsv(taxonomy: Taxonomy): string {
	const stated = taxonomy.relations.filter(({ status }) => status !== "inherited");
	const rows = stated.map(({ from, type, to, status, evidence }) => {
		const [first] = evidence;
		return [from, type, to, status, first?.path ?? "", String(first?.line ?? ""), first?.quote ?? ""];
	});
	return csv(["from", "type", "to", "status", "path", "line", "quote"], rows);
}

/** A table as RFC 4180 says. */
export function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
	return [columns, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

function conceptCells(taxonomy: Taxonomy, concept: Concept): string[] {
	const outgoing = taxonomy.outgoing(concept.id).filter(({ status }) => status !== "inherited");
	const [place] = concept.places;
	const stated = (claims: Concept["strengths"]) => claims.filter((c) => c.status !== "inherited").map((c) => c.text);
	return [
		concept.id,
		concept.label,
		joined(concept.altLabels),
		concept.type ?? "",
		concept.presence,
		joined(targets(taxonomy, outgoing, "broader")),
		joined(targets(taxonomy, outgoing, "variantOf")),
		joined(targets(taxonomy, outgoing, "basedOn")),
		joined(targets(taxonomy, outgoing, "suitedFor")),
		joined(stated(concept.strengths)),
		joined(stated(concept.weaknesses)),
		concept.year === null ? "" : String(concept.year),
		place?.path ?? "",
		place ? String(place.line) : "",
	];
}

function targets(taxonomy: Taxonomy, relations: readonly Relation[], type: string): string[] {
	const label = (id: ConceptId) => taxonomy.concept(id)?.label ?? id;
	return relations.filter((relation) => relation.type === type).map(({ to }) => label(to));
}

function joined(values: readonly string[]): string {
	return values.map((value) => value.replace(/\|/g, "||")).join(SEPARATOR);
}

function csvCell(text: string): string {
	const clean = wellFormed(text);
	const guarded = FORMULA.test(clean) ? `'${clean}` : clean;
	return /[",\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}

import type { NotePath } from "../../note/notePath.ts";
import { compareCodePoints } from "../../note/codePointOrder.ts";
import type { ConceptId, Relation } from "../concept.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Taxonomy } from "../taxonomy.ts";

export interface Spot {
	readonly path: NotePath;
	readonly line: number;
}

/** Where a person would look for a concept: where it is described, else where something is said of it. */
export function spotOf(taxonomy: Taxonomy, id: ConceptId): Spot | null {
	const [place] = taxonomy.concept(id)?.places ?? [];
	if (place) return place;
	const stated = [...taxonomy.outgoing(id), ...taxonomy.incoming(id)];
	return stated.flatMap(({ evidence }) => evidence).sort(compareSpots)[0] ?? null;
}

export function firstEvidence(relations: readonly Relation[]): Spot | null {
	return relations.flatMap(({ evidence }) => evidence).sort(compareSpots)[0] ?? null;
}

export function compareSpots(a: Spot, b: Spot): number {
	return compareCodePoints(a.path, b.path) || a.line - b.line;
}

export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
	return compareSpots(a, b) || compareCodePoints(a.code, b.code) || compareCodePoints(detail(a), detail(b));
}

export function labelOf(taxonomy: Taxonomy, id: ConceptId): string {
	return taxonomy.concept(id)?.label ?? id;
}

function detail({ concepts, parameters }: Diagnostic): string {
	return [...concepts, ...Object.values(parameters)].join("\n");
}

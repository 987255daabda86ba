import { compareCodePoints } from "../note/codePointOrder.ts";
import { compactList } from "./compactList.ts";
import type { Relation } from "./concept.ts";
import { mergeEvidence } from "./evidenceOrder.ts";
import type { BoundStatement, ConceptEntry } from "./ledger.ts";
import { compareStatements } from "./statementOrder.ts";

/** Relations that read the same from both ends. They are stored in the direction that is stated first. */
export const SYMMETRIC_RELATIONS: ReadonlySet<string> = new Set(["contrastsWith", "related"]);

/** What one statement says, seen from a concept: the relation's type, and the other end. */
interface Saying {
	readonly type: string;
	readonly other: ConceptEntry;
	readonly bound: BoundStatement;
}

/** The stated relations that leave a concept, each with all its evidence, sorted by type, to. */
export function relationsFrom(entry: ConceptEntry): readonly Relation[] {
	const sayings = [...entry.says].map((bound) => sayingOf(entry, bound)).filter((saying) => saying !== null);
	sayings.sort(compareSayings);
	const relations: Relation[] = [];
	for (let at = 0; at < sayings.length; ) {
		const end = endOfRun(sayings, at);
		const first = sayings[at];
		if (first?.bound.subject.concept === entry) relations.push(relationOf(entry, first, sayings.slice(at, end)));
		at = end;
	}
	return compactList(relations);
}

function sayingOf(entry: ConceptEntry, bound: BoundStatement): Saying | null {
	const { subject, object, statement } = bound;
	const other = subject.concept === entry ? object?.concept : subject.concept;
	return other && statement.kind === "relation" ? { type: statement.type, other, bound } : null;
}

function relationOf(entry: ConceptEntry, { type, other }: Saying, sayings: readonly Saying[]): Relation {
	const statements = sayings.map(({ bound }) => bound.statement);
	const asserted = statements.some((statement) => statement.kind === "relation" && statement.status === "asserted");
	return {
		from: entry.id,
		type,
		to: other.id,
		status: asserted ? "asserted" : "suggested",
		source: null,
		evidence: mergeEvidence(statements.map(({ evidence }) => evidence)),
	};
}

function compareSayings(a: Saying, b: Saying): number {
	return (
		compareCodePoints(a.type, b.type) || compareCodePoints(a.other.id, b.other.id) || compareStatements(a.bound, b.bound)
	);
}

function endOfRun(sayings: readonly Saying[], start: number): number {
	const first = sayings[start];
	let end = start + 1;
	while (sayings[end]?.type === first?.type && sayings[end]?.other === first?.other) end++;
	return end;
}

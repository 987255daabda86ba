import type { ConceptName, RelationStatement, Statement } from "../statements/statement.ts";
import { compareCodePoints } from "./codePointOrder.ts";
import type { BoundStatement } from "./ledger.ts";

export function subjectName(statement: Statement): ConceptName {
	if (statement.kind === "relation") return statement.from;
	return statement.kind === "claim" || statement.kind === "inheritance" ? statement.of : statement.name;
}

/** A relation's far end or what is inherited from; null where a statement speaks of one concept only. */
export function objectName(statement: Statement): ConceptName | null {
	if (statement.kind === "relation") return statement.to;
	return statement.kind === "inheritance" ? statement.from : null;
}

/**
 * Which ends must be known on other grounds before the statement counts. A plain link tells nothing while the note
 * that bears it is no concept.
 */
export function requirementOf(statement: Statement): RelationStatement["requires"] {
	if (statement.kind !== "relation") return "none";
	return statement.type === "mentions" && statement.requires === "none" ? "from" : statement.requires;
}

export function isConditional(statement: Statement): boolean {
	return requirementOf(statement) !== "none";
}

/** In the order of notes, lines, and statements of a line. */
export function compareStatements(a: BoundStatement, b: BoundStatement): number {
	const [left, right] = [a.statement.evidence, b.statement.evidence];
	return (
		compareCodePoints(left.path, right.path) ||
		left.line - right.line ||
		compareCodePoints(a.note, b.note) ||
		a.order - b.order
	);
}

/** Puts a statement into a list in `compareStatements` order. */
export function insertStatement(list: BoundStatement[], bound: BoundStatement): void {
	list.splice(placeOf(list, bound), 0, bound);
}

export function removeStatement(list: BoundStatement[], bound: BoundStatement): void {
	const at = placeOf(list, bound);
	if (list[at] === bound) list.splice(at, 1);
}

function placeOf(list: readonly BoundStatement[], bound: BoundStatement): number {
	let [low, high] = [0, list.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const there = list[middle];
		if (there && compareStatements(there, bound) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

import type { ConceptName, RelationStatement, Statement } from "../statements/statement.ts";
import { compareCodePoints } from "../note/codePointOrder.ts";
import { compactList, withoutItem } from "./compactList.ts";
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
		a.order - b.order
	);
}

/** Short lists are copied to just their length, as there are very many of them; long ones grow in place. */
const SHORT = 8;

/** The list, in `compareStatements` order, with the statement in it. Use the result: the list given may be it or not. */
export function withStatement(list: BoundStatement[], bound: BoundStatement): BoundStatement[] {
	const at = placeOf(list, bound);
	if (list.length < SHORT) return compactList([...list.slice(0, at), bound, ...list.slice(at)]);
	if (at === list.length) list.push(bound);
	else list.splice(at, 0, bound);
	return list;
}

/** The list without the statement. Use the result, as above. */
export function withoutStatement(list: BoundStatement[], bound: BoundStatement): BoundStatement[] {
	const at = placeOf(list, bound);
	if (list[at] !== bound) return list;
	if (list.length <= SHORT) return withoutItem(list, bound);
	list.splice(at, 1);
	return list;
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

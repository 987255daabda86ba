import type { ConceptEntry, BoundStatement, RelationEntry } from "./ledger.ts";
import { withoutStatement, withStatement } from "./statementOrder.ts";
import { TELLING_RELATIONS } from "./typing.ts";

/** Relations that read the same from both ends. They are stored in the direction that is stated first. */
export const SYMMETRIC_RELATIONS: ReadonlySet<string> = new Set(["contrastsWith", "related"]);

/** Adds what one statement says to the relation between two concepts. */
export function addRelation(type: string, from: ConceptEntry, to: ConceptEntry, bound: BoundStatement): void {
	let relation = findRelation(type, from, to);
	if (!relation) {
		relation = { from, type, to, statements: [], value: null };
		attach(relation);
	}
	relation.statements = withStatement(relation.statements, bound);
	changed(relation);
	orient(relation);
}

/** Takes back what one statement says; the relation goes with its last statement. */
export function removeRelation(type: string, from: ConceptEntry, to: ConceptEntry, bound: BoundStatement): void {
	const relation = findRelation(type, from, to);
	if (!relation) return;
	relation.statements = withoutStatement(relation.statements, bound);
	changed(relation);
	if (relation.statements.length === 0) detach(relation);
	else orient(relation);
}

function findRelation(type: string, from: ConceptEntry, to: ConceptEntry): RelationEntry | undefined {
	const found = from.outgoing.find(type, to);
	if (found || !SYMMETRIC_RELATIONS.has(type)) return found;
	return to.outgoing.find(type, from);
}

/** Turns a symmetric relation into the direction of its first statement. */
function orient(relation: RelationEntry): void {
	const [first] = relation.statements;
	if (!first || first.subject.concept === relation.from || !SYMMETRIC_RELATIONS.has(relation.type)) return;
	detach(relation);
	[relation.from, relation.to] = [relation.to, relation.from];
	attach(relation);
}

function attach(relation: RelationEntry): void {
	const { from, to, type } = relation;
	from.outgoing.add(relation);
	to.sources.add(from);
	if (TELLING_RELATIONS.has(type)) countRole(to, type, 1);
	changed(relation);
}

function detach(relation: RelationEntry): void {
	const { from, to, type } = relation;
	from.outgoing.delete(relation);
	if (!from.outgoing.reaches(to)) to.sources.delete(from);
	if (TELLING_RELATIONS.has(type)) countRole(to, type, -1);
	changed(relation);
}

function countRole(entry: ConceptEntry, type: string, change: 1 | -1): void {
	entry.incomingRoles ??= new Map();
	const count = (entry.incomingRoles.get(type) ?? 0) + change;
	if (count > 0) entry.incomingRoles.set(type, count);
	else entry.incomingRoles.delete(type);
	if (entry.incomingRoles.size === 0) entry.incomingRoles = null;
}

function changed(relation: RelationEntry): void {
	relation.value = null;
	relation.from.outgoingValue = null;
}


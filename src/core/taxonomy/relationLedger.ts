import type { ConceptEntry, BoundStatement, RelationEntry } from "./ledger.ts";
import { insertStatement, removeStatement } from "./statementOrder.ts";

/** Relations that read the same from both ends. They are stored in the direction that is stated first. */
export const SYMMETRIC_RELATIONS: ReadonlySet<string> = new Set(["contrastsWith", "related"]);

/** Adds what one statement says to the relation between two concepts. */
export function addRelation(type: string, from: ConceptEntry, to: ConceptEntry, bound: BoundStatement): void {
	let relation = findRelation(type, from, to);
	if (!relation) {
		relation = { from, type, to, statements: [], value: null };
		attach(relation);
	}
	insertStatement(relation.statements, bound);
	changed(relation);
	orient(relation);
}

/** Takes back what one statement says; the relation goes with its last statement. */
export function removeRelation(type: string, from: ConceptEntry, to: ConceptEntry, bound: BoundStatement): void {
	const relation = findRelation(type, from, to);
	if (!relation) return;
	removeStatement(relation.statements, bound);
	changed(relation);
	if (relation.statements.length === 0) detach(relation);
	else orient(relation);
}

function findRelation(type: string, from: ConceptEntry, to: ConceptEntry): RelationEntry | undefined {
	const found = from.outgoing.get(to)?.find((relation) => relation.type === type);
	if (found || !SYMMETRIC_RELATIONS.has(type)) return found;
	return to.outgoing.get(from)?.find((relation) => relation.type === type);
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
	const among = from.outgoing.get(to);
	if (among) among.push(relation);
	else {
		from.outgoing.set(to, [relation]);
		to.sources.add(from);
	}
	count(to.incomingTypes, type, 1);
	count(from.outgoingTypes, type, 1);
	changed(relation);
}

function detach(relation: RelationEntry): void {
	const { from, to, type } = relation;
	const left = (from.outgoing.get(to) ?? []).filter((other) => other !== relation);
	if (left.length > 0) from.outgoing.set(to, left);
	else {
		from.outgoing.delete(to);
		to.sources.delete(from);
	}
	count(to.incomingTypes, type, -1);
	count(from.outgoingTypes, type, -1);
	changed(relation);
}

function count(types: Map<string, number>, type: string, change: 1 | -1): void {
	const relations = (types.get(type) ?? 0) + change;
	if (relations > 0) types.set(type, relations);
	else types.delete(type);
}

function changed(relation: RelationEntry): void {
	relation.value = null;
	relation.from.outgoingValue = null;
}


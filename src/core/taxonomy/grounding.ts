import type { RelationStatement } from "../statements/statement.ts";
import type { BoundStatement, ConceptEntry } from "./ledger.ts";
import { requirementOf } from "./statementOrder.ts";
import type { Work } from "./work.ts";

/*
 * A conditional statement counts while the ends it requires are concepts on other grounds. To make that independent
 * of order, and to keep conditional statements from holding each other up in a ring, grounds come in three steps:
 *
 * 1. grounded: named by a statement without condition (a note that waits to be named is not, whatever links to it);
 * 2. known: grounded, or brought into being by an active statement whose required end is grounded;
 * 3. statements that require both ends need both known, and bring nothing into being.
 *
 * Each step looks only at the one before, so nothing can ground itself.
 */

/**
 * Brings conditional statements up to date after grounds changed.
 * @param touched concepts whose grounds may have changed; booking adds to it.
 */
export function settleGrounds(
	touched: ReadonlySet<ConceptEntry>,
	pending: readonly BoundStatement[],
	book: (bound: BoundStatement, change: 1 | -1) => void,
	work: Work,
): void {
	const half: BoundStatement[] = [];
	const both: BoundStatement[] = [];
	for (const bound of pending) (requirementOf(bound.statement) === "both" ? both : half).push(bound);
	const turn = (bound: BoundStatement): void => {
		work.add(1);
		const active = counts(bound);
		if (active !== bound.applied) book(bound, active ? 1 : -1);
	};
	for (const entry of touched) {
		const [grounded, reserved] = [entry.grounds > 0, entry.reservations > 0];
		if (grounded === entry.grounded && reserved === entry.reserved) continue;
		entry.grounded = grounded;
		entry.reserved = reserved;
		work.add(collectWaiting(entry, (requirement) => requirement !== "both", half));
	}
	for (const bound of half) turn(bound);
	for (const entry of touched) {
		const known = entry.grounds + entry.introductions > 0;
		if (known === entry.known) continue;
		entry.known = known;
		work.add(collectWaiting(entry, (requirement) => requirement === "both", both));
	}
	for (const bound of both) turn(bound);
}

function counts({ statement, subject, object }: BoundStatement): boolean {
	const [from, to] = [subject.concept, object?.concept];
	if (!from || !to || from === to || statement.kind !== "relation") return false;
	switch (requirementOf(statement)) {
		case "from":
			return from.grounded && (statement.type !== "mentions" || to.grounded || !to.reserved);
		case "to":
			return to.grounded;
		case "both":
			return from.known && to.known;
		default:
			return true;
	}
}

/**
 * Adds the conditional statements that name a concept, some perhaps twice. Returns how many statements were looked at:
 * few name it without condition when its grounds come or go.
 */
function collectWaiting(
	entry: ConceptEntry,
	wanted: (requirement: RelationStatement["requires"]) => boolean,
	into: BoundStatement[],
): number {
	let looked = 0;
	for (const term of entry.terms) {
		for (const bound of term.users) {
			looked++;
			const requirement = requirementOf(bound.statement);
			if (requirement !== "none" && wanted(requirement)) into.push(bound);
		}
	}
	return looked;
}

import type { ConceptName, TypeReason } from "../statements/statement.ts";
import type { Bag } from "./bag.ts";
import { withItem, withoutItem } from "./compactList.ts";
import { type BoundStatement, type ConceptEntry, SPELLING_RANKS, type SpellingRank, type Term } from "./ledger.ts";
import { linkLabel } from "./linkParts.ts";
import { nameKey } from "./nameKey.ts";
import { SYMMETRIC_RELATIONS } from "./relations.ts";
import { objectName, requirementOf, subjectName, withoutStatement, withStatement } from "./statementOrder.ts";
import { ROLE_COUNT, rolesOf } from "./typing.ts";

/** Enters a statement into the concepts that its terms mean, or takes it back by the same steps. */
export function book(bound: BoundStatement, change: 1 | -1): void {
	const { statement } = bound;
	const subject = bound.subject.concept;
	const object = bound.object?.concept ?? null;
	if (!subject) return;
	bound.applied = change > 0;
	bookName(bound.subject, subjectName(statement), bound, change);
	const other = objectName(statement);
	if (other && bound.object) bookName(bound.object, other, bound, change);
	switch (statement.kind) {
		case "concept":
			if (statement.onlyIfNamed) subject.reservations += change;
			else subject.grounds += change;
			bookSpelling(bound.subject, statement.label, statement.presence, change);
			for (const label of statement.altLabels) {
				bookSpelling(bound.subject, label, statement.presence === "note" ? "ownAlias" : "alias", change);
			}
			if (statement.presence !== "mention") place(subject, "descriptions", bound, change);
			return;
		case "type":
			bookType(subject, statement.type, statement.reason, change);
			return;
		case "claim":
		case "inheritance":
			put(subject.remarks, bound, change);
			return;
		case "relation":
			if (object) bookRelation(subject, object, statement.type, bound, change);
	}
}

function bookRelation(from: ConceptEntry, to: ConceptEntry, type: string, bound: BoundStatement, change: 1 | -1): void {
	const requirement = requirementOf(bound.statement);
	if (requirement === "none") {
		from.grounds += change;
		to.grounds += change;
	} else if (requirement === "from") to.introductions += change;
	else if (requirement === "to") from.introductions += change;
	if (from === to) {
		put(from.remarks, bound, change);
		return;
	}
	put(from.says, bound, change);
	if (SYMMETRIC_RELATIONS.has(type)) put(to.says, bound, change);
	const { outgoing, incoming } = rolesOf(type);
	for (const role of outgoing) bookRole(from, role, change);
	for (const role of incoming) bookRole(to, role, change);
}

function bookRole(entry: ConceptEntry, role: number, change: 1 | -1): void {
	if (entry.roles.length === 0) entry.roles = new Array<number>(ROLE_COUNT).fill(0);
	entry.roles[role] = (entry.roles[role] ?? 0) + change;
}

/** A link names by where it leads; only where it leads nowhere does its text become a label. */
function bookName(term: Term, name: ConceptName, bound: BoundStatement, change: 1 | -1): void {
	const entry = term.concept;
	if (!entry) return;
	if (name.by === "label") {
		bookSpelling(term, name.label, "named", change);
		for (const label of name.altLabels) bookSpelling(term, label, "alias", change);
		if (entry.path === null) place(entry, "mentions", bound, change);
	} else if (name.by === "link" && entry.path === null) {
		bookSpelling(term, linkLabel(name.linkpath), "named", change);
	}
}

/** A label counts as its concept's where the term was taken up with it: identity must know every name that is shown. */
function bookSpelling(term: Term, text: string, rank: SpellingRank, change: 1 | -1): void {
	const entry = term.concept;
	if (!entry) return;
	let spelling = entry.spellings.find((each) => each.text === text);
	const key = spelling?.key ?? nameKey(text);
	if (key === "" || (term.kind === "label" && term.key !== key && !term.altKeys.includes(key))) return;
	if (!spelling) {
		spelling = { text, key, note: 0, section: 0, mention: 0, named: 0, ownAlias: 0, alias: 0 };
		entry.spellings = withItem(entry.spellings, spelling);
	}
	spelling[rank] += change;
	if (SPELLING_RANKS.every((each) => spelling[each] === 0)) {
		entry.spellings = withoutItem(entry.spellings, spelling);
	}
}

function bookType(entry: ConceptEntry, type: string, reason: TypeReason, change: 1 | -1): void {
	let votes = entry.types.find((each) => each.type === type && each.reason === reason);
	if (!votes) entry.types = withItem(entry.types, (votes = { type, reason, votes: 0 }));
	votes.votes += change;
	if (votes.votes === 0) entry.types = withoutItem(entry.types, votes);
}

function put(bag: Bag<BoundStatement>, bound: BoundStatement, change: 1 | -1): void {
	if (change > 0) bag.add(bound);
	else bag.delete(bound);
}

function place(entry: ConceptEntry, among: "mentions" | "descriptions", bound: BoundStatement, change: 1 | -1): void {
	entry[among] = change > 0 ? withStatement(entry[among], bound) : withoutStatement(entry[among], bound);
}

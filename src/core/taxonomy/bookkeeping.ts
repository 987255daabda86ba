import type { ConceptName, Statement, TypeReason } from "../statements/statement.ts";
import { withItem, withoutItem } from "./compactList.ts";
import { type BoundStatement, type ConceptEntry, SPELLING_RANKS, type SpellingRank } from "./ledger.ts";
import { nameKey } from "./nameKey.ts";
import { addRelation, removeRelation } from "./relationLedger.ts";
import { objectName, requirementOf, subjectName, withoutStatement, withStatement } from "./statementOrder.ts";

/** Enters a statement into the concepts that its terms mean, or takes it back by the same steps. */
export function book(bound: BoundStatement, change: 1 | -1): void {
	const { statement } = bound;
	const subject = bound.subject.concept;
	const object = bound.object?.concept ?? null;
	if (!subject) return;
	bound.applied = change > 0;
	const names: readonly [ConceptName, ConceptEntry | null][] = [
		[subjectName(statement), subject],
		[objectName(statement) ?? subjectName(statement), object],
	];
	for (const [name, entry] of names) if (entry) bookName(entry, name, change);
	switch (statement.kind) {
		case "concept":
			if (statement.onlyIfNamed) subject.reservations += change;
			else subject.grounds += change;
			bookSpelling(subject, statement.label, statement.presence, change);
			for (const label of statement.altLabels) bookSpelling(subject, label, "alias", change);
			place(subject, statement.presence === "mention" ? "mentions" : "descriptions", bound, change);
			return;
		case "type":
			bookType(subject, statement.type, statement.reason, change);
			return;
		case "claim":
		case "inheritance":
			remark(subject, bound, change);
			return;
		case "relation":
			if (object) bookRelation(subject, object, statement, bound, change);
	}
}

function bookRelation(
	from: ConceptEntry,
	to: ConceptEntry,
	statement: Statement & { kind: "relation" },
	bound: BoundStatement,
	change: 1 | -1,
): void {
	const requirement = requirementOf(statement);
	if (requirement === "none") {
		from.grounds += change;
		to.grounds += change;
	} else if (requirement === "from") to.introductions += change;
	else if (requirement === "to") from.introductions += change;
	if (from === to) remark(from, bound, change);
	else if (change > 0) addRelation(statement.type, from, to, bound);
	else removeRelation(statement.type, from, to, bound);
}

/** A link names by where it leads; only where it leads nowhere does its text become a label. */
function bookName(entry: ConceptEntry, name: ConceptName, change: 1 | -1): void {
	if (name.by === "label") {
		entry.namings += change;
		bookSpelling(entry, name.label, "named", change);
		for (const label of name.altLabels) bookSpelling(entry, label, "alias", change);
	} else if (name.by === "link" && entry.path === null) {
		bookSpelling(entry, linkLabel(name.linkpath), "named", change);
	}
}

/** The words that a link to nowhere names its concept by: the last part of the path. */
export function linkLabel(linkpath: string): string {
	const hash = linkpath.search(/[#^]/);
	const path = (hash < 0 ? linkpath : linkpath.slice(0, hash)).trim();
	const name = path.slice(path.lastIndexOf("/") + 1);
	return name.toLowerCase().endsWith(".md") ? name.slice(0, -3) : name;
}

function bookSpelling(entry: ConceptEntry, text: string, rank: SpellingRank, change: 1 | -1): void {
	let spelling = entry.spellings.find((each) => each.text === text);
	if (!spelling) {
		const key = nameKey(text);
		if (key === "") return;
		spelling = { text, key, note: 0, section: 0, mention: 0, named: 0, alias: 0 };
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

function remark(entry: ConceptEntry, bound: BoundStatement, change: 1 | -1): void {
	if (change > 0) entry.remarks.add(bound);
	else entry.remarks.delete(bound);
}

function place(entry: ConceptEntry, among: "mentions" | "descriptions", bound: BoundStatement, change: 1 | -1): void {
	entry[among] = change > 0 ? withStatement(entry[among], bound) : withoutStatement(entry[among], bound);
}

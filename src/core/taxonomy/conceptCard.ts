import type { ClaimRole } from "../statements/statement.ts";
import type { Evidence } from "../statements/evidence.ts";
import { compareCodePoints } from "../note/codePointOrder.ts";
import { compactList } from "./compactList.ts";
import type { Claim, Concept, ConceptId, Place, Relation } from "./concept.ts";
import { conceptNames } from "./conceptNames.ts";
import { mergeEvidence } from "./evidenceOrder.ts";
import type { BoundStatement, ConceptEntry, RelationEntry } from "./ledger.ts";
import type { NoteInfo } from "./noteInfo.ts";
import { claimKey } from "./nameKey.ts";
import { compareStatements } from "./statementOrder.ts";
import { conceptType } from "./typing.ts";

/** A mention's places are for jumping to one, not for listing thousands. */
const MENTIONS_SHOWN = 8;

/** What is stated of one concept, before anything is derived. Never changes; equal statements give equal cards. */
export interface ConceptCard {
	readonly concept: Concept;
	/** Stated relations that leave it, sorted by type, to. */
	readonly outgoing: readonly Relation[];
	/** Keys of every name it answers to. */
	readonly names: readonly string[];
	readonly inheritances: readonly Inheritance[];
	/** Where it is stated to stand to itself as it cannot. */
	readonly loops: readonly Relation[];
}

/** "Has its claims, too", or "is free of them". */
export interface Inheritance {
	readonly role: "strength" | "weakness" | "task";
	readonly from: ConceptId;
	readonly mode: "adopts" | "drops";
	readonly evidence: Evidence;
}

export function conceptCard(entry: ConceptEntry, info: NoteInfo | undefined): ConceptCard {
	const { label, altLabels, names } = conceptNames(entry);
	const outgoing = (entry.outgoingValue ??= outgoingOf(entry));
	const { type, reason } = conceptType(entry, outgoing);
	const remarks = [...entry.remarks].sort((a, b) => ownFirst(entry, a, b) || compareStatements(a, b));
	const described = entry.descriptions.length > 0;
	const presence = entry.path !== null ? "note" : described ? "section" : entry.namings > 0 ? "mention" : "placeholder";
	const concept: Concept = {
		id: entry.id,
		label,
		altLabels,
		type,
		typeReason: reason,
		presence,
		places: placesOf(entry),
		strengths: mergeClaims(remarks, "strength"),
		weaknesses: mergeClaims(remarks, "weakness"),
		summary: firstAsserted(mergeClaims(remarks, "summary")),
		year: yearOf(mergeClaims(remarks, "year")),
		tags: info && info.tags.length > 0 ? [...new Set(info.tags)].sort(compareCodePoints) : compactList([]),
	};
	return {
		concept,
		outgoing,
		names,
		inheritances: compactList(remarks.flatMap((bound) => inheritanceOf(entry, bound))),
		loops: compactList(remarks.flatMap((bound) => loopOf(entry, bound))),
	};
}

function outgoingOf(entry: ConceptEntry): Relation[] {
	const relations = entry.outgoing.all().map(relationOf);
	return relations.sort((a, b) => compareCodePoints(a.type, b.type) || compareCodePoints(a.to, b.to));
}

function relationOf(entry: RelationEntry): Relation {
	entry.value ??= {
		from: entry.from.id,
		type: entry.type,
		to: entry.to.id,
		status: entry.statements.some(isAsserted) ? "asserted" : "suggested",
		source: null,
		evidence: mergeEvidence(entry.statements.map(({ statement }) => statement.evidence)),
	};
	return entry.value;
}

function loopOf(entry: ConceptEntry, { statement }: BoundStatement): Relation[] {
	if (statement.kind !== "relation" || statement.status !== "asserted") return [];
	const { id } = entry;
	return [{ from: id, type: statement.type, to: id, status: "asserted", source: null, evidence: [statement.evidence] }];
}

function isAsserted({ statement }: BoundStatement): boolean {
	return "status" in statement && statement.status === "asserted";
}

/** What a concept's own note says comes before what others say of it. */
function ownFirst(entry: ConceptEntry, a: BoundStatement, b: BoundStatement): number {
	if (entry.path === null) return 0;
	return Number(b.note === entry.path) - Number(a.note === entry.path);
}

function mergeClaims(remarks: readonly BoundStatement[], role: ClaimRole): Claim[] {
	if (remarks.length === 0) return compactList([]);
	const merged = new Map<string, { text: string; asserted: boolean; evidence: Evidence[] }>();
	for (const { statement } of remarks) {
		if (statement.kind !== "claim" || statement.role !== role) continue;
		const key = claimKey(statement.text);
		let claim = merged.get(key);
		if (!claim) merged.set(key, (claim = { text: statement.text, asserted: false, evidence: [] }));
		claim.asserted ||= statement.status === "asserted";
		claim.evidence.push(statement.evidence);
	}
	const claims = [...merged.values()].map(({ text, asserted, evidence }): Claim => {
		return { text, status: asserted ? "asserted" : "suggested", source: null, evidence: mergeEvidence(evidence) };
	});
	return compactList(claims);
}

function firstAsserted(claims: readonly Claim[]): Claim | null {
	return claims.find(({ status }) => status === "asserted") ?? claims[0] ?? null;
}

function yearOf(claims: readonly Claim[]): number | null {
	const digits = /\d{4}/.exec(firstAsserted(claims)?.text.slice(0, 100) ?? "")?.[0];
	return digits === undefined ? null : Number(digits);
}

function placesOf(entry: ConceptEntry): Place[] {
	const own: Place[] = [];
	const others: Place[] = [];
	for (const { note, statement } of entry.descriptions) {
		if (statement.kind !== "concept") continue;
		const { path, line } = statement.evidence;
		if (note === entry.path && statement.presence === "note") own.push({ path, line, heading: null });
		else others.push({ path, line, heading: statement.heading });
	}
	if (entry.path !== null && own.length === 0) own.push({ path: entry.path, line: 1, heading: null });
	if (entry.path === null && others.length === 0 && entry.namings > 0) {
		const mentions = entry.mentions.slice(0, MENTIONS_SHOWN).map(({ statement }) => statement.evidence);
		return mentions.map(({ path, line }) => ({ path, line, heading: null }));
	}
	return compactList([...own.slice(0, 1), ...others]);
}

function inheritanceOf(entry: ConceptEntry, { statement, object }: BoundStatement): Inheritance[] {
	const from = object?.concept;
	if (statement.kind !== "inheritance" || !from || from === entry) return [];
	return [{ role: statement.role, from: from.id, mode: statement.mode, evidence: statement.evidence }];
}

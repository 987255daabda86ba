import type { ClaimRole } from "../statements/statement.ts";
import type { Evidence } from "../statements/evidence.ts";
import { compareCodePoints } from "../note/codePointOrder.ts";
import { compactList } from "./compactList.ts";
import type { Claim, Concept, Place, Presence, Relation } from "./concept.ts";
import type { ConceptFace, Inheritance } from "./conceptFace.ts";
import { conceptNames } from "./conceptNames.ts";
import { mergeEvidence } from "./evidenceOrder.ts";
import type { BoundStatement, ConceptEntry } from "./ledger.ts";
import type { NoteInfo } from "./noteInfo.ts";
import { claimKey } from "./nameKey.ts";
import { compareStatements } from "./statementOrder.ts";
import { conceptType } from "./typing.ts";

/** A mention's places are for jumping to one, not for listing thousands. */
const MENTIONS_SHOWN = 8;

/** What the ledger says of a known concept. */
export function portrait(entry: ConceptEntry, info: NoteInfo | undefined): ConceptFace {
	const { label, altLabels, names } = conceptNames(entry);
	const { type, reason } = conceptType(entry);
	const remarks = [...entry.remarks].sort((a, b) => ownFirst(entry, a, b) || compareStatements(a, b));
	const concept: Concept = {
		id: entry.id,
		label,
		altLabels,
		type,
		typeReason: reason,
		presence: presenceOf(entry),
		places: placesOf(entry),
		strengths: mergeClaims(remarks, "strength"),
		weaknesses: mergeClaims(remarks, "weakness"),
		summary: firstAsserted(mergeClaims(remarks, "summary")),
		year: yearOf(mergeClaims(remarks, "year")),
		tags: info && info.tags.length > 0 ? [...new Set(info.tags)].sort(compareCodePoints) : compactList([]),
	};
	return {
		concept,
		names,
		inheritances: compactList(remarks.flatMap((bound) => inheritanceOf(entry, bound))),
		loops: compactList(remarks.flatMap((bound) => loopOf(entry, bound))),
	};
}

function presenceOf(entry: ConceptEntry): Presence {
	if (entry.path !== null) return "note";
	if (entry.descriptions.length > 0) return "section";
	return entry.mentions.length > 0 ? "mention" : "placeholder";
}

function loopOf(entry: ConceptEntry, { statement }: BoundStatement): Relation[] {
	if (statement.kind !== "relation" || statement.status !== "asserted") return [];
	const { id } = entry;
	return [{ from: id, type: statement.type, to: id, status: "asserted", source: null, evidence: [statement.evidence] }];
}

/** What a concept's own note says comes before what others say of it. */
function ownFirst(entry: ConceptEntry, a: BoundStatement, b: BoundStatement): number {
	if (entry.path === null) return 0;
	return Number(b.statement.evidence.path === entry.path) - Number(a.statement.evidence.path === entry.path);
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
	for (const { statement } of entry.descriptions) {
		if (statement.kind !== "concept") continue;
		const { path, line } = statement.evidence;
		if (path === entry.path && statement.presence === "note") own.push({ path, line, heading: null });
		else others.push({ path, line, heading: statement.heading });
	}
	if (entry.path !== null && own.length === 0) own.push({ path: entry.path, line: 1, heading: null });
	if (own.length + others.length > 0) return compactList([...own.slice(0, 1), ...others]);
	const mentions = entry.mentions.slice(0, MENTIONS_SHOWN).map(({ statement }) => statement.evidence);
	return compactList(mentions.map(({ path, line }) => ({ path, line, heading: null })));
}

function inheritanceOf(entry: ConceptEntry, { statement, object }: BoundStatement): Inheritance[] {
	const from = object?.concept;
	if (statement.kind !== "inheritance" || !from || from === entry) return [];
	return [{ role: statement.role, from: from.id, mode: statement.mode, evidence: statement.evidence }];
}

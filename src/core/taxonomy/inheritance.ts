import { compareCodePoints } from "../note/codePointOrder.ts";
import type { Claim, ConceptId, Relation } from "./concept.ts";
import type { ConceptCard, Inheritance } from "./conceptCard.ts";
import { mergeEvidence } from "./evidenceOrder.ts";
import { claimKey } from "./nameKey.ts";
import { relationsOfType } from "./relationList.ts";

/*
 * What is said of a model or a category holds for its variants and members, unless they say otherwise: strengths,
 * weaknesses and tasks come down along asserted `variantOf` and `broader`, nearest first. "Still has RNN's
 * weaknesses" takes them from RNN whatever lies between; "unlike RNN" closes the way to RNN. Only what is asserted
 * comes down, and it comes as inherited, with the concept it was stated of as its source.
 */

/** Bounds of what one concept looks at: far ancestors say little, and no shape of vault may run away. */
const MOST_STEPS = 12;
const MOST_ANCESTORS = 200;
const MOST_INHERITED = 100;

type Role = Inheritance["role"];

/** What a concept has from others. */
export interface Heritage {
	readonly strengths: readonly Claim[];
	readonly weaknesses: readonly Claim[];
	/** Inherited `suitedFor`, sorted by task. */
	readonly tasks: readonly Relation[];
	/** Every other card that was looked at, and what it was: while these and its own are the same, so is this. */
	readonly seenIds: readonly ConceptId[];
	readonly seenCards: readonly (ConceptCard | undefined)[];
}

export type ReadCard = (id: ConceptId) => ConceptCard | undefined;

/** Up which relations a concept inherits, the closer kin first. */
export const KINSHIP: readonly string[] = ["variantOf", "broader"];

export const NO_HERITAGE: Heritage = { strengths: [], weaknesses: [], tasks: [], seenIds: [], seenCards: [] };

export function heritageOf(card: ConceptCard, read: ReadCard): Heritage {
	if (!mayInherit(card)) return NO_HERITAGE;
	const seen = new Map<ConceptId, ConceptCard | undefined>([[card.concept.id, card]]);
	const look: ReadCard = (other) => {
		const known = seen.get(other) ?? read(other);
		seen.set(other, known);
		return known;
	};
	const forTasks = ancestorsFor(card, "task", look);
	const plain = [card, ...forTasks.map((ancestor) => ancestor.card)].every(({ inheritances }) => inheritances.length === 0);
	const forClaims = (role: "strength" | "weakness") => (plain ? forTasks : ancestorsFor(card, role, look));
	const strengths = claimsFrom(card, "strengths", forClaims("strength"));
	const weaknesses = claimsFrom(card, "weaknesses", forClaims("weakness"));
	const tasks = tasksFrom(card, forTasks);
	seen.delete(card.concept.id);
	return { strengths, weaknesses, tasks, seenIds: [...seen.keys()], seenCards: [...seen.values()] };
}

/** Tasks and mechanisms have kin, too, but it is not of them that a model's merits hold. */
function mayInherit(card: ConceptCard): boolean {
	return inheritsByKin(card) || card.inheritances.length > 0;
}

function inheritsByKin({ concept: { type, typeReason } }: ConceptCard): boolean {
	return type !== "task" && (type !== "concept" || typeReason === null);
}

interface Ancestor {
	readonly card: ConceptCard;
	/** The sentence that says so, where it is taken by explicit word. */
	readonly adopted: Inheritance | null;
}

/** Ancestors nearest first: what is adopted by word, then kin level by level. */
function ancestorsFor(start: ConceptCard, role: Role, look: ReadCard): Ancestor[] {
	const found: Ancestor[] = [];
	const visited = new Set<ConceptId>([start.concept.id]);
	const closed = new Set(dropsOf(start, role));
	let level: { readonly card: ConceptCard; readonly adopted: Inheritance | null }[] = [{ card: start, adopted: null }];
	for (let step = 0; step < MOST_STEPS && level.length > 0; step++) {
		const next: Ancestor[] = [];
		for (const { card, adopted } of level) {
			const drops = card === start ? closed : new Set([...closed, ...dropsOf(card, role)]);
			for (const parent of stepsUp(card, role, adopted)) {
				if (visited.has(parent.id) || drops.has(parent.id)) continue;
				visited.add(parent.id);
				const up = look(parent.id);
				if (up) next.push({ card: up, adopted: parent.adopted });
			}
		}
		found.push(...next);
		if (found.length >= MOST_ANCESTORS) return found.slice(0, MOST_ANCESTORS);
		level = next;
	}
	return found;
}

function stepsUp(card: ConceptCard, role: Role, before: Inheritance | null) {
	const steps: { id: ConceptId; adopted: Inheritance | null }[] = [];
	for (const inheritance of card.inheritances) {
		if (inheritance.mode !== "adopts" || inheritance.role !== role) continue;
		steps.push({ id: inheritance.from, adopted: before ?? inheritance });
	}
	if (!inheritsByKin(card)) return steps;
	for (const { status, to } of KINSHIP.flatMap((kin) => relationsOfType(card.outgoing, kin))) {
		if (status === "asserted") steps.push({ id: to, adopted: before });
	}
	return steps;
}

function dropsOf(card: ConceptCard, role: Role): ConceptId[] {
	return card.inheritances.flatMap((each) => (each.mode === "drops" && each.role === role ? each.from : []));
}

function claimsFrom(card: ConceptCard, field: "strengths" | "weaknesses", ancestors: readonly Ancestor[]): Claim[] {
	const inherited: Claim[] = [];
	let known: Set<string> | null = null;
	for (const { card: ancestor, adopted } of ancestors) {
		for (const claim of ancestor.concept[field]) {
			known ??= new Set(card.concept[field].map(({ text }) => claimKey(text)));
			const key = claimKey(claim.text);
			if (claim.status !== "asserted" || known.has(key)) continue;
			if (inherited.length >= MOST_INHERITED) return inherited;
			known.add(key);
			inherited.push({ ...claim, status: "inherited", source: ancestor.concept.id, evidence: proof(claim, adopted) });
		}
	}
	return inherited;
}

function tasksFrom(card: ConceptCard, ancestors: readonly Ancestor[]): Relation[] {
	const { id } = card.concept;
	const inherited: Relation[] = [];
	const known = new Set<ConceptId>([id, ...relationsOfType(card.outgoing, "suitedFor").map(({ to }) => to)]);
	for (const { card: ancestor, adopted } of ancestors) {
		for (const relation of relationsOfType(ancestor.outgoing, "suitedFor")) {
			if (relation.status !== "asserted" || known.has(relation.to)) continue;
			if (inherited.length >= MOST_INHERITED) break;
			known.add(relation.to);
			const evidence = proof(relation, adopted);
			inherited.push({ ...relation, from: id, status: "inherited", source: ancestor.concept.id, evidence });
		}
	}
	return inherited.sort((a, b) => compareCodePoints(a.to, b.to));
}

/** The words that state it of the ancestor, and those by which it is taken over. */
function proof({ evidence }: Claim | Relation, adopted: Inheritance | null): Claim["evidence"] {
	return adopted ? mergeEvidence([...evidence, adopted.evidence]) : evidence;
}

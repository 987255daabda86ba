import { compareCodePoints } from "../note/codePointOrder.ts";
import type { Claim, ConceptId, Relation } from "./concept.ts";
import type { ConceptFace, Inheritance } from "./conceptFace.ts";
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

/** A concept as its kin see it. */
export interface Kin {
	readonly face: ConceptFace;
	/** Stated relations that leave it. */
	readonly outgoing: readonly Relation[];
}

export type ReadKin = (id: ConceptId) => Kin | null;

/** What a concept has from others. */
export interface Heritage {
	readonly strengths: readonly Claim[];
	readonly weaknesses: readonly Claim[];
	/** Inherited `suitedFor`, sorted by task. */
	readonly tasks: readonly Relation[];
	/** What was looked at, the concept itself included: while all this is the same, so is the heritage. */
	readonly seen: readonly ConceptId[];
	readonly faces: readonly (ConceptFace | undefined)[];
	readonly outgoing: readonly (readonly Relation[] | undefined)[];
}

/** Up which relations a concept inherits, the closer kin first. */
export const KINSHIP: readonly string[] = ["variantOf", "broader"];

export const NO_HERITAGE: Heritage = { strengths: [], weaknesses: [], tasks: [], seen: [], faces: [], outgoing: [] };

export function heritageOf(own: Kin, read: ReadKin): Heritage {
	if (!mayInherit(own)) return NO_HERITAGE;
	const seen = new Map<ConceptId, Kin | null>([[own.face.concept.id, own]]);
	const look: ReadKin = (id) => {
		const known = seen.get(id) ?? read(id);
		seen.set(id, known);
		return known;
	};
	const forTasks = ancestorsFor(own, "task", look);
	const plain = [own, ...forTasks.map(({ kin }) => kin)].every(({ face }) => face.inheritances.length === 0);
	const forClaims = (role: "strength" | "weakness") => (plain ? forTasks : ancestorsFor(own, role, look));
	const strengths = claimsFrom(own, "strengths", forClaims("strength"));
	const weaknesses = claimsFrom(own, "weaknesses", forClaims("weakness"));
	const tasks = tasksFrom(own, forTasks);
	if (seen.size === 1) return NO_HERITAGE;
	const kin = [...seen.values()];
	const [faces, outgoing] = [kin.map((each) => each?.face), kin.map((each) => each?.outgoing)];
	return { strengths, weaknesses, tasks, seen: [...seen.keys()], faces, outgoing };
}

/** Tasks and mechanisms have kin, too, but it is not of them that a model's merits hold. */
function mayInherit(kin: Kin): boolean {
	return inheritsByKin(kin) || kin.face.inheritances.length > 0;
}

function inheritsByKin({ face }: Kin): boolean {
	const { type, typeReason } = face.concept;
	return type !== "task" && (type !== "concept" || typeReason === null);
}

interface Ancestor {
	readonly kin: Kin;
	/** The sentence that says so, where it is taken by explicit word. */
	readonly adopted: Inheritance | null;
}

/** Ancestors nearest first: what is adopted by word, then kin level by level. */
function ancestorsFor(start: Kin, role: Role, look: ReadKin): Ancestor[] {
	const found: Ancestor[] = [];
	const visited = new Set<ConceptId>([start.face.concept.id]);
	const closed = new Set(dropsOf(start, role));
	let level: Ancestor[] = [{ kin: start, adopted: null }];
	for (let step = 0; step < MOST_STEPS && level.length > 0; step++) {
		const next: Ancestor[] = [];
		for (const { kin, adopted } of level) {
			const drops = kin === start ? closed : new Set([...closed, ...dropsOf(kin, role)]);
			for (const parent of stepsUp(kin, role, adopted)) {
				if (visited.has(parent.id) || drops.has(parent.id)) continue;
				visited.add(parent.id);
				const up = look(parent.id);
				if (up) next.push({ kin: up, adopted: parent.adopted });
			}
		}
		found.push(...next);
		if (found.length >= MOST_ANCESTORS) return found.slice(0, MOST_ANCESTORS);
		level = next;
	}
	return found;
}

function stepsUp(kin: Kin, role: Role, before: Inheritance | null) {
	const steps: { id: ConceptId; adopted: Inheritance | null }[] = [];
	for (const inheritance of kin.face.inheritances) {
		if (inheritance.mode !== "adopts" || inheritance.role !== role) continue;
		steps.push({ id: inheritance.from, adopted: before ?? inheritance });
	}
	if (!inheritsByKin(kin)) return steps;
	for (const { status, to } of KINSHIP.flatMap((type) => relationsOfType(kin.outgoing, type))) {
		if (status === "asserted") steps.push({ id: to, adopted: before });
	}
	return steps;
}

function dropsOf({ face }: Kin, role: Role): ConceptId[] {
	return face.inheritances.flatMap((each) => (each.mode === "drops" && each.role === role ? each.from : []));
}

function claimsFrom(own: Kin, field: "strengths" | "weaknesses", ancestors: readonly Ancestor[]): Claim[] {
	const inherited: Claim[] = [];
	let known: Set<string> | null = null;
	for (const { kin, adopted } of ancestors) {
		for (const claim of kin.face.concept[field]) {
			known ??= new Set(own.face.concept[field].map(({ text }) => claimKey(text)));
			const key = claimKey(claim.text);
			if (claim.status !== "asserted" || known.has(key)) continue;
			if (inherited.length >= MOST_INHERITED) return inherited;
			known.add(key);
			inherited.push({ ...claim, status: "inherited", source: kin.face.concept.id, evidence: proof(claim, adopted) });
		}
	}
	return inherited;
}

function tasksFrom(own: Kin, ancestors: readonly Ancestor[]): Relation[] {
	const { id } = own.face.concept;
	const inherited: Relation[] = [];
	const known = new Set<ConceptId>([id, ...relationsOfType(own.outgoing, "suitedFor").map(({ to }) => to)]);
	for (const { kin, adopted } of ancestors) {
		for (const relation of relationsOfType(kin.outgoing, "suitedFor")) {
			if (relation.status !== "asserted" || known.has(relation.to)) continue;
			if (inherited.length >= MOST_INHERITED) break;
			known.add(relation.to);
			const evidence = proof(relation, adopted);
			inherited.push({ ...relation, from: id, status: "inherited", source: kin.face.concept.id, evidence });
		}
	}
	return inherited.sort((a, b) => compareCodePoints(a.to, b.to));
}

/** The words that state it of the ancestor, and those by which it is taken over. */
function proof({ evidence }: Claim | Relation, adopted: Inheritance | null): Claim["evidence"] {
	return adopted ? mergeEvidence([...evidence, adopted.evidence]) : evidence;
}

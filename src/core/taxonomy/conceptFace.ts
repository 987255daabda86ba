import type { Evidence } from "../statements/evidence.ts";
import type { Concept, ConceptId, Relation } from "./concept.ts";

/** What is stated of one concept, before anything is derived. Never changes; equal statements give equal faces. */
export interface ConceptFace {
	readonly concept: Concept;
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

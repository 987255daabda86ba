import type { ConceptId, Relation } from "../taxonomy/concept.ts";
import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { type DerivedRelation, statedSteps, transitiveRelations, transitiveTypes } from "./transitive.ts";

/** One step of a path: a relation, walked as stated or against its direction. */
export interface Hop {
	readonly relation: Relation | DerivedRelation;
	readonly reversed: boolean;
}

export interface PathAnswer {
	/** Shortest paths, none longer than another; several where several are equally short. */
	readonly paths: readonly (readonly Hop[])[];
	/** True where only plain links connect the two, so that the path says little. */
	readonly throughLinksOnly: boolean;
}

/** Equally short paths beyond these say nothing new to a reader. */
const MOST_PATHS = 4;

/**
 * "How are these two related?": the shortest chains of typed relations between two concepts, whatever their direction.
 * Stated relations only: an inherited one repeats what its source says. A chain of one transitive relation is one step.
 * Plain links count only where nothing else connects the two.
 * @returns null where nothing connects them.
 */
export function typedPath(taxonomy: Taxonomy, from: ConceptId, to: ConceptId): PathAnswer | null {
	if (!taxonomy.concept(from) || !taxonomy.concept(to)) return null;
	if (from === to) return { paths: [[]], throughLinksOnly: false };
	for (const throughLinksOnly of [false, true]) {
		const paths = shortestPaths(taxonomy, from, to, throughLinksOnly);
		if (paths.length > 0) return { paths, throughLinksOnly };
	}
	return null;
}

/** Breadth first from `from`, then back along every hop that came one ring nearer. */
function shortestPaths(taxonomy: Taxonomy, from: ConceptId, to: ConceptId, links: boolean): Hop[][] {
	const ring = new Map<ConceptId, number>([[from, 0]]);
	// Whoever is met again by a run is met with all that lies behind, which is then no nearer: once is enough.
	const runs = transitiveTypes(taxonomy).flatMap((type) => [false, true].map((reversed) => ({ type, reversed, met: new Set<ConceptId>() })));
	let frontier: ConceptId[] = [from];
	for (let distance = 1; frontier.length > 0 && !ring.has(to); distance++) {
		const next: ConceptId[] = [];
		for (const id of frontier) {
			const reach = (end: ConceptId): void => {
				if (ring.has(end)) return;
				ring.set(end, distance);
				next.push(end);
			};
			// Walked without making hops: this loop meets every relation of a large taxonomy.
			for (const relation of taxonomy.outgoing(id)) if (counts(relation, links)) reach(relation.to);
			for (const relation of taxonomy.incoming(id)) if (counts(relation, links)) reach(relation.from);
			for (const { type, reversed, met } of runs) {
				const open = [id];
				for (const at of open) {
					for (const step of statedSteps(taxonomy, at, type, reversed)) {
						const end = reversed ? step.from : step.to;
						if (met.has(end)) continue;
						met.add(end);
						open.push(end);
						reach(end);
					}
				}
			}
		}
		frontier = next;
	}
	if (!ring.has(to)) return [];
	// Every step back comes one ring nearer, so that no branch is a dead end and the first few finished are enough.
	const paths: Hop[][] = [];
	const open: Tail[] = [{ at: to, hop: null, rest: null }];
	for (let tail = open.pop(); tail && paths.length < MOST_PATHS; tail = open.pop()) {
		if (tail.at === from) {
			paths.push(hopsOf(tail));
			continue;
		}
		const isNearer = (id: ConceptId) => ring.get(id) === (ring.get(tail.at) ?? 0) - 1;
		for (const hop of hopsFrom(taxonomy, tail.at, links, isNearer).reverse()) {
			const before = endOf(hop);
			open.push({ at: before, hop: { relation: hop.relation, reversed: !hop.reversed }, rest: tail });
		}
	}
	return paths;
}

/** The end of a path that is being walked back, as a list that its branches share. */
interface Tail {
	readonly at: ConceptId;
	readonly hop: Hop | null;
	readonly rest: Tail | null;
}

function hopsOf(tail: Tail): Hop[] {
	const hops: Hop[] = [];
	for (let step: Tail | null = tail; step; step = step.rest) if (step.hop) hops.push(step.hop);
	return hops;
}

/** Where a hop ends. */
export function endOf({ relation, reversed }: Hop): ConceptId {
	return reversed ? relation.from : relation.to;
}

function hopsFrom(taxonomy: Taxonomy, id: ConceptId, links: boolean, leads: (end: ConceptId) => boolean): Hop[] {
	const usable = (hop: Hop) => counts(hop.relation, links) && leads(endOf(hop));
	const stated = (reversed: boolean) => (reversed ? taxonomy.incoming(id) : taxonomy.outgoing(id)).map((relation): Hop => ({ relation, reversed })).filter(usable);
	const derived = (reversed: boolean) => transitiveRelations(taxonomy, id, reversed, leads, MOST_PATHS).map((relation): Hop => ({ relation, reversed }));
	return [...stated(false), ...stated(true), ...derived(false), ...derived(true)];
}

function counts({ status, type }: Relation, links: boolean): boolean {
	return status !== "inherited" && (links || type !== "mentions");
}

import { compareCodePoints } from "../../note/codePointOrder.ts";
import type { ConceptId, Relation } from "../concept.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { stronglyConnected } from "../stronglyConnected.ts";
import type { Taxonomy } from "../taxonomy.ts";
import { firstEvidence, labelOf } from "./finding.ts";

/** Relations that must not lead back to where they began, in the groups in which they are followed together. */
const ACYCLIC: readonly (readonly string[])[] = [
	["broader", "variantOf"],
	["variantOf", "basedOn"],
];

type Graph = Map<ConceptId, Map<ConceptId, Relation[]>>;

/** Pairs placed above each other, and longer ways that lead back; of asserted relations only. */
export function findRings(taxonomy: Taxonomy): Diagnostic[] {
	const found = new Map<string, Diagnostic>();
	const own = taxonomy.ownRelations.filter(({ acyclic }) => acyclic).map(({ type }) => [type]);
	for (const types of [...ACYCLIC, ...own]) {
		const graph = graphOf(taxonomy, types);
		for (const ring of [...mutualPairs(graph), ...longerRings(graph)]) {
			const key = [...ring].sort(compareCodePoints).join("\n");
			const diagnostic = found.has(key) ? null : describe(taxonomy, graph, ring);
			if (diagnostic) found.set(key, diagnostic);
		}
	}
	return [...found.values()];
}

function graphOf(taxonomy: Taxonomy, types: readonly string[]): Graph {
	const graph: Graph = new Map();
	for (const relation of taxonomy.relations) {
		if (!types.includes(relation.type) || relation.status !== "asserted") continue;
		let targets = graph.get(relation.from);
		if (!targets) {
			targets = new Map<ConceptId, Relation[]>();
			graph.set(relation.from, targets);
		}
		targets.set(relation.to, [...(targets.get(relation.to) ?? []), relation]);
	}
	return graph;
}

function mutualPairs(graph: Graph): ConceptId[][] {
	const pairs: ConceptId[][] = [];
	for (const [from, targets] of graph) {
		for (const to of targets.keys()) if (from < to && graph.get(to)?.has(from)) pairs.push([from, to]);
	}
	return pairs;
}

/** One shortest ring of each knot that is left once mutual pairs are cut. */
function longerRings(graph: Graph): ConceptId[][] {
	const next = (id: ConceptId) => [...(graph.get(id)?.keys() ?? [])].filter((to) => !graph.get(to)?.has(id));
	return stronglyConnected([...graph.keys()], next)
		.filter((knot) => knot.length > 1)
		.map((knot) => shortestRing(knot, next));
}

/** Through the knot's smallest id. */
function shortestRing(knot: readonly ConceptId[], next: (id: ConceptId) => readonly ConceptId[]): ConceptId[] {
	const inside = new Set(knot);
	const [start] = [...knot].sort(compareCodePoints);
	if (start === undefined) return [];
	const before = new Map<ConceptId, ConceptId>();
	const open = [start];
	for (const id of open) {
		for (const to of [...next(id)].sort(compareCodePoints)) {
			if (to === start) {
				const ring = [id];
				for (let at = before.get(id); at !== undefined; at = before.get(at)) ring.unshift(at);
				return ring;
			}
			if (!inside.has(to) || before.has(to)) continue;
			before.set(to, id);
			open.push(to);
		}
	}
	return [...knot];
}

function describe(taxonomy: Taxonomy, graph: Graph, ring: readonly ConceptId[]): Diagnostic | null {
	const steps = ring.flatMap((from, at) => graph.get(from)?.get(ring[(at + 1) % ring.length] ?? from) ?? []);
	const spot = firstEvidence(steps);
	if (!spot) return null;
	const labels = ring.map((id) => labelOf(taxonomy, id));
	const [a = "", b = ""] = labels;
	const mutual = ring.length === 2;
	return {
		code: mutual ? "contradictoryDirection" : "cycle",
		severity: "error",
		path: spot.path,
		line: spot.line,
		parameters: mutual ? { a, b, other: otherSpot(steps, spot.path) } : { ring: [...labels, a].join(" → ") },
		concepts: [...ring],
		fix: null,
	};
}

/** Where the contradicting words stand, if in another note. */
function otherSpot(steps: readonly Relation[], path: string): string {
	const places = steps.flatMap(({ evidence }) => evidence).filter((evidence) => evidence.path !== path);
	const [first] = places;
	return first ? `${first.path}:${first.line}` : path;
}

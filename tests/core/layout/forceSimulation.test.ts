import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3";
import { describe, expect, it } from "vitest";
import { type ForceGraph, ForceSimulation } from "../../../src/core/layout/forceSimulation.ts";
import { seeded } from "../../builders.ts";

function tick(simulation: ForceSimulation): void {
	const slices = simulation.tick();
	while (slices.next().done !== true);
}

/** A random tree in a random place. */
function randomGraph(count: number, seed: number): ForceGraph {
	const random = seeded(seed);
	const place = () => Float64Array.from({ length: count }, () => (random() - 0.5) * 20 * Math.sqrt(count));
	const to = Int32Array.from({ length: count - 1 }, (_, node) => Math.floor(random() * (node + 1)));
	return { x: place(), y: place(), from: Int32Array.from(to, (_, node) => node + 1), to };
}

describe("the force simulation", () => {
	it.each([1, 2, 3])("moves nodes as d3-force does at the same θ (%i)", (seed) => {
		const graph = randomGraph(600, seed);
		const nodes: SimulationNodeDatum[] = Array.from(graph.x, (x, node) => ({ x, y: graph.y[node]! }));
		const links = Array.from(graph.from, (source, link) => ({ source, target: graph.to[link]! }));
		const theirs = forceSimulation(nodes)
			.force("charge", forceManyBody())
			.force("link", forceLink(links))
			.force("x", forceX().strength(0.12))
			.force("y", forceY().strength(0.12))
			.stop();
		const before = { x: graph.x.slice(), y: graph.y.slice() };
		const ours = new ForceSimulation(graph, theirs.alphaDecay(), 0);
		for (let step = 0; step < 3; step++) {
			theirs.tick();
			tick(ours);
		}
		// Both approximate what is far away, each with cells of its own.
		const differences = nodes.map(({ x, y }, node) => {
			const way = Math.hypot(x! - before.x[node]!, y! - before.y[node]!);
			return Math.hypot(x! - graph.x[node]!, y! - graph.y[node]!) / way;
		});
		differences.sort((a, b) => a - b);
		expect(differences[300]).toBeLessThan(0.03);
		expect(differences[570]).toBeLessThan(0.15);
	});

	it("parts what stands at the very same place, however much of it there is", () => {
		const graph = { x: new Float64Array(40), y: new Float64Array(40), from: new Int32Array(0), to: new Int32Array(0) };
		const simulation = new ForceSimulation(graph, 0.02, 0);
		for (let step = 0; step < 60; step++) tick(simulation);
		const places = Array.from(graph.x, (x, node) => `${x.toFixed(1)} ${graph.y[node]!.toFixed(1)}`);
		expect(new Set(places).size).toBe(40);
		expect(places.join()).not.toContain("NaN");
	});

	it("ends the same for the same start", () => {
		const [one, other] = [randomGraph(300, 9), randomGraph(300, 9)];
		for (const graph of [one, other]) {
			const simulation = new ForceSimulation(graph, 0.05, 0.001);
			while (!simulation.settled) tick(simulation);
		}
		expect(other).toEqual(one);
	});
});

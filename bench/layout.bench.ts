import dagre from "@dagrejs/dagre";
import {
	forceCenter,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	pointRadial,
	type SimulationLinkDatum,
	type SimulationNodeDatum,
	stratify,
	tree,
} from "d3";
import { ForceSimulation } from "../src/core/layout/forceSimulation.ts";
import { EDGE_KIND, type LayoutLens, type LayoutRequest, type LayoutResult } from "../src/core/layout/layout.ts";
import { runLayout } from "../src/core/layout/runLayout.ts";
import { seeded } from "../tests/builders.ts";
import { type BenchOptions, type Goal, row, type Row, type Section, sideBySide } from "./measure.ts";
import { ngraphTick } from "./ngraphTick.mjs";
import { syntheticGraph } from "./syntheticGraph.ts";
import { workerTrips } from "./workerTrips.ts";

/** Ticks of the simulation, settled pictures, and hierarchies, each beside what others take for the same. */
export async function* layouts({ quick, project }: BenchOptions): AsyncGenerator<Section> {
	yield await ticks(quick);
	yield await settling(quick);
	yield await hierarchies(quick);
	const trips = await workerTrips(project, quick);
	if (trips) yield trips;
}

/** A goal at the size that it is stated for; smaller runs only show their figures. */
function at(size: number, stated: number, goal: Goal): { readonly goal?: Goal } {
	return size === stated ? { goal } : {};
}

/** Links by the indices of their ends: those of the tree first. */
interface Net {
	readonly labels: readonly string[];
	readonly parent: Int32Array;
	readonly from: Int32Array;
	readonly to: Int32Array;
}

/** A tree and 1.5 n links beside it, which lead anywhere, or nine in ten of them to relatives at most three levels up. */
function netOf(size: number, related: boolean): Net {
	const { labels, parent, links } = syntheticGraph(size);
	const children: number[][] = labels.map(() => []);
	const from: number[] = [];
	const to: number[] = [];
	const add = (a: number, b: number): void => {
		if (a === b) return;
		from.push(a);
		to.push(b);
	};
	for (const [node, above] of parent.entries()) {
		if (above !== node) children[above]!.push(node);
		add(node, above);
	}
	const random = seeded(3);
	for (let link = 0; link < links.length; link += 2) {
		const one = links[link]!;
		add(one, related && random() < 0.9 ? relative(one, parent, children, random) : links[link + 1]!);
	}
	return { labels, parent: parent.map((above, node) => (above === node ? -1 : above)), from: Int32Array.from(from), to: Int32Array.from(to) };
}

function relative(node: number, parent: Int32Array, children: readonly number[][], random: () => number): number {
	const levels = 1 + Math.floor(random() * 3);
	let at = node;
	for (let level = 0; level < levels; level++) at = parent[at]!;
	for (let level = 0; level < levels && children[at]!.length > 0; level++) at = children[at]![Math.floor(random() * children[at]!.length)]!;
	return at;
}

function requestOf({ labels, parent, from, to }: Net, lens: LayoutLens, secondParents = false): LayoutRequest {
	const size = parent.length;
	const none = new Float32Array(size).fill(Number.NaN);
	const kind = Uint8Array.from(from, (_, link) => (link < size - 1 ? EDGE_KIND.skeleton : secondParents ? EDGE_KIND.hierarchical : EDGE_KIND.other));
	return {
		lens,
		parent,
		width: Float32Array.from(labels, ({ length }) => 13 * length),
		height: new Float32Array(size).fill(18),
		radius: new Float32Array(size).fill(6),
		weight: Float32Array.from(parent, (_, node) => 1 / (1 + node)),
		year: new Int16Array(size),
		band: new Int16Array(size),
		group: new Uint8Array(size),
		edgeFrom: from,
		edgeTo: to,
		edgeKind: kind,
		pinX: none,
		pinY: none,
		previousX: none,
		previousY: none,
		aspect: 1.6,
	};
}

function theirSimulation({ parent, from, to }: Net) {
	const nodes: SimulationNodeDatum[] = Array.from(parent, () => ({}));
	const links: SimulationLinkDatum<SimulationNodeDatum>[] = Array.from(from, (source, link) => ({ source, target: to[link]! }));
	return { nodes, simulation: forceSimulation(nodes).force("charge", forceManyBody()).force("link", forceLink(links)).stop() };
}

async function ticks(quick: boolean): Promise<Section> {
	const rows: Row[] = [];
	for (const size of quick ? [1000, 10_000] : [1000, 5000, 10_000, 50_000]) {
		const net = netOf(size, false);
		const theirs = theirSimulation(net).simulation.force("x", forceX().strength(0.12)).force("y", forceY().strength(0.12));
		const ours = new ForceSimulation({
			x: Float64Array.from(theirs.nodes(), ({ x }) => x!),
			y: Float64Array.from(theirs.nodes(), ({ y }) => y!),
			from: net.from,
			to: net.to,
		}, theirs.alphaDecay(), 0);
		const samples = await sideBySide(size > 20_000 ? 9 : quick ? 15 : 31, {
			ours: () => {
				for (const slices = ours.tick(); slices.next().done !== true; );
			},
			"d3-force": () => theirs.tick(),
			"ngraph.forcelayout": ngraphTick(size, net.from, net.to),
		}, 3);
		const beside = (name: "d3-force" | "ngraph.forcelayout") => ({ name: "tick", n: size, samples: samples.ours, against: { name, samples: samples[name] } });
		rows.push(row({ ...beside("d3-force"), ...at(size, 10_000, { faster: 5 }) }), row(beside("ngraph.forcelayout")));
	}
	return {
		title: "Layout: one tick of the force simulation",
		method: "A tree and 1.5 n links across it; many-body force at θ 0.9, links, and a pull to the centre; all simulations tick in turn.",
		rows,
	};
}

async function settling(quick: boolean): Promise<Section> {
	const size = quick ? 2000 : 10_000;
	const rows: Row[] = [];
	for (const related of [true, false]) {
		const net = netOf(size, related);
		const request = requestOf(net, "network");
		let ours: LayoutResult | null = null;
		let theirs: SimulationNodeDatum[] = [];
		const samples = await sideBySide(3, {
			ours: () => {
				ours = runLayout(request);
			},
			theirs: () => {
				const { nodes, simulation } = theirSimulation(net);
				simulation.force("center", forceCenter());
				while (simulation.alpha() >= simulation.alphaMin()) simulation.tick();
				theirs = nodes;
			},
		}, quick ? 1 : 0);
		const name = related ? "links to relatives" : "links to anywhere";
		rows.push(
			row({ name: `settled, ${name}`, n: size, samples: samples.ours, against: { name: "d3-force", samples: samples.theirs }, ...at(size, 10_000, { faster: 15 }) }),
			row({
				name: `crossings, ${name}`,
				n: size,
				unit: "‰",
				samples: [crossings(net, ours!.x, ours!.y)],
				against: { name: "d3-force", samples: [crossings(net, theirs.map(({ x }) => x!), theirs.map(({ y }) => y!))] },
				...at(size, 10_000, { within: 1 }),
			}),
		);
	}
	return {
		title: "Layout: a network settled",
		method:
			"From the graph to the finished picture, labels pushed apart, as it is shown; d3-force from its default start to its default end, shapes and labels lying over each other. Crossings are per thousand of two million sampled pairs of links.",
		rows,
	};
}

/** Per thousand of sampled pairs of links without a common end. */
function crossings({ from, to }: Net, x: ArrayLike<number>, y: ArrayLike<number>): number {
	const random = seeded(5);
	const side = (a: number, b: number, c: number) => (x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!);
	let pairs = 0;
	let crossed = 0;
	for (let sample = 0; sample < 2_000_000; sample++) {
		const one = Math.floor(random() * from.length);
		const other = Math.floor(random() * from.length);
		const [a, b, c, d] = [from[one]!, to[one]!, from[other]!, to[other]!];
		if (a === c || a === d || b === c || b === d) continue;
		pairs++;
		if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) crossed++;
	}
	return (1000 * crossed) / pairs;
}

interface Line {
	readonly id: string;
	readonly parent: string | null;
}

async function hierarchies(quick: boolean): Promise<Section> {
	const size = quick ? 1000 : 5000;
	const whole = netOf(size, false);
	const bare = { ...whole, from: whole.from.slice(0, size - 1), to: whole.to.slice(0, size - 1) };
	const second = { ...whole, from: whole.from.slice(0, 1.1 * size), to: whole.to.slice(0, 1.1 * size) };
	const table = Array.from(bare.parent, (parent, node): Line => ({ id: String(node), parent: parent < 0 ? null : String(parent) }));
	const hierarchy = () => stratify<Line>().id(({ id }) => id).parentId(({ parent }) => parent)(table);
	const works = {
		tree: () => runLayout(requests.tree),
		"tree, a tenth with a second parent": () => runLayout(requests.treeOrdered),
		"d3-hierarchy tree": () => tree<Line>().nodeSize([20, 120])(hierarchy()),
		radial: () => runLayout(requests.radial),
		"radial, a tenth with a second parent": () => runLayout(requests.radialOrdered),
		"d3-hierarchy radial": () => {
			const root = tree<Line>().size([2 * Math.PI, 1000]).separation((a, b) => (a.parent === b.parent ? 1 : 2) / Math.max(1, a.depth))(hierarchy());
			return root.descendants().map(({ x, y }) => pointRadial(x, y));
		},
	};
	const requests = {
		tree: requestOf(bare, "tree"),
		treeOrdered: requestOf(second, "tree", true),
		radial: requestOf(bare, "radial"),
		radialOrdered: requestOf(second, "radial", true),
	};
	const samples = await sideBySide(quick ? 15 : 61, works, 10);
	const layered = await sideBySide(quick ? 1 : 3, { dagre: () => layers(bare) }, 0);
	const rows = (["tree", "radial"] as const).flatMap((lens) => {
		const d3 = { name: "d3-hierarchy", samples: samples[`d3-hierarchy ${lens}`] };
		const ordered = `${lens}, a tenth with a second parent` as const;
		return [
			row({ name: lens, n: size, samples: samples[lens], against: { name: "dagre", samples: layered.dagre }, ...at(size, 5000, { faster: 50 }) }),
			row({ name: lens, n: size, samples: samples[lens], against: d3, ...at(size, 5000, { within: 1.5 }) }),
			row({ name: ordered, n: size, samples: samples[ordered], against: d3, ...at(size, 5000, { within: 1.5 }) }),
		];
	});
	return {
		title: "Layout: hierarchies",
		method:
			"From a table of parents to positions. dagre and d3-hierarchy are given the tree alone; where a tenth of the nodes has a second parent, ours also orders children so that few of these edges cross.",
		rows,
	};
}

/** The tree in dagre's layers, left to right. */
function layers({ labels, from, to }: Net): void {
	const graph = new dagre.graphlib.Graph().setGraph({ rankdir: "LR" }).setDefaultEdgeLabel(() => ({}));
	for (const [node, { length }] of labels.entries()) graph.setNode(String(node), { width: 13 * length + 30, height: 18 });
	for (const [link, node] of from.entries()) graph.setEdge(String(to[link]), String(node));
	dagre.layout(graph);
}

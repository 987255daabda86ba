import { select } from "d3";
import type { Camera } from "../../src/core/visible/viewState.ts";
import { EDGE_COLOUR, HEIGHT, NODE_COLOUR, nextFrame, RADIUS, type Renderer, TEXT_COLOUR, WIDTH } from "./renderer.ts";
import { edgesOf, type Subject } from "./subject.ts";

/*
 * The libraries in their usual set-up, with labels, at given places and without physics. Only what is called here is
 * described: their packages are there when the benchmark runs, and only then.
 */

interface ForceGraph {
	width(size: number): this;
	height(size: number): this;
	graphData(data: unknown): this;
	nodeRelSize(radius: number): this;
	nodeColor(colour: () => string): this;
	linkColor(colour: () => string): this;
	nodeCanvasObjectMode(mode: () => string): this;
	nodeCanvasObject(draw: (node: { x: number; y: number; label: string }, context: CanvasRenderingContext2D, scale: number) => void): this;
	cooldownTicks(count: number): this;
	enableNodeDrag(on: boolean): this;
	onRenderFramePost(done: () => void): this;
	autoPauseRedraw(on: boolean): this;
	centerAt(x: number, y: number): this;
	zoom(k: number): this;
	minZoom(k: number): this;
}

interface Cytoscape {
	viewport(view: { zoom: number; pan: { x: number; y: number } }): void;
	on(event: "render", done: () => void): void;
}

interface Sigma {
	getCamera(): { setState(state: { x: number; y: number; ratio: number }): void };
	on(event: "afterRender", done: () => void): void;
}

interface VisNetwork {
	moveTo(view: { position: { x: number; y: number }; scale: number; animation: false }): void;
	on(event: "afterDrawing", done: () => void): void;
}

/** What the bundle of the library that is measured leaves in the page. */
declare const peer: {
	ForceGraph: new (container: HTMLElement) => ForceGraph;
	cytoscape(options: unknown): Cytoscape;
	Sigma: new (graph: unknown, container: HTMLElement, settings: unknown) => Sigma;
	Graph: new (options: unknown) => { addNode(id: number, attributes: unknown): void; addEdge(from: number, to: number): void };
	Network: new (container: HTMLElement, data: unknown, options: unknown) => VisNetwork;
};

const FORCE_GRAPH = 'export { default as ForceGraph } from "force-graph"';

/** The module text that esbuild bundles for each. */
export const PEER_MODULES: Readonly<Record<string, string>> = {
	"force-graph": FORCE_GRAPH,
	"force-graph, no labels": FORCE_GRAPH,
	cytoscape: 'export { default as cytoscape } from "cytoscape"',
	sigma: 'export { default as Sigma } from "sigma"; export { default as Graph } from "graphology"',
	"vis-network": 'export { Network } from "vis-network/standalone"',
};

const forceGraph: (labelled: boolean) => Renderer = (labelled) => async (container, subject, camera) => {
	let painted = 0;
	const nodes = nodesOf(subject);
	const graph = new peer.ForceGraph(container)
		.width(WIDTH)
		.height(HEIGHT)
		.minZoom(0.001)
		.nodeRelSize(RADIUS)
		.nodeColor(() => NODE_COLOUR)
		.linkColor(() => EDGE_COLOUR)
		.enableNodeDrag(false)
		.autoPauseRedraw(false)
		.cooldownTicks(0)
		.onRenderFramePost(() => void painted++)
		.graphData({ nodes, links: edgesOf(subject).map(([source, target]) => ({ source, target })) });
	if (labelled) {
		// The library's own example of text nodes, beside its shapes.
		graph
			.nodeCanvasObjectMode(() => "after")
			.nodeCanvasObject((node, context, scale) => {
				context.font = `${13 / scale}px sans-serif`;
				context.fillStyle = TEXT_COLOUR;
				context.textBaseline = "middle";
				context.fillText(node.label, node.x + RADIUS + 3, node.y);
			});
	}
	const look = ({ x, y, k }: Camera): void => void graph.centerAt((WIDTH / 2 - x) / k, (HEIGHT / 2 - y) / k).zoom(k);
	look(camera);
	await nextFrame();
	return {
		look,
		painted: () => painted,
		place: (x, y) => {
			for (const [index, node] of nodes.entries()) [node.x, node.y] = [x[index]!, y[index]!];
		},
	};
};

const cytoscape: Renderer = async (container, subject, camera) => {
	let painted = 0;
	const elements = [
		...nodesOf(subject).map(({ id, label, x, y }) => ({ data: { id: String(id), label }, position: { x, y } })),
		...edgesOf(subject).map(([from, to], edge) => ({ data: { id: `e${edge}`, source: String(from), target: String(to) } })),
	];
	const graph = peer.cytoscape({
		container,
		elements,
		layout: { name: "preset", fit: false },
		minZoom: 1e-3,
		style: [
			{ selector: "node", style: { label: "data(label)", width: 2 * RADIUS, height: 2 * RADIUS, "background-color": NODE_COLOUR, "font-size": 13 } },
			{ selector: "edge", style: { width: 1, "line-color": EDGE_COLOUR } },
		],
	});
	graph.on("render", () => void painted++);
	const look = ({ x, y, k }: Camera): void => graph.viewport({ zoom: k, pan: { x, y } });
	look(camera);
	return { look, painted: () => painted };
};

const sigma: Renderer = async (container, subject, camera) => {
	let painted = 0;
	const graph = new peer.Graph({ multi: true });
	// Its screen has y upwards.
	for (const { id, label, x, y } of nodesOf(subject)) graph.addNode(id, { label, x, y: -y, size: 3, color: NODE_COLOUR });
	for (const [from, to] of edgesOf(subject)) graph.addEdge(from, to);
	const drawing = new peer.Sigma(graph, container, {});
	drawing.on("afterRender", () => void painted++);
	const whole = camera.k;
	const { reach } = subject;
	const look = ({ x, y, k }: Camera): void => {
		// Its own camera counts in shares of the graph: 0.5 is the middle, a ratio of 1 shows the whole.
		const share = (at: number) => 0.5 + at / (2 * reach);
		drawing.getCamera().setState({ x: share((WIDTH / 2 - x) / k), y: share(-(HEIGHT / 2 - y) / k), ratio: whole / k });
	};
	return { look, painted: () => painted };
};

const visNetwork: Renderer = async (container, subject, camera) => {
	let painted = 0;
	const nodes = nodesOf(subject);
	const edges = edgesOf(subject).map(([from, to], id) => ({ id, from, to }));
	const network = new peer.Network(
		container,
		{ nodes, edges },
		{
			physics: false,
			layout: { improvedLayout: false },
			interaction: { dragNodes: false },
			nodes: { shape: "dot", size: RADIUS, color: NODE_COLOUR, font: { size: 13, color: TEXT_COLOUR } },
			edges: { smooth: false, width: 1, color: EDGE_COLOUR },
		},
	);
	network.on("afterDrawing", () => void painted++);
	const look = ({ x, y, k }: Camera): void =>
		network.moveTo({ position: { x: (WIDTH / 2 - x) / k, y: (HEIGHT / 2 - y) / k }, scale: k, animation: false });
	look(camera);
	return { look, painted: () => painted };
};

const svg: Renderer = async (container, subject, camera) => {
	let painted = 0;
	const group = select(container).append("svg").attr("width", WIDTH).attr("height", HEIGHT).append("g");
	const { x, y } = subject;
	group
		.append("g")
		.attr("stroke", EDGE_COLOUR)
		.selectAll("line")
		.data(edgesOf(subject))
		.join("line")
		.attr("x1", ([from]) => x[from]!)
		.attr("y1", ([from]) => y[from]!)
		.attr("x2", ([, to]) => x[to]!)
		.attr("y2", ([, to]) => y[to]!)
		.attr("vector-effect", "non-scaling-stroke");
	const node = group.append("g").selectAll("g").data(nodesOf(subject)).join("g").attr("transform", (at) => `translate(${at.x},${at.y})`);
	node.append("circle").attr("r", RADIUS).attr("fill", NODE_COLOUR);
	node.append("text").attr("x", RADIUS + 3).attr("dy", "0.35em").attr("font-size", 13).text(({ label }) => label);
	const look = (to: Camera): void => {
		group.attr("transform", `translate(${to.x},${to.y}) scale(${to.k})`);
		painted++;
	};
	look(camera);
	return { look, painted: () => painted };
};

function nodesOf({ labels, x, y }: Subject): { id: number; label: string; x: number; y: number }[] {
	return labels.map((label, id) => ({ id, label, x: x[id]!, y: y[id]! }));
}

export const peers: Readonly<Record<string, Renderer>> = {
	"force-graph": forceGraph(true),
	"force-graph, no labels": forceGraph(false),
	cytoscape,
	sigma,
	"vis-network": visNetwork,
	"d3 SVG": svg,
};

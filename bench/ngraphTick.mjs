import createLayout from "ngraph.forcelayout";
import createGraph from "ngraph.graph";

/**
 * Ticks of ngraph.forcelayout over a graph of so many nodes, at θ 0.9.
 * @param {number} size
 * @param {Int32Array} from
 * @param {Int32Array} to
 * @returns {() => unknown}
 */
export function ngraphTick(size, from, to) {
	const graph = createGraph();
	for (let node = 0; node < size; node++) graph.addNode(node);
	for (const [link, node] of from.entries()) graph.addLink(node, to[link]);
	const layout = createLayout(graph, { theta: 0.9 });
	return () => layout.step();
}

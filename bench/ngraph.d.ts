/*
 * As much of ngraph as is measured: types are checked where the packages of `bench/` are not installed, and the package's
 * own types would not be found.
 */
declare module "ngraph.graph" {
	export interface Graph {
		addNode(id: number): unknown;
		addLink(from: number, to: number): unknown;
	}
	export default function createGraph(): Graph;
}

declare module "ngraph.forcelayout" {
	import type { Graph } from "ngraph.graph";
	export default function createLayout(graph: Graph, settings: { readonly theta: number }): { step(): boolean };
}

import { EDGE_KIND, type LayoutRequest } from "./layout.ts";

/**
 * How many steps each node stands after the earliest that it descends from. Members of a ring count from what enters the
 * ring. Linear.
 */
export function generationsOf({ parent, edgeFrom, edgeTo, edgeKind }: LayoutRequest): Int32Array {
	const count = parent.length;
	const later: number[][] = Array.from({ length: count }, () => []);
	const waitsFor = new Int32Array(count);
	const tie = (late: number, early: number) => {
		later[early]!.push(late);
		waitsFor[late]!++;
	};
	for (let edge = 0; edge < edgeFrom.length; edge++) {
		if (edgeKind[edge] === EDGE_KIND.descent) tie(edgeFrom[edge]!, edgeTo[edge]!);
	}
	const generation = new Int32Array(count);
	const done = new Uint8Array(count);
	const ready: number[] = [];
	for (let node = 0; node < count; node++) if (waitsFor[node] === 0) ready.push(node);
	let opened = 0;
	for (let at = 0; at < count; at++) {
		// Where only rings are left, the first of their members goes ahead.
		while (at >= ready.length && done[opened] === 1) opened++;
		const node = ready[at] ?? opened;
		if (at >= ready.length) ready.push(node);
		done[node] = 1;
		for (const next of later[node]!) {
			if (done[next] === 1) continue;
			generation[next] = Math.max(generation[next]!, generation[node]! + 1);
			if (--waitsFor[next]! === 0) ready.push(next);
		}
	}
	return generation;
}

import type { Family } from "./family.ts";

const RING = 45;

/**
 * A start for the simulation, in its units: the listed nodes on rings by level, each in the middle of the arc of its
 * leaves. Without crossings, so that the forces need not untangle anything.
 */
export function radialSeed({ preorder, parent, depth, count }: Family, nodes: Int32Array): { x: Float64Array; y: Float64Array } {
	const wanted = new Uint8Array(count);
	for (const node of nodes) wanted[node] = 1;
	const first = new Float64Array(count).fill(-1);
	const last = new Float64Array(count).fill(-1);
	const isLeaf = new Uint8Array(count).fill(1);
	for (const node of preorder) if (wanted[node] === 1 && parent[node]! >= 0) isLeaf[parent[node]!] = 0;
	let leaves = 0;
	for (const node of preorder) if (wanted[node] === 1 && isLeaf[node] === 1) first[node] = last[node] = leaves++;
	for (let at = count - 1; at >= 0; at--) {
		const node = preorder[at]!;
		const above = parent[node]!;
		if (wanted[node] === 0 || above < 0) continue;
		first[above] = first[above]! < 0 ? first[node]! : Math.min(first[above]!, first[node]!);
		last[above] = Math.max(last[above]!, last[node]!);
	}
	let outermost = 1;
	for (const node of nodes) outermost = Math.max(outermost, depth[node]! + 1);
	const ring = Math.max(RING, (leaves * 7) / (2 * Math.PI * outermost));
	const turn = Math.PI / Math.max(1, leaves);
	const inner = leaves > 1 ? 0.7 : 0;
	const x = new Float64Array(nodes.length);
	const y = new Float64Array(nodes.length);
	for (let at = 0; at < nodes.length; at++) {
		const node = nodes[at]!;
		const angle = turn * (first[node]! + last[node]! + 1);
		const radius = ring * (depth[node]! + inner);
		x[at] = Math.cos(angle) * radius;
		y[at] = Math.sin(angle) * radius;
	}
	return { x, y };
}

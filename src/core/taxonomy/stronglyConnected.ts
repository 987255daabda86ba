/**
 * Tarjan's strongly connected components, without recursion, so that a chain of 50,000 does not exhaust the stack.
 * Components in the order in which they are finished; a node that leads nowhere back is one by itself.
 */
export function stronglyConnected<Node>(nodes: Iterable<Node>, next: (node: Node) => readonly Node[]): Node[][] {
	const order = new Map<Node, number>();
	const low = new Map<Node, number>();
	const stack: Node[] = [];
	const onStack = new Set<Node>();
	const components: Node[][] = [];
	const visits: { node: Node; targets: readonly Node[]; at: number }[] = [];
	const enter = (node: Node): void => {
		order.set(node, order.size);
		low.set(node, order.size - 1);
		stack.push(node);
		onStack.add(node);
		visits.push({ node, targets: next(node), at: 0 });
	};
	const lower = (node: Node, to: number): void => {
		low.set(node, Math.min(low.get(node) ?? to, to));
	};
	for (const start of nodes) {
		if (!order.has(start)) enter(start);
		for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
			const { node, targets } = visit;
			const target = targets[visit.at++];
			if (target !== undefined) {
				if (!order.has(target)) enter(target);
				else if (onStack.has(target)) lower(node, order.get(target) ?? 0);
				continue;
			}
			visits.pop();
			const above = visits.at(-1);
			if (above) lower(above.node, low.get(node) ?? 0);
			if (low.get(node) === order.get(node)) components.push(popUntil(stack, onStack, node));
		}
	}
	return components;
}

function popUntil<Node>(stack: Node[], onStack: Set<Node>, last: Node): Node[] {
	const component: Node[] = [];
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		onStack.delete(node);
		component.push(node);
		if (node === last) break;
	}
	return component;
}

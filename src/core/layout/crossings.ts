/** Straight lines between points, as columns: line i runs from (`x1[i]`, `y1[i]`) to (`x2[i]`, `y2[i]`). */
export interface Lines {
	readonly from: Int32Array;
	readonly to: Int32Array;
	readonly x: Float64Array | Float32Array;
	readonly y: Float64Array | Float32Array;
}

/** True where two lines cross at a point that is an end of neither. Lines with a common end do not cross. */
export function linesCross({ from, to, x, y }: Lines, one: number, other: number): boolean {
	const a = from[one]!;
	const b = to[one]!;
	const c = from[other]!;
	const d = to[other]!;
	if (a === c || a === d || b === c || b === d) return false;
	const ax = x[a]!;
	const ay = y[a]!;
	const bx = x[b]!;
	const by = y[b]!;
	const cx = x[c]!;
	const cy = y[c]!;
	const dx = x[d]!;
	const dy = y[d]!;
	if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
	if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
	const side1 = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
	const side2 = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
	const side3 = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
	const side4 = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
	return side1 * side2 < 0 && side3 * side4 < 0;
}

/**
 * Crossings in which one of the first `loose` lines takes part: the lines after them are known not to cross each other.
 * Stops counting some way past `enough`.
 */
export function countCrossings(lines: Lines, loose: number, enough = Number.POSITIVE_INFINITY): number {
	let crossings = 0;
	for (let one = 0; one < loose && crossings <= enough; one++) {
		for (let other = one + 1; other < lines.from.length; other++) if (linesCross(lines, one, other)) crossings++;
	}
	return crossings;
}

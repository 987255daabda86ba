/** Equality of plain values, depth first. */
export function sameValue(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
	if (Array.isArray(a)) {
		return Array.isArray(b) && a.length === b.length && a.every((item, at) => sameValue(item, b[at]));
	}
	const [left, right] = [Object.entries(a), Object.entries(b)];
	return left.length === right.length && left.every(([key, value], at) => right[at]?.[0] === key && sameValue(value, right[at][1]));
}

/** The upper median; null of nothing. */
export function medianOf(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
}

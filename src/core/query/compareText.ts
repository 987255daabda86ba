/** By code unit: the stored order, the same on every machine. Only lists that people see collate by language. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

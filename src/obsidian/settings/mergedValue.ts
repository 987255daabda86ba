type Values = Readonly<Record<string, unknown>>;

/**
 * What two hands have made of one plain value, put together: a property that only one of them changed is as that one
 * has it, a list holds what either added and lacks what either took out. Where both changed one thing, ours counts.
 */
export function mergedValue(base: unknown, ours: unknown, theirs: unknown): unknown {
	if (same(ours, base)) return theirs;
	if (same(theirs, base)) return ours;
	if (isList(base) && isList(ours) && isList(theirs)) {
		const has = (list: readonly unknown[], item: unknown): boolean => list.some((each) => same(each, item));
		const kept = ours.filter((item) => has(theirs, item) || !has(base, item));
		return [...kept, ...theirs.filter((item) => !has(base, item) && !has(ours, item))];
	}
	if (!isRecord(base) || !isRecord(ours) || !isRecord(theirs)) return ours;
	const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
	const merged = [...names].map((name) => [name, mergedValue(own(base, name), own(ours, name), own(theirs, name))] as const);
	return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function same(one: unknown, other: unknown): boolean {
	return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function isList(value: unknown): value is readonly unknown[] {
	return Array.isArray(value);
}

function isRecord(value: unknown): value is Values {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(values: Values, name: string): unknown {
	return Object.hasOwn(values, name) ? values[name] : undefined;
}

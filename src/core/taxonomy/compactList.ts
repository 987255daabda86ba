const NONE: never[] = [];

/**
 * The list in an array of just its length, and one empty list for all. V8 gives an array that grew, or that `filter`
 * and `flatMap` made, room for up to 16 more: with dozens of short lists per concept that would be most of the memory.
 */
export function compactList<Item>(list: readonly Item[]): Item[] {
	return list.length > 0 ? list.slice() : NONE;
}

/** A copy with one more item, in an array of just that length. */
export function withItem<Item>(list: readonly Item[], item: Item): Item[] {
	return list.concat([item]);
}

/** A copy without the item. */
export function withoutItem<Item>(list: readonly Item[], item: Item): Item[] {
	return compactList(list.filter((other) => other !== item));
}

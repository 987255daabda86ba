import { withItem, withoutItem } from "./compactList.ts";

/** Few items take an array of just their number, many a set. */
const FEW = 12;
const NONE: readonly never[] = [];

/** A set in insertion order that is small while it holds little: most bags hold one thing or none, and there are many bags. */
export class Bag<Item extends object> {
	/** Nothing, the only item, a few or many. */
	#items: null | Item | readonly Item[] | Set<Item> = null;

	get size(): number {
		return this.#items instanceof Set ? this.#items.size : this.#list(this.#items).length;
	}

	add(item: Item): void {
		const items = this.#items;
		if (items instanceof Set) items.add(item);
		else if (items === null) this.#items = item;
		else if (!this.#list(items).includes(item)) {
			const more = withItem(this.#list(items), item);
			this.#items = more.length > FEW ? new Set(more) : more;
		}
	}

	delete(item: Item): void {
		const items = this.#items;
		if (items instanceof Set) {
			items.delete(item);
			if (items.size < FEW / 2) this.#items = [...items];
		} else if (this.#list(items).includes(item)) {
			const left = withoutItem(this.#list(items), item);
			this.#items = left.length > 1 ? left : (left[0] ?? null);
		}
	}

	/** Not while items come or go: copy first. */
	[Symbol.iterator](): Iterator<Item> {
		const items = this.#items;
		return (items instanceof Set ? items : this.#list(items))[Symbol.iterator]();
	}

	#list(items: null | Item | readonly Item[]): readonly Item[] {
		return items === null ? NONE : isList(items) ? items : [items];
	}
}

function isList<Item extends object>(items: Item | readonly Item[]): items is readonly Item[] {
	return Array.isArray(items);
}

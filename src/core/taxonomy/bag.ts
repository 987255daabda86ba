import { compactList, withItem, withoutItem } from "./compactList.ts";

/** Few items take an array of just their number, many a set: most bags hold one or two things, and there are many bags. */
const FEW = 12;

/** A set in insertion order that is small while it holds little. */
export class Bag<Item> {
	#items: readonly Item[] | Set<Item> = compactList<Item>([]);

	get size(): number {
		return this.#items instanceof Set ? this.#items.size : this.#items.length;
	}

	add(item: Item): void {
		if (this.#items instanceof Set) this.#items.add(item);
		else if (!this.#items.includes(item)) {
			const items = withItem(this.#items, item);
			this.#items = items.length > FEW ? new Set(items) : items;
		}
	}

	delete(item: Item): void {
		if (this.#items instanceof Set) {
			this.#items.delete(item);
			if (this.#items.size < FEW / 2) this.#items = [...this.#items];
		} else if (this.#items.includes(item)) {
			this.#items = withoutItem(this.#items, item);
		}
	}

	/** Not while items come or go: copy first. */
	[Symbol.iterator](): Iterator<Item> {
		return this.#items[Symbol.iterator]();
	}
}

/** Few items take an array, many a set: most bags hold one or two things, and there are several per concept. */
const FEW = 12;

/** A set in insertion order that is small while it holds little. */
export class Bag<Item> {
	#items: Item[] | Set<Item> = [];

	get size(): number {
		return Array.isArray(this.#items) ? this.#items.length : this.#items.size;
	}

	add(item: Item): void {
		if (!Array.isArray(this.#items)) this.#items.add(item);
		else if (!this.#items.includes(item)) {
			this.#items.push(item);
			if (this.#items.length > FEW) this.#items = new Set(this.#items);
		}
	}

	delete(item: Item): void {
		if (!Array.isArray(this.#items)) {
			this.#items.delete(item);
			if (this.#items.size < FEW / 2) this.#items = [...this.#items];
			return;
		}
		const at = this.#items.indexOf(item);
		if (at >= 0) this.#items.splice(at, 1);
	}

	/** Not while items come or go: copy first. */
	[Symbol.iterator](): Iterator<Item> {
		return this.#items[Symbol.iterator]();
	}
}

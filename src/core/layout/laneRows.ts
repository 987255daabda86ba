/** The rows of one lane, and what each of them holds: beginnings and ends, in order. */
export class LaneRows {
	readonly #lefts: number[][] = [];
	readonly #rights: number[][] = [];

	/** Rows in use. */
	get count(): number {
		return this.#lefts.length;
	}

	isFree(row: number, left: number, right: number): boolean {
		const rights = this.#rights[row];
		if (rights === undefined) return true;
		// The first that ends beyond where this begins is the only one that can be in the way.
		const at = firstBeyond(rights, left);
		return at === rights.length || (this.#lefts[row]?.[at] ?? right) >= right;
	}

	/** The room has to be free. */
	take(row: number, left: number, right: number): void {
		while (this.#lefts.length <= row) {
			this.#lefts.push([]);
			this.#rights.push([]);
		}
		const at = firstBeyond(this.#rights[row] ?? [], left);
		this.#lefts[row]?.splice(at, 0, left);
		this.#rights[row]?.splice(at, 0, right);
	}

	/** Takes the free row nearest to the wanted one, the upper of two equally near; a new one below all where none is free. */
	takeNearest(wanted: number, left: number, right: number): number {
		const row = this.#nearest(Math.max(0, Math.min(wanted, this.count)), left, right);
		this.take(row, left, right);
		return row;
	}

	#nearest(wanted: number, left: number, right: number): number {
		for (let away = 0; away <= this.count; away++) {
			if (wanted - away >= 0 && this.isFree(wanted - away, left, right)) return wanted - away;
			if (wanted + away <= this.count && this.isFree(wanted + away, left, right)) return wanted + away;
		}
		return this.count;
	}
}

/** Index of the first that is greater; the list is in order. */
function firstBeyond(list: readonly number[], value: number): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] ?? 0) > value) high = middle;
		else low = middle + 1;
	}
	return low;
}

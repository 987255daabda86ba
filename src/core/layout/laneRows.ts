/** The rows of one lane, and what each of them holds. */
export class LaneRows {
	private readonly rows: { readonly left: number; readonly right: number }[][] = [];

	/** Rows in use. */
	get count(): number {
		return this.rows.length;
	}

	isFree(row: number, left: number, right: number): boolean {
		return !this.rows[row]?.some((taken) => taken.left < right && left < taken.right);
	}

	take(row: number, left: number, right: number): void {
		while (this.rows.length <= row) this.rows.push([]);
		this.rows[row]?.push({ left, right });
	}

	/** Takes the free row nearest to the wanted one, the upper of two equally near; a new one below all where none is free. */
	takeNearest(wanted: number, left: number, right: number): number {
		for (let away = 0; away < this.rows.length + Math.abs(wanted) + 1; away++) {
			for (const row of away === 0 ? [wanted] : [wanted - away, wanted + away]) {
				if (row < 0 || row > this.rows.length || !this.isFree(row, left, right)) continue;
				this.take(row, left, right);
				return row;
			}
		}
		this.take(this.rows.length, left, right);
		return this.rows.length - 1;
	}
}

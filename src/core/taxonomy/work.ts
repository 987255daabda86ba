/**
 * Counts elementary steps of the index: a statement applied or taken back, a name bound, a concept or relation put
 * together, a link looked up. Growth is judged by it, as clocks differ from machine to machine.
 */
export class Work {
	#steps = 0;

	get steps(): number {
		return this.#steps;
	}

	add(steps: number): void {
		this.#steps += steps;
	}
}

import type { Breath } from "./slices.ts";

/** Reading is told of once it has lasted so many milliseconds. */
const PROGRESS_AFTER = 1000;
const PROGRESS_EVERY = 100;

export interface ReadingProgress {
	readonly done: number;
	readonly of: number;
}

/** Tells of long work, not of short. */
export class Told {
	readonly #since: number;
	#last = 0;
	#done = 0;

	constructor(
		private readonly breath: Breath,
		private readonly tell: (progress: ReadingProgress | null) => void,
	) {
		this.#since = breath.now();
	}

	step(left: number): void {
		this.#done++;
		const now = this.breath.now();
		if (now - this.#since < PROGRESS_AFTER || now - this.#last < PROGRESS_EVERY) return;
		this.#last = now;
		this.tell({ done: this.#done, of: this.#done + left });
	}

	end(): void {
		if (this.#last > 0) this.tell(null);
	}
}

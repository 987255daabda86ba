/**
 * Runs work once in the next frame however often it is asked for, and nothing while nobody asks. Belongs to one
 * window: a view that moves to another window needs another one.
 */
export class Frames {
	#handle = 0;
	readonly #wanted = new Set<(time: number) => void>();

	constructor(private readonly window: Window) {}

	request(work: (time: number) => void): void {
		this.#wanted.add(work);
		if (this.#handle === 0) this.#handle = this.window.requestAnimationFrame((time) => this.#run(time));
	}

	drop(work: (time: number) => void): void {
		this.#wanted.delete(work);
	}

	stop(): void {
		this.window.cancelAnimationFrame(this.#handle);
		this.#handle = 0;
		this.#wanted.clear();
	}

	#run(time: number): void {
		this.#handle = 0;
		const due = [...this.#wanted];
		this.#wanted.clear();
		for (const work of due) work(time);
	}
}

/** Starts and ends gently; 0 to 1. */
export function easedBoth(t: number): number {
	return t < 0.5 ? 4 * t ** 3 : 1 - 4 * (1 - t) ** 3;
}

/** Ends gently; 0 to 1. */
export function easedOut(t: number): number {
	return 1 - (1 - t) ** 3;
}

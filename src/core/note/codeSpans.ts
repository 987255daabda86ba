import { code } from "./characters.ts";
import { runEnd } from "./nextText.ts";

interface Runs {
	readonly starts: number[];
	next: number;
}

/**
 * Answers where code spans end. The runs of backticks in a range are indexed at the first question about it, by length:
 * looking for each closing run anew would take quadratic time. Questions never go back.
 */
export class CodeSpans {
	readonly #content: string;
	#to = 0;
	#runs: Map<number, Runs> | null = null;

	constructor(content: string) {
		this.#content = content;
	}

	/** Begins a new range, which ends at `to`. */
	enter(to: number): void {
		this.#to = to;
		this.#runs = null;
	}

	/** Behind the next run of exactly `length` backticks at or behind `from`, or -1. */
	end(length: number, from: number): number {
		this.#runs ??= this.#index(from);
		const same = this.#runs.get(length);
		if (same === undefined) return -1;
		while (same.next < same.starts.length && same.starts[same.next]! < from) same.next++;
		const start = same.starts[same.next];
		return start === undefined ? -1 : start + length;
	}

	#index(from: number): Map<number, Runs> {
		const runs = new Map<number, Runs>();
		for (let at = from; at < this.#to; at++) {
			if (this.#content.charCodeAt(at) !== code.backtick) continue;
			const end = runEnd(this.#content, at, code.backtick);
			const same = runs.get(end - at);
			if (same === undefined) runs.set(end - at, { starts: [at], next: 0 });
			else same.starts.push(at);
			at = end;
		}
		return runs;
	}
}

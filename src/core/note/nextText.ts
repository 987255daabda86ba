/** Finds the next occurrence of a text again and again, from positions that never go back: linear in all. */
export class NextText {
	readonly #content: string;
	readonly #needle: string;
	#found = -2;

	constructor(content: string, needle: string) {
		this.#content = content;
		this.#needle = needle;
	}

	/** The first occurrence at or behind `position`, or -1. */
	from(position: number): number {
		if (this.#found !== -1 && this.#found < position) this.#found = this.#content.indexOf(this.#needle, position);
		return this.#found;
	}
}

/** Just behind the run of the same unit that begins at `from`. */
export function runEnd(content: string, from: number, unit: number): number {
	let at = from + 1;
	while (content.charCodeAt(at) === unit) at++;
	return at;
}

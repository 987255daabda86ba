import { code, isDigit, isWhitespace } from "./characters.ts";
import { NextText } from "./nextText.ts";

/**
 * Answers where mathematics ends. A single `$` opens before a non-blank and closes behind one, not before a digit, so
 * that prices stay words. Questions never go back.
 */
export class MathSpans {
	readonly #content: string;
	readonly #double: NextText;
	readonly #single: NextText;

	constructor(content: string) {
		this.#content = content;
		this.#double = new NextText(content, "$$");
		this.#single = new NextText(content, "$");
	}

	/** Behind the mathematics that opens with the `$` at `from`, before `to`; -1 where none does. */
	end(from: number, to: number): number {
		if (this.#content.charCodeAt(from + 1) === code.dollar) {
			const close = this.#double.from(from + 2);
			return close < 0 || close + 2 > to ? -1 : close + 2;
		}
		if (from + 1 >= to || isWhitespace(this.#content.charCodeAt(from + 1))) return -1;
		let close = this.#single.from(from + 2);
		while (close >= 0 && close < to && !this.#closes(close)) close = this.#single.from(close + 1);
		return close < 0 || close >= to ? -1 : close + 1;
	}

	#closes(at: number): boolean {
		const before = this.#content.charCodeAt(at - 1);
		return before !== code.backslash && !isWhitespace(before) && !isDigit(this.#content.charCodeAt(at + 1));
	}
}

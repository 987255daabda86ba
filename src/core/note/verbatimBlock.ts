import type { Segment } from "./blockEvents.ts";
import { code } from "./characters.ts";
import { closesFence, fenceLength, htmlBlockEnd } from "./lineMarks.ts";
import { NextText } from "./nextText.ts";

/** A block whose lines are no Markdown: code, HTML, mathematics, a `%%` comment. */
export interface Verbatim {
	/** A fence's character and length; 0 where a text or a blank line ends the block. */
	readonly fence: number;
	readonly length: number;
	/** The text that ends it, in lower case; empty for a blank line. */
	readonly ending: string;
	/** The lines of a comment, which alone are looked into. */
	readonly comment: Segment[] | null;
	/** True where the block ends on the line that opens it. */
	readonly closed: boolean;
}

/** Recognises the first line of such blocks; lines are asked about in document order. */
export class VerbatimOpenings {
	readonly #text: string;
	readonly #comments: NextText;
	readonly #mathematics: NextText;

	constructor(text: string) {
		this.#text = text;
		this.#comments = new NextText(text, "%%");
		this.#mathematics = new NextText(text, "$$");
	}

	at(segment: Segment, inParagraph: boolean): Verbatim | null {
		const text = this.#text;
		const { from, to } = segment;
		switch (text.charCodeAt(from)) {
			case code.backtick:
			case code.tilde: {
				const length = fenceLength(text, from, to);
				if (length === 0) return null;
				return { fence: text.charCodeAt(from), length, ending: "", comment: null, closed: false };
			}
			case code.less: {
				const ending = htmlBlockEnd(text, from, to, inParagraph);
				if (ending === null) return null;
				const closed = ending !== "" && holds(text, from, to, ending);
				return { fence: 0, length: 0, ending, comment: null, closed };
			}
			case code.percent:
				return this.#pairAt(segment, "%%", this.#comments, [segment]);
			case code.dollar:
				return this.#pairAt(segment, "$$", this.#mathematics, null);
			default:
				return null;
		}
	}

	/** A pair that closes on its own line is inline; one that never closes is words, so that nothing behind it is lost. */
	#pairAt({ from, to }: Segment, pair: string, next: NextText, comment: Segment[] | null): Verbatim | null {
		if (!this.#text.startsWith(pair, from)) return null;
		const close = next.from(from + 2);
		return close < to ? null : { fence: 0, length: 0, ending: pair, comment, closed: false };
	}
}

/** True where the line ends the block. A blank line has nothing between `at` and `end`. */
export function endsVerbatim(text: string, block: Verbatim, indent: number, at: number, end: number): boolean {
	if (block.fence !== 0) return indent < 4 && closesFence(text, at, end, block.fence, block.length);
	return block.ending === "" ? at >= end : holds(text, at, end, block.ending);
}

function holds(text: string, from: number, to: number, needle: string): boolean {
	return text.slice(from, to).toLowerCase().includes(needle);
}

import { code, isPunctuation, isWhitespace } from "./characters.ts";
import { CodeSpans } from "./codeSpans.ts";
import { htmlTagEnd } from "./htmlTag.ts";
import { linkDestination } from "./linkDestination.ts";
import { markdownTarget, wikilinkText } from "./linkText.ts";
import { MathSpans } from "./mathSpans.ts";
import { NextText, runEnd } from "./nextText.ts";
import { tagEnd } from "./tagText.ts";

/** What the words of one paragraph, heading, table row or list item hold. Positions count in the scanned content. */
export interface InlineFinds {
	link(link: string, displayText: string, from: number, to: number, embed: boolean): void;
	tag(from: number, to: number): void;
	/** Code, HTML comments, `%%` comments: what the reader of the page does not see as words. */
	hidden(from: number, to: number): void;
}

/** Longer than any honest link text; without a bound, images nested in images would be copied once per level. */
const LONGEST_TEXT = 2000;

/** The units at which something may begin or end. */
const notable = new Uint8Array(128);
for (const unit of [..."`[]#%<$\\"]) notable[unit.charCodeAt(0)] = 1;

/**
 * Reads inline Markdown from left to right, once, range after range of one content: links in code, mathematics and HTML
 * comments are none, those in `%%` comments are. Every search for a closing mark remembers where it ended, so that the
 * whole is linear.
 */
export class InlineScan {
	readonly #content: string;
	readonly #finds: InlineFinds;
	readonly #closeLink: NextText;
	readonly #openLink: NextText;
	readonly #newline: NextText;
	readonly #closeComment: NextText;
	readonly #percent: NextText;
	readonly #code: CodeSpans;
	readonly #mathematics: MathSpans;
	#to = 0;
	/** A tag may stand here although no blank precedes it. */
	#boundary = 0;
	#commentEnd = 0;
	#brackets: { at: number; image: boolean }[] = [];
	/** Brackets below this index hold a link already and can be none themselves. */
	#spent = 0;

	constructor(content: string, finds: InlineFinds) {
		this.#content = content;
		this.#finds = finds;
		this.#closeLink = new NextText(content, "]]");
		this.#openLink = new NextText(content, "[[");
		this.#newline = new NextText(content, "\n");
		this.#closeComment = new NextText(content, "-->");
		this.#percent = new NextText(content, "%%");
		this.#code = new CodeSpans(content);
		this.#mathematics = new MathSpans(content);
	}

	/** Scans one range; ranges follow each other in the content. */
	scan(from: number, to: number): void {
		const content = this.#content;
		this.#to = to;
		this.#boundary = from;
		if (this.#brackets.length > 0) this.#brackets = [];
		this.#spent = 0;
		this.#code.enter(to);
		for (let at = from; at < to; ) {
			const unit = content.charCodeAt(at);
			at = unit > 127 || notable[unit] === 0 ? at + 1 : this.#mark(unit, at);
		}
	}

	/** Reads what a mark at `at` begins or ends, and returns where to go on. */
	#mark(unit: number, at: number): number {
		switch (unit) {
			case code.backslash:
				return (this.#boundary = isPunctuation(this.#content.charCodeAt(at + 1)) ? at + 2 : at + 1);
			case code.backtick:
				return (this.#boundary = this.#codeAt(at));
			case code.dollar:
				return this.#pass(at, this.#mathematics.end(at, this.#to));
			case code.percent:
				return this.#content.charCodeAt(at + 1) === code.percent ? (this.#boundary = this.#commentAt(at)) : at + 1;
			case code.less:
				return this.#pass(at, this.#htmlAt(at));
			case code.leftBracket:
				return this.#openBracket(at);
			case code.rightBracket: {
				const open = this.#brackets.pop();
				return this.#pass(at, open === undefined ? -1 : this.#markdownLink(open, at));
			}
			default:
				return this.#tagAt(at);
		}
	}

	/** Behind what was found, or past one unit of plain text. */
	#pass(at: number, end: number): number {
		return end < 0 ? at + 1 : (this.#boundary = end);
	}

	#codeAt(at: number): number {
		const behind = runEnd(this.#content, at, code.backtick);
		const end = this.#code.end(behind - at, behind);
		if (end < 0) return behind;
		this.#finds.hidden(at, end);
		return end;
	}

	#commentAt(at: number): number {
		const close = at < this.#commentEnd ? -1 : this.#percent.from(at + 2);
		if (close >= 0 && close < this.#to) {
			this.#commentEnd = close + 2;
			this.#finds.hidden(at, this.#commentEnd);
		}
		return at + 2;
	}

	#htmlAt(at: number): number {
		if (!this.#content.startsWith("<!--", at)) return htmlTagEnd(this.#content, at, this.#to);
		const close = this.#closeComment.from(at + 4);
		if (close < 0 || close >= this.#to) return -1;
		this.#finds.hidden(at, close + 3);
		return close + 3;
	}

	#openBracket(at: number): number {
		const image = this.#boundary !== at && this.#content.charCodeAt(at - 1) === code.bang;
		const end = this.#content.charCodeAt(at + 1) === code.leftBracket ? this.#wikilink(at, image) : -1;
		if (end >= 0) return (this.#boundary = end);
		this.#brackets.push({ at, image });
		return at + 1;
	}

	#wikilink(open: number, image: boolean): number {
		const close = this.#closeLink.from(open + 2);
		if (close < 0 || close + 2 > this.#to) return -1;
		const inner = this.#openLink.from(open + 1);
		if (inner >= 0 && inner < close) return -1;
		const line = this.#newline.from(open + 2);
		if (line >= 0 && line < close) return -1;
		const parts = wikilinkText(this.#content.slice(open + 2, close));
		if (parts === null) return -1;
		this.#finds.link(parts.link, parts.displayText, image ? open - 1 : open, close + 2, image);
		return close + 2;
	}

	#markdownLink(open: { at: number; image: boolean }, close: number): number {
		const active = open.image || this.#brackets.length >= this.#spent;
		this.#spent = Math.min(this.#spent, this.#brackets.length);
		if (!active || this.#content.charCodeAt(close + 1) !== code.leftParen || close - open.at > LONGEST_TEXT) return -1;
		const found = linkDestination(this.#content, close + 1, this.#to);
		if (found === null) return -1;
		const link = markdownTarget(found.destination);
		const words = inOneLine(this.#content.slice(open.at + 1, close));
		if (link !== null) this.#finds.link(link, words, open.image ? open.at - 1 : open.at, found.end, open.image);
		if (!open.image) this.#spent = this.#brackets.length;
		return found.end;
	}

	#tagAt(at: number): number {
		const before = at === this.#boundary ? code.space : this.#content.charCodeAt(at - 1);
		const end = tagMayFollow(before) ? tagEnd(this.#content, at, this.#to) : -1;
		if (end < 0) return at + 1;
		this.#finds.tag(at, end);
		return end;
	}
}

/** The words of a link that goes over several lines. */
function inOneLine(words: string): string {
	if (!words.includes("\n")) return words;
	return words
		.split("\n")
		.map((line) => line.trim())
		.join(" ");
}

/** A tag stands behind a blank or behind the mark of an emphasis. */
function tagMayFollow(unit: number): boolean {
	return isWhitespace(unit) || unit === code.star || unit === code.equals || unit === code.tilde;
}

import { code, isPunctuation, isWhitespace } from "./characters.ts";
import { htmlTagEnd } from "./htmlTag.ts";
import { linkDestination } from "./linkDestination.ts";
import { markdownTarget, wikilinkText } from "./linkText.ts";
import { codeSpanEnds, mathEnds, NextText, runEnd } from "./lookahead.ts";
import { tagEnd } from "./tagText.ts";

/** What the words of one paragraph, heading, table row or list item hold. Positions count in its content. */
export interface InlineFinds {
	link(link: string, displayText: string, from: number, to: number, embed: boolean): void;
	tag(from: number, to: number): void;
	/** Code, HTML comments, `%%` comments: what the reader of the page does not see as words. */
	hidden(from: number, to: number): void;
}

const notable = /[`[\]#%<$\\]/;

/** Longer than any honest link text; without a bound, images nested in images would be copied once per level. */
const LONGEST_TEXT = 2000;

/**
 * Reads inline Markdown from left to right, once: links in code, mathematics and HTML comments are none, those in
 * `%%` comments are. Every search for a closing mark remembers where it ended, so the whole is linear.
 */
export function scanInline(content: string, finds: InlineFinds): void {
	const first = content.search(notable);
	if (first < 0) return;
	const length = content.length;
	const closeLink = new NextText(content, "]]");
	const openLink = new NextText(content, "[[");
	const newline = new NextText(content, "\n");
	const closeComment = new NextText(content, "-->");
	const percent = new NextText(content, "%%");
	const codeEnd = codeSpanEnds(content);
	const mathEnd = mathEnds(content);
	const brackets: { at: number; image: boolean }[] = [];
	/** Brackets below this index hold a link already and can be none themselves. */
	let spent = 0;
	/** A tag may stand here although no blank precedes it. */
	let boundary = 0;
	let commentEnd = 0;
	let at = first;
	while (at < length) {
		const unit = content.charCodeAt(at);
		switch (unit) {
			case code.backslash:
				at += isPunctuation(content.charCodeAt(at + 1)) ? 2 : 1;
				boundary = at;
				break;
			case code.backtick: {
				const behind = runEnd(content, at, unit);
				const end = codeEnd(behind - at, behind);
				if (end >= 0) finds.hidden(at, end);
				at = boundary = end >= 0 ? end : behind;
				break;
			}
			case code.dollar: {
				const end = mathEnd(at);
				at = boundary = end >= 0 ? end : at + 1;
				break;
			}
			case code.percent: {
				if (content.charCodeAt(at + 1) !== code.percent) {
					at++;
					break;
				}
				const close = at < commentEnd ? -1 : percent.from(at + 2);
				if (close >= 0) finds.hidden(at, (commentEnd = close + 2));
				at = boundary = at + 2;
				break;
			}
			case code.less: {
				let end = -1;
				if (content.startsWith("<!--", at)) {
					const close = closeComment.from(at + 4);
					if (close >= 0) finds.hidden(at, (end = close + 3));
				} else end = htmlTagEnd(content, at);
				at = boundary = end >= 0 ? end : at + 1;
				break;
			}
			case code.leftBracket: {
				const image = at > 0 && content.charCodeAt(at - 1) === code.bang && boundary !== at;
				const end = content.charCodeAt(at + 1) === code.leftBracket ? wikilinkAt(at, image) : -1;
				if (end >= 0) at = boundary = end;
				else brackets.push({ at: at++, image });
				break;
			}
			case code.rightBracket: {
				const open = brackets.pop();
				const end = open === undefined ? -1 : markdownLinkAt(open, at);
				at = end >= 0 ? end : at + 1;
				if (end >= 0) boundary = end;
				break;
			}
			case code.hash: {
				const end = at === boundary || tagMayFollow(content.charCodeAt(at - 1)) ? tagEnd(content, at) : -1;
				if (end >= 0) finds.tag(at, end);
				at = end >= 0 ? end : at + 1;
				break;
			}
			default:
				at++;
		}
	}

	function wikilinkAt(open: number, image: boolean): number {
		const close = closeLink.from(open + 2);
		if (close < 0) return -1;
		const inner = openLink.from(open + 1);
		if (inner >= 0 && inner < close) return -1;
		const line = newline.from(open + 2);
		if (line >= 0 && line < close) return -1;
		const parts = wikilinkText(content.slice(open + 2, close));
		if (parts === null) return -1;
		finds.link(parts.link, parts.displayText, image ? open - 1 : open, close + 2, image);
		return close + 2;
	}

	function markdownLinkAt(open: { at: number; image: boolean }, close: number): number {
		const active = open.image || brackets.length >= spent;
		spent = Math.min(spent, brackets.length);
		if (!active || close - open.at > LONGEST_TEXT || content.charCodeAt(close + 1) !== code.leftParen) return -1;
		const found = linkDestination(content, close + 1);
		if (found === null) return -1;
		const link = markdownTarget(found.destination);
		const from = open.image ? open.at - 1 : open.at;
		if (link !== null) finds.link(link, content.slice(open.at + 1, close), from, found.end, open.image);
		if (!open.image) spent = brackets.length;
		return found.end;
	}
}

/** A tag stands behind a blank or behind the mark of an emphasis. */
function tagMayFollow(unit: number): boolean {
	return isWhitespace(unit) || unit === code.star || unit === code.equals || unit === code.tilde;
}

import { code, isDigit, isLetter, isWhitespace } from "./characters.ts";

/** Just behind the HTML tag or autolink that opens at `from`, before `to`, or -1. Looks no further than the next `<`. */
export function htmlTagEnd(text: string, from: number, to: number): number {
	let at = from + 1;
	if (text.charCodeAt(at) === code.slash) at++;
	if (!isLetter(text.charCodeAt(at))) return -1;
	while (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at++;
	if (text.charCodeAt(at) === code.colon) return autolinkEnd(text, at, to);
	let quotedBy = 0;
	for (; at < to; at++) {
		const unit = text.charCodeAt(at);
		if (quotedBy !== 0) {
			if (unit === quotedBy) quotedBy = 0;
		} else if (unit === code.greater) return at + 1;
		else if (unit === code.quote || unit === code.apostrophe) {
			if (text.charCodeAt(at - 1) !== code.equals && !isWhitespace(text.charCodeAt(at - 1))) return -1;
			quotedBy = unit;
		}
		else if (unit === code.leftBracket || unit === code.backtick) return -1;
		// A `<` inside quotes is allowed by HTML; stopping there all the same keeps repeated attempts linear.
		if (unit === code.less) return -1;
	}
	return -1;
}

/** `<https://…>`: anything but blanks, up to the bracket. */
function autolinkEnd(text: string, from: number, to: number): number {
	for (let at = from; at < to; at++) {
		const unit = text.charCodeAt(at);
		if (unit === code.greater) return at + 1;
		if (unit === code.less || isWhitespace(unit)) return -1;
	}
	return -1;
}

/** The lower-case name of the tag at `from`, empty where there is none. */
export function htmlTagName(text: string, from: number): string {
	let at = text.charCodeAt(from + 1) === code.slash ? from + 2 : from + 1;
	const start = at;
	while (at - start < 16 && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++;
	return text.slice(start, at).toLowerCase();
}

/** Tags that begin a block of HTML which ends at the next blank line (CommonMark, condition 6). */
export const blockTags: ReadonlySet<string> = new Set(
	("address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt " +
		"fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li " +
		"link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot " +
		"th thead title tr track ul").split(" "),
);

/** Tags whose block ends with their closing tag only (condition 1). */
export const verbatimTags: ReadonlySet<string> = new Set(["script", "pre", "style", "textarea"]);

/**
 * Text that every encoding can carry: half surrogate pairs become U+FFFD, control characters that XML and Turtle
 * forbid become spaces. A note may hold anything; a file that others read may not.
 */
export function wellFormed(text: string): string {
	// eslint-disable-next-line no-control-regex -- these very characters are what must go
	return text.replace(/\p{Surrogate}/gu, "\uFFFD").replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, " ");
}

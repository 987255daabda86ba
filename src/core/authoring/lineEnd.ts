/** The line end that new lines of a text take over: that of its first line. */
export function lineEndOf(text: string): "\n" | "\r\n" {
	const newline = text.indexOf("\n");
	return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
}

/**
 * A copy of the text that holds nothing else alive. V8 represents a slice of 13 characters or more as a view into its
 * parent, so one kept link would keep its whole note in memory: 311 MB instead of 32 MB for 50,000 notes.
 */
export function ownCopy(text: string): string {
	return text.length < 13 ? text : (" " + text).slice(1);
}

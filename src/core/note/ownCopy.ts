/**
 * A copy of the text that holds nothing else alive. V8 represents a slice of 13 characters or more as a view into its
 * parent, so one kept link would keep its whole note in memory: 311 MB instead of 32 MB for 50,000 notes.
 */
export function ownCopy(text: string): string {
	if (text.length < 13) return text;
	const joined = text.slice(0, 1) + text.slice(1);
	// Joined strings are laid out as one when a character is asked for; the next collection leaves that one alone. A
	// slice of something joined, which copies as well, would take twice the room.
	return joined.charCodeAt(0) === text.charCodeAt(0) ? joined : text;
}

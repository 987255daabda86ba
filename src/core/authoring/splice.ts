/** Replaces `[start, end)` of a text, in UTF-16 units, by `text`. */
export interface Splice {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The text with all splices carried out. They must be in order and must not overlap; a RangeError says so. */
export function spliced(text: string, splices: readonly Splice[]): string {
	const pieces: string[] = [];
	let at = 0;
	for (const splice of splices) {
		if (splice.start < at || splice.end < splice.start || splice.end > text.length) {
			throw new RangeError(`splice ${splice.start}–${splice.end} overlaps another or leaves the text`);
		}
		pieces.push(text.slice(at, splice.start), splice.text);
		at = splice.end;
	}
	pieces.push(text.slice(at));
	return pieces.join("");
}

/** The splices that turn the result back into `text`. */
export function inverseSplices(text: string, splices: readonly Splice[]): Splice[] {
	let shift = 0;
	return splices.map((splice) => {
		const start = splice.start + shift;
		shift += splice.text.length - (splice.end - splice.start);
		return { start, end: start + splice.text.length, text: text.slice(splice.start, splice.end) };
	});
}

import type { RefusalCode } from "./refusal.ts";

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

/** Splices from one text to another whose lines correspond one to one, each changed line as a whole; null for others. */
export function lineSplices(before: string, after: string): Splice[] | null {
	const [old, now] = [before.split("\n"), after.split("\n")];
	if (old.length !== now.length) return null;
	let at = 0;
	return old.flatMap((line, index) => {
		const start = at;
		at += line.length + 1;
		return line === now[index] ? [] : [{ start, end: start + line.length, text: now[index]! }];
	});
}

/** What an edit of one note's text comes to. */
export type SpliceResult =
	| { readonly kind: "splices"; readonly splices: readonly Splice[] }
	| { readonly kind: "refused"; readonly code: RefusalCode; readonly parameters: Readonly<Record<string, string>> };

export function spliceResult(splices: readonly Splice[]): SpliceResult {
	return { kind: "splices", splices };
}

/** @param name the key or the words that it is about. */
export function refusedSplice(code: RefusalCode, name = ""): SpliceResult {
	return { kind: "refused", code, parameters: name === "" ? {} : { name } };
}

/**
 * One list of splices for two that follow each other: `second` was computed for the text that `first` leads to.
 * @param length of the text that `first` was computed for.
 */
export function composed(length: number, first: readonly Splice[], second: readonly Splice[]): Splice[] {
	return splicesOf(length, splicedPieces(splicedPieces([{ from: 0, length }], first), second));
}

/** Part of a text: taken over from the old one, or written anew. */
type Piece = { readonly from: number; readonly length: number } | { readonly text: string };

function pieceLength(piece: Piece): number {
	return "text" in piece ? piece.text.length : piece.length;
}

function pieceSlice(piece: Piece, start: number, end: number): Piece {
	return "text" in piece ? { text: piece.text.slice(start, end) } : { from: piece.from + start, length: end - start };
}

function splicedPieces(pieces: readonly Piece[], splices: readonly Splice[]): Piece[] {
	const result: Piece[] = [];
	let index = 0;
	let within = 0;
	let at = 0;
	const advance = (to: number, keep: boolean) => {
		while (at < to) {
			const piece = pieces[index]!;
			const step = Math.min(pieceLength(piece) - within, to - at);
			if (keep && step > 0) result.push(pieceSlice(piece, within, within + step));
			at += step;
			within += step;
			if (within === pieceLength(piece)) [index, within] = [index + 1, 0];
		}
	};
	for (const splice of splices) {
		advance(splice.start, true);
		advance(splice.end, false);
		result.push({ text: splice.text });
	}
	advance(pieces.reduce((sum, piece) => sum + pieceLength(piece), 0), true);
	return result;
}

function splicesOf(length: number, pieces: readonly Piece[]): Splice[] {
	const splices: Splice[] = [];
	let at = 0;
	let text = "";
	for (const piece of [...pieces, { from: length, length: 0 }]) {
		if ("text" in piece) {
			text += piece.text;
			continue;
		}
		if (piece.from > at || text !== "") splices.push({ start: at, end: piece.from, text });
		at = piece.from + piece.length;
		text = "";
	}
	return splices;
}
